package org.waybill.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of an Accept header.
 *
 * @param type "text", or "*"
 * @param subtype "csv", or "*"
 * @param quality 0 to 1
 */
record MediaRange(String type, String subtype, double quality) {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:\\*|T/T)(?:\\s*;\\s*(?:[qQ]=(?:0(?:\\.[0-9]*)?|1(?:\\.0*)?|\\.[0-9]+)"
                  .replace("T", TOKEN)
              + "|(?![qQ]=)T=(?:T|\"[^\"]*\")))*".replace("T", TOKEN));

  /** Entries that are not understood are passed over, as RFC 9110 asks. */
  static List<MediaRange> parse(String accept) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String entry : accept.split(",")) {
      String[] parts = entry.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
      String[] types = parts[0].strip().split("/");
      if (types.length == 2 && !types[0].isBlank() && !types[1].isBlank()) {
        ranges.add(new MediaRange(types[0].strip(), types[1].strip(), quality(parts)));
      }
    }
    return ranges;
  }

  /**
   * What is wrong with an Accept header, in words; empty for a sound one. A lone asterisk, as
   * Java's oldest client sends it, stands for anything.
   */
  static Optional<String> fault(String accept) {
    for (String entry : accept.split(",")) {
      String stripped = entry.strip();
      if (!stripped.isEmpty() && !ENTRY.matcher(stripped).matches()) {
        return Optional.of(
            "the Accept header has '"
                + stripped
                + "', which is no media type with a quality, such as text/turtle;q=0.8");
      }
    }
    return Optional.empty();
  }

  private static double quality(String[] parts) {
    for (String part : parts) {
      if (part.startsWith("q=")) {
        try {
          return Math.max(0, Math.min(1, Double.parseDouble(part.substring(2))));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }

  private int specificity(String mediaType) {
    if (mediaType.equals(type + "/" + subtype)) {
      return 3;
    }
    if (subtype.equals("*") && mediaType.startsWith(type + "/")) {
      return 2;
    }
    return type.equals("*") && subtype.equals("*") ? 1 : 0;
  }

  /** The quality that the ranges give a media type: that of the most specific one that fits. */
  private static double quality(List<MediaRange> ranges, String mediaType) {
    int best = 0;
    double quality = 0;
    for (MediaRange range : ranges) {
      int specificity = range.specificity(mediaType);
      if (specificity > best) {
        best = specificity;
        quality = range.quality();
      }
    }
    return quality;
  }

  /**
   * The offered media type that a client likes best; of equals the one offered first.
   *
   * @param accept the Accept header; a client without one takes anything
   * @return empty if it takes none of them
   */
  static Optional<String> choose(Optional<String> accept, List<String> offered) {
    List<MediaRange> ranges = accept.map(MediaRange::parse).orElse(List.of());
    if (ranges.isEmpty()) {
      return Optional.of(offered.get(0));
    }
    String best = null;
    double quality = 0;
    for (String mediaType : offered) {
      double liked = quality(ranges, mediaType);
      if (liked > quality) {
        best = mediaType;
        quality = liked;
      }
    }
    return Optional.ofNullable(best);
  }
}
