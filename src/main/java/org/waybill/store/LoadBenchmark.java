package org.waybill.store;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.waybill.claim.Claims;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;

/**
 * Measures loading: synthetic claims through {@link Loader#loadClaims}, and then the very quads
 * that came out of it, as an N-Quads file, through {@link Loader#load} and through Jena's own bulk
 * loader, each into a store of its own in the same run.
 */
public final class LoadBenchmark {
  private static final int WARM_UP = 200;

  private final ReferenceData reference;
  private final Iris iris;
  private final LoadOptions options;

  public LoadBenchmark(ReferenceData reference, Iris iris, LoadOptions options) {
    this.reference = reference;
    this.iris = iris;
    this.options = options;
  }

  /**
   * One way of loading.
   *
   * @param name what was loaded by what
   * @param quads quads that the store has afterwards
   * @param wall time that passed
   * @param cpu time of all threads on all cores
   * @param peakHeap most bytes of heap in use meanwhile, garbage included
   * @param bytes size of the store on disk
   */
  public record Measurement(
      String name, long quads, Duration wall, Duration cpu, long peakHeap, long bytes) {
    /** Quads a second of time passed. */
    public double rate() {
      return quads / (wall.toNanos() / 1e9);
    }

    /** Quads a second of processor time. */
    public double cpuRate() {
      return quads / (cpu.toNanos() / 1e9);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s: %,d quads, %.1f s (%.0f k/s), cpu %.1f s (%.0f k/s), peak heap %d MB, %d MB on disk",
          name,
          quads,
          wall.toMillis() / 1e3,
          rate() / 1e3,
          cpu.toMillis() / 1e3,
          cpuRate() / 1e3,
          peakHeap >> 20,
          bytes >> 20);
    }
  }

  private interface Loading {
    void into(GraphStore store) throws StoreException;
  }

  /**
   * Runs all ways, each once before on a few documents: else the first would pay for the compiler.
   *
   * @param folder an empty folder, which has the three stores and the file afterwards
   * @param claims the documents
   * @return claims through the loader, the quads through the loader, the quads through Jena's
   * @throws StoreException if a store cannot be written
   * @throws IOException if the file cannot be written
   */
  public List<Measurement> run(Path folder, SyntheticClaims claims)
      throws StoreException, IOException {
    ways(folder.resolve("warm-up"), claims.first(WARM_UP));
    return ways(folder, claims);
  }

  private List<Measurement> ways(Path folder, SyntheticClaims claims)
      throws StoreException, IOException {
    List<Measurement> results = new ArrayList<>();
    results.add(loadClaims(folder.resolve("claims"), claims));
    Path quads = folder.resolve("quads.nq");
    try (GraphStore store = GraphStore.open(folder.resolve("claims"));
        OutputStream out = Files.newOutputStream(quads)) {
      store.export(out, RdfSyntax.NQUADS, Optional.empty());
    }
    results.add(
        measure(
            "N-Quads through Waybill's loader",
            folder.resolve("rdf"),
            store ->
                new Loader(store, article -> null, ReferenceData.none(), iris, options)
                    .load(List.of(quads), LoadListener.SILENT)));
    results.add(
        measure(
            "N-Quads through Jena's phased loader",
            folder.resolve("jena"),
            store -> {
              MonitorOutput silent = (format, arguments) -> {};
              DataLoader loader = LoaderFactory.phasedLoader(store.graphs(), silent);
              loader.startBulk();
              loader.load(quads.toString());
              loader.finishBulk();
            }));
    return results;
  }

  /** Loads documents into a new store, one after the other as they are made up. */
  public Measurement loadClaims(Path folder, Iterable<Claims> claims) throws StoreException {
    return measure(
        "claims through Waybill's loader",
        folder,
        store ->
            new Loader(store, article -> null, reference, iris, options)
                .loadClaims(claims, LoadListener.SILENT));
  }

  /** As many documents from the start of a sequence as give at least so many quads. */
  public SyntheticClaims documentsFor(long seed, long quads) {
    SyntheticClaims sample = new SyntheticClaims(seed, 200, states());
    long sum = 0;
    Iterator<Claims> documents = sample.iterator();
    while (documents.hasNext()) {
      Claims document = documents.next();
      sum +=
          PreparedDocument.of(
                  "",
                  false,
                  document,
                  new ExtractionRun(
                      document.annotator(), options.clock().instant(), options.clock().instant()),
                  iris,
                  reference.lookup())
              .graphs()
              .values()
              .stream()
              .mapToLong(Set::size)
              .sum();
    }
    return new SyntheticClaims(seed, (int) Math.ceil(quads * 200.0 / sum), states());
  }

  private List<Entity> states() {
    return reference.entities().stream().filter(e -> e.type() == EntityType.STATE).toList();
  }

  private static Measurement measure(String name, Path folder, Loading loading)
      throws StoreException {
    try (GraphStore store = GraphStore.open(folder)) {
      System.gc(); // what the way before left behind does not count
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
      long cpu = cpuNanos();
      long start = System.nanoTime();
      loading.into(store);
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      Duration used = Duration.ofNanos(cpuNanos() - cpu);
      long peak = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
      StoreStats stats = store.stats();
      return new Measurement(name, stats.quads(), wall, used, peak, stats.bytes());
    }
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
