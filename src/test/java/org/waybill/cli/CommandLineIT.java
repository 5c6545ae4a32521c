package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands do with bad input and wrong words: who is named, what goes on, how it ends. */
class CommandLineIT {
  static final String DELIVERY =
      "France has delivered 12 Caesar howitzers to Ukraine, Defence Minister Sebastien Lecornu said on Monday.\n";

  private static Waybill waybill;

  @TempDir Path temp;

  @BeforeAll
  static void start() throws IOException {
    waybill = Waybill.shared();
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String jsonLine(String id, String text) {
    return "{\"id\": \"%s\", \"language\": \"en\", \"text\": \"%s\"}%n"
        .formatted(id, text.strip())
        .replace("\r", "");
  }

  /** Good articles among bad ones; returns the folder. */
  private Path mixedFolder() throws IOException {
    write("mix/a-good.txt", DELIVERY);
    write("mix/b-empty.txt", "");
    write("mix/c-binary.txt", new byte[] {'P', 'K', 3, 4, 0, 0, 7});
    write("mix/d-latin.txt", "Orl\u00e9ans".getBytes(StandardCharsets.ISO_8859_1));
    write(
        "mix/e-lines.jsonl",
        jsonLine("first", DELIVERY) + "{\"id\": \"second\", \n" + jsonLine("third", DELIVERY));
    write("mix/f-page.html", "<html><head><title>Arms</title></head><body></body></html>");
    write(
        "mix/g-german.txt",
        "Frankreich hat der Ukraine zwölf Haubitzen geliefert, sagte der Minister am Montag. "
            + "Die Regierung will in den nächsten Wochen über weitere Lieferungen entscheiden.\n");
    write("mix/h-half.json", "{\"id\": \"half\", \"text\": ");
    write("mix/i-none.json", "{\"id\": \"none\"}");
    write("mix/k/packed.txt.gz", gzip(DELIVERY));
    byte[] whole = gzip(DELIVERY);
    write("mix/k/torn.txt.gz", Arrays.copyOf(whole, whole.length / 2));
    return temp.resolve("mix");
  }

  private static void namesTheBadOnes(Waybill.Result result) {
    result
        .says("rejected ", "b-empty.txt: is empty")
        .says("rejected ", "c-binary.txt, byte 4", "binary")
        .says("rejected ", "d-latin.txt, byte 3", "not valid UTF-8")
        .says("rejected ", "e-lines.jsonl, line 2", "not valid JSON")
        .says("rejected ", "f-page.html", "no text")
        .says("skipped ", "g-german.txt", "German")
        .says("rejected ", "h-half.json, line ", "not valid JSON")
        .says("rejected ", "i-none.json", "'text'")
        .says("rejected ", "torn.txt.gz", "gzip");
    assertEquals(10, result.err().lines().count(), result.err());
  }

  @Test
  void extractNamesWhatItCannotReadAndReadsTheRest() throws IOException {
    Waybill.Result result = waybill.run("extract", mixedFolder()).ends(1);
    assertEquals(List.of("a-good", "first", "third", "packed"), ExtractCommandIT.ids(result.out()));
    namesTheBadOnes(result);
    assertTrue(
        result.lastWord().startsWith("read 4 articles, skipped 1, rejected 8;"), result.lastWord());
  }

  @Test
  void loadNamesWhatItCannotReadAndLoadsTheRest() throws IOException {
    Path store = temp.resolve("store");
    Waybill.Result result = waybill.run("load", mixedFolder(), "--store", store).ends(1);
    namesTheBadOnes(result);
    assertTrue(result.lastWord().startsWith("loaded 4 articles"), result.lastWord());
    assertTrue(result.lastWord().contains("skipped 1, rejected 8;"), result.lastWord());
    waybill.run("stats", "--store", store).ends(0).prints("articles", " 4");
  }

  @Test
  void anArticleInAnotherLanguageIsSkippedWhichIsNoFailure() throws IOException {
    mixedFolder();
    waybill
        .run("extract", temp.resolve("mix/g-german.txt"))
        .ends(0)
        .says("read 0 articles, skipped 1, rejected 0");
  }

  @Test
  void nothingDoneWhereNoInputIsGood() throws IOException {
    Path empty = write("empty.txt", "");
    waybill.run("extract", empty).ends(3).says("empty.txt: is empty");
    waybill.run("extract", temp.resolve("none")).ends(3).saysOnly("no file or folder", "none");
    waybill
        .run("load", temp.resolve("none"), "--store", temp.resolve("s"))
        .ends(3)
        .saysOnly("no file or folder", "none");
    assertFalse(Files.exists(temp.resolve("s")), "no store is made for nothing");
  }

  @Test
  void longAndDeepTextsAreReadOrTheirSentencesSkippedAndCounted() throws IOException {
    write("big/brackets.txt", "(".repeat(5000) + "arms" + ")".repeat(5000) + "\n\n" + DELIVERY);
    String calm = "It rained in the north of the country. The market was open until noon.\n";
    // most of the 5 MB are addresses, as in a dump of a page: quick to read on a busy machine
    String address = "https://example.org/" + "archive-of-reports/".repeat(6) + "%d\n";
    String addresses =
        IntStream.range(0, 35_000).mapToObj(address::formatted).collect(Collectors.joining());
    write("big/long.txt", calm.repeat(6000) + "\n" + addresses + "\n" + DELIVERY);
    assertTrue(Files.size(temp.resolve("big/long.txt")) > 5_000_000);
    write("big/nostop.txt", "the minister said so and ".repeat(40_000));
    write(
        "big/sentence.txt", "Rain fell and " + "more ".repeat(5000) + "rain fell.\n\n" + DELIVERY);
    write("big/word.txt", "a".repeat(300_000) + "\n\n" + DELIVERY);
    Waybill.Result result = waybill.run("extract", temp.resolve("big")).ends(0);
    assertEquals(
        List.of("brackets", "long", "nostop", "sentence", "word"),
        ExtractCommandIT.ids(result.out()));
    List<String> claims = result.out().lines().filter(line -> line.contains("\"C01\"")).toList();
    assertEquals(4, claims.size(), "the sentence about the delivery was read in each");
    result
        .says("skipped ", "sentence", "characters 0 to 25024", "tokens")
        .says("skipped ", "nostop", "tokens")
        .says("skipped ", "word", "a word of more than");
    assertTrue(
        result.lastWord().contains("read 5 articles, skipped 0, rejected 0; "), result.lastWord());
    assertTrue(result.lastWord().contains(" sentences too long to be read"), result.lastWord());

    Waybill.Result loaded =
        waybill
            .run("load", temp.resolve("big/sentence.txt"), "--store", temp.resolve("store"))
            .ends(0)
            .says("skipped ", "sentence", "tokens");
    assertTrue(loaded.lastWord().endsWith("; 1 sentences too long to be read"), loaded.lastWord());
  }

  @Test
  void aBadClaimsDocumentIsRefusedWholeAndTheStoreStaysAsItWas() throws IOException {
    Path store = temp.resolve("store");
    waybill.run("load", write("delivery.txt", DELIVERY), "--store", store).ends(0);
    String before = dataOf(store);
    String good = waybill.run("extract", temp.resolve("delivery.txt")).ends(0).out();
    String bad =
        good.replace("\"id\":\"delivery\"", "\"id\":\"other\"")
            .replace("\"supplier\":\"E2\"", "\"supplier\":\"E99\"")
            .replace("\"stance\":\"asserts\"", "\"stance\":\"shouts\"")
            .replace("\"France has delivered 12", "\"Belgium has delivered 12");
    Path file = write("bad.json", bad);

    Waybill.Result refusal = waybill.run("load", file, "--store", store).ends(3);
    refusal
        .says("bad.json: /transfers/0/supplier: ", "E99")
        .says("bad.json: /claims/0/stance: ", "'shouts'")
        .says("bad.json: /claims/0/spans/0: ", "quote");
    assertTrue(refusal.lastWord().contains("rejected 1;"), refusal.lastWord());
    assertEquals(before, dataOf(store));

    Path lines =
        write("lines.jsonl", good.replace("\"id\":\"delivery\"", "\"id\":\"more\"") + bad + "{\n");
    waybill
        .run("load", lines, "--store", store)
        .ends(1)
        .says("lines.jsonl, line 2: /transfers/0/supplier: ")
        .says("lines.jsonl, line 3: ", "no JSON");
    waybill.run("stats", "--store", store).ends(0).prints("articles", " 2");
  }

  /** All but the graph of records, to which each load adds its own. */
  private static String dataOf(Path store) {
    return waybill
        .run("export", "--store", store)
        .ends(0)
        .out()
        .lines()
        .filter(line -> !line.endsWith("<https://w3id.org/waybill/graph/meta> ."))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void anRdfFileWithASyntaxErrorIsRefusedWithItsLineAndEarlierOnesStay() throws IOException {
    Path store = temp.resolve("store");
    Path good = write("1-good.nt", "<http://example.org/a> <http://example.org/b> \"kept\" .\n");
    Path bad =
        write(
            "2-bad.ttl",
            "@prefix ex: <http://example.org/> .\nex:a ex:b \"lost\" .\nex:c ex:d ; oops .\n");
    waybill
        .run("load", good, bad, "--store", store)
        .ends(1)
        .says("rejected ", "2-bad.ttl, line 3")
        .says("loaded ", "1 RDF files", "rejected 1;");
    String stored = waybill.run("export", "--store", store).ends(0).out();
    assertTrue(stored.contains("\"kept\""), "the good file is there");
    assertFalse(stored.contains("\"lost\""), "nothing of the bad file is there");
  }

  @Test
  void validateNamesEachFaultWithItsPlace() throws IOException {
    String good = waybill.run("extract", write("delivery.txt", DELIVERY)).ends(0).out();
    Path right = write("delivery.json", good);
    Path wrong = write("moved.json", good.replace("[0,51,\"France has", "[1,51,\"France has"));
    Path rdf = write("good.ttl", "<http://example.org/a> <http://example.org/b> 1 .\n");
    Path broken = write("broken.nq", "<http://example.org/a> <http://example.org/b> .\n");
    Path shapeless =
        write(
            "claim.ttl", "<http://example.org/c> a <https://w3id.org/waybill/ontology#Claim> .\n");

    waybill
        .run("validate", right, rdf)
        .ends(0)
        .prints("delivery.json: valid")
        .prints("good.ttl: valid");
    waybill
        .run(
            "validate",
            right,
            wrong,
            broken,
            shapeless,
            temp.resolve("none.json"),
            temp.resolve("delivery.txt"))
        .ends(1)
        .prints("delivery.json: valid")
        .prints("moved.json: /claims/0/spans/0: ")
        .prints("broken.nq, line 1")
        .prints("claim.ttl: <http://example.org/c>", "wb:certainty")
        .prints("none.json: there is no such file")
        .prints("delivery.txt: is named neither as JSON nor as RDF");
  }

  @Test
  void aQueryThatIsNotUnderstoodSaysWhereAndWhatIsNear() throws IOException {
    Path store = temp.resolve("store");
    waybill.run("load", write("delivery.txt", DELIVERY), "--store", store).ends(0);
    Path file = write("half.rq", "SELECT ?s\nWHERE { ?s ?p }\n");

    asks(store, "SELECT ?s WHERE { ?s ?p }").ends(2).saysOnly("line 1, column 22");
    asks(store, file).ends(2).saysOnly("line 2, column 12");
    asks(store, "who-say-transfer").ends(2).saysOnly("did you mean who-says-transfer?");
    asks(store, "who-says-transfer", "--suplier", "PRK")
        .ends(2)
        .saysOnly("'suplier'", "did you mean supplier?");
    asks(store, "who-says-transfer", "--supplier", "Frence")
        .ends(2)
        .saysOnly("'Frence'", "did you mean France");
    asks(store, "who-says-transfer", "--supplier").ends(2).saysOnly("--supplier needs a value");
    asks(store, "who-says-transfer", "PRK").ends(2).saysOnly("'PRK'", "--PARAMETER");
    asks(store, "who-says-transfer", "--format", "yaml").ends(2).saysOnly("'yaml'", "csv");
    asks(store, temp.resolve("none.rq")).ends(3).saysOnly("none.rq", "there is no such file");
    asks(store, "DELETE WHERE { ?s ?p ?o }").ends(2).saysOnly("not SPARQL");
    asks(temp.resolve("none"), "who-says-transfer").ends(3).saysOnly("there is no store in");
    waybill.run("queries", "who-say-transfer").ends(2).saysOnly("did you mean who-says-transfer?");

    asks(store, "who-says-transfer", "--supplier", "FRA", "--format", "csv")
        .ends(0)
        .prints("France", "Ukraine", "asserts");
  }

  private static Waybill.Result asks(Path store, Object... words) {
    return waybill.run(
        Stream.concat(
                Stream.concat(Stream.of("query"), Stream.of(words)), Stream.of("--store", store))
            .toArray());
  }

  @Test
  void wrongWordsGetTheUsageAndCode2() throws IOException {
    Path article = write("delivery.txt", DELIVERY);
    waybill.run().ends(2).says("Usage: waybill");
    waybill.run("extrakt").ends(2).says("'extrakt'").says("waybill extract");
    waybill.run("extract").ends(2).says("'FILE'").says("Usage: waybill extract");
    waybill.run("extract", article, "--treads", "2").ends(2).says("'--treads'").says("--threads");
    waybill.run("extract", article, "--threads").ends(2).says("'--threads'").says("Usage:");
    waybill.run("extract", article, "--threads", "two").ends(2).says("'two' is not an int");
    waybill.run("extract", article, "--threads", "0").ends(2).saysOnly("at least 1, not 0");
    waybill.run("extract", article, "--format", "yaml").ends(2).saysOnly("'yaml'", "turtle");
    waybill.run("extract", article, "--extractor", "x").ends(2).saysOnly("'x'", "waybill-rules");
    waybill.run("load", article, "--batch", "0").ends(2).saysOnly("--batch is at least 1");
    waybill.run("export", "--format", "yaml").ends(2).saysOnly("'yaml'", "nquads");
    waybill.run("serve", "--port", "70000").ends(2).saysOnly("--port is 0 to 65535, not 70000");
    waybill.run("demo", "--port", "-1").ends(2).saysOnly("--port is 0 to 65535, not -1");
    waybill.run("evaluate", temp.resolve("none")).ends(3).saysOnly("none", "no such file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "extract",
        "load",
        "query",
        "queries",
        "validate",
        "export",
        "serve",
        "evaluate",
        "explain",
        "bench",
        "stats",
        "compact",
        "backup"
      })
  void helpShowsAnExample(String command) {
    waybill
        .run(command, "--help")
        .ends(0)
        .prints("Usage: waybill " + command)
        .prints("  ./waybill " + command);
    waybill.run("--help").ends(0).prints("  " + command).prints("3   nothing could be done");
  }

  @Test
  void versionNamesTheProgram() {
    waybill.run("--version").ends(0).prints("Waybill ");
  }

  @Test
  void theCompletionIsAScriptThatBashReads() throws IOException, InterruptedException {
    Path script = write("completion", waybill.run("generate-completion").ends(0).out());
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is needed");
    waybill.finish(new ProcessBuilder("/bin/bash", "-n", script.toString())).ends(0);
    assertTrue(Files.readString(script).contains("--no-serve"), "it knows the options");
  }
}
