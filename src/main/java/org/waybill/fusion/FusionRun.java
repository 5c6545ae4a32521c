package org.waybill.fusion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
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
   * Fuses what hangs on what changed since the last fusion: on documents that were added, read
   * again or removed, and on judgements that were made or taken back. The rest stays as it is; the
   * result is that of {@link #fuseAll}, which is what is done where the last fusion left nothing
   * that could be added to.
   *
   * @param judgements those in force
   * @throws StoreException if the store cannot be written; then the last fusion is as it was
   */
  public FusionReport fuse(List<Judgement> judgements, FusionListener listener)
      throws StoreException {
    return fuse(
        judgements,
        listener,
        (graphs, planner) -> {
          Optional<FusionMemory> before = new FusionMemory.Place(graphs, iris, graph).read();
          return before.isPresent()
              ? planner.since(before.get())
              : planner.all("there was no fusion that could be added to");
        });
  }

  /**
   * Fuses everything from scratch.
   *
   * @see #fuse
   */
  public FusionReport fuseAll(List<Judgement> judgements, FusionListener listener)
      throws StoreException {
    return fuse(judgements, listener, (graphs, planner) -> planner.all("as it was asked for"));
  }

  private FusionReport fuse(
      List<Judgement> judgements,
      FusionListener listener,
      BiFunction<DatasetGraph, FusionPlanner, FusionPlan> planning)
      throws StoreException {
    Instant started = clock.instant();
    long begin = System.nanoTime();
    FusionPlan plan =
        store.read(
            data -> {
              DatasetGraph graphs = data.asDatasetGraph();
              FusedDocuments documents = new FusedDocuments(store, graphs, iris);
              return planning.apply(
                  graphs, new FusionPlanner(documents, judgements, program(), listener));
            });
    long compared =
        plan.input().reported().stream().filter(s -> plan.touched().test(s.iri())).count();
    listener.fusing((int) compared);
    FusionReport[] report = new FusionReport[1];
    store.write(
        data -> {
          DatasetGraph graphs = data.asDatasetGraph();
          remove(plan, graphs);
          GraphBatch batch = new GraphBatch(graphs, graph);
          writer.describeRun(batch);
          write(plan, graphs, batch, listener);
          batch.flush();
          FusionMemory.Place memory = new FusionMemory.Place(graphs, iris, graph);
          report[0] = report(plan, graphs, compared, begin);
          describe(graphs, started, report[0].statements());
          memory.write(plan.memory(), plan.rewritten());
        });
    listener.committed(report[0]);
    return report[0];
  }

  private static String program() {
    String version = FusionRun.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private void remove(FusionPlan plan, DatasetGraph graphs) {
    if (plan.isFromScratch()) {
      IndexedTriples.clear(graphs, graph);
      new FusionMemory.Place(graphs, iris, graph).forget();
    } else {
      new FusedRemoval(graphs, graph).remove(plan.outdated(), plan.pairs(), plan.disputedBefore());
    }
  }

  private FusionReport report(FusionPlan plan, DatasetGraph graphs, long compared, long begin) {
    return new FusionReport(
        count(graphs, Terms.FUSES, Node.ANY),
        count(graphs, Terms.TYPE, Terms.FUSED_SITUATION),
        IndexedTriples.countRepeated(graphs, graph, Terms.FUSES),
        count(graphs, Terms.TYPE, Terms.CONTRADICTION),
        count(graphs, Terms.VERDICT, FusionWriter.verdict(Decision.Verdict.UNSURE)),
        count(graphs, Node.ANY, Node.ANY),
        plan.since().fromScratch(),
        plan.since().documents(),
        plan.since().removed(),
        compared,
        Duration.ofNanos(System.nanoTime() - begin));
  }

  private long count(DatasetGraph graphs, Node property, Node object) {
    return IndexedTriples.count(graphs, graph, property, object);
  }

  /**
   * Part by part, several at a time and written in their order, so that what is decided of one part
   * is in memory only until it is written.
   */
  private void write(
      FusionPlan plan, DatasetGraph graphs, GraphBatch batch, FusionListener listener) {
    FusionInput input = plan.input();
    SupplierDisputes disputes = new SupplierDisputes(fuser, input.reported(), input.background());
    try (OrderedWork<Found, RuntimeException> work =
        new OrderedWork<>(
            Runtime.getRuntime().availableProcessors(),
            found -> {
              Fusion fusion = disputes.without(found.fusion);
              writer.writeContent(fusion, found.background, batch);
              listener.fused(found.situations);
            })) {
      for (List<ReportedSituation> part : parts(blocks(plan))) {
        Background background = input.background().of(documents(part));
        work.submit(
            () ->
                new Found(
                    part.size(), background, fuser.fuse(part, input.judgements(), background)));
      }
      work.drain();
    }
    if (!plan.isFromScratch()) {
      FusedTransfers untouched = new FusedTransfers(graphs, graph, plan);
      untouched.forEach(disputes::add);
    }
    disputes.forEach((found, between) -> writer.writeContradictions(found, between, batch));
  }

  private static List<List<ReportedSituation>> blocks(FusionPlan plan) {
    return Blocks.of(plan.input().reported(), plan.input().judgements()).stream()
        .filter(block -> plan.touched().test(block.get(0).iri()))
        .toList();
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
          new FusionMemory.Place(graphs, iris, graph).forget();
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
