package org.waybill.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an article's page: a line for each paragraph, heading, list item and table row, with
 * single spaces within; a caption is a line of its own that starts with {@code (Photo) }, as wire
 * copy has it. The headline is left out, being the title.
 */
final class HtmlBody {
  private static final String CAPTION_MARK = "(Photo) ";
  private static final String CAPTIONS =
      "figcaption, .caption, .wp-caption-text, [itemprop=caption]";

  /** Where the article is, the surest sign first. */
  private static final List<String> CONTAINERS =
      List.of("[itemprop=articleBody]", "article", "main", "[role=main]");

  /** A container with less than this share of the page's paragraphs is a teaser. */
  private static final double SHARE_OF_PARAGRAPHS = 0.4;

  private static final String CLUTTER = clutter();

  private HtmlBody() {}

  /** The article's text, empty if there is none. The page is stripped of its clutter by this. */
  static String text(Document page, Optional<String> title) {
    Element body = page.body();
    // Within an article a header holds its headline and lead, not the site's menu.
    body.select("article header").forEach(Element::unwrap);
    body.select(CLUTTER).forEach(Node::remove);
    title.ifPresent(
        t -> body.select("h1").stream().filter(h -> h.text().equals(t)).forEach(Node::remove));
    Element container = container(body);
    LineBuilder lines = new LineBuilder(Set.copyOf(container.select(CAPTIONS)));
    container.traverse(lines);
    return lines.text();
  }

  private static Element container(Element body) {
    int all = paragraphs(body);
    for (String selector : CONTAINERS) {
      Optional<Element> largest =
          body.select(selector).stream().max(Comparator.comparingInt(HtmlBody::paragraphs));
      if (largest.isPresent() && paragraphs(largest.get()) > SHARE_OF_PARAGRAPHS * all) {
        return largest.get();
      }
    }
    return body;
  }

  private static int paragraphs(Element element) {
    return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }

  private static String clutter() {
    try (InputStream in = HtmlBody.class.getResourceAsStream("html-clutter.txt")) {
      if (in == null) {
        throw new IllegalStateException("html-clutter.txt is missing from the build");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("# ") && !line.isBlank())
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts text together while the tree is walked, without recursion however deep it is. */
  private static final class LineBuilder implements NodeVisitor {
    private final Set<Element> captions;
    private final StringBuilder text = new StringBuilder();
    private boolean lineIsEmpty = true;
    private boolean spaceIsDue;

    LineBuilder(Set<Element> captions) {
      this.captions = captions;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        append(words.getWholeText());
      } else if (node instanceof Element element) {
        if (isLine(element)) {
          breakLine();
        }
        if (captions.contains(element) && element.hasText()) {
          text.append(CAPTION_MARK);
        }
        spaceIsDue |= isCell(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && isLine(element)) {
        breakLine();
      }
    }

    String text() {
      return text.toString().strip();
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (Character.isWhitespace(c) || c == '\u00a0') {
          spaceIsDue = true;
        } else if (c != '\u00ad' && c != '\u200b') { // soft hyphen, zero width space: layout
          if (spaceIsDue && !lineIsEmpty) {
            text.append(' ');
          }
          text.append(c);
          spaceIsDue = false;
          lineIsEmpty = false;
        }
      }
    }

    private void breakLine() {
      if (!lineIsEmpty) {
        text.append('\n');
      }
      lineIsEmpty = true;
      spaceIsDue = false;
    }

    private boolean isLine(Element element) {
      return element.normalName().equals("br")
          || captions.contains(element)
          || (element.isBlock() && !isCell(element));
    }

    private static boolean isCell(Element element) {
      return element.normalName().equals("td") || element.normalName().equals("th");
    }
  }
}
