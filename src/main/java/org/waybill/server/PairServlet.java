package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waybill.page.Page;
import org.waybill.page.PageSource;
import org.waybill.page.PairPage;

/** Everything that is claimed of one party and another, with filters in the address. */
final class PairServlet extends PageServlet {
  private static final long serialVersionUID = 1L;

  PairServlet(ServerState state) {
    super(state);
  }

  @Override
  Page page(PageSource source, Form form, HttpServletRequest request) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : PairPage.parameters()) {
      form.one(name).ifPresent(value -> given.put(name, value.strip()));
    }
    return PairPage.read(source, given);
  }
}
