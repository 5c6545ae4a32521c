package org.waybill.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Short names of IRIs, for people: what comes after a known namespace. */
final class IriNames {
  private static final Map<String, String> USUAL = usual();

  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final String base;

  /**
   * @param base the namespace of the data, left out altogether
   * @param declared prefixes of the query, which go before the usual ones
   */
  IriNames(String base, Map<String, String> declared) {
    this.base = base;
    prefixes.putAll(declared);
    USUAL.forEach(
        (prefix, namespace) -> {
          if (!prefixes.containsValue(namespace)) {
            prefixes.putIfAbsent(prefix, namespace);
          }
        });
  }

  private static Map<String, String> usual() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("wb", "https://w3id.org/waybill/ontology#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("schema", "http://schema.org/");
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("wd", "http://www.wikidata.org/entity/");
    return Collections.unmodifiableMap(prefixes);
  }

  Map<String, String> prefixes() {
    return Collections.unmodifiableMap(prefixes);
  }

  /** The node as a cell of a table shows it: literals without quotes and types. */
  String of(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.isURI() ? of(node.getURI()) : "_:" + node.getBlankNodeLabel();
  }

  private String of(String iri) {
    if (iri.startsWith(base) && iri.length() > base.length()) {
      return iri.substring(base.length());
    }
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      String namespace = prefix.getValue();
      if (iri.startsWith(namespace) && iri.length() > namespace.length()) {
        String local = iri.substring(namespace.length());
        if (local.indexOf('/') < 0 && local.indexOf('#') < 0) {
          return prefix.getKey() + ":" + local;
        }
      }
    }
    return iri;
  }
}
