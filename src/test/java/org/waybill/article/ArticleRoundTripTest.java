package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Entities;

/** A text comes out of every form as it went in, whatever characters it has. */
class ArticleRoundTripTest {
  private static final String START = "The tanks that had been promised were delivered: ";
  private final ObjectMapper mapper = new ObjectMapper();

  @Property(tries = 300)
  void plainTextIsItsBytes(@ForAll("texts") String text) throws NoSuchAlgorithmException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Article article = read(bytes).get(0);
    assertEquals(text, article.text());
    assertEquals(text.codePoints().count(), article.length());
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertEquals(HexFormat.of().formatHex(digest), article.sha256());
  }

  @Property(tries = 200)
  void jsonArrayAndLinesGiveTheirTexts(@ForAll("lists") List<String> texts) throws IOException {
    List<Map<String, String>> objects = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      objects.add(Map.of("text", text, "title", text));
      lines.append(mapper.writeValueAsString(objects.get(objects.size() - 1))).append('\n');
    }
    byte[] array = mapper.writeValueAsBytes(objects);
    byte[] pretty = mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(objects);
    byte[] jsonl = lines.toString().getBytes(StandardCharsets.UTF_8);
    for (byte[] form : List.of(array, pretty, jsonl, gzipped(jsonl))) {
      assertEquals(texts, read(form).stream().map(Article::text).toList());
    }
  }

  @Property(tries = 200)
  void anObjectWithOtherFieldsGivesItsText(
      @ForAll("texts") String text, @ForAll("texts") String other) throws JsonProcessingException {
    Map<String, Object> object =
        Map.of("text", text, "extra", Map.of("text", other, "list", List.of(other, 1)));
    assertEquals(text, read(mapper.writeValueAsBytes(object)).get(0).text());
  }

  @Property(tries = 200)
  void htmlGivesALineForEachParagraph(@ForAll("words") List<String> paragraphs) {
    StringBuilder page = new StringBuilder("<html lang=en><body><nav>Home News</nav><article>");
    for (String paragraph : paragraphs) {
      page.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
    }
    page.append("</article><footer>Terms</footer></body></html>");
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    assertEquals(String.join("\n", paragraphs), read(bytes).get(0).text());
  }

  private static List<Article> read(byte[] bytes) {
    CollectingSink sink = new CollectingSink();
    new ArticleReader().read(new ByteArrayInputStream(bytes), "input", sink);
    assertEquals(List.of(), sink.rejected);
    assertEquals(List.of(), sink.skipped);
    return sink.articles;
  }

  private static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Integer> codePoints =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0x20, 0x7e),
            Arbitraries.of(0x09, 0x0a, 0x0d, 0x01, 0x7f, 0x85, 0xa0, 0xad, 0x2028, 0xfeff, 0xfffd),
            Arbitraries.integers().between(0x80, 0xd7ff),
            Arbitraries.integers().between(0xe000, 0xffff),
            Arbitraries.integers().between(0x10000, 0x10ffff));
    return codePoints
        .list()
        .ofMaxSize(25)
        .map(list -> START + list.stream().map(Character::toString).reduce("", String::concat));
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return texts().list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withChars("abcxyzABC<>&\"'é€.,;1290")
        .ofMinLength(1)
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(words -> String.join(" ", words))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}
