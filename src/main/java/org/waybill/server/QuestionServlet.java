package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waybill.page.Page;
import org.waybill.page.PageSource;
import org.waybill.page.QuestionPage;
import org.waybill.page.QuestionsPage;
import org.waybill.query.NamedQuery;
import org.waybill.query.Parameter;
import org.waybill.query.UnknownNameException;

/** The ready-made questions as pages: their list, and each with its fields and its answer. */
final class QuestionServlet extends PageServlet {
  private static final long serialVersionUID = 1L;

  QuestionServlet(ServerState state) {
    super(state);
  }

  @Override
  Page page(PageSource source, Form form, HttpServletRequest request) {
    String name = request.getRequestURI().substring(QuestionPage.PATH.length());
    if (name.isEmpty() || name.equals("/")) {
      return QuestionsPage.read(source);
    }
    NamedQuery query;
    try {
      query = state.library().named(name.substring(1));
    } catch (UnknownNameException e) {
      throw new Refusal(404, e.getMessage().replace("'waybill queries'", QuestionPage.PATH));
    }
    Map<String, String> given = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      form.one(parameter.name()).ifPresent(value -> given.put(parameter.name(), value.strip()));
    }
    return QuestionPage.read(source, query, given, form.number("offset", 0, 0, Integer.MAX_VALUE));
  }
}
