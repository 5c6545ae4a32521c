package org.waybill.page;

import java.util.List;
import org.waybill.query.NamedQuery;

/**
 * The page on which SPARQL is written and asked.
 *
 * @param query with which it opens
 * @param examples ready-made questions to begin from
 */
public record EditorPage(String query, List<NamedQuery> examples) {
  private static final String FIRST = "who-says-transfer";

  /**
   * The page.
   *
   * @param query with which it opens; blank for a ready-made question
   * @param question name of that; blank for one that makes a good beginning
   * @throws org.waybill.query.UnknownNameException if there is no such question
   */
  public static Page read(PageSource source, String query, String question) {
    String opening =
        query.isBlank()
            ? source.library().named(question.isBlank() ? FIRST : question).sparql()
            : query;
    return new Page(
        "editor", source.frame("SPARQL"), new EditorPage(opening, source.library().all()));
  }
}
