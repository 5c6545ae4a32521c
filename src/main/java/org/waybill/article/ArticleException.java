package org.waybill.article;

/** An article that cannot be read: says which file, where in it, and why. */
public final class ArticleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String source;

  /**
   * @param source the file, with its line or byte where that is known: "news.jsonl, line 7"
   * @param reason what is wrong and what to do, without the file's name
   */
  public ArticleException(String source, String reason) {
    super(source + ": " + reason);
    this.source = source;
  }

  /** The file and the place in it. */
  public String source() {
    return source;
  }
}
