package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import org.waybill.page.Page;
import org.waybill.page.PageSource;
import org.waybill.page.SearchPage;

/** The search over names, goods, headlines and quotes. */
final class SearchServlet extends PageServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 200;

  SearchServlet(ServerState state) {
    super(state);
  }

  @Override
  Page page(PageSource source, Form form, HttpServletRequest request) {
    return SearchPage.read(source, state.search().current(), words(form));
  }

  /**
   * The words that a request looks for.
   *
   * @throws Refusal if they are too many
   */
  static String words(Form form) {
    String words = form.one("q").orElse("").strip();
    if (words.length() > LONGEST) {
      throw new Refusal(400, "q has " + words.length() + " characters; the limit is " + LONGEST);
    }
    return words;
  }
}
