package org.waybill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waybill.article.Article;
import org.waybill.article.ArticleException;
import org.waybill.article.ArticleReader;
import org.waybill.article.ArticleSink;
import org.waybill.cli.bench.BenchReport;
import org.waybill.cli.bench.EnduranceBench;
import org.waybill.cli.bench.ExtractBench;
import org.waybill.cli.bench.Folders;
import org.waybill.cli.bench.LoadBench;
import org.waybill.cli.bench.MeasuringJvm;
import org.waybill.cli.bench.QueryBench;
import org.waybill.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures speed and memory. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how fast articles are read, claims loaded and fused, and ready-made queries answered.",
      "Each measurement runs in a JVM of its own with the heap that is promised for it."
    },
    subcommands = {
      BenchCommand.Extract.class,
      BenchCommand.Endurance.class,
      BenchCommand.Load.class,
      BenchCommand.Queries.class,
      BenchFusionCommand.class
    },
    synopsisSubcommandLabel = "(extract | endurance | load | queries | fusion)",
    footer = {
      "",
      "Examples:",
      "  ./waybill bench extract",
      "  ./waybill bench endurance --count 10000",
      "  ./waybill bench load --quads 5000000",
      "  ./waybill bench queries --quads 1000000,5000000 --format json",
      "  ./waybill bench fusion --claims 10000,100000"
    })
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandFailed.usage(
        "say what to measure: bench extract, bench endurance, bench load, bench queries or bench fusion");
  }

  /** What all measurements are asked for. */
  static final class Printing {
    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "table",
        description = "table or json (default: ${DEFAULT-VALUE})")
    private String format;

    @Option(names = "--here", hidden = true, description = "measure in this JVM")
    private boolean here;

    /** Measures in a JVM with that heap, or prints what was measured when this is the one. */
    int run(String heap, List<String> arguments, Measurement measurement) {
      if (!format.equals("table") && !format.equals("json")) {
        throw CommandFailed.usage("--format is table or json, not '" + format + "'");
      }
      try {
        if (!here) {
          List<String> all = new ArrayList<>(List.of("bench"));
          all.addAll(arguments);
          all.addAll(List.of("--format", format, "--here"));
          return MeasuringJvm.run(heap, all);
        }
        BenchReport report = measurement.measure();
        if (format.equals("json")) {
          report.writeJson(Console.out());
        } else {
          report.writeText(Console.out());
        }
        return ExitCode.DONE;
      } catch (StoreException e) {
        throw CommandFailed.nothingDone(e);
      } catch (IOException e) {
        throw CommandFailed.nothingDone("the measurement failed: " + e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw CommandFailed.nothingDone("the measurement was interrupted");
      }
    }
  }

  /** One measurement. */
  interface Measurement {
    BenchReport measure() throws IOException, StoreException;
  }

  /** Where stores are kept while they are measured. */
  static final class WorkFolder {
    @Option(
        names = "--work",
        paramLabel = "DIR",
        description = "keep the stores in this folder (default: a temporary one, deleted)")
    private Path folder;

    List<String> arguments() {
      return folder == null ? List.of() : List.of("--work", folder.toString());
    }

    BenchReport with(WorkInFolder work) throws IOException, StoreException {
      if (folder != null) {
        Files.createDirectories(folder);
        return work.measure(folder);
      }
      Path temporary = Files.createTempDirectory("waybill-bench");
      try {
        return work.measure(temporary);
      } finally {
        Folders.delete(temporary);
      }
    }
  }

  /** A measurement that needs a folder. */
  interface WorkInFolder {
    BenchReport measure(Path folder) throws IOException, StoreException;
  }

  static void progress(String message) {
    Console.err().println(message);
  }

  /** Measures the reading of articles. */
  @Command(
      name = "extract",
      mixinStandardHelpOptions = true,
      description = {
        "Measure how many articles a second are read, on one thread and on several, in 256 MB of heap,",
        "and OpenNLP's chunker alone on the same articles."
      },
      footer = {"", "Example:", "  ./waybill bench extract --articles my-articles/"})
  static final class Extract implements Callable<Integer> {
    @Mixin private Printing printing;
    @Mixin private Extractors extractors;

    @Option(
        names = "--articles",
        paramLabel = "DIR",
        description = "the articles to read (default: the shipped ones)")
    private Path articles;

    @Option(
        names = "--threads",
        paramLabel = "N",
        defaultValue = "2",
        description = "threads of the second measurement (default: ${DEFAULT-VALUE})")
    private int threads;

    @Option(
        names = "--seconds",
        paramLabel = "N",
        defaultValue = "30",
        description =
            "least time of each measurement, and of the warm-up (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Override
    public Integer call() {
      if (threads < 1) {
        throw CommandFailed.usage("--threads is at least 1, not " + threads);
      }
      Path folder = articles == null ? ShippedArticles.folder() : articles;
      List<Article> all = read(folder);
      if (all.isEmpty()) {
        throw CommandFailed.nothingDone("there is no article in " + folder);
      }
      return printing.run(
          "256m",
          List.of(
              "extract",
              "--articles",
              folder.toString(),
              "--threads",
              Integer.toString(threads),
              "--seconds",
              Double.toString(seconds)),
          () ->
              new ExtractBench(all, extractors.chosen(), threads, seconds, BenchCommand::progress)
                  .run());
    }

    static List<Article> read(Path folder) {
      List<Article> articles = new ArrayList<>();
      new ArticleReader()
          .read(
              folder,
              new ArticleSink() {
                @Override
                public void accept(Article article) {
                  articles.add(article);
                }

                @Override
                public void reject(ArticleException problem) {
                  progress("rejected " + problem.getMessage());
                }

                @Override
                public void skip(String source, String reason) {
                  progress("skipped  " + source + ": " + reason);
                }
              });
      return articles;
    }
  }

  /** Measures whether the reading of articles holds out. */
  @Command(
      name = "endurance",
      mixinStandardHelpOptions = true,
      description = {
        "Read many articles in a row, and longer and longer ones, in 256 MB of heap:",
        "whether memory grows, whether one is lost, and whether time grows faster than length."
      },
      footer = {"", "Example:", "  ./waybill bench endurance --count 10000"})
  static final class Endurance implements Callable<Integer> {
    private static final int LONGEST = 5_000_000;

    @Mixin private Printing printing;
    @Mixin private Extractors extractors;

    @Option(
        names = "--articles",
        paramLabel = "DIR",
        description = "the articles that are varied (default: the shipped ones)")
    private Path articles;

    @Option(
        names = "--count",
        paramLabel = "N",
        defaultValue = "10000",
        description = "how many are read (default: ${DEFAULT-VALUE})")
    private int count;

    @Option(
        names = "--threads",
        paramLabel = "N",
        defaultValue = "2",
        description = "how many at a time (default: ${DEFAULT-VALUE})")
    private int threads;

    @Override
    public Integer call() {
      if (count < 1 || threads < 1) {
        throw CommandFailed.usage("--count and --threads are at least 1");
      }
      Path folder = articles == null ? ShippedArticles.folder() : articles;
      List<Article> all = Extract.read(folder);
      if (all.isEmpty()) {
        throw CommandFailed.nothingDone("there is no article in " + folder);
      }
      return printing.run(
          "256m",
          List.of(
              "endurance",
              "--articles",
              folder.toString(),
              "--count",
              Integer.toString(count),
              "--threads",
              Integer.toString(threads)),
          () ->
              new EnduranceBench(all, extractors.chosen(), BenchCommand::progress)
                  .run(count, threads, LONGEST));
    }
  }

  /** Measures loading. */
  @Command(
      name = "load",
      mixinStandardHelpOptions = true,
      description = {
        "Measure how fast generated claims are loaded, in 2 GB of heap,",
        "and how fast Jena's own loaders load the same quads into a database of their own."
      },
      footer = {"", "Example:", "  ./waybill bench load --quads 5000000 --work /big/disk"})
  static final class Load implements Callable<Integer> {
    @Mixin private Printing printing;
    @Mixin private WorkFolder work;

    @Option(
        names = "--quads",
        paramLabel = "N",
        defaultValue = "1000000",
        description = "about how many (default: ${DEFAULT-VALUE})")
    private long quads;

    @Override
    public Integer call() {
      if (quads < 1) {
        throw CommandFailed.usage("--quads is at least 1, not " + quads);
      }
      List<String> arguments = new ArrayList<>(List.of("load", "--quads", Long.toString(quads)));
      arguments.addAll(work.arguments());
      return printing.run(
          "2g",
          arguments,
          () -> work.with(folder -> new LoadBench(folder, BenchCommand::progress).run(quads)));
    }
  }

  /** Measures the ready-made queries. */
  @Command(
      name = "queries",
      mixinStandardHelpOptions = true,
      description =
          "Measure the ready-made queries, warm, on stores of generated claims of one size or several.",
      footer = {
        "",
        "Example:",
        "  ./waybill bench queries --quads 1000000,5000000 --work /big/disk"
      })
  static final class Queries implements Callable<Integer> {
    @Mixin private Printing printing;
    @Mixin private WorkFolder work;

    @Option(
        names = "--quads",
        paramLabel = "N",
        split = ",",
        defaultValue = "1000000,5000000",
        description = "about how many in each store (default: ${DEFAULT-VALUE})")
    private List<Long> quads;

    @Option(
        names = "--query",
        paramLabel = "NAME",
        description = "measure this one only (default: all)")
    private String only;

    @Option(
        names = "--seconds",
        paramLabel = "N",
        defaultValue = "2",
        description = "how long each is asked again and again (default: ${DEFAULT-VALUE})")
    private double seconds;

    @Option(
        names = "--views",
        description = "measure instead what as-of and policies cost, on the first of the stores")
    private boolean views;

    @Override
    public Integer call() {
      if (quads.stream().anyMatch(q -> q < 1)) {
        throw CommandFailed.usage("--quads is at least 1");
      }
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "queries",
                  "--quads",
                  String.join(",", quads.stream().map(Object::toString).toList())));
      arguments.addAll(List.of("--seconds", Double.toString(seconds)));
      arguments.addAll(work.arguments());
      if (only != null) {
        arguments.addAll(List.of("--query", only));
      }
      if (views) {
        arguments.add("--views");
      }
      return printing.run(
          "2g",
          arguments,
          () ->
              work.with(
                  folder -> {
                    QueryBench bench =
                        new QueryBench(
                            folder, Optional.ofNullable(only), seconds, BenchCommand::progress);
                    return views ? bench.views(quads.get(0)) : bench.run(quads);
                  }));
    }
  }
}
