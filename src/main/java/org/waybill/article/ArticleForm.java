package org.waybill.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms in which articles come, told apart by a file's ending or, without one, by content. */
enum ArticleForm {
  PLAIN_TEXT(".txt .text"),
  HTML(".html .htm .xhtml"),
  JSON(".json"),
  JSON_LINES(".jsonl .ndjson");

  /** Comments are matched atomically, or a page of many would be tried in every combination. */
  private static final Pattern HTML_START =
      Pattern.compile(
          "\\s*(<\\?xml[^>]*>)?(?>\\s*<!--.*?-->)*+\\s*"
              + "<(!doctype\\s+html|html|head|body|article|div|p)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** An object's first key, an empty object, or an array of objects. */
  private static final Pattern JSON_START =
      Pattern.compile("\\s*(\\{\\s*(\".*|\\}.*|$)|\\[\\s*(\\{.*|\\]\\s*$|$))", Pattern.DOTALL);

  private static final Pattern BETWEEN_ENDINGS = Pattern.compile(" ");

  private final String endings;

  ArticleForm(String endings) {
    this.endings = endings;
  }

  /** The form that a file's name promises, with or without {@code .gz} behind it. */
  static Optional<ArticleForm> ofName(String fileName) {
    String name = withoutGzip(fileName).toLowerCase(Locale.ROOT);
    for (ArticleForm form : values()) {
      if (form.endings().anyMatch(name::endsWith)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /**
   * The form of a content whose name says nothing. One JSON object, an array of them and JSONL are
   * all {@link #JSON} here; {@link JsonReader} tells them apart.
   *
   * @param start the first bytes, unpacked
   */
  static ArticleForm ofContent(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      text = text.substring(3);
    }
    if (HTML_START.matcher(text).matches()) {
      return HTML;
    }
    return JSON_START.matcher(text).matches() ? JSON : PLAIN_TEXT;
  }

  /** A file's name without {@code .gz} and without the ending that tells its form. */
  static String nameWithoutEndings(String fileName) {
    String name = withoutGzip(fileName);
    String lower = name.toLowerCase(Locale.ROOT);
    for (ArticleForm form : values()) {
      Optional<String> ending = form.endings().filter(lower::endsWith).findFirst();
      if (ending.isPresent() && name.length() > ending.get().length()) {
        return name.substring(0, name.length() - ending.get().length());
      }
    }
    return name;
  }

  private Stream<String> endings() {
    return BETWEEN_ENDINGS.splitAsStream(endings);
  }

  private static String withoutGzip(String fileName) {
    boolean zipped = fileName.toLowerCase(Locale.ROOT).endsWith(".gz") && fileName.length() > 3;
    return zipped ? fileName.substring(0, fileName.length() - 3) : fileName;
  }
}
