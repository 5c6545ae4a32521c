package org.waybill.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Head words by which unlisted names are known to be of a kind. */
final class Heads {
  private final Map<String, MentionKind> kinds = new HashMap<>();
  private final Map<String, String> where = new HashMap<>();

  Heads() {
    Table.rows("heads.tsv")
        .forEach(
            row -> {
              kinds.put(
                  row.get(0), MentionKind.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT)));
              where.put(row.get(0), row.get(2));
            });
  }

  /** The kind that a name ending with the word is of. */
  Optional<MentionKind> kind(String word) {
    return Optional.ofNullable(kinds.get(word));
  }

  /** Whether a name that ends with the word is no person's. */
  boolean last(String word) {
    return kinds.containsKey(word) && !where.get(word).equals("none");
  }

  /** Whether a name may go on after the word with "of". */
  boolean of(String word) {
    return "both".equals(where.get(word));
  }

  /** Whether the word needs a state's adjective before it: "Chinese companies". */
  boolean nation(String word) {
    return "nation".equals(where.get(word));
  }

  /** Whether the word names something without more words. */
  boolean alone(String word) {
    return "alone".equals(where.get(word));
  }
}
