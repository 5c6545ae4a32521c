package org.waybill.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells guns, mortars and their ammunition apart by the calibre before the word: "105mm guns" are
 * artillery, "a 9-mm gun" is none.
 */
final class Calibres {
  private static final Pattern JOINED = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)-?mm");
  private static final Pattern FIGURES = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)-?");
  private static final Set<String> MILLIMETRES = Set.of("mm", "-mm", "millimetre", "millimeter");

  private static final double SMALLEST_CANNON = 20;
  private static final double SMALLEST_HEAVY_MORTAR = 75;
  private static final double SMALLEST_SHELL = 57;

  /** A word of the tables for what the calibre in or before these words makes of the goods. */
  Optional<String> word(Drafts drafts, int first, int end) {
    Optional<Double> calibre = Optional.empty();
    for (int i = first; i < end && calibre.isEmpty(); i++) {
      calibre = before(drafts, i);
    }
    if (calibre.isEmpty()) {
      return Optional.empty();
    }
    double mm = calibre.get();
    return Optional.ofNullable(
        switch (Lemmatizer.singular(drafts.lower(end - 1))) {
          case "gun", "cannon" -> mm >= SMALLEST_CANNON ? "howitzer" : null;
          case "mortar" -> mm >= SMALLEST_HEAVY_MORTAR ? "howitzer" : "light mortar";
          case "round", "ammunition", "munition", "shell" ->
              mm >= SMALLEST_SHELL ? "artillery shell" : mm < SMALLEST_CANNON ? "cartridge" : null;
          default -> null;
        });
  }

  /** The calibre that stands before the token, in millimetres. */
  private static Optional<Double> before(Drafts drafts, int first) {
    if (first > 0) {
      Matcher joined = JOINED.matcher(drafts.lower(first - 1));
      if (joined.matches()) {
        return Optional.of(Double.valueOf(joined.group(1)));
      }
    }
    if (first > 1 && MILLIMETRES.contains(drafts.lower(first - 1))) {
      Matcher figures = FIGURES.matcher(drafts.lower(first - 2));
      if (figures.matches()) {
        return Optional.of(Double.valueOf(figures.group(1)));
      }
    }
    return Optional.empty();
  }
}
