package org.waybill.fusion;

import static org.waybill.fusion.ReviewTerms.PROV_GENERATED_AT_TIME;
import static org.waybill.fusion.ReviewTerms.PROV_PERSON;
import static org.waybill.fusion.ReviewTerms.PROV_WAS_ATTRIBUTED_TO;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waybill.fusion.JudgementWriter.Reviewed;
import org.waybill.rdf.Iris;

/**
 * A node that is added to the review graph of who judges, with the reason, the person and the time:
 *
 * <pre>{@code
 * graph:review/Anna {
 *   judgement:5c0e a wb:Judgement ; rdfs:label "same: ..." ; rdfs:comment "one train" ;
 *     prov:wasAttributedTo reviewer:Anna ; prov:generatedAtTime "2026-11-25T09:30:00Z" .
 *   reviewer:Anna a prov:Person ; rdfs:label "Anna" .
 * }
 * }</pre>
 */
public final class ReviewEntry {
  private final DatasetGraph graphs;
  private final Iris iris;
  private final Node graph;
  private final Node node;
  private final Reviewed reviewed;

  /**
   * @param graphs of a store, within a writing transaction
   * @param iri of the node
   */
  public ReviewEntry(DatasetGraph graphs, Iris iris, String iri, Reviewed reviewed) {
    this.graphs = graphs;
    this.iris = iris;
    this.graph = NodeFactory.createURI(iris.reviewIri(reviewed.by()));
    this.node = NodeFactory.createURI(iri);
    this.reviewed = reviewed;
  }

  /** Adds what all entries have. */
  public void begin(Node type, String label) {
    Node person = NodeFactory.createURI(iris.reviewerIri(reviewed.by()));
    graphs.add(graph, person, RDF.type.asNode(), PROV_PERSON);
    graphs.add(graph, person, RDFS.label.asNode(), NodeFactory.createLiteralString(reviewed.by()));
    add(RDF.type.asNode(), type);
    add(RDFS.label.asNode(), NodeFactory.createLiteralString(label));
    add(RDFS.comment.asNode(), NodeFactory.createLiteralString(reviewed.why()));
    add(PROV_WAS_ATTRIBUTED_TO, person);
    add(
        PROV_GENERATED_AT_TIME,
        NodeFactory.createLiteralDT(reviewed.made().toString(), XSDDatatype.XSDdateTime));
  }

  /** Adds a property of the node. */
  public void add(Node property, Node object) {
    graphs.add(graph, node, property, object);
  }
}
