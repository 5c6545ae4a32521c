package org.waybill.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/**
 * Works out what is seen of a store, and remembers it for the viewpoints that were asked for last,
 * until the store changes.
 */
final class SeenGraphs {
  private static final int REMEMBERED = 16;

  private final DatasetGraph store;
  private final Optional<Derivation> derivation;
  private final Map<Viewpoint, Place> places =
      new LinkedHashMap<>(REMEMBERED, 0.75f, /* accessOrder= */ true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Viewpoint, Place> eldest) {
          return size() > REMEMBERED;
        }
      };
  private DatasetGraphTDB opened;
  private String opening = "";

  SeenGraphs(DatasetGraph store, Optional<Derivation> derivation) {
    this.store = store;
    this.derivation = derivation;
  }

  /**
   * What is seen.
   *
   * @param database of which state it is seen; another object after the store was compacted
   * @param commits of which state it is seen
   * @param undated documents that are seen because of the day on which they were entered
   */
  record Seen(DatasetGraphTDB database, long commits, DatasetGraphTDB graphs, List<Node> undated) {}

  /** Where what is seen from a viewpoint is remembered; one thread at a time works it out. */
  private static final class Place {
    private Seen seen;
  }

  /** What the reading transaction of this thread sees. */
  Seen from(Viewpoint viewpoint) {
    Place place;
    synchronized (places) {
      place = places.computeIfAbsent(viewpoint, v -> new Place());
    }
    DatasetGraphTDB database = TDBInternal.requireStorage(store);
    long commits = commits(database);
    synchronized (place) {
      Seen seen = place.seen;
      if (seen == null || seen.database != database || seen.commits != commits) {
        seen = see(viewpoint, database, commits);
        place.seen = seen;
      }
      return seen;
    }
  }

  private static long commits(DatasetGraphTDB database) {
    return database.getTxnSystem().getThreadTransaction().getDataVersion();
  }

  /** A name for the state of the store that the transaction of this thread sees. */
  synchronized String version() {
    DatasetGraphTDB database = TDBInternal.requireStorage(store);
    if (database != opened) {
      opened = database;
      opening = UUID.randomUUID().toString(); // commits are counted anew
    }
    return opening + "-" + commits(database);
  }

  private Seen see(Viewpoint viewpoint, DatasetGraphTDB database, long commits) {
    IdQuads quads = new IdQuads(database);
    EntryClock entries = new EntryClock(quads);
    Concealed concealed = new Concealed();
    if (viewpoint.isPresent()) {
      entries.concealFormer(concealed);
      return new Seen(database, commits, over(database, concealed, List.of()), List.of());
    }
    entries.findDescriptions(concealed);
    if (viewpoint.enteredBy().isPresent()) {
      entries.concealAllBut(viewpoint.enteredBy().get(), concealed);
    } else {
      entries.concealFormer(concealed);
    }
    List<Node> undated = List.of();
    if (viewpoint.asOf().isPresent()) {
      undated =
          new PublicationClock(quads, entries, concealed)
              .concealAfter(viewpoint.asOf().get(), concealed);
    }
    if (viewpoint.choice().isPresent()) {
      Depictions.conceal(others(viewpoint, quads), quads, concealed);
    }
    return new Seen(database, commits, derived(viewpoint, database, quads, concealed), undated);
  }

  /** The claims that are not chosen. */
  private Set<NodeId> others(Viewpoint viewpoint, IdQuads quads) {
    Set<NodeId> others = new HashSet<>();
    quads.each(RDF.type.asNode(), Vocabulary.CLAIM, quad -> others.add(quad.get(IdQuads.SUBJECT)));
    DatasetGraph all = from(viewpoint.ofAllClaims()).graphs();
    viewpoint.choice().orElseThrow().of(all).forEach(claim -> others.remove(quads.id(claim)));
    return others;
  }

  private DatasetGraphTDB derived(
      Viewpoint viewpoint, DatasetGraphTDB database, IdQuads quads, Concealed concealed) {
    Collection<Node> derivedFromAll = derivation.map(d -> d.graphs(database)).orElse(List.of());
    if (derivedFromAll.isEmpty()) {
      return over(database, concealed, List.of()); // nothing was computed that could be another
    }
    derivedFromAll.forEach(graph -> concealed.graph(quads.id(graph)));
    DatasetGraphTDB claims = over(database, concealed, List.of());
    Collection<Quad> follows =
        derivation.get().of(claims, viewpoint).stream()
            .filter(
                q -> !claims.contains(Node.ANY, q.getSubject(), q.getPredicate(), q.getObject()))
            .toList();
    return over(database, concealed, follows);
  }

  /** A database of the same files and transactions, whose indexes do not show what is concealed. */
  private static DatasetGraphTDB over(
      DatasetGraphTDB database, Concealed concealed, Collection<Quad> more) {
    if (concealed.isEmpty() && more.isEmpty()) {
      return database;
    }
    NodeTupleTable table = database.getQuadTable().getNodeTupleTable();
    NodeTable nodes = table.getNodeTable();
    Supplement supplement = more.isEmpty() ? Supplement.none() : Supplement.of(more, nodes);
    TupleIndex[] indexes =
        Arrays.stream(table.getTupleTable().getIndexes())
            .map(index -> new SeenIndex(index, concealed, supplement))
            .toArray(TupleIndex[]::new);
    DatasetGraphTDB seen =
        new DatasetGraphTDB(
            database.getLocation(),
            database.getStoreParams(),
            database.getReorderTransform(),
            new StorageTDB(
                database.getTxnSystem(),
                database.getTripleTable(),
                new QuadTable(indexes, supplement.nodes(nodes))),
            (StoragePrefixesTDB) database.getStoragePrefixes(),
            database.getTxnSystem());
    seen.getContext().putAll(database.getContext());
    return seen;
  }
}
