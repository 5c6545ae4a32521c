package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  private static final String SENTENCE =
      "Sweden delivered the first of the howitzers to Ukraine on Monday, the ministry said.";

  @TempDir Path folder;
  private final CollectingSink sink = new CollectingSink();

  @Test
  void keepsPlainTextExactlyWithLineEndsAndByteOrderMark() throws IOException {
    String text = "\uFEFF" + SENTENCE + "\r\n\r\n  “Tanks” 🚢 follow.\t\n";
    Path file = write("000_422.txt", text);

    new ArticleReader().read(file, sink);

    Article article = sink.articles.get(0);
    assertEquals(text, article.text());
    assertEquals("000_422", article.id());
    assertEquals(text.codePointCount(0, text.length()), article.length());
    assertEquals(Optional.of("en"), article.language());
    assertEquals(Optional.empty(), article.published());
  }

  @Test
  void readsMetadataBesidePlainText() throws IOException {
    write("a.txt", SENTENCE);
    write(
        "a.meta.json",
        """
        {"id": "outlet/1", "url": "https://example.org/1", "publisher": "Outlet A",
         "published": "2023-10-13T23:30:00-05:00", "title": "Howitzers", "language": "en-GB"}
        """);
    write("b.text", SENTENCE);
    write("b.text.meta.json", "{\"publisher\": \"Outlet B\"}");

    new ArticleReader().read(folder, sink);

    Article a = sink.articles.get(0);
    assertEquals("outlet/1", a.id());
    assertEquals(Optional.of("https://example.org/1"), a.url());
    assertEquals(Optional.of("Outlet A"), a.publisher());
    assertEquals(Optional.of(LocalDate.of(2023, 10, 13)), a.published());
    assertEquals(Optional.of("Howitzers"), a.title());
    assertEquals(Optional.of("en-gb"), a.language());
    assertEquals(Optional.of("Outlet B"), sink.articles.get(1).publisher());
    assertEquals(2, sink.articles.size());
    assertEquals(List.of(), sink.rejected);
  }

  @Test
  void readsJsonObjectsArraysAndLines() throws IOException {
    write(
        "1.json",
        "{\n  \"id\": \"one\",\n  \"text\": \"" + SENTENCE + "\",\n \"more\": {\"a\": [1]}\n}\n");
    write("2.json", "[" + json("two") + ",\n" + json(null) + "]");
    write("3.jsonl", json("three") + "\n\n" + json(null) + "\n");
    write("4.ndjson", "\uFEFF" + json("four"));
    write("5.json", json(null));
    write("6.json", json("six") + "\n" + json("seven") + "\n");

    new ArticleReader().read(folder, sink);

    assertEquals(List.of(), sink.rejected);
    assertEquals(
        List.of("one", "two", "2-2", "three", "3-3", "four", "5", "six", "seven"), sink.ids());
    sink.texts().forEach(text -> assertEquals(SENTENCE, text));
  }

  @Test
  void readsEachFormPackedWithGzip() throws IOException {
    gzip("a.txt.gz", SENTENCE);
    gzip("b.html.gz", "<html lang=en><body><p>" + SENTENCE + "</p></body></html>");
    gzip("c.json.gz", json("c"));
    gzip("d.jsonl.gz", json("d") + "\n" + json("e"));
    write("a.meta.json", "{\"publisher\": \"Outlet A\"}");

    new ArticleReader().read(folder, sink);

    assertEquals(List.of("a", "b", "c", "d", "e"), sink.ids());
    sink.texts().forEach(text -> assertEquals(SENTENCE, text));
    assertEquals(Optional.of("Outlet A"), sink.articles.get(0).publisher());
  }

  @Test
  void readsFolderOfFoldersInTheOrderOfNames() throws IOException {
    write("b.txt", SENTENCE);
    write("a/z.txt", SENTENCE);
    write("a/y/x.TXT", SENTENCE);
    write("c.json", json("c1"));

    new ArticleReader().read(folder, sink);

    assertEquals(List.of("x", "z", "b", "c1"), sink.ids());
  }

  @Test
  void leavesAloneWhatIsNoArticleFile() throws IOException {
    Path article = write("a.json", json("a"));
    Path claims =
        write("a.gold.json", "{\"doc\": {\"id\": \"a\"}, \"format\": \"waybill-claims/1\"}");
    Path claimsLines = write("b.jsonl", "{\"format\": \"waybill-claims/1\", \"doc\": {}}\n");
    Path sidecar = write("c.meta.json", "{}");
    Path rdf = write("d.ttl", "<a> <b> <c> .");
    Path hidden = write(".e.txt", SENTENCE);
    write(".git/f.txt", SENTENCE);

    new ArticleReader().read(folder, sink);

    assertEquals(List.of("a"), sink.ids());
    assertEquals(List.of(), sink.rejected);
    assertEquals(List.of(rdf + ": " + ArticleReader.OTHER_KIND), sink.skipped);
    assertTrue(ArticleReader.looksLikeArticle(article));
    for (Path other : List.of(claims, claimsLines, sidecar, rdf, hidden, folder)) {
      assertFalse(ArticleReader.looksLikeArticle(other), other.toString());
    }
  }

  @Test
  void tellsTheFormOfStandardInputByContent() throws IOException {
    for (String input :
        List.of(
            SENTENCE,
            "<!DOCTYPE html>\n<html><body><p>" + SENTENCE + "</p></body></html>",
            json(null),
            "[" + json(null) + "]",
            json(null) + "\n" + json(null) + "\n",
            "{\n \"text\": \"" + SENTENCE + "\"\n}")) {
      for (byte[] bytes : List.of(utf8(input), gzipped(input))) {
        CollectingSink one = new CollectingSink();
        new ArticleReader().read(new ByteArrayInputStream(bytes), "standard input", one);
        assertEquals(List.of(), one.rejected, input);
        assertFalse(one.articles.isEmpty(), input);
        one.articles.forEach(
            a -> {
              assertEquals(SENTENCE, a.text());
              assertTrue(a.id().startsWith("standard_input"), a.id());
            });
      }
    }
  }

  @Test
  void tellsHtmlBehindAnXmlDeclarationAndComments() {
    String page =
        "<?xml version='1.0'?>\n" + "<!-- a -- b -->\n".repeat(300) + "<html><p>" + SENTENCE;
    new ArticleReader().read(new ByteArrayInputStream(utf8(page)), "-", sink);
    assertEquals(List.of(SENTENCE), sink.texts());
    String noPage = "<!---->".repeat(1000) + SENTENCE;
    new ArticleReader().read(new ByteArrayInputStream(utf8(noPage)), "-", sink);
    assertEquals(noPage, sink.texts().get(1));
  }

  @Test
  void readsTextThatBeginsWithBracketsAsPlainText() {
    for (String text :
        List.of("[Text] " + SENTENCE, "{Wire copy} " + SENTENCE, "< 200 tanks. " + SENTENCE)) {
      CollectingSink one = new CollectingSink();
      new ArticleReader().read(new ByteArrayInputStream(utf8(text)), "-", one);
      assertEquals(List.of(text), one.texts());
    }
  }

  @Test
  void readsFileAskedForByNameWhateverItsEnding() throws IOException {
    new ArticleReader().read(write("wire copy.asc", SENTENCE), sink);
    assertEquals(List.of("wire_copy.asc"), sink.ids());
  }

  @Test
  void givesIdsWithoutWhiteSpace() throws IOException {
    write("a b\u00a0c.txt", SENTENCE);
    write("d.json", "{\"id\": \" e\\n f \", \"text\": \"" + SENTENCE + "\"}");
    write("g.json", "{\"id\": 17, \"text\": \"" + SENTENCE + "\"}");
    new ArticleReader().read(folder, sink);
    assertEquals(List.of("a_b_c", "e_f", "17"), sink.ids());
  }

  @Test
  void acceptsNullForWhatIsNotKnown() throws IOException {
    write(
        "a.json",
        "{\"id\": null, \"url\": null, \"publisher\": \"\", \"published\": null, \"title\": null, \"text\": \""
            + SENTENCE
            + "\"}");
    new ArticleReader().read(folder, sink);
    Article article = sink.articles.get(0);
    assertEquals("a", article.id());
    assertEquals(Optional.empty(), article.url());
    assertEquals(Optional.empty(), article.publisher());
    assertEquals(Optional.empty(), article.published());
  }

  private static String json(String id) {
    return "{" + (id == null ? "" : "\"id\": \"" + id + "\", ") + "\"text\": \"" + SENTENCE + "\"}";
  }

  private Path write(String name, String content) throws IOException {
    return write(name, utf8(content));
  }

  private void gzip(String name, String content) throws IOException {
    write(name, gzipped(content));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static byte[] utf8(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzipped(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(utf8(content));
    }
    return bytes.toByteArray();
  }
}
