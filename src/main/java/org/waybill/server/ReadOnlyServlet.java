package org.waybill.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.page.ErrorPage;
import org.waybill.query.QueryArgumentException;
import org.waybill.query.QueryException;
import org.waybill.query.QueryLimitException;
import org.waybill.query.QueryRefusedException;
import org.waybill.query.UnknownNameException;

/**
 * What all addresses have in common: only reading methods, the policy for pages of other origins,
 * limits of the request's size and of queries at the same time, and refusals as {@code
 * application/problem+json} (RFC 9457) with one line that says what is wrong and what to do.
 */
abstract class ReadOnlyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ReadOnlyServlet.class);
  static final ObjectMapper JSON = new ObjectMapper();

  final transient ServerState state;

  ReadOnlyServlet(ServerState state) {
    this.state = state;
  }

  /** The methods answered here; HEAD and OPTIONS come with every GET. */
  List<String> methods() {
    return List.of("GET", "HEAD", "OPTIONS");
  }

  /** Pages that may read answers here. */
  Origins origins() {
    return state.origins();
  }

  /** Answers a GET, HEAD or POST. */
  abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    state.requestBegan();
    try {
      origins().apply(request, response, methods());
      if (!methods().contains(request.getMethod())) {
        response.setHeader("Allow", String.join(", ", methods()));
        throw new Refusal(
            405,
            request.getMethod()
                + " is refused: this server only reads; "
                + request.getRequestURI()
                + " takes "
                + String.join(", ", methods()));
      }
      checkAddress(request);
      if (request.getMethod().equals("OPTIONS")) {
        response.setHeader("Allow", String.join(", ", methods()));
        response.setStatus(204);
        return;
      }
      answer(request, response);
    } catch (Refusal e) {
      refuse(request, response, e);
    } catch (QueryException e) {
      refuse(request, response, asRefusal(e));
    } catch (RuntimeException | Error e) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
      refuse(request, response, new Refusal(500, "the server failed at this; its log says more"));
    } finally {
      state.requestEnded();
    }
  }

  private void checkAddress(HttpServletRequest request) {
    int length = request.getRequestURI().length();
    if (request.getQueryString() != null) {
      length += 1 + request.getQueryString().length();
    }
    if (length > state.limits().address()) {
      throw Refusal.ofLimit(
          414,
          "address",
          "the address has "
              + length
              + " characters, and the limit here is "
              + state.limits().address()
              + "; send a long query by POST");
    }
  }

  private static Refusal asRefusal(QueryException e) {
    if (e instanceof QueryLimitException limit) {
      return switch (limit.limit()) {
        case TIME -> Refusal.ofLimit(503, "time", e.getMessage());
        case ROWS -> Refusal.ofLimit(403, "rows", e.getMessage());
      };
    }
    if (e instanceof QueryRefusedException) {
      return new Refusal(403, e.getMessage());
    }
    if (e instanceof UnknownNameException || e instanceof QueryArgumentException) {
      return new Refusal(400, e.getMessage());
    }
    return new Refusal(400, e.getMessage());
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (response.isCommitted()) {
      // only a lost connection gets here, since answers are complete before they are sent
      return;
    }
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", "about:blank");
    problem.put("title", title(refusal.status()));
    problem.put("status", refusal.status());
    problem.put("detail", refusal.getMessage());
    refusal.limit().ifPresent(limit -> problem.put("limit", limit));
    response.setStatus(refusal.status());
    if (refusal.limit().equals(Optional.of("parallel"))) {
      response.setHeader("Retry-After", "1");
    }
    boolean body =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    if (body) {
      // a body that was refused unread ends the connection; the client must not send more on it
      response.setHeader("Connection", "close");
    }
    response.addHeader("Vary", "Accept");
    if (accept(request).filter(ReadOnlyServlet::isBrowsers).isPresent()) {
      try (BoundedAnswer html = new BoundedAnswer(Long.MAX_VALUE)) {
        PageHeaders.protect(response);
        state
            .templates()
            .render(
                ErrorPage.of(
                    state.iris().base(),
                    refusal.status(),
                    title(refusal.status()),
                    refusal.getMessage()),
                html);
        response.setContentType(PageServlet.HTML);
        response.setContentLengthLong(html.size());
        html.sendTo(response.getOutputStream());
      }
      return;
    }
    response.setContentType("application/problem+json");
    byte[] bytes = (JSON.writeValueAsString(problem) + "\n").getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Whether a client likes a page better than data, as browsers do. */
  static boolean isBrowsers(String accept) {
    return MediaRange.choose(
            Optional.of(accept),
            List.of("application/json", "application/problem+json", "text/html"))
        .equals(Optional.of("text/html"));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 413 -> "Content Too Large";
      case 414 -> "URI Too Long";
      case 415 -> "Unsupported Media Type";
      case 503 -> "Service Unavailable";
      default -> "Internal Server Error";
    };
  }

  /** Sends an answer that is complete; a HEAD gets its headers. */
  static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      String contentType,
      BoundedAnswer answer)
      throws IOException {
    response.setStatus(200);
    response.setContentType(contentType);
    response.setContentLengthLong(answer.size());
    if (!request.getMethod().equals("HEAD")) {
      answer.sendTo(response.getOutputStream());
    }
  }

  static void sendJson(HttpServletRequest request, HttpServletResponse response, ObjectNode json)
      throws IOException {
    try (BoundedAnswer answer = new BoundedAnswer(Long.MAX_VALUE)) {
      answer.write((JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8));
      send(request, response, "application/json", answer);
    }
  }

  static Optional<String> accept(HttpServletRequest request) {
    List<String> headers = java.util.Collections.list(request.getHeaders("Accept"));
    return headers.isEmpty() ? Optional.empty() : Optional.of(String.join(",", headers));
  }
}
