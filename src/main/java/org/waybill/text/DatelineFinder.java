package org.waybill.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dateline at the start of a paragraph: "Washington, Oct 13 (EFE).-", "KYIV, Jan. 12
 * (Reuters) -", "LONDON (AP) -", "SAN SALVADOR, 1 DEC 89 (RADIO VENCEREMOS) --".
 */
final class DatelineFinder {
  /** A dateline longer than this is none; it also bounds the work on a hostile text. */
  private static final int LONGEST = 200;

  private static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
          + "|Dec(?:ember|\\.)?)";
  private static final String DATE =
      "(?i:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + "(?:,? (?:\\d{4}|\\d{2}))?|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d{2}-\\d{2}|NO DATE))";
  private static final String NAME = "\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,4}";
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<place>"
              + NAME
              + "(?:/"
              + NAME
              + ")?(?: \\(\\p{Lu}[\\p{L}. ]{1,30}\\))?(?:, "
              + "(?!"
              + MONTH
              + "\\b)"
              + NAME
              + ")?)?(?:,? ?(?<date>"
              + DATE
              + "))?(?:,? (?:Reuters?|AP|AFP|UPI))?(?: ?\\((?<agency>[^()\\n]{2,60})\\))?"
              + "(?:,? (?<late>"
              + DATE
              + "))?(?<close> ?[.:]? ?(?:--|\u2014) ?|[.:]? ?- | ?[.:] )");

  private DatelineFinder() {}

  /**
   * The dateline with which {@code text} begins at {@code from}.
   *
   * @param text plain quotes and dashes, in the article's own capitals
   */
  static Optional<DatelineWords> at(String text, int from, int to) {
    Matcher m = SHAPE.matcher(text.substring(from, Math.min(to, from + LONGEST)));
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    String place = m.group("place") == null ? "" : m.group("place");
    String date = m.group("date") == null ? m.group("late") : m.group("date");
    String agency = m.group("agency");
    boolean dash = m.group("close").indexOf('-') >= 0 || m.group("close").indexOf('\u2014') >= 0;
    boolean apart = m.group("close").startsWith(" ");
    boolean capitals = apart && place.length() > 2 && place.equals(place.toUpperCase(Locale.ROOT));
    boolean enough =
        dash
            ? (date != null && !place.isEmpty())
                || (agency != null && (place.isEmpty() || Character.isUpperCase(place.charAt(0))))
                || capitals
            : agency != null && date != null;
    if (!enough) {
      return Optional.empty();
    }
    return Optional.of(
        new DatelineWords(
            from,
            from + m.end(),
            from,
            place,
            Optional.ofNullable(date),
            Optional.ofNullable(agency),
            agency == null ? -1 : from + m.start("agency")));
  }
}
