package org.waybill.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found, by kind.
 *
 * @param words that were looked for
 * @param hits by kind, parties first
 */
public record SearchPage(String words, Map<String, List<SearchIndex.Hit>> hits) {
  private static final Map<String, String> KINDS = new LinkedHashMap<>();
  private static final String CLAIM = "claim";
  private static final int MOST = 20;

  static {
    KINDS.put("name", "Parties, people and places");
    KINDS.put("goods", "Goods");
    KINDS.put("transfer", "Transfers, meetings and exchanges said");
    KINDS.put("article", "Articles");
    KINDS.put(CLAIM, "Claims, by their words");
  }

  /** Reads the page; what is not seen from the source's view is left out. */
  public static Page read(PageSource source, SearchIndex index, String words) {
    Map<String, List<SearchIndex.Hit>> hits = new LinkedHashMap<>();
    ShownQuotes shown = new ShownQuotes(source);
    boolean all = source.links().view().isEmpty();
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      List<SearchIndex.Hit> found =
          new ArrayList<>(index.find(words, Optional.of(kind.getKey()), MOST));
      if (!all) {
        found.removeIf(hit -> source.rows("exists", Map.of("thing", hit.thing().iri())).isEmpty());
      }
      if (kind.getKey().equals(CLAIM)) {
        found.replaceAll(
            hit -> new SearchIndex.Hit(CLAIM, hit.thing(), shown.ofClaim(hit.thing().iri())));
      }
      if (!found.isEmpty()) {
        hits.put(kind.getValue(), found);
      }
    }
    String title = words.isBlank() ? "Search" : "Search: " + words;
    return new Page("search", source.frame(title), new SearchPage(words, hits));
  }
}
