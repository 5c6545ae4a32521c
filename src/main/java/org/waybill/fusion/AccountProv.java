package org.waybill.fusion;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waybill.fusion.Account.Beside;
import org.waybill.fusion.ClaimAccount.Hop;
import org.waybill.fusion.ClaimAccount.Quote;
import org.waybill.rdf.Iris;

/**
 * Writes accounts in PROV-O, as Turtle:
 *
 * <pre>{@code
 * fused:a/1 a prov:Entity ; rdfs:label "North Korea to Russia: ammunition" ;
 *   prov:wasGeneratedBy fusion-run:all ; prov:wasDerivedFrom claim:a/90cd, decision:88aa ;
 *   prov:hadPrimarySource claim:a/90cd .
 * claim:a/90cd a prov:Entity ; prov:wasAttributedTo entity:state/KOR, outlet:wire ;
 *   prov:wasQuotedFrom document:a ; prov:value "has sent Russia ..." .
 * decision:88aa a prov:Entity ; prov:wasGeneratedBy fusion-run:all ;
 *   prov:wasDerivedFrom claim:a/90cd, claim:b/77e2 ; rdfs:comment "same, 0.65: amount +0.4 (...)" .
 * }</pre>
 *
 * <p>A primary source is a claim of a principal that counts as an independent origin; a claim that
 * repeats another is derived from it.
 */
public final class AccountProv {
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final Node ENTITY = prov("Entity");
  private static final Node AGENT = prov("Agent");
  private static final Node WAS_GENERATED_BY = prov("wasGeneratedBy");
  private static final Node WAS_DERIVED_FROM = prov("wasDerivedFrom");
  private static final Node WAS_ATTRIBUTED_TO = prov("wasAttributedTo");

  private final Iris iris;
  private final Background background;
  private final Graph graph = GraphFactory.createDefaultGraph();

  /**
   * @param iris names things as the store's loader did
   */
  public AccountProv(Iris iris, Background background) {
    this.iris = iris;
    this.background = background;
  }

  /** Writes accounts as one graph. */
  public void write(List<Account> accounts, OutputStream out) {
    accounts.forEach(this::account);
    graph.getPrefixMapping().setNsPrefixes(Map.of("prov", PROV, "rdfs", RDFS.getURI()));
    RDFWriter.source(graph).lang(Lang.TURTLE).output(out);
  }

  private void account(Account account) {
    Node fused = Terms.node(account.fused().iri());
    Node run = Terms.node(iris.fusionRunIri(account.policy()));
    entity(fused, account.label());
    add(fused, WAS_GENERATED_BY, run);
    add(run, RDF.type.asNode(), prov("Activity"));
    text(run, RDFS.label.asNode(), "fusion under the policy " + account.policy());
    account
        .made()
        .ifPresent(
            time ->
                add(
                    run,
                    prov("endedAtTime"),
                    NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime)));
    for (ClaimAccount claim : account.claims()) {
      Node node = Terms.node(claim.testimony().claim());
      add(fused, WAS_DERIVED_FROM, node);
      add(run, prov("used"), node);
      claim(node, claim);
    }
    account
        .fused()
        .origins()
        .counted()
        .forEach(
            origin ->
                origin
                    .claims()
                    .forEach(claim -> add(fused, prov("hadPrimarySource"), Terms.node(claim))));
    account
        .fused()
        .origins()
        .leftOut()
        .forEach(
            left ->
                left.origin()
                    .filter(origin -> !origin.equals(left.claim()))
                    .ifPresent(
                        origin ->
                            add(Terms.node(left.claim()), WAS_DERIVED_FROM, Terms.node(origin))));
    account
        .within()
        .forEach(
            decision -> {
              decision(account, decision, run);
              add(fused, WAS_DERIVED_FROM, node(decision));
            });
    account.beside().stream()
        .map(Beside::decision)
        .forEach(decision -> decision(account, decision, run));
  }

  private void claim(Node node, ClaimAccount claim) {
    Testimony testimony = claim.testimony();
    Node document = Terms.node(testimony.document());
    entity(node, claim.says());
    claim.situations().forEach(s -> add(Terms.node(s), WAS_DERIVED_FROM, node));
    add(node, prov("wasQuotedFrom"), document);
    for (Quote quote : claim.quotes()) {
      quote.words().ifPresent(words -> text(node, prov("value"), words));
    }
    claim.run().ifPresent(run -> add(node, WAS_GENERATED_BY, Terms.node(run)));
    for (Hop hop : claim.chain()) {
      agent(hop.agent());
      add(node, WAS_ATTRIBUTED_TO, Terms.node(hop.agent()));
    }
    agent(testimony.speaker());
    add(node, WAS_ATTRIBUTED_TO, Terms.node(testimony.speaker()));
    if (!testimony.principal().equals(testimony.speaker())) {
      agent(testimony.principal());
      add(
          Terms.node(testimony.speaker()),
          prov("actedOnBehalfOf"),
          Terms.node(testimony.principal()));
    }
    entity(document, claim.title().orElse(claim.document()));
    testimony
        .outlet()
        .ifPresent(
            outlet -> {
              agent(outlet);
              add(document, WAS_ATTRIBUTED_TO, Terms.node(outlet));
            });
  }

  private void decision(Account account, Decision decision, Node run) {
    Node node = node(decision);
    entity(node, "whether two situations are the same: " + decision.verdict().notation());
    add(node, WAS_GENERATED_BY, run);
    add(node, WAS_DERIVED_FROM, Terms.node(decision.one()));
    add(node, WAS_DERIVED_FROM, Terms.node(decision.other()));
    text(node, RDFS.comment.asNode(), words(decision));
    account
        .judgement(decision)
        .ifPresent(
            judgement -> {
              Node judged = Terms.node(judgement.iri());
              Node person = Terms.node(iris.reviewerIri(judgement.by()));
              add(node, WAS_DERIVED_FROM, judged);
              entity(judged, judgement.verdict().notation() + ": " + judgement.why());
              add(judged, WAS_ATTRIBUTED_TO, person);
              add(person, RDF.type.asNode(), prov("Person"));
              text(person, RDFS.label.asNode(), judgement.by());
            });
  }

  private Node node(Decision decision) {
    return Terms.node(iris.fusionNodeIri("decision", decision.one(), decision.other()));
  }

  private static String words(Decision decision) {
    List<String> reasons =
        decision.reasons().stream()
            .map(
                r ->
                    r.field()
                        + (r.isVeto()
                            ? " rules it out"
                            : String.format(Locale.ROOT, " %+.2f", r.weight()))
                        + " ("
                        + r.words()
                        + ")")
            .toList();
    return decision.verdict().notation()
        + (decision.judged() ? ", as a person judged" : "")
        + ": "
        + String.join("; ", reasons);
  }

  private void agent(String iri) {
    add(Terms.node(iri), RDF.type.asNode(), AGENT);
    text(Terms.node(iri), RDFS.label.asNode(), background.name(iri));
  }

  private void entity(Node node, String label) {
    add(node, RDF.type.asNode(), ENTITY);
    if (!label.isEmpty()) {
      text(node, RDFS.label.asNode(), label);
    }
  }

  private void text(Node subject, Node property, String words) {
    add(subject, property, NodeFactory.createLiteralString(words));
  }

  private void add(Node subject, Node property, Node object) {
    graph.add(Triple.create(subject, property, object));
  }

  private static Node prov(String name) {
    return Terms.node(PROV + name);
  }
}
