package org.waybill.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.waybill.cli.bench.Stopwatch.Time;
import org.waybill.fusion.FusionListener;
import org.waybill.fusion.FusionReport;
import org.waybill.fusion.FusionRun;
import org.waybill.fusion.SituationFuser;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.StoreException;

/**
 * Measures how long it takes to fuse stores of generated claims, a few pairs of states having
 * thousands each, how that grows, and how long it takes to fuse again when documents are added.
 */
public final class FusionBench {
  /** So much more than n log n is the measurement's own unsteadiness. */
  private static final double UNSTEADY = 1.5;

  private static final int WARM_UP = 2_000;

  private static final int ADDED = 100;
  private static final double ADDED_SECONDS = 10;

  private final Generated generated = new Generated();
  private final List<Added> added = new ArrayList<>();
  private final Path work;
  private final Consumer<String> progress;

  /**
   * @param work a folder with room; each million claims takes about 12 GB there
   */
  public FusionBench(Path work, Consumer<String> progress) {
    this.work = work;
    this.progress = progress;
  }

  /**
   * What it took with some claims.
   *
   * @param fuse with what is written on the way
   * @param commit until all is on disk
   */
  private record Measured(
      long claims, FusionReport report, Time read, Time fuse, Time commit, long peak) {
    Time all() {
      return read.plus(fuse).plus(commit);
    }
  }

  /**
   * What it took to fuse again after more was loaded.
   *
   * @param which documents were added
   */
  private record Added(long claims, String which, FusionReport report, Time time) {}

  /** Measures with about so many claims each. */
  public BenchReport run(List<Long> sizes) throws IOException, StoreException {
    progress.accept("warming up");
    measure(Math.min(WARM_UP, sizes.get(0)), "warm-up");
    added.clear();
    List<Measured> measured = new ArrayList<>();
    for (long claims : sizes) {
      measured.add(measure(claims, "claims-" + claims));
    }
    return report(sizes, measured);
  }

  private Measured measure(long claims, String name) throws IOException, StoreException {
    Path folder = work.resolve(name);
    boolean there = GraphStore.exists(folder);
    try (GraphStore store = GraphStore.open(folder)) {
      if (!there) {
        progress.accept(String.format(Locale.ROOT, "loading about %,d claims", claims));
        generated.load(store, generated.ofClaims(claims), LoadListener.SILENT);
      }
      progress.accept(String.format(Locale.ROOT, "fusing about %,d claims", claims));
      FusionRun run = new FusionRun(store, new Iris(), new SituationFuser(), Clock.systemUTC());
      run.drop();
      Phases phases = new Phases();
      Heap.reset();
      FusionReport report = run.fuse(List.of(), phases);
      long peak = Heap.peak();
      progress.accept("adding " + ADDED + " documents");
      generated.load(store, generated.beyondToOneState(claims, ADDED), LoadListener.SILENT);
      added.add(again(run, claims, "to one state"));
      generated.load(store, generated.beyond(claims, ADDED), LoadListener.SILENT);
      added.add(again(run, claims, "any"));
      added.add(again(run, claims, "none"));
      return new Measured(claims, report, phases.read, phases.fuse, phases.commit, peak);
    }
  }

  private static Added again(FusionRun run, long claims, String which) throws StoreException {
    Stopwatch watch = Stopwatch.ofProcess();
    FusionReport report = run.fuse(List.of(), FusionListener.SILENT);
    return new Added(claims, which, report, watch.time());
  }

  /** Takes the time of each step. */
  private static final class Phases implements FusionListener {
    private Stopwatch watch = Stopwatch.ofProcess();
    private Time read = Time.NONE;
    private Time fuse = Time.NONE;
    private Time commit = Time.NONE;

    @Override
    public void fusing(int situations) {
      read = lap();
    }

    @Override
    public void fused(int situations) {
      fuse = fuse.plus(lap());
    }

    @Override
    public void committed(FusionReport report) {
      commit = lap();
    }

    private Time lap() {
      Time time = watch.time();
      watch = Stopwatch.ofProcess();
      return time;
    }
  }

  private BenchReport report(List<Long> sizes, List<Measured> measured) {
    BenchReport report =
        new BenchReport(
            "./waybill bench fusion --claims "
                + String.join(",", sizes.stream().map(Object::toString).toList()));
    report.table(
        "Fusing",
        "claims",
        "reported",
        "fused",
        "unsure",
        "read s",
        "fuse s",
        "commit s",
        "all s",
        "CPU s",
        "heap MB");
    for (Measured m : measured) {
      report.row(
          m.claims(),
          m.report().reported(),
          m.report().situations(),
          m.report().unsure(),
          m.read().wall(),
          m.fuse().wall(),
          m.commit().wall(),
          m.all().wall(),
          m.all().cpu(),
          m.peak());
    }
    report.table("Growth by CPU time", "claims", "n log n", "fuse", "all");
    for (int i = 1; i < measured.size(); i++) {
      Measured before = measured.get(i - 1);
      Measured m = measured.get(i);
      double allowed = nLogN(m.claims()) / nLogN(before.claims());
      double fusing = m.fuse().cpu() / before.fuse().cpu();
      double all = m.all().cpu() / before.all().cpu();
      report.row(m.claims(), allowed, fusing, all);
      report.target(
          String.format(Locale.ROOT, "growth to %,d claims, in n log n", m.claims()),
          "<= " + UNSTEADY,
          String.format(Locale.ROOT, "%.2f", all / allowed),
          all <= allowed * UNSTEADY);
    }
    report.table(
        "Fusing again, " + ADDED + " documents added",
        "claims",
        "documents",
        "changed",
        "compared",
        "left",
        "s",
        "CPU s");
    for (Added a : added) {
      report.row(
          a.claims(),
          a.which(),
          a.report().documents(),
          a.report().compared(),
          a.report().reported() - a.report().compared(),
          a.time().wall(),
          a.time().cpu());
      report.target(
          String.format(Locale.ROOT, "s to add to %,d claims, %s", a.claims(), a.which()),
          "< " + ADDED_SECONDS,
          String.format(Locale.ROOT, "%.1f", a.time().wall()),
          a.time().wall() < ADDED_SECONDS);
    }
    report.target("heap, MB", "<= 4096", Long.toString(Heap.bound()), Heap.bound() <= 4096);
    return report;
  }

  private static double nLogN(long n) {
    return n * Math.log(n);
  }
}
