package org.waybill.reconcile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.waybill.fusion.JudgementWriter.Reviewed;
import org.waybill.fusion.ReviewEntry;
import org.waybill.rdf.Iris;
import org.waybill.reconcile.WikidataLink.Found;
import org.waybill.reconcile.WikidataLink.Judged;
import org.waybill.reconcile.WikidataLink.Standing;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/**
 * The links of a store's entities to Wikidata that programs found and people judged. A candidate is
 * no link: only what a person accepts becomes {@code wb:wikidataItem}, in a graph of its own that
 * follows from the review graphs and is written anew with each judgement.
 *
 * <pre>{@code
 * graph:review/Anna    { judgement:5c0e a wb:LinkJudgement ; wb:linkedEntity entity:vessel/1 ;
 *                          wb:linkedItem wd:Q42 ; wb:isAccepted true ; rdfs:comment "..." . }
 * graph:links/accepted { entity:vessel/1 wb:wikidataItem wd:Q42 . }
 * }</pre>
 */
public final class WikidataLinks {
  private final GraphStore store;
  private final Iris iris;

  /**
   * @param iris names things as the store's loader did
   */
  public WikidataLinks(GraphStore store, Iris iris) {
    this.store = store;
    this.iris = iris;
  }

  /** All candidates and all that was judged, by entity, the best first. */
  public List<WikidataLink> all() {
    return store.read(WikidataLinks::read);
  }

  static List<WikidataLink> read(Dataset dataset) {
    DatasetGraph graphs = dataset.asDatasetGraph();
    record Key(String entity, String item) {}
    Map<Key, Found> found = new LinkedHashMap<>();
    Rows.of(
        graphs,
        "candidates.rq",
        row ->
            found.putIfAbsent(
                new Key(Rows.sure(row, "entity"), item(Rows.sure(row, "item"))),
                new Found(Double.parseDouble(Rows.sure(row, "score")), Rows.sure(row, "method"))));
    Map<Key, Judged> judged = new LinkedHashMap<>();
    Rows.of(
        graphs,
        "link-judgements.rq",
        row ->
            instant(Rows.sure(row, "made"))
                .ifPresent(
                    made ->
                        judged.merge(
                            new Key(Rows.sure(row, "entity"), item(Rows.sure(row, "item"))),
                            new Judged(
                                Rows.sure(row, "judgement"),
                                Rows.sure(row, "accepted").equals("true"),
                                Rows.sure(row, "why"),
                                Rows.sure(row, "by"),
                                made),
                            (one, other) -> other.made().isAfter(one.made()) ? other : one)));
    Map<Key, WikidataLink> links = new LinkedHashMap<>();
    List<Key> keys = new ArrayList<>(found.keySet());
    judged.keySet().stream().filter(key -> !found.containsKey(key)).forEach(keys::add);
    for (Key key : keys) {
      Optional<Judged> said = Optional.ofNullable(judged.get(key));
      links.put(
          key,
          new WikidataLink(
              key.entity(),
              name(graphs, key.entity()),
              key.item(),
              said.map(j -> j.accepted() ? Standing.ACCEPTED : Standing.REFUSED)
                  .orElse(Standing.CANDIDATE),
              Optional.ofNullable(found.get(key)),
              said));
    }
    return links.values().stream()
        .sorted(
            Comparator.comparing(WikidataLink::entity)
                .thenComparing(link -> -link.candidate().map(Found::score).orElse(0.0))
                .thenComparing(WikidataLink::item))
        .toList();
  }

  private static String item(String iri) {
    return LinkTerms.item(iri).orElse(iri);
  }

  private static Optional<Instant> instant(String time) {
    try {
      return Optional.of(OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      // a time without its zone does not tell which of two is the later
      return Optional.empty();
    }
  }

  private static String name(DatasetGraph graphs, String entity) {
    return graphs
        .getUnionGraph()
        .find(NodeFactory.createURI(entity), RDFS.label.asNode(), Node.ANY)
        .toList()
        .stream()
        .map(t -> t.getObject().isLiteral() ? t.getObject().getLiteralLexicalForm() : "")
        .min(Comparator.naturalOrder())
        .orElse(entity);
  }

  /**
   * Accepts an item for an entity.
   *
   * @param entity IRI
   * @param written the item: "Q423" or its IRI
   * @return IRI of the judgement
   * @throws LinkException if it is no item, if the entity has another, or if another entity has it
   * @throws StoreException if it cannot be written
   */
  public String accept(String entity, String written, Reviewed reviewed) throws StoreException {
    return judge(entity, written, true, reviewed);
  }

  /**
   * Refuses an item for an entity; an earlier acceptance is then no longer in force.
   *
   * @see #accept
   */
  public String refuse(String entity, String written, Reviewed reviewed) throws StoreException {
    return judge(entity, written, false, reviewed);
  }

  private String judge(String entity, String written, boolean accepted, Reviewed reviewed)
      throws StoreException {
    String item =
        LinkTerms.item(written)
            .orElseThrow(() -> new LinkException("'" + written + "' is no item such as Q423"));
    String judgement =
        iris.judgementIri(
            accepted ? "accept" : "refuse",
            entity,
            item,
            reviewed.by(),
            reviewed.made().toString());
    store.write(
        dataset -> {
          DatasetGraph graphs = dataset.asDatasetGraph();
          if (accepted) {
            checkFree(graphs, entity, item);
          } else {
            checkNotOfTheTables(graphs, entity, item);
          }
          ReviewEntry entry = new ReviewEntry(graphs, iris, judgement, reviewed);
          entry.begin(
              LinkTerms.JUDGEMENT,
              (accepted ? "accepted: " : "refused: ")
                  + name(graphs, entity)
                  + (accepted ? " is " : " is not ")
                  + item);
          entry.add(LinkTerms.ENTITY, NodeFactory.createURI(entity));
          entry.add(LinkTerms.ITEM_OF, LinkTerms.itemNode(item));
          entry.add(LinkTerms.IS_ACCEPTED, NodeFactory.createLiteralByValue(accepted));
          writeAccepted(dataset);
        });
    return judgement;
  }

  private void checkFree(DatasetGraph graphs, String entity, String item) {
    Node subject = NodeFactory.createURI(entity);
    graphs
        .getUnionGraph()
        .find(subject, LinkTerms.WIKIDATA_ITEM, Node.ANY)
        .filterDrop(t -> t.getObject().equals(LinkTerms.itemNode(item)))
        .nextOptional()
        .ifPresent(
            t -> {
              throw new LinkException(
                  name(graphs, entity)
                      + " is linked to "
                      + item(t.getObject().toString())
                      + " already; refuse that first");
            });
    graphs
        .getUnionGraph()
        .find(Node.ANY, LinkTerms.WIKIDATA_ITEM, LinkTerms.itemNode(item))
        .filterDrop(t -> t.getSubject().equals(subject))
        .nextOptional()
        .ifPresent(
            t -> {
              throw new LinkException(
                  item
                      + " is the item of "
                      + name(graphs, t.getSubject().toString())
                      + " already; refuse that first");
            });
  }

  private void checkNotOfTheTables(DatasetGraph graphs, String entity, String item) {
    if (graphs.contains(
        NodeFactory.createURI(iris.linksIri()),
        NodeFactory.createURI(entity),
        LinkTerms.WIKIDATA_ITEM,
        LinkTerms.itemNode(item))) {
      throw new LinkException(
          "the link of "
              + name(graphs, entity)
              + " to "
              + item
              + " is in the reference tables; correct it there, and load again");
    }
  }

  /** Writes the links that follow from what was judged. */
  private void writeAccepted(Dataset dataset) {
    Node graph = NodeFactory.createURI(iris.acceptedLinksIri());
    DatasetGraph graphs = dataset.asDatasetGraph();
    List<WikidataLink> accepted =
        read(dataset).stream().filter(link -> link.standing() == Standing.ACCEPTED).toList();
    graphs.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    accepted.forEach(
        link ->
            graphs.add(
                graph,
                NodeFactory.createURI(link.entity()),
                LinkTerms.WIKIDATA_ITEM,
                LinkTerms.itemNode(link.item())));
  }
}
