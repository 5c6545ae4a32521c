package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.waybill.page.Page;
import org.waybill.page.PageSource;
import org.waybill.page.Selection;

/** A page over the claims that the filters of its address select, or its data. */
final class SelectionServlet extends ViewedServlet {
  private static final long serialVersionUID = 1L;

  private final String contentType;
  private final transient Writing writing;

  /** Writes what is shown of a selection. */
  interface Writing {
    void write(PageSource source, Selection selection, OutputStream out) throws IOException;
  }

  private SelectionServlet(ServerState state, String contentType, Writing writing) {
    super(state);
    this.contentType = contentType;
    this.writing = writing;
  }

  /** A page. */
  static SelectionServlet page(ServerState state, BiFunction<PageSource, Selection, Page> reading) {
    return new SelectionServlet(
        state,
        PageServlet.HTML,
        (source, selection, out) ->
            state.templates().render(reading.apply(source, selection), out));
  }

  /** The data of a page. */
  static SelectionServlet data(ServerState state, String contentType, Writing writing) {
    return new SelectionServlet(state, contentType, writing);
  }

  @Override
  String contentType() {
    return contentType;
  }

  @Override
  void write(PageSource source, Form form, HttpServletRequest request, OutputStream out)
      throws IOException {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : Selection.names()) {
      form.one(name).ifPresent(value -> given.put(name, value));
    }
    writing.write(source, new Selection(given), out);
  }
}
