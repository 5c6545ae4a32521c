package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.waybill.page.EditorPage;
import org.waybill.page.Page;
import org.waybill.page.PageSource;

/** The page on which SPARQL is written and asked. */
final class EditorServlet extends PageServlet {
  private static final long serialVersionUID = 1L;

  EditorServlet(ServerState state) {
    super(state);
  }

  @Override
  void protect(HttpServletResponse response) {
    PageHeaders.protectWithStyles(response);
  }

  @Override
  Page page(PageSource source, Form form, HttpServletRequest request) {
    return EditorPage.read(source, form.one("query").orElse(""), form.one("question").orElse(""));
  }
}
