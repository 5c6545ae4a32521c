package org.waybill.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.waybill.article.Licence;
import org.waybill.query.QueryLibrary;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.server.ServerException;
import org.waybill.server.ServerOptions;
import org.waybill.server.WaybillServer;
import org.waybill.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers over HTTP until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Answer SPARQL and the ready-made questions over HTTP, read-only, until stopped with Ctrl-C.",
      "Only this machine is answered unless --all-addresses is given."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill serve --store my-store",
      "  curl 'http://localhost:3330/api/queries/who-says-transfer?supplier=PRK&format=csv'"
    })
final class ServeCommand implements Callable<Integer> {
  static final String DEFAULT_PORT = "3330";

  @Mixin private StoreOption store;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = DEFAULT_PORT,
      description = "the port, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(names = "--all-addresses", description = "answer other machines too")
  private boolean allAddresses;

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      description =
          "let queries ask this SPARQL endpoint with SERVICE; may be given several times (default: none)")
  private List<String> services = List.of();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description =
          "let pages of this origin read answers, * for all; may be given several times (default: none)")
  private List<String> origins = List.of();

  @Option(
      names = "--licence",
      paramLabel = "LICENCE",
      description =
          "the licence of the data, by its SPDX id or address, as the catalogue and the headers"
              + " name it (default: none is named)")
  private String licence;

  @Override
  public Integer call() {
    checkPort(port);
    ServerOptions options = ServerOptions.onPort(port).allowing(services);
    options = origins.isEmpty() ? options : options.forPagesOf(origins);
    options = licence == null ? options : options.licensed(licenceIri(licence));
    options = allAddresses ? options.onAllAddresses() : options;
    try (GraphStore open = store.openExisting()) {
      serve(open, options, List.of());
      return ExitCode.DONE;
    }
  }

  private static String licenceIri(String licence) {
    return Licence.of(licence)
        .iri()
        .orElseThrow(
            () ->
                CommandFailed.usage(
                    "--licence is an SPDX id such as CC-BY-4.0 or an address, not '"
                        + licence
                        + "'"));
  }

  static void checkPort(int port) {
    if (port < 0 || port > 65_535) {
      throw CommandFailed.usage("--port is 0 to 65535, not " + port);
    }
  }

  /**
   * Serves a store until the process is told to end, and then stops gracefully.
   *
   * @param pages addresses of pages that are worth a look, besides the first
   */
  static void serve(GraphStore store, ServerOptions options, List<String> pages) {
    WaybillServer server;
    try {
      server =
          WaybillServer.start(
              options, store.view(), QueryLibrary.shipped(), Gazetteer.shipped(), new Iris());
    } catch (ServerException e) {
      throw CommandFailed.nothingDone(e);
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  store.close();
                  stopped.countDown();
                },
                "stop"));
    Console.out().println("Waybill answers at " + server.address());
    Console.out().println("  pages            " + server.address());
    for (String page : pages) {
      Console.out().println("                   " + server.address().resolve(page));
    }
    Console.out().println("  SPARQL           " + server.address().resolve("/sparql"));
    Console.out().println("  ready questions  " + server.address().resolve("/api/queries"));
    Console.out().println("Stop it with Ctrl-C.");
    Console.out().flush();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
