package org.waybill.reference;

import java.util.List;
import java.util.Locale;
import org.waybill.reference.NameParts.Part;

/** How far the case of a text's words must agree with an entry of a table. */
enum CaseRule {
  /** Not at all: common nouns. */
  ANY,
  /**
   * Where the entry has a capital letter the text must have one, and a short abbreviation must be
   * all capitals ("UN", never "Un"); a caseless search lifts both.
   */
  INITIAL,
  /**
   * As in the entry, or in capitals throughout when it has four letters or more, even in a caseless
   * search: names that are common words too ("TOW", "US", "Turkey").
   */
  EXACT;

  private static final int LONGEST_STRICT_ABBREVIATION = 3;
  private static final int SHORTEST_CAPITALISED_NAME = 4;

  /** The rule that a table names, in lower case. */
  static CaseRule of(String notation) {
    return valueOf(notation.toUpperCase(Locale.ROOT));
  }

  /** Whether the parts with which the text begins may be those of the entry. */
  boolean allows(List<Part> entry, TokenParts text, boolean caseless) {
    if (this == ANY || (this == INITIAL && caseless)) {
      return true;
    }
    for (int i = 0; i < entry.size(); i++) {
      Part wanted = entry.get(i);
      Part found = text.part(i);
      if (!(this == EXACT ? exact(wanted, found) : initial(wanted, found))) {
        return false;
      }
    }
    return true;
  }

  private static boolean exact(Part wanted, Part found) {
    return wanted.written().equals(found.written())
        || (found.isUpperCase() && found.written().length() >= SHORTEST_CAPITALISED_NAME);
  }

  private static boolean initial(Part wanted, Part found) {
    if (!wanted.beginsUpperCase()) {
      return true;
    }
    if (wanted.isUpperCase() && wanted.written().length() <= LONGEST_STRICT_ABBREVIATION) {
      return found.isUpperCase();
    }
    return found.beginsUpperCase();
  }
}
