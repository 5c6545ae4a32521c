package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code extract} prints, in which order and form, and that it is worth loading. */
class ExtractCommandIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SHIPPED = Path.of("data/articles").toAbsolutePath();
  private static final Map<String, RDFFormat> FORMATS =
      Map.of(
          "turtle", RDFFormat.TURTLE,
          "trig", RDFFormat.TRIG,
          "ntriples", RDFFormat.NTRIPLES,
          "nquads", RDFFormat.NQUADS,
          "jsonld", RDFFormat.JSONLD,
          "rdfxml", RDFFormat.RDFXML);

  private static Waybill waybill;

  @TempDir Path temp;

  @BeforeAll
  static void start() throws IOException {
    waybill = Waybill.shared();
  }

  /** The documents' ids, in their order. */
  static List<String> ids(String lines) {
    return lines.lines().map(line -> json(line).at("/doc/id").asText()).toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  private Path article(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files.sorted().toList();
    }
  }

  @Test
  void oneAndFourThreadsPrintTheSameBytesInTheOrderOfTheInput() throws IOException {
    Waybill.Result one = waybill.run("extract", SHIPPED, "--threads", "1").ends(0);
    Waybill.Result four = waybill.run("extract", SHIPPED, "--threads", "4").ends(0);
    assertEquals(one.out(), four.out());
    assertEquals(
        shipped().stream().map(f -> f.getFileName().toString().replace(".json", "")).toList(),
        ids(one.out()));
    assertTrue(one.lastWord().startsWith("read " + shipped().size() + " articles"));
  }

  @Test
  void severalFilesAreReadAsTheyAreNamed() throws IOException {
    Path z = article("z.txt", CommandLineIT.DELIVERY);
    Path a = article("a.txt", CommandLineIT.DELIVERY);
    assertEquals(List.of("z", "a"), ids(waybill.run("extract", z, a).ends(0).out()));
  }

  @Test
  void standardInputIsPlainTextOrJsonLinesPackedOrNot() throws IOException {
    Path plain = article("plain", CommandLineIT.DELIVERY);
    JsonNode document = json(waybill.runWith(plain, "extract", "-").ends(0).out());
    assertEquals("asserts", document.at("/claims/0/stance").asText());

    String line = "{\"id\": \"%s\", \"language\": \"en\", \"text\": \"%s\"}\n";
    String text = CommandLineIT.DELIVERY.strip();
    Path lines = article("lines", line.formatted("one", text) + line.formatted("two", text));
    assertEquals(List.of("one", "two"), ids(waybill.runWith(lines, "extract", "-").ends(0).out()));

    Path packed = temp.resolve("packed");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(lines, out);
    }
    assertEquals(List.of("one", "two"), ids(waybill.runWith(packed, "extract", "-").ends(0).out()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"})
  void everySyntaxIsRead(String format) throws IOException {
    String printed =
        waybill.run("extract", SHIPPED.resolve("fr-rafale.json"), "--format", format).ends(0).out();
    Model model = Rio.parse(new StringReader(printed), "", FORMATS.get(format));
    String lines =
        waybill
            .run("extract", SHIPPED.resolve("fr-rafale.json"), "--format", "ntriples")
            .ends(0)
            .out();
    Model expected = Rio.parse(new StringReader(lines), "", RDFFormat.NTRIPLES);
    // each extraction has its own time, which stands in two statements
    assertEquals(withoutGraphsAndTimes(expected), withoutGraphsAndTimes(model));
    assertTrue(model.size() > 100, "claims are in it");
  }

  private static List<String> withoutGraphsAndTimes(Model model) {
    return model.stream()
        .filter(
            s ->
                !s.getPredicate().getNamespace().equals("http://www.w3.org/ns/prov#")
                    || !s.getPredicate().getLocalName().endsWith("Time"))
        .map(s -> s.getSubject() + " " + s.getPredicate() + " " + s.getObject())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void everyQuoteStandsAtItsOffsetsAndEveryDocumentIsValid() throws IOException {
    List<Object> validate = new ArrayList<>(List.of("validate", "--strict"));
    for (Path file : shipped()) {
      JsonNode article = JSON.readTree(file.toFile());
      article(article.get("id").asText() + ".txt", article.get("text").asText());
      validate.add(temp.resolve(article.get("id").asText() + ".json"));
    }
    waybill.run("extract", temp, "--out", temp).ends(0);
    int spans = 0;
    for (Path file : shipped()) {
      String id = JSON.readTree(file.toFile()).get("id").asText();
      int[] text = Files.readString(temp.resolve(id + ".txt")).codePoints().toArray();
      for (JsonNode span : JSON.readTree(temp.resolve(id + ".json").toFile()).findValues("spans")) {
        for (JsonNode s : span) {
          int start = s.get(0).asInt();
          assertEquals(new String(text, start, s.get(1).asInt() - start), s.get(2).asText(), id);
          spans++;
        }
      }
    }
    assertTrue(spans > shipped().size(), spans + " quotes");
    Waybill.Result result = waybill.run(validate.toArray()).ends(0);
    assertEquals(shipped().size(), result.out().lines().filter(l -> l.endsWith(": valid")).count());
    assertFalse(result.out().contains("notice"), result.out());
  }

  @Test
  void aFileForEachArticleAlsoWhereTwoHaveOneName() throws IOException {
    Files.createDirectories(temp.resolve("in/deeper"));
    article("in/report.txt", CommandLineIT.DELIVERY);
    article("in/deeper/report.txt", "Poland will send 14 tanks to Ukraine, its president said.\n");
    Path out = temp.resolve("out");
    waybill.run("extract", temp.resolve("in"), "--out", out, "--format", "turtle").ends(0);
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(
          List.of("report-2.ttl", "report.ttl"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
    Path file = article("file", "");
    waybill
        .run("extract", temp.resolve("in"), "--out", file)
        .ends(3)
        .saysOnly("file", "in the way");
  }

  @Test
  void whatIsPrintedLoadsAsTheArticlesDo() throws IOException {
    Path articles = Files.createDirectory(temp.resolve("articles"));
    for (String name : List.of("fr-rafale", "kp-ru-containers-a", "ru-ir-s300")) {
      JsonNode article = JSON.readTree(SHIPPED.resolve(name + ".json").toFile());
      article("articles/" + name + ".txt", article.get("text").asText());
    }
    Path lines = article("claims.jsonl", waybill.run("extract", articles).ends(0).out());
    Path read = temp.resolve("read");
    Path printed = temp.resolve("printed");
    waybill.run("load", articles, "--store", read).ends(0).says("loaded 3 articles");
    waybill.run("load", lines, "--store", printed).ends(0).says("3 claims documents");
    List<String> expected = claims(read);
    List<String> loaded = claims(printed);
    assertTrue(
        expected.stream().anyMatch(line -> line.contains("/graph/ext/fr-rafale/")),
        "claims are there");
    assertEquals(List.of(), expected.stream().filter(l -> !loaded.contains(l)).toList());
    assertEquals(expected.size(), loaded.size());
  }

  /** What was read from the articles, without the times of the reading. */
  private static List<String> claims(Path store) {
    return waybill
        .run("export", "--store", store)
        .ends(0)
        .out()
        .lines()
        .filter(line -> line.contains("<https://w3id.org/waybill/graph/ext/"))
        .filter(line -> !line.contains("Time>"))
        .map(line -> line.replaceAll("/id/run/[^>]*", "/id/run/"))
        .sorted()
        .toList();
  }

  @Test
  void explainTellsWhatWasSeenInEachSentence() throws IOException {
    Path article = article("a.txt", CommandLineIT.DELIVERY);
    String printed = waybill.run("extract", article, "--explain").ends(0).out();
    assertTrue(printed.contains("article a\n\nsentence 0: "), printed);
    assertTrue(printed.contains("  frame: verb:"), printed);
    assertTrue(printed.contains("  claim: C01: "), printed);
  }

  @Test
  void explainPrintsJsonForMachines() throws IOException {
    Path article = article("a.txt", CommandLineIT.DELIVERY);
    JsonNode told =
        json(waybill.run("extract", article, "--explain", "--format", "json").ends(0).out());
    assertEquals("a", told.at("/article").asText());
    assertTrue(told.at("/sentences/0/frames").toString().contains("[\"C01\"]"), told.toString());
    assertEquals("waybill-claims/1", told.at("/claims/format").asText());
    waybill
        .run("extract", article, "--explain", "--format", "trig")
        .ends(2)
        .saysOnly("text or json");
  }

  @Test
  void minConfidenceCutsClaims() throws IOException {
    Path article = article("a.txt", CommandLineIT.DELIVERY);
    assertEquals(
        0,
        json(waybill.run("extract", article, "--min-confidence", "1").ends(0).out())
            .at("/transfers")
            .size());
    waybill.run("extract", article, "--min-confidence", "2").ends(2).saysOnly("0 to 1");
  }
}
