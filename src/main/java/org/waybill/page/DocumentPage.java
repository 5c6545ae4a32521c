package org.waybill.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.QuotableText;
import org.waybill.query.Row;

/**
 * The page of an article: what is known of it, and its claims in the order of the text.
 *
 * @param core {@code id}, {@code title}, {@code published}, {@code url}, {@code outlet}
 * @param claims {@code claim}, {@code stance}, {@code certainty}, {@code quote}, a stretch of text
 *     a row; the quote only where it may be shown
 * @param licence of the text, where it is known
 * @param text with its claims, where the licence lets it be shown and the store has it
 */
public record DocumentPage(
    String iri, Row core, List<Row> claims, Optional<String> licence, Optional<MarkedText> text) {

  /** Reads the page; empty where the store has no such article. */
  public static Optional<Page> read(PageSource source, String iri) {
    Map<String, String> document = Map.of("document", iri);
    List<Row> cores = source.rows("document", document);
    if (cores.isEmpty()) {
      return Optional.empty();
    }
    Row core = cores.get(0);
    String title = core.get("title").orElseGet(() -> core.get("id").orElse(Named.end(iri)));
    Frame frame = source.frame(title, Optional.of(iri), "claim-source", document);
    List<Row> claims = source.rows("document-claims", document);
    ShownQuotes shown = new ShownQuotes(source);
    QuotableText quotable = shown.text(iri);
    DocumentPage page =
        new DocumentPage(
            iri,
            core,
            shown.of(claims),
            quotable.licence(),
            quotable.body().map(body -> MarkedText.of(body, marks(claims, source.links()))));
    return Optional.of(new Page("document", frame, page));
  }

  private static List<MarkedText.Mark> marks(List<Row> claims, PageLinks links) {
    return claims.stream()
        .map(
            r ->
                new MarkedText.Mark(
                    Integer.parseInt(r.text("start")),
                    Integer.parseInt(r.text("end")),
                    links.thing(r.text("claim")),
                    Named.of(r, "claim").name(),
                    r.text("certainty")))
        .toList();
  }

  /** The outlet that published it. */
  public Optional<Named> outlet() {
    return core.get("outlet").map(o -> Named.of(core, "outlet"));
  }
}
