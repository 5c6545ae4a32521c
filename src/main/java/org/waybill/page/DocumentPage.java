package org.waybill.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.Row;

/**
 * The page of an article: what is known of it, and its claims in the order of the text.
 *
 * @param core {@code id}, {@code title}, {@code published}, {@code url}, {@code outlet}
 * @param claims {@code claim}, {@code stance}, {@code certainty}, {@code quote}, a stretch of text
 *     a row
 */
public record DocumentPage(String iri, Row core, List<Row> claims) {

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
    return Optional.of(
        new Page(
            "document",
            frame,
            new DocumentPage(iri, core, source.rows("document-claims", document))));
  }

  /** The outlet that published it. */
  public Optional<Named> outlet() {
    return core.get("outlet").map(o -> Named.of(core, "outlet"));
  }
}
