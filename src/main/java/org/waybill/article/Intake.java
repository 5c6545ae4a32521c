package org.waybill.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last check before an article goes out: it has a text, an id, and is in English. */
final class Intake {
  /** White space, also what Java does not call so, and characters that no terminal shows. */
  private static final Pattern NOT_IN_IDS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  private final ArticleSink sink;

  Intake(ArticleSink sink) {
    this.sink = sink;
  }

  /**
   * Gives an article to the sink, or skips it if it is in another language.
   *
   * @param source the file and the place in it, for messages
   * @param name the article's id if the metadata has none
   * @throws ArticleException if the text cannot be an article's
   */
  void take(String source, String name, Metadata metadata, String text) throws ArticleException {
    requireText(source, text);
    Optional<String> declared = metadata.language().flatMap(Language::code);
    if (declared.isPresent() && !Language.isEnglish(declared.get())) {
      sink.skip(
          source, "its language is given as '%s'; Waybill reads English".formatted(declared.get()));
      return;
    }
    Language.Guess guess = Language.guess(text);
    if (guess.isForeign()) {
      sink.skip(source, "its text seems to be %s; Waybill reads English".formatted(guess.name()));
      return;
    }
    Optional<String> language =
        declared.or(() -> guess.isEnglish() ? Optional.of("en") : Optional.empty());
    sink.accept(
        new Article(
            id(metadata.id().orElse(name), name),
            metadata.url(),
            metadata.publisher(),
            metadata.published(),
            metadata.title(),
            language,
            metadata.licence(),
            text));
  }

  void reject(ArticleException problem) {
    sink.reject(problem);
  }

  void skip(String source, String reason) {
    sink.skip(source, reason);
  }

  /** An id without white space; the name counts if nothing else is left, and "article" at last. */
  static String id(String given, String name) {
    for (String candidate : new String[] {given, name}) {
      String id = NOT_IN_IDS.matcher(candidate.strip()).replaceAll("_");
      if (!id.isEmpty() && !id.equals("_")) {
        return id;
      }
    }
    return "article";
  }

  private static void requireText(String source, String text) throws ArticleException {
    if (text.codePoints().allMatch(c -> Character.isWhitespace(c) || c == 0xfeff || c == 0xa0)) {
      throw new ArticleException(source, "has no text");
    }
    if (text.length() > Content.MAX_ARTICLE_BYTES) {
      throw Content.tooLarge(source);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new ArticleException(source, "is binary, not text (it holds a NUL character)");
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new ArticleException(
            source,
            String.format(
                Locale.ROOT,
                "has half a character (U+%04X alone) in its text, after %d code points; such a text has no UTF-8 form",
                (int) c,
                text.codePointCount(0, i)));
      }
    }
  }
}
