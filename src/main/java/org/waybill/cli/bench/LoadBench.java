package org.waybill.cli.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.waybill.claim.Claims;
import org.waybill.cli.bench.Stopwatch.Time;
import org.waybill.store.GraphStore;
import org.waybill.store.JenaLoading;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadReport;
import org.waybill.store.RdfSyntax;
import org.waybill.store.StoreException;

/**
 * Measures how fast generated claims are loaded, and how fast Jena's own loaders load the same
 * quads from N-Quads into databases of their own.
 */
public final class LoadBench {
  private static final double WANTED_RATIO = 0.8;
  private static final long WARM_UP = 300_000;

  private final Generated generated = new Generated();
  private final Path work;
  private final Consumer<String> progress;

  /**
   * @param work an empty folder with room; each million quads takes about 2 GB there
   */
  public LoadBench(Path work, Consumer<String> progress) {
    this.work = work;
    this.progress = progress;
  }

  /** Measures with about so many quads. */
  public BenchReport run(long quads) throws IOException, StoreException {
    progress.accept("warming up");
    measure(Math.min(WARM_UP, quads), work.resolve("warm-up"));
    return report(quads, measure(quads, work.resolve("measured")));
  }

  private record Measured(
      long quads,
      int documents,
      Time generating,
      Time ours,
      long ourBytes,
      long peak,
      Map<JenaLoading, Time> jena,
      Map<JenaLoading, Long> bytes) {}

  private Measured measure(long quads, Path folder) throws IOException, StoreException {
    Files.createDirectories(folder);
    Stopwatch generating = Stopwatch.ofThread();
    for (Claims claims : generated.claims(quads)) {
      if (claims.claims().isEmpty()) {
        throw new IllegalStateException(claims.doc().id() + " has no claim");
      }
    }
    Time generatingTime = generating.time();

    Path file = folder.resolve("quads.nq");
    long count;
    long ourBytes;
    Time ours;
    Heap.reset();
    try (GraphStore store = GraphStore.open(folder.resolve("waybill"))) {
      Stopwatch watch = Stopwatch.ofProcess();
      generated.load(store, generated.claims(quads), following(quads));
      ours = watch.time();
      count = store.stats().quads();
      ourBytes = store.stats().bytes();
      progress.accept(String.format(Locale.ROOT, "loaded %,d quads; writing them", count));
      try (OutputStream out = Files.newOutputStream(file)) {
        store.export(out, RdfSyntax.NQUADS, Optional.empty());
      }
    }
    final long peak = Heap.peak();
    Map<JenaLoading, Time> jena = new EnumMap<>(JenaLoading.class);
    Map<JenaLoading, Long> bytes = new EnumMap<>(JenaLoading.class);
    for (JenaLoading loading : JenaLoading.values()) {
      progress.accept("loading with Jena's " + name(loading));
      Path database = folder.resolve(loading.name());
      Files.createDirectories(database);
      Stopwatch watch = Stopwatch.ofProcess();
      long loaded = loading.load(file, database);
      jena.put(loading, watch.time());
      bytes.put(loading, Folders.bytes(database));
      if (loaded != count) {
        throw new IllegalStateException(
            "Jena read " + loaded + " quads where the store had " + count);
      }
    }
    return new Measured(
        count, generated.documents(quads), generatingTime, ours, ourBytes, peak, jena, bytes);
  }

  private LoadListener following(long quads) {
    return new LoadListener() {
      @Override
      public void committed(LoadReport soFar) {
        progress.accept(
            String.format(
                Locale.ROOT,
                "%,d of about %,d quads after %.0f s",
                soFar.quads(),
                quads,
                soFar.time().toMillis() / 1000.0));
      }
    };
  }

  private static String name(JenaLoading loading) {
    return loading.name().toLowerCase(Locale.ROOT) + " loader";
  }

  private BenchReport report(long quads, Measured m) {
    BenchReport report = new BenchReport("./waybill bench load --quads " + quads);
    report.table(
        String.format(
            Locale.ROOT, "%,d quads of %,d generated documents", m.quads(), m.documents()),
        "loader",
        "s",
        "quads/s",
        "CPU s",
        "quads/CPU s",
        "MB on disk");
    row(report, "waybill load, claims made on the way", m.quads(), m.ours(), m.ourBytes());
    m.jena()
        .forEach(
            (loading, time) ->
                row(report, "Jena's " + name(loading), m.quads(), time, m.bytes().get(loading)));
    report.table("Of this", "what", "s", "CPU s");
    report.row("making the claims, alone", m.generating().wall(), m.generating().cpu());
    report.table("Ratios: waybill to", "loader", "by the clock", "by CPU time");
    m.jena()
        .forEach(
            (loading, time) ->
                report.row(
                    "Jena's " + name(loading),
                    time.wall() / m.ours().wall(),
                    time.cpu() / m.ours().cpu()));
    report.table("Heap", "what", "MB");
    report.row("peak of waybill load, with what was not collected yet", m.peak());
    report.row("bound", Heap.bound());
    m.jena()
        .forEach(
            (loading, time) ->
                report.target(
                    "speed to Jena's " + name(loading),
                    ">= " + WANTED_RATIO,
                    String.format(Locale.ROOT, "%.2f", time.wall() / m.ours().wall()),
                    time.wall() / m.ours().wall() >= WANTED_RATIO));
    report.target("heap, MB", "<= 2048", Long.toString(Heap.bound()), Heap.bound() <= 2048);
    return report;
  }

  private static void row(BenchReport report, String loader, long quads, Time time, long bytes) {
    report.row(
        loader,
        time.wall(),
        Math.round(quads / time.wall()),
        time.cpu(),
        Math.round(quads / time.cpu()),
        bytes / 1e6);
  }
}
