package org.waybill.fusion;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The designations in words for goods, spelt alike: "MiG-29s", "MiG 29" and "MIG29" are "mig29". A
 * calibre is one as well ("155mm"), since shells of two calibres are two things.
 */
final class Designations {
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(\\p{Lu}[\\p{L}]{0,6})[- ]?(\\d{1,4})(-?\\p{Lu}{1,3}\\d{0,2})?"
              + "|(\\d{2,3})[- ]?(?:mm|millimet(?:er|re)s?)|(\\d)(\\p{Lu}\\d{1,3}))(?=s?(?![\\p{L}\\p{N}]))");

  private Designations() {}

  static Set<String> in(String words) {
    Set<String> found = new TreeSet<>();
    Matcher m = DESIGNATION.matcher(words);
    while (m.find()) {
      if (m.group(4) != null) {
        found.add(m.group(4) + "mm");
      } else if (m.group(5) != null) {
        found.add((m.group(5) + m.group(6)).toLowerCase(Locale.ROOT));
      } else {
        // variants of one type (F-16C, F-16D) are the type
        found.add((m.group(1) + m.group(2)).toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }
}
