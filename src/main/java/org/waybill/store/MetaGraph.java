package org.waybill.store;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.waybill.rdf.Iris;

/**
 * What a store knows of its own graphs and of the loads that made them, in the graph {@code
 * graph:meta}:
 *
 * <pre>{@code
 * graph:ext/fr-rafale/waybill-rules a prov:Entity, void:Dataset ; void:triples 412 ;
 *   prov:wasGeneratedBy run:fr-rafale/77e2 ; prov:generatedAtTime "2026-11-24T12:00:00Z" ;
 *   prov:wasRevisionOf former:19d0 .
 * run:fr-rafale/77e2 dcterms:isPartOf load:5c0e .
 * former:19d0 a prov:Entity ; rdfs:label "claims read from fr-rafale by waybill-rules/0.0.9" ;
 *   prov:wasGeneratedBy run:fr-rafale/4b1f ; prov:generatedAtTime "..." ;
 *   prov:invalidatedAtTime "2026-11-24T12:00:00Z" ; prov:hadMember former:88aa ;
 *   prov:atLocation graph:former/19d0 .
 * graph:former/19d0 prov:generatedAtTime "..." .
 * run:fr-rafale/4b1f a wb:ExtractionRun ; wb:annotator "waybill-rules/0.0.9" ; prov:endedAtTime "..." .
 * former:88aa prov:specializationOf claim:fr-rafale/90cd ; prov:wasGeneratedBy run:fr-rafale/4b1f ;
 *   rdfs:label "France asserts: ..." .
 * load:5c0e a wb:Load ; prov:startedAtTime "..." ; prov:endedAtTime "..." ; wb:articlesLoaded 812 ; ... .
 * }</pre>
 *
 * <p>A replaced claim is a node of its own here, since its claim may go on, with another wording,
 * under the same IRI. All that was replaced is in the graph that {@code prov:atLocation} names,
 * which is seen from the viewpoints of then only: see {@link StoreView}.
 */
final class MetaGraph {
  private static final String FROM_ARTICLE = "article";

  private final DatasetGraph graphs;
  private final Iris iris;
  private final Node meta;
  private final Node load;

  MetaGraph(DatasetGraph graphs, Iris iris, Node load) {
    this.graphs = graphs;
    this.iris = iris;
    this.meta = RdfToJena.metaGraph(iris);
    this.load = load;
  }

  /** Says how a graph came about; takes back what was said of its former content. */
  void describe(Node graph, Instant generated, Node generatedBy, long triples) {
    for (Node property :
        List.of(
            Vocabulary.PROV_GENERATED_AT_TIME,
            Vocabulary.PROV_WAS_GENERATED_BY,
            Vocabulary.VOID_TRIPLES)) {
      graphs.deleteAny(meta, graph, property, Node.ANY);
    }
    list(graph);
    add(graph, Vocabulary.PROV_GENERATED_AT_TIME, time(generated));
    add(graph, Vocabulary.PROV_WAS_GENERATED_BY, generatedBy);
    add(graph, Vocabulary.VOID_TRIPLES, number(triples));
    if (!generatedBy.equals(load)) {
      add(generatedBy, Vocabulary.DCTERMS_IS_PART_OF, load);
    }
  }

  /** Whether this load wrote the graph. */
  boolean isOfThisLoad(Node graph) {
    return graphs.contains(meta, graph, Vocabulary.PROV_WAS_GENERATED_BY, load);
  }

  /** Puts a graph into the list of graphs. */
  void list(Node graph) {
    add(graph, RDF.type.asNode(), Vocabulary.PROV_ENTITY);
    add(graph, RDF.type.asNode(), Vocabulary.VOID_DATASET);
  }

  /**
   * Keeps a graph's content that is about to be replaced, which run made it, and what its claims
   * said.
   *
   * @param content all of it; what stands elsewhere only for its sake may be among it
   * @param nextRun the run that made what takes its place
   */
  void keepFormer(Node graph, Set<Triple> content, Optional<Node> nextRun, Instant now) {
    Optional<Node> run =
        object(content, graph, Vocabulary.PROV_WAS_GENERATED_BY)
            .or(() -> said(graph, Vocabulary.PROV_WAS_GENERATED_BY));
    Optional<Node> made =
        object(content, graph, Vocabulary.PROV_GENERATED_AT_TIME)
            .or(() -> said(graph, Vocabulary.PROV_GENERATED_AT_TIME));
    String by = run.map(Node::getURI).orElse("");
    String when = made.map(Node::getLiteralLexicalForm).orElse("");
    Node former = RdfToJena.former(iris, graph.getURI(), by, when);
    Node kept = RdfToJena.formerGraph(iris, graph.getURI(), by, when);
    add(former, RDF.type.asNode(), Vocabulary.PROV_ENTITY);
    object(content, graph, Vocabulary.RDFS_LABEL)
        .ifPresent(label -> add(former, Vocabulary.RDFS_LABEL, label));
    run.ifPresent(r -> add(former, Vocabulary.PROV_WAS_GENERATED_BY, r));
    made.ifPresent(time -> add(former, Vocabulary.PROV_GENERATED_AT_TIME, time));
    made.ifPresent(time -> add(kept, Vocabulary.PROV_GENERATED_AT_TIME, time));
    add(former, Vocabulary.PROV_INVALIDATED_AT_TIME, time(now));
    add(former, Vocabulary.PROV_AT_LOCATION, kept);
    add(graph, Vocabulary.PROV_WAS_REVISION_OF, former);
    content.forEach(t -> graphs.add(kept, t.getSubject(), t.getPredicate(), t.getObject()));
    for (Triple triple : content) {
      if (run.filter(triple.getSubject()::equals).isPresent()) {
        if (!run.equals(nextRun)) { // a run that goes on is described where it was
          add(triple.getSubject(), triple.getPredicate(), triple.getObject());
        }
      } else if (triple.getPredicate().equals(RDF.type.asNode())
          && triple.getObject().equals(Vocabulary.CLAIM)) {
        keepClaim(triple.getSubject(), content, former, run, when);
      }
    }
  }

  private Optional<Node> said(Node graph, Node property) {
    Iterator<Quad> found = graphs.find(meta, graph, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  private void keepClaim(
      Node claim, Set<Triple> content, Node former, Optional<Node> run, String when) {
    Node kept = RdfToJena.former(iris, claim.getURI(), run.map(Node::getURI).orElse(""), when);
    add(former, Vocabulary.PROV_HAD_MEMBER, kept);
    add(kept, Vocabulary.PROV_SPECIALIZATION_OF, claim);
    run.ifPresent(r -> add(kept, Vocabulary.PROV_WAS_GENERATED_BY, r));
    object(content, claim, Vocabulary.RDFS_LABEL)
        .ifPresent(label -> add(kept, Vocabulary.RDFS_LABEL, label));
  }

  static Optional<Node> object(Set<Triple> content, Node subject, Node predicate) {
    return content.stream()
        .filter(t -> t.getSubject().equals(subject) && t.getPredicate().equals(predicate))
        .map(Triple::getObject)
        .findFirst();
  }

  /** The version of a graph's source that {@link #setVersion} noted. */
  Optional<String> version(Node graph) {
    Iterator<Quad> found = graphs.find(meta, graph, Vocabulary.DCTERMS_HAS_VERSION, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  void setVersion(Node graph, String version) {
    graphs.deleteAny(meta, graph, Vocabulary.DCTERMS_HAS_VERSION, Node.ANY);
    add(graph, Vocabulary.DCTERMS_HAS_VERSION, NodeFactory.createLiteralString(version));
  }

  /** Notes that a document's description was read from the article itself. */
  void fromArticle(Node graph) {
    source(graph, FROM_ARTICLE);
  }

  boolean isFromArticle(Node graph) {
    return graphs.contains(
        meta, graph, Vocabulary.DCTERMS_SOURCE, NodeFactory.createLiteralString(FROM_ARTICLE));
  }

  /** Notes when the store got a graph, unless that is known. */
  void entered(Node graph, Instant now) {
    if (!graph.getURI().startsWith(iris.formerGraphs())
        && !graphs.contains(Node.ANY, graph, Vocabulary.PROV_GENERATED_AT_TIME, Node.ANY)) {
      add(graph, Vocabulary.PROV_GENERATED_AT_TIME, time(now));
    }
  }

  /** Names the file that a graph was read from. */
  void source(Node graph, String fileName) {
    add(graph, Vocabulary.DCTERMS_SOURCE, NodeFactory.createLiteralString(fileName));
  }

  /** Notes that this load has begun. */
  void begin(Instant started, String software) {
    Node agent = RdfToJena.software(iris, software);
    add(agent, RDF.type.asNode(), Vocabulary.PROV_SOFTWARE_AGENT);
    add(agent, Vocabulary.RDFS_LABEL, NodeFactory.createLiteralString(software));
    add(load, RDF.type.asNode(), Vocabulary.LOAD);
    add(load, Vocabulary.PROV_WAS_ASSOCIATED_WITH, agent);
    add(load, Vocabulary.PROV_STARTED_AT_TIME, time(started));
  }

  /** Notes what this load did; one that was killed has no end. */
  void end(Instant ended, LoadReport report) {
    add(load, Vocabulary.PROV_ENDED_AT_TIME, time(ended));
    add(load, Vocabulary.ARTICLES_LOADED, number(report.articles()));
    add(load, Vocabulary.DOCUMENTS_LOADED, number(report.documents()));
    add(load, Vocabulary.FILES_LOADED, number(report.rdfFiles()));
    add(load, Vocabulary.CLAIMS_LOADED, number(report.claims()));
    add(load, Vocabulary.INPUTS_SKIPPED, number(report.skipped()));
    add(load, Vocabulary.INPUTS_REJECTED, number(report.rejected()));
  }

  private void add(Node subject, Node predicate, Node object) {
    graphs.add(meta, subject, predicate, object);
  }

  private static Node time(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }

  private static Node number(long n) {
    return NodeFactory.createLiteralDT(Long.toString(n), XSDDatatype.XSDinteger);
  }
}
