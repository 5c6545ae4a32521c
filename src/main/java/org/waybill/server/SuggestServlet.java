package org.waybill.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.waybill.page.SearchIndex;

/** Names that begin as a person has begun to write; none while the index is being made. */
final class SuggestServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  SuggestServlet(ServerState state) {
    super(state);
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String words = SearchServlet.words(Form.parse(request.getQueryString()));
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode names = answer.putArray("names");
    Optional<SearchIndex> index = state.search().latest();
    for (String kind : List.of("name", "goods")) {
      index.ifPresent(
          i -> i.find(words, Optional.of(kind), MOST).forEach(h -> names.add(h.thing().name())));
    }
    sendJson(request, response, answer);
  }
}
