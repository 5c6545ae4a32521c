package org.waybill.fusion;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of review graphs, as Jena nodes. */
final class ReviewTerms {
  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final String PROV = "http://www.w3.org/ns/prov#";

  static final Node JUDGEMENT = wb("Judgement");
  static final Node RETRACTION = wb("Retraction");
  static final Node VERDICT = wb("verdict");
  static final Node JUDGED_SITUATION = wb("judgedSituation");
  static final Node JUDGED_AGAINST = wb("judgedAgainst");
  static final Node RETRACTS = wb("retracts");
  static final Node REPORTED_SITUATION = wb("ReportedSituation");
  static final Node PROV_PERSON = prov("Person");
  static final Node PROV_WAS_ATTRIBUTED_TO = prov("wasAttributedTo");
  static final Node PROV_GENERATED_AT_TIME = prov("generatedAtTime");

  private ReviewTerms() {}

  static Node verdict(Decision.Verdict verdict) {
    return wb(verdict.notation());
  }

  private static Node wb(String name) {
    return NodeFactory.createURI(WB + name);
  }

  private static Node prov(String name) {
    return NodeFactory.createURI(PROV + name);
  }
}
