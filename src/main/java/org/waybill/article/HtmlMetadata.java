package org.waybill.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article: in schema.org JSON-LD first, then in {@code meta} elements, then
 * in what the reader sees. What cannot be read is absent, for a page promises nothing.
 */
final class HtmlMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=article:published_time]",
          "meta[property=og:published_time]",
          "meta[name=datePublished]",
          "meta[name=pubdate]",
          "meta[name=publishdate]",
          "meta[name=publish-date]",
          "meta[name=parsely-pub-date]",
          "meta[name=DC.date.issued]",
          "meta[name=dcterms.date]",
          "meta[name=DC.date]",
          "meta[name=date]",
          "time[itemprop=datePublished]",
          "[itemprop=datePublished]",
          "time[pubdate]",
          "article time",
          "time");

  private HtmlMetadata() {}

  static Metadata of(Document page) {
    Optional<JsonNode> linked = linkedData(page);
    return new Metadata(
        Optional.empty(),
        first(
            () -> attribute(page, "link[rel=canonical]", "href"),
            () -> attribute(page, "meta[property=og:url]", "content"),
            () -> text(linked, "url")),
        first(
            () -> linked.flatMap(l -> name(l.path("publisher"))),
            () -> attribute(page, "meta[property=og:site_name]", "content"),
            () -> attribute(page, "meta[name=publisher]", "content"),
            () -> attribute(page, "meta[name=DC.publisher]", "content")),
        published(page, linked),
        first(
            () -> text(linked, "headline"),
            () -> attribute(page, "meta[property=og:title]", "content"),
            () -> seen(page, "h1"),
            () -> seen(page, "title")),
        first(
            () -> attribute(page, "html[lang]", "lang"),
            () -> attribute(page, "html", "xml:lang"),
            () -> attribute(page, "meta[http-equiv=content-language]", "content"),
            () -> text(linked, "inLanguage")),
        Optional.empty());
  }

  private static Optional<LocalDate> published(Document page, Optional<JsonNode> linked) {
    Optional<LocalDate> stated = text(linked, "datePublished").flatMap(PublishedDate::ofWebPage);
    if (stated.isPresent()) {
      return stated;
    }
    for (String selector : DATES) {
      for (Element element : page.select(selector)) {
        Optional<LocalDate> date =
            Stream.of(element.attr("content"), element.attr("datetime"), element.text())
                .map(PublishedDate::ofWebPage)
                .flatMap(Optional::stream)
                .findFirst();
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** The first JSON-LD object that is an article: schema.org's Article or a kind of it. */
  private static Optional<JsonNode> linkedData(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Deque<JsonNode> open = new ArrayDeque<>(parsed(script.data()));
      while (!open.isEmpty()) {
        JsonNode node = open.poll();
        if (isArticle(node)) {
          return Optional.of(node);
        }
        if (node.isArray()) {
          node.forEach(open::add);
        } else if (node.has("@graph")) {
          open.add(node.get("@graph"));
        }
      }
    }
    return Optional.empty();
  }

  private static List<JsonNode> parsed(String json) {
    try {
      return List.of(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return List.of(); // sloppy JSON-LD is common, and the page says the same elsewhere
    }
  }

  private static boolean isArticle(JsonNode node) {
    List<String> types = new ArrayList<>();
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      type.forEach(t -> types.add(t.asText()));
    } else {
      types.add(type.asText());
    }
    return types.stream().anyMatch(t -> t.endsWith("Article") || t.endsWith("Posting"));
  }

  private static Optional<String> name(JsonNode publisher) {
    JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
    return filled(one.isTextual() ? one.asText() : one.path("name").asText());
  }

  private static Optional<String> text(Optional<JsonNode> linked, String field) {
    return linked
        .map(l -> l.path(field))
        .filter(JsonNode::isTextual)
        .flatMap(n -> filled(n.asText()));
  }

  private static Optional<String> attribute(Document page, String selector, String attribute) {
    return page.select(selector).stream()
        .map(e -> filled(e.attr(attribute)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> seen(Document page, String selector) {
    return page.select(selector).stream()
        .map(e -> filled(e.text()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> filled(String written) {
    return Optional.of(written.strip()).filter(s -> !s.isEmpty());
  }

  @SafeVarargs
  private static Optional<String> first(Supplier<Optional<String>>... sources) {
    return Stream.of(sources).map(Supplier::get).flatMap(Optional::stream).findFirst();
  }
}
