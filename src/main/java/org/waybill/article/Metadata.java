package org.waybill.article;

import java.time.LocalDate;
import java.util.Optional;

/** What an input says of an article besides its text; the meanings are those of {@link Article}. */
record Metadata(
    Optional<String> id,
    Optional<String> url,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> title,
    Optional<String> language,
    Optional<Licence> licence) {

  /** Nothing is known but the text. */
  static Metadata none() {
    return new Metadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
