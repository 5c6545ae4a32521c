package org.waybill.page;

import java.util.Locale;
import org.waybill.fusion.Bearing;

/** The ontology's values as people read them. */
public final class Wording {
  private Wording() {}

  /** "undisclosedInformation" as "undisclosed information". */
  public static String spaced(String notation) {
    return notation.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** "1 claim", "2 claims". */
  public static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** An instant of ISO 8601 to the minute, in UTC: "2026-11-25 00:20 UTC"; other text as it is. */
  public static String minute(String instant) {
    return instant.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d).*Z$", "$1 $2 UTC");
  }

  /** What a claim of the store is to one that is read beside it. */
  public static String bearing(Bearing.Kind kind) {
    return switch (kind) {
      case REPEATS -> "said before";
      case SUPPORTS -> "others say so";
      case CONTRADICTS -> "contradicted";
      case NEW -> "new";
    };
  }

  /** "confirms" of a stance; the stance declines says that its speaker does not comment. */
  static String stance(String stance) {
    return stance.equals("declines") ? "declines to comment on" : spaced(stance);
  }

  /** What a modality adds to a situation's name: nothing where it is presented as actual. */
  static String modality(String modality) {
    return modality.isEmpty() || modality.equals("actual") ? "" : " (" + modality + ")";
  }
}
