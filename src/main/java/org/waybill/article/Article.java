package org.waybill.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * One news article as it was loaded: its text, kept exactly as offsets need it, and what is known
 * about it.
 *
 * @param id the article's name within Waybill, unique per text source; no white space
 * @param url where the article was published
 * @param publisher the outlet as it names itself
 * @param published the day of publication
 * @param title the headline, which is not part of the text
 * @param language BCP 47 code of the text's language, lower case
 * @param licence under which the text was published, where that is known
 * @param text the text, unchanged; every offset in Waybill counts its Unicode code points
 */
public record Article(
    String id,
    Optional<String> url,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> title,
    Optional<String> language,
    Optional<Licence> licence,
    String text) {

  public Article {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(text, "text");
    if (id.isBlank() || id.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(
          "an article's id is not blank and has no white space: '" + id + "'");
    }
  }

  /** An article of which no licence is known. */
  public Article(
      String id,
      Optional<String> url,
      Optional<String> publisher,
      Optional<LocalDate> published,
      Optional<String> title,
      Optional<String> language,
      String text) {
    this(id, url, publisher, published, title, language, Optional.empty(), text);
  }

  /** The SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** The length of the text in Unicode code points. */
  public int length() {
    return text.codePointCount(0, text.length());
  }
}
