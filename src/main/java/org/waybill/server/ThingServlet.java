package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.waybill.page.Page;
import org.waybill.page.PageSource;
import org.waybill.page.Pages;

/** The pages of the store's things, each under what follows the base in its IRI. */
final class ThingServlet extends PageServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/page";

  ThingServlet(ServerState state) {
    super(state);
  }

  @Override
  Optional<String> thing(HttpServletRequest request) {
    String path = request.getRequestURI().substring(PATH.length());
    String name = path.startsWith("/") ? path.substring(1) : path;
    return Optional.of(name).filter(n -> n.matches("[\\p{Alnum}%._~!$&'()*+,;=:@/-]+"));
  }

  @Override
  Page page(PageSource source, Form form, HttpServletRequest request) {
    String name = thing(request).orElse("");
    if (name.isEmpty()) {
      throw new Refusal(404, "there is no page at this address; the start page has a search");
    }
    return Pages.of(source, name)
        .orElseThrow(
            () ->
                new Refusal(
                    404,
                    "the store, as it is seen here, has nothing of the name "
                        + name
                        + "; the start page has a search"));
  }
}
