package org.waybill.fusion;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the ontology and of others that fusion reads and writes, as Jena nodes. */
final class Terms {
  static final String WB = "https://w3id.org/waybill/ontology#";

  static final Node TYPE = node("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = node("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node NOTATION = node("http://www.w3.org/2004/02/skos/core#notation");
  static final Node BROADER = node("http://www.w3.org/2004/02/skos/core#broader");
  static final Node GENERATED_AT_TIME = node("http://www.w3.org/ns/prov#generatedAtTime");
  static final Node DATE_PUBLISHED = node("http://schema.org/datePublished");
  static final Node PUBLISHED_BY = node("http://schema.org/publisher");
  static final Node HAS_SELECTOR = node("http://www.w3.org/ns/oa#hasSelector");
  static final Node START = node("http://www.w3.org/ns/oa#start");
  static final Node EXACT = node("http://www.w3.org/ns/oa#exact");
  static final Node HAS_GEOMETRY = node("http://www.opengis.net/ont/geosparql#hasGeometry");
  static final Node AS_WKT = node("http://www.opengis.net/ont/geosparql#asWKT");

  static final Node DEPICTED_BY = wb("depictedBy");
  static final Node IN_DOCUMENT = wb("inDocument");
  static final Node SPEAKER = wb("speaker");
  static final Node ON_BEHALF_OF = wb("onBehalfOf");
  static final Node STANCE = wb("stance");
  static final Node POLARITY = wb("polarity");
  static final Node CERTAINTY = wb("certainty");
  static final Node REPORTER_STANCE = wb("reporterStance");
  static final Node BASIS = wb("basis");
  static final Node RESPONDS_TO = wb("respondsTo");
  static final Node ANCHOR = wb("anchor");
  static final Node MODALITY = wb("modality");
  static final Node SUPPLIER = wb("supplier");
  static final Node RECIPIENT = wb("recipient");
  static final Node GOODS = wb("goods");
  static final Node GOODS_TYPE = wb("goodsType");
  static final Node VERBATIM = wb("verbatim");
  static final Node QUANTITY = wb("quantity");
  static final Node COMPARATOR = wb("comparator");
  static final Node LOWER = wb("lower");
  static final Node UPPER = wb("upper");
  static final Node UNIT = wb("unit");
  static final Node WHEN = wb("when");
  static final Node EDTF = wb("edtf");
  static final Node EARLIEST = wb("earliest");
  static final Node LATEST = wb("latest");
  static final Node LEG = wb("leg");
  static final Node LEG_INDEX = wb("legIndex");
  static final Node ORIGIN = wb("origin");
  static final Node DESTINATION = wb("destination");
  static final Node MODE = wb("mode");
  static final Node CONVEYANCE = wb("conveyance");
  static final Node PARTICIPANT = wb("participant");
  static final Node PLACE = wb("place");
  static final Node SIDE = wb("side");
  static final Node GIVER = wb("giver");
  static final Node RECEIVER = wb("receiver");
  static final Node CONSIDERATION = wb("consideration");
  static final Node COREFERS_WITH = wb("corefersWith");
  static final Node GOODS_KIND = wb("GoodsType");
  static final Node LOCATED_IN = wb("locatedIn");

  private Terms() {}

  static Node wb(String name) {
    return node(WB + name);
  }

  static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
