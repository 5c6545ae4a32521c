package org.waybill.claim.evaluation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.waybill.article.Article;

/**
 * What sort of source an article is from. It is told by the publisher and by how the text is
 * written, in this order: a publisher that calls itself a digest; a text mostly in capitals; a
 * publisher that is an office of state, or speaker labels; a publisher or opening that names a news
 * agency; else web news.
 */
public enum SourceKind {
  /** Texts of news agencies. */
  WIRE("wire"),
  /** Broadcasts and papers as monitors sent them, in capitals. */
  MONITORING("broadcast monitoring"),
  /** Briefings, speeches and releases of offices of state. */
  TRANSCRIPT("transcript"),
  /** Everything else, mostly from the web. */
  WEB("web news"),
  /** Several reports told again as one. */
  DIGEST("digest");

  private static final double MOSTLY = 0.8;
  private static final int OPENING = 200;
  private static final Pattern OFFICE =
      Pattern.compile(
          "\\b(White House|Kremlin|Government|Ministry|Department of|Office of|Embassy|Downing Street|NATO)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile("(?:^|\\s)(?:Q\\s|(?:MR|MS|MRS|DR|THE PRESIDENT)\\b[A-Z. ]*:)");
  private static final String AGENCIES =
      "Reuters|Associated Press|AP|AFP|Agence France-Presse|UPI|EFE|DPA|ANSA|TASS|Interfax|RIA Novosti"
          + "|Xinhua|Kyodo|Yonhap|PTI|IRNA|Anadolu Agency";
  private static final Pattern AGENCY = Pattern.compile("\\b(?:" + AGENCIES + ")\\b");
  private static final Pattern BY_AGENCY = Pattern.compile("\\((?:" + AGENCIES + ")\\)");

  private final String label;

  SourceKind(String label) {
    this.label = label;
  }

  /** The kind's name in reports. */
  public String label() {
    return label;
  }

  /** The kind of an article. */
  public static SourceKind of(Article article) {
    String publisher = article.publisher().orElse("");
    String text = article.text();
    String opening = text.substring(0, Math.min(OPENING, text.length()));
    if (publisher.toLowerCase(Locale.ROOT).contains("digest")) {
      return DIGEST;
    }
    if (capitals(text)) {
      return MONITORING;
    }
    if (OFFICE.matcher(publisher).find() || LABEL.matcher(text).results().limit(2).count() == 2) {
      return TRANSCRIPT;
    }
    return AGENCY.matcher(publisher).find() || BY_AGENCY.matcher(opening).find() ? WIRE : WEB;
  }

  private static boolean capitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return letters > 0 && text.chars().filter(Character::isUpperCase).count() > MOSTLY * letters;
  }
}
