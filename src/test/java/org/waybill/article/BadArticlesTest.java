package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input is named with file, place and reason, and the rest is read. */
class BadArticlesTest {
  private static final String SENTENCE =
      "Sweden delivered the first of the howitzers to Ukraine on Monday, the ministry said.";
  private static final String JSON = "{\"text\": \"" + SENTENCE + "\"}";

  @TempDir Path folder;
  private final CollectingSink sink = new CollectingSink();

  @Test
  void rejectsEmptyAndBlankFiles() throws IOException {
    write("a.txt", "");
    write("b.json", " \n ");
    write("c.txt", " \n\t\u00a0\n");
    write("d.html", "");
    write("e.jsonl", "\n\n");
    write("f.json", "[]");
    readFolder();
    assertRejected(
        "a.txt: is empty",
        "b.json: is empty",
        "c.txt: has no text",
        "d.html: is empty",
        "e.jsonl: is empty",
        "f.json: is an empty array");
  }

  @Test
  void rejectsBinaryFiles() throws IOException {
    write("a.txt", new byte[] {'A', 'r', 'm', 0, 's'});
    write("b.txt", "%PDF-1.7\n...");
    write("c.txt", SENTENCE.getBytes(StandardCharsets.UTF_16));
    write("d.json", "{\"text\": \"a\\u0000b\"}");
    readFolder();
    assertRejected(
        "a.txt, byte 3: is binary, not text (it holds a NUL byte)",
        "b.txt: is a PDF document; extract its text first",
        "c.txt: is encoded in UTF-16; convert it to UTF-8",
        "d.json: is binary, not text (it holds a NUL character)");
  }

  @Test
  void namesTheByteThatIsNotUtf8() throws IOException {
    byte[] latin1 = "The caf\u00e9 in Kyiv".getBytes(StandardCharsets.ISO_8859_1);
    write("a.txt", latin1);
    write("b.jsonl", concat(utf8(JSON + "\n{\"text\": \""), latin1, utf8("\"}\n" + JSON)));
    write("c.html", concat(utf8("<p>"), latin1));
    write("d.json", concat(utf8("{\n\"text\": \""), latin1, utf8("\"}")));
    readFolder();
    assertEquals(
        List.of(
            "a.txt, byte 7: is not valid UTF-8 (byte 0xe9); convert it to UTF-8",
            "b.jsonl, line 2, byte 17: is not valid UTF-8 (byte 0xe9); convert it to UTF-8",
            "c.html, byte 10: is not valid UTF-8 (byte 0xe9); convert it to UTF-8"),
        sink.rejected.subList(0, 3).stream().map(this::withoutFolder).toList());
    assertTrue(sink.rejected.get(3).contains("d.json, line 2, column "), sink.rejected.get(3));
    assertEquals(List.of("b-1", "b-3"), sink.ids());
  }

  @Test
  void decodesHtmlByTheEncodingItDeclares() throws IOException {
    String page =
        "<html><head><meta charset='%s'></head><body><p>The café – “%s”</p></body></html>";
    for (String charset : List.of("windows-1252", "UTF-8", "iso-8859-15", "shift_jis")) {
      String text =
          charset.equals("windows-1252") || charset.equals("UTF-8")
              ? page
              : page.replace("é – “%s”", "e said %s");
      write(charset + ".html", text.formatted(charset, "no").getBytes(Charset.forName(charset)));
    }
    write("x.html", page.formatted("klingon-8", "no"));
    readFolder();
    assertRejected("x.html: declares the unknown encoding 'klingon-8'; convert it to UTF-8");
    assertEquals(
        List.of("The café – “no”", "The cafe said no", "The cafe said no", "The café – “no”"),
        sink.texts());
  }

  @Test
  void costsABrokenLineThatLineOnly() throws IOException {
    write(
        "a.jsonl",
        JSON
            + "\n{\"text\": \"cut o\n"
            + JSON
            + "\n[1]\n\"no\"\n{\"title\": \"x\"}\n"
            + JSON
            + " x\n"
            + JSON);
    readFolder();
    assertEquals(List.of("a-1", "a-3", "a-8"), sink.ids());
    assertEquals(5, sink.rejected.size());
    assertTrue(sink.rejected.get(0).contains("a.jsonl, line 2, column "), sink.rejected.get(0));
    assertTrue(sink.rejected.get(0).contains("is not valid JSON"), sink.rejected.get(0));
    assertTrue(sink.rejected.get(1).endsWith("a.jsonl, line 4: is no JSON object"));
    assertTrue(sink.rejected.get(2).endsWith("a.jsonl, line 5: is no JSON object"));
    assertTrue(sink.rejected.get(3).endsWith("line 6: is no article: it has no field 'text'"));
    assertTrue(sink.rejected.get(4).contains("a.jsonl, line 7"), sink.rejected.get(4));
  }

  @Test
  void goesOnBehindABadArticleOfAnArrayUpToASyntaxError() throws IOException {
    write(
        "a.json",
        "["
            + JSON
            + ",\n{\"text\": 7},\n7,\n"
            + JSON
            + ",\n{\"text\": \"x\" \"y\"},\n"
            + JSON
            + "]");
    readFolder();
    assertEquals(List.of("a-1", "a-4"), sink.ids());
    assertTrue(sink.rejected.get(0).endsWith("a.json, article 2: field 'text' is not a string"));
    assertTrue(sink.rejected.get(1).endsWith("a.json, article 3: is no JSON object"));
    assertTrue(sink.rejected.get(2).contains("a.json, line 5, column "), sink.rejected.get(2));
    assertTrue(sink.rejected.get(2).endsWith("nothing behind this place was read"));
  }

  @Test
  void namesTheLineOfASyntaxErrorInOneObject() throws IOException {
    write("a.json", "\n\n{\n\"text\": \"x\",\n\"title\" \"y\"}");
    write("b.json", JSON + "\n\n\"more\"");
    readFolder();
    assertTrue(sink.rejected.get(0).contains("a.json, line 5, column "), sink.rejected.get(0));
    assertTrue(sink.rejected.get(1).contains("b.json, line 3: has more behind"));
    assertEquals(List.of("b"), sink.ids());
  }

  @Test
  void rejectsADateThatIsNoDateInJsonAndBesideText() throws IOException {
    write("a.json", "{\"published\": \"13.10.2023\", \"text\": \"" + SENTENCE + "\"}");
    write("b.json", "{\"published\": \"2023-02-30\", \"text\": \"" + SENTENCE + "\"}");
    write("c.txt", SENTENCE);
    write("c.meta.json", "{\"published\": 2023}");
    write("d.txt", SENTENCE);
    write("d.meta.json", "{broken");
    readFolder();
    assertEquals(List.of(), sink.ids());
    assertTrue(sink.rejected.get(0).contains("a.json: field 'published' is '13.10.2023'"));
    assertTrue(sink.rejected.get(1).contains("b.json: field 'published' is '2023-02-30'"));
    assertTrue(sink.rejected.get(2).endsWith("c.meta.json: field 'published' is not a string"));
    assertTrue(sink.rejected.get(3).contains("d.meta.json, line 1, column "));
  }

  @Test
  void rejectsHalfACharacterThatHasNoUtf8Form() throws IOException {
    write("a.json", "{\"text\": \"ships \\ud83d leave\"}");
    readFolder();
    assertRejected(
        "a.json: has half a character (U+D83D alone) in its text, after 6 code points; such a text has no UTF-8 form");
  }

  @Test
  void rejectsHtmlWithoutTextInItsBody() throws IOException {
    write("a.html", "<html><head><title>Arms</title></head></html>");
    write("b.html", "<html><body><nav>Home</nav><script>x()</script></body></html>");
    write("c.html", "<html><frameset><frame src=x></frameset></html>");
    readFolder();
    assertRejected(
        "a.html: has no text in its HTML body",
        "b.html: has no text in its HTML body",
        "c.html: has no text in its HTML body");
  }

  @Test
  void rejectsWhatIsNotThereOrNotPacked() throws IOException {
    new ArticleReader().read(folder.resolve("none.txt"), sink);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(utf8(SENTENCE));
    }
    byte[] bytes = packed.toByteArray();
    write("a.txt.gz", Arrays.copyOf(bytes, bytes.length - 12));
    bytes[bytes.length - 6] ^= 1;
    write("b.txt.gz", bytes);
    readFolder();
    assertEquals(
        List.of(
            "none.txt: does not exist",
            "a.txt.gz: ends in the middle of its gzip data; fetch it again",
            "b.txt.gz: cannot be read: Corrupt GZIP trailer"),
        sink.rejected.stream().map(this::withoutFolder).toList());
  }

  @Test
  void namesALinkThatLeadsNowhereAndFollowsNoLinkedFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("gone.txt"));
    Files.createSymbolicLink(folder.resolve("b"), folder);
    write("c.txt", SENTENCE);
    readFolder();
    assertRejected("a.txt: does not exist");
    assertEquals(List.of("c"), sink.ids());
  }

  @Test
  void tellsThatAStreamFailed() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    new ArticleReader().read(failing, "standard input", sink);
    assertEquals(List.of("standard input: cannot be read: connection reset"), sink.rejected);
  }

  @Test
  void skipsArticlesDeclaredInAnotherLanguage() throws IOException {
    write("a.json", "{\"language\": \"fr\", \"text\": \"Bref.\"}");
    write("b.html", "<html lang='es-ES'><body><p>Breve.</p></body></html>");
    write("c.json", "{\"language\": \"en\", \"text\": \"Short.\"}");
    write("d.txt", "Kurz.");
    write("d.meta.json", "{\"language\": \"German\"}");
    readFolder();
    assertEquals(List.of("c"), sink.ids());
    assertEquals(
        List.of(
            "a.json: its language is given as 'fr'; Waybill reads English",
            "b.html: its language is given as 'es-es'; Waybill reads English",
            "d.txt: its language is given as 'de'; Waybill reads English"),
        sink.skipped.stream().map(this::withoutFolder).toList());
    assertEquals(List.of(), sink.rejected);
  }

  @Test
  void skipsClaimsDocumentsThatAreAskedForByName() throws IOException {
    Path claims = write("a.json", "{\"format\": \"waybill-claims/1\", \"doc\": {}}");
    new ArticleReader().read(claims, sink);
    assertEquals(
        List.of("a.json: is a claims document, not an article; load it as such"),
        sink.skipped.stream().map(this::withoutFolder).toList());
  }

  @Test
  void readsLargeArticlesAndRejectsTooLargeOnes() throws IOException {
    int fiveMegabytes = 5 * 1024 * 1024 / (SENTENCE.length() + 1);
    String large = (SENTENCE + " ").repeat(fiveMegabytes);
    write("a.txt", large);
    write("b.html", "<html><body><p>" + large + "</p></body></html>");
    write("c.jsonl", "{\"text\": \"" + large + "\"}\n" + JSON);
    byte[] tooLarge = new byte[Content.MAX_ARTICLE_BYTES + 1];
    Arrays.fill(tooLarge, (byte) 'x');
    write("d.txt", tooLarge);
    write("e.jsonl", concat(utf8("{\"text\": \""), tooLarge, utf8("\"}\n" + JSON)));
    write("f.json", concat(utf8("{\n\"text\": \""), tooLarge, utf8("\"}\n")));
    write("g.json", concat(utf8("{\"text\": \""), tooLarge, utf8("\"}")));
    write("h.json", "[" + ("{\"text\": \"" + large + "\"},").repeat(5) + JSON + "]");

    assertTimeoutPreemptively(Duration.ofSeconds(60), this::readFolder);

    assertEquals(
        List.of("a", "b", "c-1", "c-2", "e-2", "h-1", "h-2", "h-3", "h-4", "h-5", "h-6"),
        sink.ids());
    assertEquals(large, sink.articles.get(0).text());
    assertEquals(large.strip(), sink.articles.get(1).text());
    assertEquals(4, sink.rejected.size());
    String reason = "is larger than the 20 MiB that one article may have";
    assertTrue(sink.rejected.get(0).contains("d.txt: " + reason), sink.rejected.get(0));
    assertTrue(sink.rejected.get(1).contains("e.jsonl, line 1: " + reason));
    assertTrue(sink.rejected.get(2).contains("f.json"), sink.rejected.get(2));
    assertTrue(sink.rejected.get(3).contains("g.json: " + reason), sink.rejected.get(3));
  }

  @Test
  void readsPathologicalTextsInBoundedTime() throws IOException {
    write("a.txt", "(".repeat(10_000));
    write("b.txt", "missile ".repeat(5_000));
    write("c.html", "<div>".repeat(50_000) + SENTENCE);
    write("d.html", "<p>" + "<b>x</b> &amp; ".repeat(50_000));
    write("e.json", "{\"text\": " + "[".repeat(100_000));
    write("f.html", "<" + "!--".repeat(200_000));
    write("g.txt", "a".repeat(1_000_000));
    assertTimeoutPreemptively(Duration.ofSeconds(60), this::readFolder);
    assertEquals(List.of("a", "b", "c", "d", "g"), sink.ids());
    assertEquals(2, sink.rejected.size());
  }

  private void readFolder() {
    new ArticleReader().read(folder, sink);
  }

  private void assertRejected(String... messages) {
    assertEquals(List.of(messages), sink.rejected.stream().map(this::withoutFolder).toList());
  }

  private String withoutFolder(String message) {
    return message.replace(folder + "/", "");
  }

  private Path write(String name, String content) throws IOException {
    return write(name, utf8(content));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] utf8(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
