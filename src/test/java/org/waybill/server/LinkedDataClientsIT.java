package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Others' clients look things up here, each with the Accept header of its own. Those that are not
 * there are skipped; {@code .ci/clients} installs them.
 */
class LinkedDataClientsIT extends RunningServer {
  private static final Path NPM =
      Path.of(System.getProperty("waybill.clients", "target/clients"), "node_modules", ".bin")
          .toAbsolutePath();
  private static final String PYTHON = "/usr/bin/python3";

  @TempDir Path folder;

  private Stream<DynamicTest> things(LookUp lookUp) throws IOException {
    String claim =
        JSON.readTree(
                get(asking(
                            "PREFIX wb: <https://w3id.org/waybill/ontology#>"
                                + " SELECT ?c { ?c a wb:Claim } ORDER BY ?c LIMIT 1")
                        + "&format=json")
                    .body())
            .at("/results/bindings/0/c/value")
            .asText();
    return Stream.of(
            claim.replace("https://w3id.org/waybill/id/", ""),
            "entity/state/PRK",
            "document/harbour-shells")
        .map(
            thing ->
                dynamicTest(
                    thing,
                    () -> {
                      Graph expected = GraphFactory.createDefaultGraph();
                      RDFParser.fromString(
                              get("/data/" + thing, "Accept", "text/turtle").body(), Lang.TURTLE)
                          .parse(expected);
                      assertTrue(expected.size() > 10);
                      assertEquals(
                          expected.size(),
                          lookUp.triples(server.address().resolve("/id/" + thing).toString()));
                    }));
  }

  private interface LookUp {
    /** How many triples the client found. */
    long triples(String address) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> rapper() throws IOException {
    assumeTrue(runs("rapper", "--version"), "rapper is not installed");
    return things(
        address -> run("rapper", "-q", "-g", "-o", "ntriples", address).lines().distinct().count());
  }

  @TestFactory
  Stream<DynamicTest> rdflib() throws IOException {
    assumeTrue(runs(PYTHON, "-c", "import rdflib"), "rdflib is not installed");
    return things(
        address ->
            Long.parseLong(
                run(
                        PYTHON,
                        "-c",
                        "import sys, rdflib; g = rdflib.Graph(); g.parse(sys.argv[1]); print(len(g))",
                        address)
                    .strip()));
  }

  @TestFactory
  Stream<DynamicTest> comunica() throws IOException {
    String comunica = npm("comunica-sparql");
    return things(
        address ->
            number(run(comunica, "file@" + address, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")));
  }

  @Test
  void comunicaAsksTheEndpoint() throws IOException {
    String comunica = npm("comunica-sparql");
    String query = "SELECT (COUNT(*) AS ?n) { ?c a <https://w3id.org/waybill/ontology#Claim> }";
    assertEquals(
        count(get(asking(query))),
        number(run(comunica, "sparql@" + server.address().resolve("/sparql"), query)));
  }

  private static long number(String bindings) {
    return Long.parseLong(bindings.replaceFirst("(?s).*\"\\\\\"(\\d+)\\\\\".*", "$1"));
  }

  @TestFactory
  Stream<DynamicTest> rdfDereference() throws IOException {
    String dereference = npm("rdf-dereference");
    return things(
        address ->
            run(dereference, address)
                .lines()
                .filter(((Predicate<String>) String::isBlank).negate())
                .filter(line -> line.contains("\"subject\""))
                .count());
  }

  private static String npm(String command) {
    Path installed = NPM.resolve(command);
    assumeTrue(Files.isExecutable(installed), command + " is not installed");
    return installed.toString();
  }

  private boolean runs(String... command) {
    try {
      run(command);
      return true;
    } catch (IOException | AssertionError e) {
      return false;
    }
  }

  /** What a command prints. */
  private String run(String... command) throws IOException {
    Path out = folder.resolve("out");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertTrue(process.waitFor(2, TimeUnit.MINUTES), command[0] + " does not end");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), () -> command[0] + ": " + read(errors));
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
