package org.waybill.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What of one document's text may be shown in public; see {@link PublicText}. */
public final class QuotableText {
  /** A stretch of a text in code points, the end exclusive. */
  record Stretch(int start, int end) {}

  private final Optional<String> licence;
  private final boolean open;
  private final Optional<String> body;
  private final Set<Stretch> shown;

  private QuotableText(
      Optional<String> licence, boolean open, Optional<String> body, Set<Stretch> shown) {
    this.licence = licence;
    this.open = open;
    this.body = body;
    this.shown = Set.copyOf(shown);
  }

  static QuotableText open(Optional<String> licence, Optional<String> body) {
    return new QuotableText(licence, true, body, Set.of());
  }

  static QuotableText quarter(Optional<String> licence, Set<Stretch> shown) {
    return new QuotableText(licence, false, Optional.empty(), shown);
  }

  /** IRI of the document's licence, where the store has one. */
  public Optional<String> licence() {
    return licence;
  }

  /** Whether the licence lets the whole text be shown. */
  public boolean isOpen() {
    return open;
  }

  /** The whole text, where it may be shown and the store has it. */
  public Optional<String> body() {
    return body;
  }

  /**
   * A quote as it may be shown.
   *
   * @param start where it stands in the text, in code points
   * @param end exclusive
   * @param words the quote
   * @return the words, cut after the twelfth where the licence is not open; empty where they would
   *     be more than a quarter of the text together with those that are shown
   */
  public Optional<String> quote(int start, int end, String words) {
    if (open) {
      return Optional.of(words);
    }
    return shown.contains(new Stretch(start, end)) ? Optional.of(cut(words)) : Optional.empty();
  }

  /** The first words of a longer text, with an ellipsis. */
  private static String cut(String words) {
    String[] all = words.strip().split("\\s+");
    return all.length <= PublicText.MOST_WORDS
        ? words
        : String.join(" ", Arrays.copyOf(all, PublicText.MOST_WORDS)) + " …";
  }
}
