package org.waybill.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.waybill.fusion.Judgements;
import org.waybill.fusion.ReviewedJudgement;
import org.waybill.fusion.SituationKind;
import org.waybill.rdf.Iris;

/**
 * The situations of a store, and the judgements on them, by the names that answers give them: an
 * IRI, or what is left of it without the base. A claim stands for the one situation that it
 * depicts.
 */
public final class SituationNames {
  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final Node REPORTED = wb("ReportedSituation");
  private static final Node FUSED = wb("FusedSituation");
  private static final Node CLAIM = wb("Claim");

  private final Dataset view;
  private final String base;
  private final Node fusion;

  /**
   * @param view of the store, whose union of graphs is read
   * @param iris names things as the store's loader did
   */
  public SituationNames(Dataset view, Iris iris) {
    this.view = view;
    this.base = iris.base();
    this.fusion = NodeFactory.createURI(iris.fusionIri("all"));
  }

  /**
   * The situation that a user names so.
   *
   * @throws UnknownNameException if there is none; it names the nearest
   * @throws QueryArgumentException if the name stands for something else, or for several
   */
  public NamedSituation situation(String name) {
    return Txn.calculateRead(view, () -> situation(name, view.asDatasetGraph().getUnionGraph()));
  }

  /**
   * IRI of the judgement that a user names so: whole, as answers show it, or the first four or more
   * characters of what is told of it after the slash.
   *
   * @throws UnknownNameException if there is none; it names the nearest
   * @throws QueryArgumentException if it is the beginning of several
   */
  public String judgement(String name) {
    List<String> known = Judgements.read(view).all().stream().map(ReviewedJudgement::iri).toList();
    String whole = whole(name);
    if (known.contains(whole)) {
      return whole;
    }
    String start = shortForm(name).replaceFirst("^judgement/", "");
    List<String> found =
        known.stream()
            .filter(iri -> start.length() >= 4 && shortForm(iri).startsWith("judgement/" + start))
            .toList();
    if (found.size() > 1) {
      throw new QueryArgumentException(
          "'" + name + "' is the beginning of several judgements; give more of it");
    }
    return found.stream()
        .findFirst()
        .orElseThrow(
            () ->
                UnknownNameException.among(
                    "there is no judgement",
                    name,
                    known.stream().map(this::shortForm).toList(),
                    "./waybill judgements lists them"));
  }

  /** What is left of an IRI without the base, as answers show it. */
  public String shortForm(String iri) {
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  /** The IRI of which a user gave the whole or what answers show. */
  public String whole(String name) {
    String bare =
        name.startsWith("<") && name.endsWith(">") ? name.substring(1, name.length() - 1) : name;
    return bare.contains("://") ? bare : base + bare;
  }

  private NamedSituation situation(String name, Graph graph) {
    Node node = NodeFactory.createURI(whole(name));
    if (is(graph, node, FUSED)) {
      // under each policy a fused situation may have other members
      Graph all = view.asDatasetGraph().getGraph(fusion);
      boolean known = all.contains(node, wb("fuses"), Node.ANY);
      return named(graph, node, objects(known ? all : graph, node, wb("fuses")), name);
    }
    if (is(graph, node, REPORTED)) {
      return named(graph, node, List.of(node), name);
    }
    if (is(graph, node, CLAIM)) {
      List<Node> depicted =
          objects(graph, node, wb("content")).stream()
              .filter(s -> kind(graph, s).isPresent())
              .toList();
      if (depicted.size() == 1) {
        return named(graph, depicted.get(0), depicted, name);
      }
      throw new QueryArgumentException(
          "the claim '"
              + name
              + "' depicts "
              + (depicted.isEmpty()
                  ? "no transfer, shipment, meeting or exchange"
                  : "several situations; give one of " + shortForms(depicted)));
    }
    if (graph.contains(node, Node.ANY, Node.ANY)) {
      throw new QueryArgumentException(
          "'" + name + "' is no situation; name a reported or a fused one, or a claim");
    }
    List<String> known = new ArrayList<>();
    for (Node type : List.of(FUSED, REPORTED)) {
      graph
          .find(Node.ANY, RDF.type.asNode(), type)
          .forEachRemaining(t -> known.add(shortForm(t.getSubject().toString())));
    }
    throw UnknownNameException.among(
        "there is no situation",
        shortForm(whole(name)),
        known,
        "answers of ./waybill query show their names");
  }

  private NamedSituation named(Graph graph, Node node, List<Node> members, String name) {
    String kind =
        kind(graph, node)
            .orElseThrow(
                () ->
                    new QueryArgumentException(
                        "'" + name + "' is no transfer, shipment, meeting or exchange"));
    return new NamedSituation(node.toString(), members.stream().map(Node::toString).toList(), kind);
  }

  private static Optional<String> kind(Graph graph, Node node) {
    return Stream.of(SituationKind.values())
        .map(SituationKind::term)
        .filter(term -> is(graph, node, wb(term)))
        .findFirst();
  }

  private String shortForms(List<Node> nodes) {
    return String.join(", ", nodes.stream().map(n -> shortForm(n.toString())).toList());
  }

  private static boolean is(Graph graph, Node node, Node type) {
    return graph.contains(node, RDF.type.asNode(), type);
  }

  private static List<Node> objects(Graph graph, Node node, Node property) {
    return graph.find(node, property, Node.ANY).toList().stream()
        .map(t -> t.getObject())
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private static Node wb(String name) {
    return NodeFactory.createURI(WB + name);
  }
}
