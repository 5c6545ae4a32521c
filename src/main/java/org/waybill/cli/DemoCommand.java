package org.waybill.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.fusion.FusionRun;
import org.waybill.query.AnswerFormat;
import org.waybill.query.NamedQuery;
import org.waybill.query.QueryAnswer;
import org.waybill.query.QueryException;
import org.waybill.query.QueryLibrary;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.server.ServerOptions;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadOptions;
import org.waybill.store.StoreException;
import org.waybill.store.StoreStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job on the shipped articles: read, load, ask, serve. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Read the shipped articles, load their claims into a store (~/.waybill/demo), fuse what is the same, answer three questions, and serve.",
      "A second run starts from the loaded store."
    },
    footer = {"", "Example:", "  ./waybill demo --no-serve"})
final class DemoCommand implements Callable<Integer> {
  /** Of the shipped articles, and of what is read from them. */
  private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

  @Mixin private StoreOption store;

  @Option(names = "--no-serve", description = "end after the answers")
  private boolean noServe;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = ServeCommand.DEFAULT_PORT,
      description = "the server's port, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  private static final List<String> PAGES =
      List.of(
          "/pair?supplier=PRK&recipient=RUS",
          "/map?goods=ammunition",
          "/questions/said-and-denied");

  @Override
  public Integer call() {
    ServeCommand.checkPort(port);
    Path folder = store.folderOr("demo");
    try (GraphStore open = StoreOption.open(folder)) {
      boolean loaded = load(open, folder);
      if (loaded || !open.hasGraph(new Iris().fusionIri(FusionRun.ALL))) {
        FuseCommand.fuse(open);
      }
      QueryRunner runner =
          new QueryRunner(open.view(), Gazetteer.shipped(), new Iris(), QueryLimits.none());
      ask(
          runner,
          "who-says-transfer",
          Map.of("supplier", "North Korea", "recipient", "Russia"),
          folder);
      ask(runner, "shipment-legs", Map.of("place", "Dunay"), folder);
      ask(runner, "exchange-sides", Map.of("party", "PRK", "other", "RUS"), folder);
      if (!noServe) {
        ServeCommand.serve(open, ServerOptions.onPort(port).licensed(LICENCE), PAGES);
      }
      return ExitCode.DONE;
    } catch (QueryException | StoreException e) {
      throw CommandFailed.nothingDone(e);
    } catch (IOException e) {
      throw CommandFailed.nothingDone(
          "the shipped articles cannot be read, or the answers not be written: " + e.getMessage());
    }
  }

  /** Whether something had to be loaded. */
  private static boolean load(GraphStore store, Path folder) throws StoreException, IOException {
    PrintStream err = Console.err();
    Path articles = ShippedArticles.folder();
    StoreStats stats = store.stats();
    if (stats.lastLoad().isPresent() && stats.lastLoad().get().isAfter(newest(articles))) {
      err.println(
          "The shipped articles are in " + folder + " already: " + stats.claims() + " claims.");
      return false;
    }
    err.println("Reading the shipped articles in " + articles + " ...");
    LoadCommand.load(store, List.of(articles), new Extractors(), LoadOptions.defaults());
    return true;
  }

  /** When the articles, or the program that reads them, last changed. */
  private static Instant newest(Path articles) throws IOException {
    try (Stream<Path> files = Files.walk(articles)) {
      Instant read = files.map(DemoCommand::modified).max(Instant::compareTo).orElse(Instant.MAX);
      Instant built = modified(program());
      return built.isAfter(read) ? built : read;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Path program() {
    try {
      return Path.of(DemoCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError("the address of a class path entry is a URI", e);
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ask(
      QueryRunner runner, String name, Map<String, String> arguments, Path store)
      throws IOException {
    NamedQuery query = QueryLibrary.shipped().named(name);
    PrintStream out = Console.out();
    out.println();
    out.println(query.question());
    out.println(
        "  ./waybill query "
            + name
            + options(new LinkedHashMap<>(arguments))
            + " --store "
            + store);
    out.println();
    try (QueryAnswer answer = runner.run(query, arguments)) {
      answer.write(AnswerFormat.TABLE, out);
    }
    out.flush();
  }

  private static String options(Map<String, String> arguments) {
    return arguments.entrySet().stream()
        .map(
            argument ->
                " --"
                    + argument.getKey()
                    + " "
                    + (argument.getValue().contains(" ")
                        ? "'" + argument.getValue() + "'"
                        : argument.getValue()))
        .sorted()
        .collect(Collectors.joining());
  }
}
