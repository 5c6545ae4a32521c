package org.waybill.publish;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Terms that descriptions follow, as Jena nodes. */
final class Terms {
  static final String WB = "https://w3id.org/waybill/ontology#";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String SCHEMA = "http://schema.org/";

  static final Node TYPE = RDF.type.asNode();
  static final Node LABEL = RDFS.label.asNode();
  static final Node PREF_LABEL = SKOS.prefLabel.asNode();
  static final Node IDENTIFIER = DCTerms.identifier.asNode();
  static final Node HAS_SELECTOR = OA.hasSelector.asNode();
  static final Node DATE_PUBLISHED = NodeFactory.createURI(SCHEMA + "datePublished");
  static final Node PUBLISHER = NodeFactory.createURI(SCHEMA + "publisher");
  static final Node URL = NodeFactory.createURI(SCHEMA + "url");
  static final Node WAS_GENERATED_BY = NodeFactory.createURI(PROV + "wasGeneratedBy");
  static final Node WAS_DERIVED_FROM = NodeFactory.createURI(PROV + "wasDerivedFrom");
  static final Node USED = NodeFactory.createURI(PROV + "used");

  static final Node CLAIM = wb("Claim");
  static final Node FUSED_SITUATION = wb("FusedSituation");
  static final Node IN_DOCUMENT = wb("inDocument");
  static final Node CONTENT = wb("content");
  static final Node DEPICTED_BY = wb("depictedBy");
  static final Node ANCHOR = wb("anchor");
  static final Node ATTRIBUTION = wb("attribution");
  static final Node FUSES = wb("fuses");
  static final Node COMPARES = wb("compares");

  private Terms() {}

  static Node wb(String name) {
    return NodeFactory.createURI(WB + name);
  }
}
