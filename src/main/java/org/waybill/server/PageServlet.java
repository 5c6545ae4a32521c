package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import org.waybill.page.Page;
import org.waybill.page.PageSource;

/** A kind of pages. */
abstract class PageServlet extends ViewedServlet {
  private static final long serialVersionUID = 1L;
  static final String HTML = "text/html; charset=utf-8";

  PageServlet(ServerState state) {
    super(state);
  }

  /**
   * Reads the page.
   *
   * @throws Refusal if there is none at the address, or a parameter is not understood
   */
  abstract Page page(PageSource source, Form form, HttpServletRequest request);

  @Override
  String contentType() {
    return HTML;
  }

  @Override
  void write(PageSource source, Form form, HttpServletRequest request, OutputStream out)
      throws IOException {
    state.templates().render(page(source, form, request), out);
  }
}
