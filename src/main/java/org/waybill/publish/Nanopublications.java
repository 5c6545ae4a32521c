package org.waybill.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.article.Licence;
import org.waybill.query.PublicText;
import org.waybill.rdf.Iris;

/**
 * Each claim of a store as a nanopublication. What it depicts is the assertion; who claims it, in
 * which words and document, is the provenance; the run that read it is the publication. A claim
 * that depicts nothing is itself the assertion.
 *
 * <pre>{@code
 * GRAPH <...#assertion> { situation:4b1f a wb:Transfer, wb:ReportedSituation ; wb:depictedBy claim:5c0e ; wb:supplier ... }
 * GRAPH <...#provenance> { <...#assertion> prov:wasAttributedTo entity:state/USA ; prov:wasDerivedFrom document:kp-ru-shells .
 *   claim:5c0e wb:stance wb:asserts ; wb:certainty wb:certain ; ... }
 * GRAPH <...#pubinfo> { <...> dcterms:creator software:waybill-rules/0.1.0 ; dcterms:created "..." ; npx:introduces claim:5c0e }
 * }</pre>
 *
 * <p>The same reading of a claim gives the same nanopublication each time. To be used within one
 * reading transaction.
 */
public final class Nanopublications {
  static final String NP = "http://www.nanopub.org/nschema#";
  static final String NPX = "http://purl.org/nanopub/x/";
  static final Node RETRACTS = NodeFactory.createURI(NPX + "retracts");

  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final Node NANOPUBLICATION = NodeFactory.createURI(NP + "Nanopublication");
  private static final Node ATTRIBUTED = NodeFactory.createURI(Terms.PROV + "wasAttributedTo");
  private static final Node ENDED = NodeFactory.createURI(Terms.PROV + "endedAtTime");
  private static final Node SOFTWARE = NodeFactory.createURI(Terms.PROV + "SoftwareAgent");
  private static final Node CREATOR = NodeFactory.createURI(DCTERMS + "creator");
  private static final Node CREATED = NodeFactory.createURI(DCTERMS + "created");
  private static final Node LICENSE = NodeFactory.createURI(DCTERMS + "license");
  private static final Node INTRODUCES = NodeFactory.createURI(NPX + "introduces");
  private static final Node ANNOTATOR = Terms.wb("annotator");
  private static final Node SPEAKER = Terms.wb("speaker");

  private final DatasetGraph graphs;
  private final PublicStatements published;
  private final Iris iris;
  private final Node licence;

  /**
   * @param graphs a store as it is seen
   * @param publicText what of its texts may be shown
   * @param licence under which the nanopublications are, with an address
   */
  public Nanopublications(DatasetGraph graphs, PublicText publicText, Iris iris, Licence licence) {
    this.graphs = graphs;
    this.published = new PublicStatements(graphs, publicText);
    this.iris = iris;
    this.licence =
        NodeFactory.createURI(
            licence
                .iri()
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "a licence is named by its SPDX id such as CC0-1.0, not '"
                                + licence.name()
                                + "'")));
  }

  /** The claims that are seen, in the order of their IRIs. */
  public List<String> claims() {
    Set<String> claims = new TreeSet<>();
    graphs
        .find(Node.ANY, Node.ANY, Terms.TYPE, Terms.CLAIM)
        .forEachRemaining(
            quad -> {
              if (quad.getSubject().isURI()) {
                claims.add(quad.getSubject().getURI());
              }
            });
    claims.removeIf(claim -> statements(claim).isEmpty());
    return List.copyOf(claims);
  }

  /** The nanopublication of a claim; empty where the store has no such claim. */
  public Optional<Nanopublication> ofClaim(String claim) {
    ClaimStatements statements = statements(claim);
    return statements.isEmpty() ? Optional.empty() : Optional.of(of(claim, statements));
  }

  /** The claims by the codes of their nanopublications; reads them all. */
  public Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>();
    claims().forEach(claim -> ofClaim(claim).ifPresent(np -> codes.put(np.code(), claim)));
    return codes;
  }

  private ClaimStatements statements(String claim) {
    return new ClaimStatements(graphs, published, iris, NodeFactory.createURI(claim));
  }

  private Nanopublication of(String iri, ClaimStatements statements) {
    Node claim = NodeFactory.createURI(iri);
    Parts parts = new Parts(iris.nanopublicationIri(TrustyCode.PLACE));
    Set<Triple> depicted = statements.depicted();
    Set<Triple> claimed = statements.claimed();
    if (depicted.isEmpty()) {
      claimed.stream().filter(t -> t.getSubject().equals(claim)).forEach(depicted::add);
      claimed.removeAll(depicted);
    }
    Set<Triple> all = new LinkedHashSet<>(depicted);
    all.addAll(claimed);
    Set<Triple> names = statements.names(all);
    Set<Node> named = names.stream().map(Triple::getSubject).collect(Collectors.toSet());
    claimed.addAll(names);
    depicted.stream().filter(t -> named.contains(t.getSubject())).forEach(claimed::add);
    depicted.removeIf(t -> named.contains(t.getSubject()));
    claimed.removeAll(depicted);
    parts.assertion.addAll(depicted);
    parts.provenance.addAll(claimed);
    statements
        .object(claim, SPEAKER)
        .ifPresent(s -> parts.provenance.add(Triple.create(parts.assertionName, ATTRIBUTED, s)));
    statements
        .document()
        .ifPresent(
            d ->
                parts.provenance.add(
                    Triple.create(parts.assertionName, Terms.WAS_DERIVED_FROM, d)));

    Optional<Node> run = statements.object(claim, Terms.WAS_GENERATED_BY);
    Optional<Node> annotator = run.flatMap(r -> statements.object(r, ANNOTATOR));
    publish(parts, annotator.map(Node::getLiteralLexicalForm).orElse("unknown"));
    run.flatMap(r -> statements.object(r, ENDED))
        .ifPresent(time -> parts.pubinfo.add(Triple.create(parts.name, CREATED, time)));
    statements
        .object(claim, Terms.LABEL)
        .ifPresent(label -> parts.pubinfo.add(Triple.create(parts.name, Terms.LABEL, label)));
    parts.pubinfo.add(Triple.create(parts.name, INTRODUCES, claim));
    return parts.finish();
  }

  /**
   * The retraction of a nanopublication whose claim was read otherwise since, or no longer.
   *
   * @param annotator who had read it, with version
   * @param when it was replaced, in ISO 8601
   */
  Nanopublication retraction(String retracted, String annotator, String when) {
    Parts parts = new Parts(iris.nanopublicationIri(TrustyCode.PLACE));
    Node by = publish(parts, annotator);
    parts.assertion.add(Triple.create(by, RETRACTS, NodeFactory.createURI(retracted)));
    parts.provenance.add(Triple.create(parts.assertionName, ATTRIBUTED, by));
    parts.pubinfo.add(
        Triple.create(
            parts.name, CREATED, NodeFactory.createLiteralDT(when, XSDDatatype.XSDdateTime)));
    return parts.finish();
  }

  private Node publish(Parts parts, String annotator) {
    Node by = NodeFactory.createURI(iris.softwareIri(annotator));
    parts.pubinfo.add(Triple.create(parts.name, CREATOR, by));
    parts.pubinfo.add(Triple.create(parts.name, LICENSE, licence));
    parts.pubinfo.add(Triple.create(by, Terms.TYPE, SOFTWARE));
    parts.pubinfo.add(Triple.create(by, Terms.LABEL, NodeFactory.createLiteralString(annotator)));
    return by;
  }

  /** The four graphs, under an IRI in which a space stands for the code. */
  private static final class Parts {
    private final Node name;
    private final Node assertionName;
    private final Set<Triple> assertion = new LinkedHashSet<>();
    private final Set<Triple> provenance = new LinkedHashSet<>();
    private final Set<Triple> pubinfo = new LinkedHashSet<>();

    Parts(String iri) {
      this.name = NodeFactory.createURI(iri);
      this.assertionName = graph("assertion");
    }

    private Node graph(String part) {
      return NodeFactory.createURI(name.getURI() + "#" + part);
    }

    Nanopublication finish() {
      List<Quad> all = new ArrayList<>();
      Node head = graph("Head");
      all.add(Quad.create(head, name, Terms.TYPE, NANOPUBLICATION));
      for (String part : List.of("Assertion", "Provenance", "PublicationInfo")) {
        Node graph = graph(part.equals("PublicationInfo") ? "pubinfo" : lower(part));
        all.add(Quad.create(head, name, NodeFactory.createURI(NP + "has" + part), graph));
      }
      add(all, assertionName, assertion);
      add(all, graph("provenance"), provenance);
      add(all, graph("pubinfo"), pubinfo);
      String code = TrustyCode.of(all);
      List<Quad> named =
          all.stream()
              .map(q -> TrustyCode.renamed(q, iri -> iri.replace(TrustyCode.PLACE, code)))
              .toList();
      return new Nanopublication(name.getURI().replace(TrustyCode.PLACE, code), code, named);
    }

    private static String lower(String part) {
      return part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1);
    }

    private static void add(List<Quad> all, Node graph, Collection<Triple> triples) {
      triples.forEach(triple -> all.add(Quad.create(graph, triple)));
    }
  }
}
