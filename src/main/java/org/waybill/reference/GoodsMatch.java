package org.waybill.reference;

import java.util.Objects;

/**
 * Words that name goods in a text.
 *
 * @param length how many tokens they cover
 * @param type the kind of goods
 * @param kind whether they are a common noun or a designation
 * @param cue the entry of the table that matched, in the singular: "howitzer"; for "T-72B3s" the
 *     family "T-72"
 */
public record GoodsMatch(int length, GoodsType type, CueKind kind, String cue) {
  public GoodsMatch {
    if (length < 1) {
      throw new IllegalArgumentException("a cue covers at least one token, not " + length);
    }
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(cue, "cue");
  }
}
