package org.waybill.fusion;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Comparator;
import org.waybill.claim.Modality;
import org.waybill.claim.Mode;
import org.waybill.claim.Notated;
import org.waybill.claim.Polarity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Stance;
import org.waybill.rdf.Iris;
import org.waybill.rdf.vocabulary.WB;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.GoodsType;

/** The way back from the IRIs of values, units and kinds of goods to their notations. */
final class Notations {
  private final Map<String, Notated> values = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> goods = new HashMap<>();

  Notations(Iris iris) {
    for (Notated[] list :
        new Notated[][] {
          Stance.values(),
          Polarity.values(),
          Certainty.values(),
          ReporterStance.values(),
          Basis.values(),
          Modality.values(),
          Mode.values(),
          Comparator.values()
        }) {
      for (Notated value : list) {
        values.put(key(value.getClass(), iris.valueIri(value)), value);
      }
    }
    WB.UNITS.forEach(unit -> units.put(iris.unitIri(unit), unit));
    for (GoodsType type : Gazetteer.shipped().goodsTypes()) {
      goods.put(iris.goodsTypeIri(type.notation()), type.notation());
    }
  }

  /** The value of a closed list that an IRI stands for; empty where it is none of the list. */
  <V extends Notated> Optional<V> value(Class<V> list, Optional<String> iri) {
    return iri.map(i -> values.get(key(list, i))).map(list::cast);
  }

  /** One IRI may be a value of two lists. */
  private static String key(Class<?> list, String iri) {
    return list.getSimpleName() + " " + iri;
  }

  /** The notation of a unit. */
  String unit(Node unit, GraphContent content) {
    return notation(units, unit, content);
  }

  /** The notation of a kind of goods. */
  String goods(Node type, GraphContent content) {
    return notation(goods, type, content);
  }

  /** The notation of a kind of goods, of the scheme or named under the base. */
  String goods(Node type) {
    return goods.getOrDefault(type.getURI(), end(type.getURI()));
  }

  /** What no list has is described where it is used. */
  private static String notation(Map<String, String> listed, Node node, GraphContent content) {
    String notation = node.isURI() ? listed.get(node.getURI()) : node.toString();
    return notation != null
        ? notation
        : content.text(node, Terms.NOTATION).orElseGet(() -> end(node.getURI()));
  }

  private static String end(String iri) {
    String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
