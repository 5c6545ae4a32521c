package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Style sheets, scripts and pictures of the pages. Only those listed here are to be had, so that no
 * address reaches another file.
 */
final class AssetServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/assets";
  private static final String OURS = "/org/waybill/page/assets/";
  private static final String VENDOR = OURS + "vendor/";
  private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/";

  private static final Map<String, String> RESOURCES =
      Map.ofEntries(
          Map.entry("pico.min.css", PICO + "pico.min.css"),
          Map.entry("waybill.css", OURS + "waybill.css"),
          Map.entry("waybill.svg", OURS + "waybill.svg"),
          Map.entry("drawings.css", OURS + "drawings.css"),
          Map.entry("paste.js", OURS + "paste.js"),
          Map.entry("map.js", OURS + "map.js"),
          Map.entry("network.js", OURS + "network.js"),
          Map.entry("cytoscape.min.js", VENDOR + "cytoscape.min.js"),
          Map.entry("d3-array.min.js", VENDOR + "d3-array.min.js"),
          Map.entry("d3-geo.min.js", VENDOR + "d3-geo.min.js"),
          Map.entry("topojson-client.min.js", VENDOR + "topojson-client.min.js"),
          Map.entry("countries-110m.json", VENDOR + "countries-110m.json"),
          Map.entry("iso-numeric.json", VENDOR + "iso-numeric.json"),
          Map.entry("suggest.js", OURS + "suggest.js"),
          Map.entry("editor.js", OURS + "editor.js"),
          Map.entry("yasgui.min.css", VENDOR + "yasgui/yasgui.min.css"),
          Map.entry("yasgui.min.js", VENDOR + "yasgui/yasgui.min.js"));

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  AssetServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    // undecoded, since decoding refuses what is ambiguous, and no name needs it
    String name = request.getRequestURI().substring(PATH.length()).replaceFirst("^/", "");
    String resource = RESOURCES.get(name);
    if (resource == null) {
      throw new Refusal(404, "there is no such file");
    }
    PageHeaders.protect(response);
    response.setHeader("Cache-Control", "max-age=3600");
    try (InputStream in = AssetServlet.class.getResourceAsStream(resource);
        BoundedAnswer file = new BoundedAnswer(Long.MAX_VALUE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      in.transferTo(file);
      send(request, response, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), file);
    }
  }
}
