package org.waybill.fusion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.claim.OrderedWork;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.IndexedTriples;
import org.waybill.store.StoreException;

/**
 * Fuses what a store holds: reads the reported situations, groups them, and writes the groups into
 * {@code graph:fusion/all} in the place of what was there.
 *
 * <p>All is written in one transaction: a kill at any moment leaves the last fusion whole. Claims
 * are only read. The fusion graph says nothing of when it was made; the meta graph does:
 *
 * <pre>{@code
 * graph:meta {
 *   graph:fusion/all a prov:Entity, void:Dataset ; prov:generatedAtTime "2026-11-24T12:00:00Z" ;
 *     prov:wasGeneratedBy fusion-run:all ; void:triples 48210 .
 *   fusion-run:all prov:startedAtTime "2026-11-24T11:59:20Z" ; prov:endedAtTime "2026-11-24T12:00:00Z" .
 * }
 * }</pre>
 */
public final class FusionRun {
  /** The view of all claims, and its policy. */
  public static final String ALL = "all";

  /** Situations that are fused at a time, unless more hang together. */
  private static final int PART = 5000;

  private static final Node PROV_ENTITY = prov("Entity");
  private static final Node PROV_WAS_GENERATED_BY = prov("wasGeneratedBy");
  private static final Node PROV_STARTED_AT_TIME = prov("startedAtTime");
  private static final Node PROV_ENDED_AT_TIME = prov("endedAtTime");
  private static final Node VOID_DATASET = Terms.node("http://rdfs.org/ns/void#Dataset");
  private static final Node VOID_TRIPLES = Terms.node("http://rdfs.org/ns/void#triples");

  private final GraphStore store;
  private final Iris iris;
  private final Fuser fuser;
  private final Clock clock;
  private final FusionWriter writer;
  private final Node graph;
  private final Node run;
  private final Node meta;

  /**
   * @param iris those under which the store was loaded
   * @param clock gives the times that provenance records
   */
  public FusionRun(GraphStore store, Iris iris, Fuser fuser, Clock clock) {
    this.store = store;
    this.iris = iris;
    this.fuser = fuser;
    this.clock = clock;
    this.writer = new FusionWriter(iris, ALL, ALL);
    this.graph = Terms.node(writer.graph());
    this.run = Terms.node(iris.fusionRunIri(ALL));
    this.meta = Terms.node(iris.graphBase() + "meta");
  }

  /** What was found in a part. */
  private record Found(int situations, Background background, Fusion fusion) {}

  /**
   * Fuses.
   *
   * @param judgements those in force
   * @throws StoreException if the store cannot be written; then the last fusion is as it was
   */
  public FusionReport fuse(List<Judgement> judgements, FusionListener listener)
      throws StoreException {
    Instant started = clock.instant();
    long begin = System.nanoTime();
    FusionInput input =
        store.read(data -> FusionInput.read(data.asDatasetGraph(), iris, judgements, listener));
    listener.fusing(input.reported().size());
    FusionTally tally = new FusionTally();
    store.write(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          IndexedTriples.clear(graphs, graph);
          GraphBatch batch = new GraphBatch(graphs, graph);
          writer.describeRun(batch);
          write(input, batch, tally, listener);
          batch.flush();
          tally.statements(IndexedTriples.count(graphs, graph, Node.ANY, Node.ANY));
          describe(graphs, started, tally.statements());
        });
    FusionReport report =
        tally.report(input.reported().size(), Duration.ofNanos(System.nanoTime() - begin));
    listener.committed(report);
    return report;
  }

  /**
   * Part by part, several at a time and written in their order, so that what is decided of one part
   * is in memory only until it is written.
   */
  private void write(
      FusionInput input, GraphBatch batch, FusionTally tally, FusionListener listener) {
    SupplierDisputes disputes = new SupplierDisputes(fuser, input.reported(), input.background());
    try (OrderedWork<Found, RuntimeException> work =
        new OrderedWork<>(
            Runtime.getRuntime().availableProcessors(),
            found -> {
              Fusion fusion = disputes.without(found.fusion);
              writer.writeContent(fusion, found.background, batch);
              tally.add(fusion);
              listener.fused(found.situations);
            })) {
      for (List<ReportedSituation> part : parts(Blocks.of(input.reported(), input.judgements()))) {
        Background background = input.background().of(documents(part));
        work.submit(
            () ->
                new Found(
                    part.size(), background, fuser.fuse(part, input.judgements(), background)));
      }
      work.drain();
    }
    disputes.forEach(
        (found, between) -> {
          writer.writeContradictions(found, between, batch);
          tally.contradictions(found.size());
        });
  }

  /** Small blocks together, since each call has a cost of its own. */
  private static List<List<ReportedSituation>> parts(List<List<ReportedSituation>> blocks) {
    List<List<ReportedSituation>> parts = new ArrayList<>();
    List<ReportedSituation> next = new ArrayList<>();
    for (List<ReportedSituation> block : blocks) {
      next.addAll(block);
      if (next.size() >= PART) {
        parts.add(next);
        next = new ArrayList<>();
      }
    }
    if (!next.isEmpty()) {
      parts.add(next);
    }
    return parts;
  }

  private static Set<String> documents(List<ReportedSituation> part) {
    Set<String> documents = new HashSet<>();
    part.forEach(situation -> documents.add(situation.testimony().document()));
    return documents;
  }

  private void describe(DatasetGraph graphs, Instant started, long size) {
    forget(graphs, graph);
    Instant ended = clock.instant();
    graphs.add(meta, graph, Terms.TYPE, PROV_ENTITY);
    graphs.add(meta, graph, Terms.TYPE, VOID_DATASET);
    graphs.add(meta, graph, Terms.GENERATED_AT_TIME, time(ended));
    graphs.add(meta, graph, PROV_WAS_GENERATED_BY, run);
    graphs.add(
        meta,
        graph,
        VOID_TRIPLES,
        NodeFactory.createLiteralDT(Long.toString(size), XSDDatatype.XSDinteger));
    graphs.add(meta, run, PROV_STARTED_AT_TIME, time(started));
    graphs.add(meta, run, PROV_ENDED_AT_TIME, time(ended));
  }

  private void forget(DatasetGraph graphs, Node fusionGraph) {
    graphs.deleteAny(meta, fusionGraph, Node.ANY, Node.ANY);
    graphs.deleteAny(meta, run, Node.ANY, Node.ANY);
  }

  /**
   * Removes all fusion graphs; no claim is touched.
   *
   * @return how many there were
   */
  public int drop() throws StoreException {
    Set<String> names = new TreeSet<>();
    store.write(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          graphs
              .listGraphNodes()
              .forEachRemaining(
                  name -> {
                    if (name.isURI() && name.getURI().startsWith(iris.fusionGraphs())) {
                      names.add(name.getURI());
                    }
                  });
          for (String name : names) {
            IndexedTriples.clear(graphs, Terms.node(name));
            forget(graphs, Terms.node(name));
          }
        });
    return names.size();
  }

  private static Node prov(String name) {
    return Terms.node("http://www.w3.org/ns/prov#" + name);
  }

  private static Node time(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }
}
