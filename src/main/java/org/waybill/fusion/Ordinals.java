package org.waybill.fusion;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that texts give to packages and deliveries: "a 14th package", "the third shipment".
 */
final class Ordinals {
  private static final List<String> WORDS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(?:(\\d{1,3})(?:st|nd|rd|th)|("
              + String.join("|", WORDS)
              + "))(?:[- ]\\p{L}+){0,4}?[- ]"
              + "(package|tranche|shipment|batch|delivery|consignment|instal?ment|squadron|lot|load"
              + "|freighter|ship|vessel|voyage|contract|order|drawdown)s?\\b",
          Pattern.CASE_INSENSITIVE);

  private Ordinals() {}

  /** As "14 package", "3 shipment". */
  static Set<String> in(String words) {
    Set<String> found = new TreeSet<>();
    Matcher m = NUMBERED.matcher(words);
    while (m.find()) {
      String number =
          m.group(1) != null
              ? m.group(1)
              : Integer.toString(WORDS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1);
      found.add(number + " " + m.group(3).toLowerCase(Locale.ROOT));
    }
    return found;
  }
}
