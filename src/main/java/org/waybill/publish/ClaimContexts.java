package org.waybill.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.query.PublicText;
import org.waybill.query.QueryRunner;
import org.waybill.query.QuotableText;
import org.waybill.query.Row;

/**
 * What stands beside everything that is said of the world: by claim its speaker, principal, stance,
 * polarity, certainty, modality, document and quote, as the table {@code claims} names them.
 */
final class ClaimContexts {
  private static final String QUOTE = "quote";

  private final List<Row> claims;
  private final Map<String, Map<String, String>> byClaim = new HashMap<>();

  private ClaimContexts(List<Row> claims) {
    this.claims = claims;
    claims.forEach(row -> byClaim.put(row.text("claim"), new HashMap<>(row.values())));
  }

  static ClaimContexts read(QueryRunner runner) {
    ClaimContexts contexts = new ClaimContexts(new PublishedQuery("table-claims").rows(runner));
    PublicText publicText = PublicText.of(runner.dataset());
    Map<String, QuotableText> texts = new HashMap<>();
    for (Row row : new PublishedQuery("quotes").rows(runner)) {
      Map<String, String> context = contexts.byClaim.get(row.text("claim"));
      QuotableText text = texts.computeIfAbsent(row.text("document"), publicText::document);
      if (context != null) {
        text.quote(number(row, "start"), number(row, "end"), row.text("words"))
            .ifPresent(words -> context.merge(QUOTE, words, (a, b) -> a + " … " + b));
      }
    }
    return contexts;
  }

  /** The claims themselves. */
  List<Row> claims() {
    return claims;
  }

  /** What stands beside a claim under this name; empty where it has none. */
  String text(String claim, String column) {
    return byClaim.getOrDefault(claim, Map.of()).getOrDefault(column, "");
  }

  private static int number(Row row, String column) {
    String text = row.text(column);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
