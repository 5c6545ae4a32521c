package org.waybill.claim.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which states a description fits: "the emirate", "the South American country". */
final class Descriptions {
  private static final Descriptions SHIPPED = new Descriptions();

  private final Map<String, Set<String>> fitting = new HashMap<>();

  private Descriptions() {
    for (List<String> row : Lexicon.rows("descriptions.tsv")) {
      fitting.put(row.get(0), Set.of(row.get(1).split("\\|", -1)));
    }
  }

  static Descriptions shipped() {
    return SHIPPED;
  }

  /** Keys of the states that the words fit; empty where they are no such description. */
  Optional<Set<String>> of(String words) {
    return Optional.ofNullable(fitting.get(words));
  }
}
