package org.waybill.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waybill.query.QuotableText;
import org.waybill.query.Row;

/**
 * The quotes that pages may show (see {@link org.waybill.query.PublicText}), in the place of those
 * that the store has. The same quotes are shown on every page.
 */
public final class ShownQuotes {
  private static final String QUOTE = "quote";
  private static final String BETWEEN = " … ";
  private static final String HELD_BACK = "…";

  private final PageSource source;
  private final Map<String, QuotableText> texts = new HashMap<>();

  ShownQuotes(PageSource source) {
    this.source = source;
  }

  /** What may be shown of a document. */
  QuotableText text(String document) {
    return texts.computeIfAbsent(document, source.runner()::publicText);
  }

  /**
   * Rows with their quotes as they may be shown. Where none may be, a stretch has no quote, and a
   * claim an ellipsis.
   *
   * @param rows with {@code quote}, and beside it {@code document}, and {@code start} and {@code
   *     end} or the {@code claim} of which it has all quotes; other rows stay as they are
   */
  List<Row> of(List<Row> rows) {
    return rows.stream().map(this::of).toList();
  }

  private Row of(Row row) {
    if (row.get(QUOTE).isEmpty() || row.get("document").map(d -> text(d).isOpen()).orElse(false)) {
      return row;
    }
    Optional<String> shown =
        row.get("start").isPresent() && row.get("document").isPresent()
            ? quote(row, text(row.text("document")))
            : row.get("claim").map(this::ofClaim).map(words -> words.isEmpty() ? HELD_BACK : words);
    Map<String, String> values = new HashMap<>(row.values());
    values.remove(QUOTE);
    shown.ifPresent(words -> values.put(QUOTE, words));
    return new Row(values);
  }

  /** The quotes of a claim that may be shown, in the order of the text. */
  public String ofClaim(String claim) {
    return source.rows("claim-quotes", Map.of("claim", claim)).stream()
        .flatMap(row -> quote(row, text(row.text("document"))).stream())
        .collect(Collectors.joining(BETWEEN));
  }

  private static Optional<String> quote(Row row, QuotableText text) {
    return row.get(QUOTE)
        .flatMap(
            words ->
                text.quote(
                    Integer.parseInt(row.text("start")), Integer.parseInt(row.text("end")), words));
  }
}
