package org.waybill.text;

import java.util.List;
import java.util.Optional;

/**
 * What the first layer makes of an article.
 *
 * @param text the article's text with plain quotes, dashes and spaces, notes in brackets blanked
 *     and capitals turned to ordinary case where all is in capitals; each {@code char} stands where
 *     it stood in the article
 * @param kind how it is written
 * @param dateline place, day and agency before the first sentence
 * @param passages what is to be read, in order
 */
record CleanText(
    String text, TextKind kind, Optional<DatelineWords> dateline, List<Passage> passages) {
  CleanText {
    passages = List.copyOf(passages);
  }
}
