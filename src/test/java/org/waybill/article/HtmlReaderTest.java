package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReaderTest {

  @Test
  void readsANewsPageWithLinkedDataWithoutItsMenus() throws IOException {
    Article article = resource("news-page.html");
    assertEquals(Optional.of("Norway & partners hand over missiles"), article.title());
    assertEquals(Optional.of("The Fjord Times"), article.publisher());
    assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), article.published());
    assertEquals(Optional.of("https://fjordtimes.example/2024/missiles"), article.url());
    assertEquals(Optional.of("en-gb"), article.language());
    assertEquals(resourceText("news-page.txt"), article.text());
  }

  @Test
  void readsAPageThatSaysLittleOfItself() throws IOException {
    Article article = resource("plain-page.html");
    assertEquals(Optional.of("Frigates sold"), article.title());
    assertEquals(Optional.empty(), article.publisher());
    assertEquals(Optional.of(LocalDate.of(1996, 11, 2)), article.published());
    assertEquals(resourceText("plain-page.txt"), article.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<meta property='article:published_time' content='2023-10-13T22:00:00Z'>",
        "<meta name=date content='13 October 2023'>",
        "<meta name=DC.date.issued content='2023-10-13'>",
        "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebPage\"},"
            + " {\"@type\": [\"NewsArticle\"], \"datePublished\": \"2023-10-13\"}]}</script>",
        "<script type='application/ld+json'>{broken</script><meta name=pubdate content=20231013>",
        "<body><time>October 13, 2023</time>",
        "<body><time datetime='2023-10-13T01:00+09:00'>yesterday</time>"
      })
  void findsTheDateWhereItIs(String html) {
    Article article = read(html + "<p>Frigates were sold.</p>");
    assertEquals(Optional.of(LocalDate.of(2023, 10, 13)), article.published());
    assertEquals("Frigates were sold.", article.text());
  }

  @Test
  void leavesAnUnreadableDateOut() {
    assertEquals(
        Optional.empty(), read("<meta name=date content='recently'><p>Sold.</p>").published());
  }

  @Test
  void takesTheArticleAndNotTheTeasersBesideIt() {
    String html =
        "<div><article><p>A teaser of another story.</p></article>"
            + "<article><p>"
            + "The frigates were sold to Chile. ".repeat(5).strip()
            + "</p></article></div><p>Log in</p>";
    assertEquals("The frigates were sold to Chile. ".repeat(5).strip(), read(html).text());
  }

  @Test
  void keepsWordsApartAndTogetherAsTheBrowserShowsThem() {
    assertEquals(
        "T-72B tanks\nand guns\nTank 31\nGun 12",
        read("<div>T-<b>72</b>B&nbsp; tanks<br>and  gu&shy;ns</div>"
                + "<table><tr><th>Tank</th><td>31</td></tr><tr><td>Gun<td>12</table>")
            .text());
  }

  private static Article resource(String name) throws IOException {
    return read(resourceText(name));
  }

  private static String resourceText(String name) throws IOException {
    try (InputStream in = HtmlReaderTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static Article read(String html) {
    CollectingSink sink = new CollectingSink();
    String page = html.startsWith("<!") || html.startsWith("<html") ? html : "<html>" + html;
    new ArticleReader()
        .read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), "page", sink);
    assertEquals(List.of(), sink.rejected);
    assertEquals(1, sink.articles.size());
    return sink.articles.get(0);
  }
}
