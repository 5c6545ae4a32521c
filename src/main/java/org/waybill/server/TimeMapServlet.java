package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.publish.DescriptionReader;
import org.waybill.publish.ThingNames;

/** The former states of a thing's data, as links with their times (RFC 7089, RFC 6690). */
final class TimeMapServlet extends LinkedDataServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/timemap";
  static final String LINK_FORMAT = "application/link-format";

  TimeMapServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = path(request, PATH);
    checkParameters(Form.parse(request.getQueryString()), Set.of());
    try (ServerState.Turn turn = state.turn();
        BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      state.graphs().begin(ReadWrite.READ);
      try {
        DatasetGraph seen = state.graphs();
        String iri =
            known(path, new DescriptionReader(seen, state.iris()))
                .orElseThrow(
                    () ->
                        new Refusal(
                            404, new ThingNames(seen, state.iris()).unknown(path).getMessage()));
        String found = state.iris().path(iri).orElseThrow();
        String root = root(request);
        TimeGate gate = TimeGate.of(root + DescriptionServlet.PATH, found, state);
        bytes.write(links(gate, root).getBytes(StandardCharsets.UTF_8));
      } finally {
        state.graphs().end();
      }
      turn.close();
      response.setHeader("Cache-Control", "no-cache");
      send(request, response, LINK_FORMAT, bytes);
    }
  }

  private static String links(TimeGate gate, String root) {
    List<Instant> times = gate.mementos().get().times();
    List<String> links = new ArrayList<>();
    links.add("<" + gate.address() + ">; rel=\"original timegate\"");
    String self =
        "<" + root + PATH + "/" + gate.path() + ">; rel=\"self\"; type=\"" + LINK_FORMAT + "\"";
    if (!times.isEmpty()) {
      self +=
          "; from=\""
              + TimeGate.httpDate(times.get(0))
              + "\"; until=\""
              + TimeGate.httpDate(times.get(times.size() - 1))
              + "\"";
    }
    links.add(self);
    for (int i = 0; i < times.size(); i++) {
      String place = (i == 0 ? "first " : "") + (i == times.size() - 1 ? "last " : "");
      links.add(
          "<"
              + gate.memento(times.get(i))
              + ">; rel=\""
              + place
              + "memento\"; datetime=\""
              + TimeGate.httpDate(times.get(i))
              + "\"");
    }
    return String.join(",\n", links) + "\n";
  }
}
