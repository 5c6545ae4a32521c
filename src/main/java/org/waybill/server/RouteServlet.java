package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import org.waybill.page.PageSource;
import org.waybill.page.TransferPage;

/** The route of a fused situation, {@code ?fused=fused/kp-ru-shells/4b1f}, as GeoJSON. */
final class RouteServlet extends ViewedServlet {
  private static final long serialVersionUID = 1L;

  RouteServlet(ServerState state) {
    super(state);
  }

  @Override
  String contentType() {
    return Drawings.GEOJSON;
  }

  @Override
  void write(PageSource source, Form form, HttpServletRequest request, OutputStream out)
      throws IOException {
    String name =
        form.one("fused")
            .filter(value -> value.matches("[^\\s<>\"{}|\\\\^`]+"))
            .orElseThrow(
                () -> new Refusal(400, "give the end of a fused situation's IRI: ?fused="));
    TransferPage.writeRoute(source, source.links().iri(name), out);
  }
}
