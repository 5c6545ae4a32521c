package org.waybill.publish;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Prefixes of what is published, in the order in which they are declared. */
final class Prefixes {
  static final Map<String, String> ALL = all();

  private Prefixes() {}

  /** Those that some statements use. */
  static Map<String, String> of(Collection<Quad> statements) {
    Set<String> used = new HashSet<>();
    for (Quad quad : statements) {
      use(quad.getSubject(), used);
      use(quad.getPredicate(), used);
      use(quad.getObject(), used);
    }
    Map<String, String> prefixes = new LinkedHashMap<>(ALL);
    prefixes.values().retainAll(used);
    return prefixes;
  }

  private static void use(Node node, Set<String> used) {
    String iri =
        node.isLiteral() ? node.getLiteralDatatypeURI() : node.isURI() ? node.getURI() : "";
    used.add(iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1));
  }

  private static Map<String, String> all() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("wb", Terms.WB);
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("schema", Terms.SCHEMA);
    prefixes.put("prov", Terms.PROV);
    prefixes.put("org", "http://www.w3.org/ns/org#");
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("geo", "http://www.opengis.net/ont/geosparql#");
    prefixes.put("edtf", "http://id.loc.gov/datatypes/edtf/");
    prefixes.put("void", "http://rdfs.org/ns/void#");
    prefixes.put("void-ext", "http://ldf.fi/void-ext#");
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("sd", "http://www.w3.org/ns/sparql-service-description#");
    prefixes.put("sh", "http://www.w3.org/ns/shacl#");
    prefixes.put("formats", "http://www.w3.org/ns/formats/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("vann", "http://purl.org/vocab/vann/");
    prefixes.put("wd", "http://www.wikidata.org/entity/");
    return Collections.unmodifiableMap(prefixes);
  }
}
