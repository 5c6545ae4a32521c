package org.waybill.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdfLoadingTest {
  @TempDir Path temp;
  private Path in;
  private GraphStore store;

  @BeforeEach
  void open() throws StoreException, IOException {
    in = Files.createDirectory(temp.resolve("in"));
    store = GraphStore.open(temp.resolve("store"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private LoadReport load(Path... inputs) throws StoreException {
    return new Loader(
            store,
            TestClaims.reading("test/1"),
            ReferenceData.none(),
            TestClaims.IRIS,
            TestClaims.options())
        .load(List.of(inputs), LoadListener.SILENT);
  }

  private List<Quad> data() {
    DatasetGraph content = TestClaims.content(store);
    return TestClaims.quads(content).stream()
        .filter(
            q ->
                !q.getGraph().getURI().endsWith("graph/ontology")
                    && !q.getGraph().getURI().endsWith("graph/goods"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.ttl    | <http://e.org/s> <http://e.org/p> 'é🚢'@fr .",
        "a.nt     | <http://e.org/s> <http://e.org/p> \"é🚢\"@fr .",
        "a.rdf    | <r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns:e='http://e.org/'><r:Description r:about='http://e.org/s'><e:p"
            + " xml:lang='fr'>é🚢</e:p></r:Description></r:RDF>",
        "a.trig   | { <http://e.org/s> <http://e.org/p> 'é🚢'@fr }",
        "a.nq     | <http://e.org/s> <http://e.org/p> \"é🚢\"@fr .",
        "a.jsonld | {\"@id\": \"http://e.org/s\", \"http://e.org/p\": {\"@value\": \"é🚢\","
            + " \"@language\": \"fr\"}}",
      })
  void readsEverySyntaxPlainAndPacked(String name, String text) throws StoreException, IOException {
    Files.writeString(in.resolve(name), text);
    LoadReport report = load(in);
    assertEquals(List.of(), report.problems());
    assertEquals(1, data().size());
    Quad quad = data().get(0);
    assertEquals("é🚢", quad.getObject().getLiteralLexicalForm());
    assertEquals("fr", quad.getObject().getLiteralLanguage());
    assertTrue(
        quad.getGraph().getURI().matches("https://w3id.org/waybill/graph/file/[0-9a-f]{16}"),
        quad.getGraph().getURI());

    LoaderTest.gzip(temp.resolve(name + ".gz"), text.getBytes(UTF_8));
    load(temp.resolve(name + ".gz"));
    assertEquals(List.of(quad), data(), "the same content, packed, is the same graph");
  }

  @Test
  void namesBlankNodesByTheFileSoThatLoadingTwiceDoublesNothing()
      throws StoreException, IOException {
    String trig =
        """
        PREFIX : <http://e.org/>
        :g { :a :b [ :c [ :d (1 2) ] ], _:x . _:x :same _:x }
        { :a :e [] }
        """;
    Files.writeString(in.resolve("a.trig"), trig);
    load(in);
    DatasetGraph once = TestClaims.content(store);
    assertFalse(
        TestClaims.quads(once).stream()
            .filter(q -> !q.getGraph().getURI().endsWith("/ontology"))
            .anyMatch(q -> q.getSubject().isBlank() || q.getObject().isBlank()));
    load(in);
    assertTrue(IsoMatcher.isomorphic(once, TestClaims.content(store)));

    Files.writeString(in.resolve("b.trig"), trig + "# another file");
    load(in);
    assertEquals(18, data().stream().filter(q -> q.getGraph().getURI().endsWith("/g")).count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "b.ttl    | <http://e.org/s> <http://e.org/p> 'ok' .\\n<http://e.org/s> nonsense .| line 2",
        "b.nt     | <http://e.org/s> <http://e.org/p> \"ok\" .\\n<http://e.org/s> nonsense . | line"
            + " 2",
        "b.nq     | <http://e.org/s> <http://e.org/p> \"ok\" .\\n\\n<http://e.org/s> nonsense . |"
            + " line 3",
        "b.trig   | <http://e.org/g> { <http://e.org/s> <http://e.org/p> 'ok' .\\n\\n } } | line 3",
        "b.rdf    | <r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\\n<r:Description>"
            + "\\n</r:RDF> | line 3",
        "b.jsonld | {\"@id\": \"http://e.org/s\",\\n \"http://e.org/p\" 'x'} | b.jsonld",
      })
  void refusesAFileWithASyntaxErrorWholeAndKeepsEarlierOnes(String name, String text, String place)
      throws StoreException, IOException {
    Files.writeString(in.resolve("a.ttl"), "<http://e.org/early> <http://e.org/p> 1 .");
    Files.writeString(in.resolve(name), text.replace("\\n", "\n"));
    Files.writeString(in.resolve("c.ttl"), "<http://e.org/late> <http://e.org/p> 1 .");
    LoadReport report = load(in);
    assertEquals(2, report.rdfFiles());
    assertEquals(1, report.rejected());
    assertTrue(report.problems().get(0).contains(name), report.problems().get(0));
    assertTrue(report.problems().get(0).contains(place), report.problems().get(0));
    assertEquals(2, data().size());
  }

  @Test
  void undoesALongFileThatBreaksNearItsEnd() throws StoreException, IOException {
    Files.writeString(in.resolve("a.ttl"), "<http://e.org/early> <http://e.org/p> 1 .");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append("<http://e.org/s").append(i).append("> <http://e.org/p> \"").append(i);
      text.append("\" <http://e.org/g> .\n");
    }
    Files.writeString(in.resolve("b.nq"), text + "nonsense\n");
    LoadReport report = load(in);
    assertEquals(1, report.rdfFiles());
    assertTrue(report.problems().get(0).contains("line 60001"), report.problems().get(0));
    assertEquals(1, data().size());

    Files.writeString(in.resolve("b.nq"), text);
    assertEquals(60_000, load(in).quads());
    assertEquals(60_001, data().size());
  }

  @Test
  void fetchesNoContextOfJsonLd() throws StoreException, IOException {
    for (String context : List.of("https://schema.org/", "http://localhost:1/c.jsonld")) {
      Files.writeString(
          in.resolve("a.jsonld"), "{\"@context\": \"" + context + "\", \"name\": \"x\"}");
      LoadReport report = load(in);
      assertEquals(1, report.rejected());
      assertTrue(report.problems().get(0).contains("not"), report.problems().get(0));
    }
    assertEquals(0, data().size());
  }

  @Test
  void readsNoEntitiesFromOtherFiles() throws StoreException, IOException {
    Files.writeString(temp.resolve("secret"), "secret");
    Files.writeString(
        in.resolve("a.rdf"),
        "<!DOCTYPE r [<!ENTITY x SYSTEM '"
            + temp.resolve("secret").toUri()
            + "'>]>\n<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns:e='http://e.org/'><r:Description r:about='http://e.org/s'>"
            + "<e:p>&x;</e:p></r:Description></r:RDF>");
    load(in);
    assertFalse(data().toString().contains("secret\""), data().toString());
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws StoreException, IOException {
    Files.write(
        in.resolve("a.ttl"),
        "<http://e.org/a> <http://e.org/b> 'ok' .\n<http://e.org/a> <http://e.org/b> 'caf\u00e9' ."
            .getBytes(ISO_8859_1));
    LoadReport report = load(in);
    assertEquals(1, report.rejected());
    assertTrue(report.problems().get(0).contains("not UTF-8"), report.problems().get(0));
    assertEquals(0, data().size());
  }

  @Test
  void refusesBrokenGzip() throws StoreException, IOException {
    Path file = in.resolve("a.nq.gz");
    LoaderTest.gzip(file, "<http://e.org/a> <http://e.org/b> 'ok' .\n".repeat(500).getBytes(UTF_8));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 9));
    LoadReport report = load(in);
    assertEquals(1, report.rejected());
    assertTrue(report.problems().get(0).contains("gzip"), report.problems().get(0));
  }
}
