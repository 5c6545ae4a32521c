package org.waybill.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.waybill.fusion.FusionListener;
import org.waybill.fusion.FusionReport;
import org.waybill.fusion.FusionRun;
import org.waybill.fusion.Judgement;
import org.waybill.fusion.Judgements;
import org.waybill.fusion.SituationFuser;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the reported situations of a store. */
@Command(
    name = "fuse",
    mixinStandardHelpOptions = true,
    description = {
      "Find which reported transfers, shipments, meetings and exchanges of all articles are the same,",
      "who stands behind each, and what contradicts what. What did not change since the last fusion",
      "is left as it is. No claim is changed; a fusion that is interrupted leaves the last one as it",
      "was."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill fuse --store my-store",
      "  ./waybill fuse --all --store my-store",
      "  ./waybill fuse --drop"
    })
final class FuseCommand implements Callable<Integer> {
  @Mixin private StoreOption store;

  @Option(names = "--all", description = "fuse from scratch; the result is the same")
  private boolean all;

  @Option(names = "--drop", description = "remove what was found; the claims stay")
  private boolean drop;

  @Override
  public Integer call() {
    if (all && drop) {
      throw CommandFailed.usage("use --all or --drop, not both");
    }
    try (GraphStore open = store.openExisting()) {
      FusionRun run = new FusionRun(open, new Iris(), new SituationFuser(), Clock.systemUTC());
      if (drop) {
        int dropped = run.drop();
        Console.err().println("dropped " + dropped + (dropped == 1 ? " graph" : " graphs"));
      } else {
        print(fuse(open, run, all));
      }
      return ExitCode.DONE;
    } catch (StoreException e) {
      throw CommandFailed.nothingDone(e);
    }
  }

  /** Fuses what is in an open store, with progress on standard error. */
  static FusionReport fuse(GraphStore store) throws StoreException {
    FusionRun run = new FusionRun(store, new Iris(), new SituationFuser(), Clock.systemUTC());
    return fuse(store, run, false);
  }

  private static FusionReport fuse(GraphStore store, FusionRun run, boolean all)
      throws StoreException {
    List<Judgement> judgements = Judgements.inForce(store.view());
    try (Told told = new Told()) {
      return all ? run.fuseAll(judgements, told) : run.fuse(judgements, told);
    }
  }

  private static void print(FusionReport report) {
    PrintStream out = Console.out();
    line(out, "situations", report.situations());
    line(out, "merged", report.merged());
    line(out, "contradictions", report.contradictions());
    line(out, "unsure", report.unsure());
  }

  private static void line(PrintStream out, String what, long count) {
    out.printf(Locale.ROOT, "%-14s %,d%n", what, count);
  }

  /** Tells on standard error how far it has come. */
  private static final class Told implements FusionListener, AutoCloseable {
    private Progress progress;

    @Override
    public void reading(int graphs) {
      progress = Progress.of("Reading", graphs);
    }

    @Override
    public void read(String graph) {
      progress.step();
    }

    @Override
    public void fusing(int situations) {
      progress.close();
      progress = Progress.of("Comparing", situations);
    }

    @Override
    public void fused(int situations) {
      progress.steps(situations);
    }

    @Override
    public void committed(FusionReport report) {
      close();
      if (report.fromScratch().isPresent()) {
        Console.err()
            .printf(
                Locale.ROOT,
                "%s: all %,d documents were fused%n",
                report.fromScratch().get(),
                report.documents());
      } else {
        Console.err()
            .printf(
                Locale.ROOT,
                "%,d documents new or changed, %,d gone%n",
                report.documents(),
                report.removed());
      }
      Console.err()
          .printf(
              Locale.ROOT,
              "fused %,d reported situations, left %,d as they were; %.1f s%n",
              report.compared(),
              report.reported() - report.compared(),
              report.time().toMillis() / 1000.0);
    }

    @Override
    public void close() {
      if (progress != null) {
        progress.close();
      }
    }
  }
}
