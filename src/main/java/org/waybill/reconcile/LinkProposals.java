package org.waybill.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.waybill.rdf.Iris;
import org.waybill.reconcile.ReconciliationQuery.Constraint;
import org.waybill.reconcile.ReconciliationQuery.TypeStrictness;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/**
 * Finds candidates for links: entities of the store without a Wikidata item are matched against
 * tables whose entries have one, such as those that a harvest wrote. All candidates are written
 * anew, apart from the links:
 *
 * <pre>{@code
 * graph:candidates/wikidata { candidate:1 a wb:LinkCandidate ; wb:linkedEntity entity:vessel/1 ;
 *   wb:linkedItem wd:Q42 ; wb:score 95.0 ; wb:matchMethod "same name, same country" . }
 * }</pre>
 */
public final class LinkProposals {
  private static final double LEAST_SCORE = 60;
  private static final int EACH_AT_MOST = 3;

  private final GraphStore store;
  private final Iris iris;
  private final CatalogueReader reader;

  /**
   * @param reader reads the entities of the store
   */
  public LinkProposals(GraphStore store, Iris iris, CatalogueReader reader) {
    this.store = store;
    this.iris = iris;
    this.reader = reader;
  }

  private record Proposal(String entity, String item, double score, String method) {}

  /**
   * Writes the candidates anew.
   *
   * @param tables entries with Wikidata ids
   * @return the number of candidates
   * @throws StoreException if they cannot be written
   */
  public int propose(Gazetteer tables) throws StoreException {
    Catalogue known = reader.read(store);
    Catalogue items = items(tables, known);
    Matcher matcher = new Matcher(items);
    List<Proposal> proposals = new ArrayList<>();
    for (KnownEntity entity : known.entities()) {
      if (!entity.isDescribed() && entity.identifiers(IdentifierKind.WIKIDATA).isEmpty()) {
        for (Candidate candidate : matcher.match(query(entity, known, items))) {
          if (candidate.score() >= LEAST_SCORE
              && known.identified(IdentifierKind.WIKIDATA, candidate.entity().id()).isEmpty()) {
            proposals.add(
                new Proposal(
                    entity.iri(), candidate.entity().id(), candidate.score(), method(candidate)));
          }
        }
      }
    }
    store.write(data -> write(data.asDatasetGraph(), proposals));
    return proposals.size();
  }

  private static ReconciliationQuery query(KnownEntity entity, Catalogue known, Catalogue items) {
    List<Constraint> constraints = new ArrayList<>();
    for (IdentifierKind kind : IdentifierKind.values()) {
      if (!entity.identifiers(kind).isEmpty()) {
        EntityProperty.of(kind.property())
            .ifPresent(p -> constraints.add(new Constraint(p, entity.identifiers(kind))));
      }
    }
    known
        .country(entity)
        .flatMap(country -> country.identifiers(IdentifierKind.WIKIDATA).stream().findFirst())
        .filter(item -> items.entity(item).isPresent())
        .ifPresent(item -> constraints.add(new Constraint(EntityProperty.COUNTRY, List.of(item))));
    return new ReconciliationQuery(
        Optional.of(entity.name()),
        entity.types().stream().flatMap(type -> known.type(type).stream()).toList(),
        TypeStrictness.ANY,
        EACH_AT_MOST,
        constraints);
  }

  /** How it was found, for who judges it. */
  private static String method(Candidate candidate) {
    Map<Feature, Object> reasons = candidate.features();
    List<String> words = new ArrayList<>();
    if (Boolean.TRUE.equals(reasons.get(Feature.IDENTIFIER))) {
      words.add("same identifier");
    }
    Object similarity = reasons.get(Feature.NAME_SIMILARITY);
    if (similarity instanceof Double share) {
      if (share < 1) {
        words.add(String.format(Locale.ROOT, "name alike by %.2f", share));
      } else {
        words.add(
            Boolean.TRUE.equals(reasons.get(Feature.NAME_IS_LABEL))
                ? "same name"
                : "one of its other names");
      }
    }
    if (reasons.containsKey(Feature.COUNTRY)) {
      words.add(
          Boolean.TRUE.equals(reasons.get(Feature.COUNTRY)) ? "same country" : "another country");
    }
    return String.join(", ", words);
  }

  private void write(DatasetGraph graphs, List<Proposal> proposals) {
    Node graph = NodeFactory.createURI(iris.linkCandidatesIri());
    graphs.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    for (Proposal proposal : proposals) {
      Node node = NodeFactory.createURI(iris.linkCandidateIri(proposal.entity(), proposal.item()));
      BigDecimal score = BigDecimal.valueOf(proposal.score()).setScale(1, RoundingMode.HALF_UP);
      graphs.add(graph, node, RDF.type.asNode(), LinkTerms.CANDIDATE);
      graphs.add(graph, node, LinkTerms.ENTITY, NodeFactory.createURI(proposal.entity()));
      graphs.add(graph, node, LinkTerms.ITEM_OF, LinkTerms.itemNode(proposal.item()));
      graphs.add(
          graph,
          node,
          LinkTerms.SCORE,
          NodeFactory.createLiteralDT(score.toPlainString(), XSDDatatype.XSDdecimal));
      graphs.add(graph, node, LinkTerms.METHOD, NodeFactory.createLiteralString(proposal.method()));
    }
  }

  /** The entries of the tables that have an item, by that item. */
  private static Catalogue items(Gazetteer tables, Catalogue known) {
    List<KnownEntity> items = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Entity entity : tables.entities()) {
      if (entity.wikidata().isPresent() && seen.add(entity.wikidata().get())) {
        items.add(item(entity, tables));
      }
    }
    return new Catalogue("", items, List.of(), List.copyOf(known.types()));
  }

  private static KnownEntity item(Entity entity, Gazetteer tables) {
    String id = entity.wikidata().orElseThrow();
    Map<IdentifierKind, List<String>> identifiers = new EnumMap<>(IdentifierKind.class);
    identifiers.put(IdentifierKind.WIKIDATA, List.of(id));
    Optional<IdentifierKind> coded =
        switch (entity.type()) {
          case STATE -> Optional.of(IdentifierKind.ISO_CODE);
          case PLACE, FACILITY -> Optional.of(IdentifierKind.GEONAMES);
          case VESSEL -> Optional.of(IdentifierKind.IMO_NUMBER);
          default -> Optional.empty();
        };
    coded
        .filter(kind -> !entity.codes().isEmpty())
        .ifPresent(k -> identifiers.put(k, entity.codes()));
    Map<String, List<String>> outer =
        entity
            .state()
            .flatMap(tables::entity)
            .flatMap(Entity::wikidata)
            .map(state -> Map.of("belongsTo", List.of(state)))
            .orElse(Map.of());
    return new KnownEntity(
        id,
        LinkTerms.WIKIDATA + id,
        entity.name(),
        entity.aliases(),
        List.of(),
        List.of(className(entity.type())),
        identifiers,
        outer,
        entity.from(),
        entity.to(),
        Optional.empty());
  }

  private static String className(EntityType type) {
    String notation = type.notation();
    return type == EntityType.CONFLICT
        ? "ArmedConflict"
        : notation.substring(0, 1).toUpperCase(Locale.ROOT) + notation.substring(1);
  }
}
