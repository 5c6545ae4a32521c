package org.waybill.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waybill.reconcile.EntityPreview;
import org.waybill.reconcile.Feature;
import org.waybill.reconcile.KnownEntity;
import org.waybill.reconcile.ReconciliationException;
import org.waybill.reconcile.ReconciliationService;
import org.waybill.reconcile.ServiceManifest;

/**
 * The Reconciliation Service API 0.2: {@code /reconcile} is its endpoint, below it are suggestions,
 * previews and proposals of properties. Pages of this machine may read the answers, others where
 * the server allows their origin; JSONP, which any page can read, only where any may.
 */
final class ReconcileServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;
  static final String PATH = "/reconcile";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern CALLBACK =
      Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*(?:\\.[A-Za-z_$][A-Za-z0-9_$]*)*");
  private static final int LONGEST_CALLBACK = 100;
  private static final Set<String> ENDPOINT = Set.of("queries", "extend", "callback");

  private final transient EntityMatching entities;

  ReconcileServlet(ServerState state, EntityMatching entities) {
    super(state);
    this.entities = entities;
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST", "OPTIONS");
  }

  @Override
  Origins origins() {
    return state.origins().andOfThisMachine();
  }

  /** An answer to be sent: a text, or a redirection. */
  private record Reply(String contentType, String text, Optional<String> location) {
    static Reply html(String page) {
      return new Reply("text/html; charset=utf-8", page, Optional.empty());
    }
  }

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Form form = form(request);
    Optional<String> callback = callback(form);
    Reply reply;
    try (ServerState.Turn turn = state.turn()) {
      String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
      reply = reply(path, entities.service(), form, callback, request);
    } catch (ReconciliationException e) {
      throw e.isTooLarge()
          ? Refusal.ofLimit(413, "batch", e.getMessage())
          : new Refusal(400, e.getMessage());
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (reply.location().isPresent()) {
      response.setHeader("Location", reply.location().get());
      response.setStatus(303);
      return;
    }
    try (BoundedAnswer answer = new BoundedAnswer(Long.MAX_VALUE)) {
      answer.write(reply.text().getBytes(StandardCharsets.UTF_8));
      send(request, response, reply.contentType(), answer);
    }
  }

  private Reply reply(
      String path,
      ReconciliationService service,
      Form form,
      Optional<String> callback,
      HttpServletRequest request)
      throws IOException {
    Optional<String> cursor = given(form, "cursor");
    Optional<String> type = given(form, "type");
    return switch (path) {
      case "/" -> json(endpoint(service, form, request), callback);
      case "/suggest/entity" -> json(service.suggestEntities(prefix(form), type, cursor), callback);
      case "/suggest/type" -> json(service.suggestTypes(prefix(form), cursor), callback);
      case "/suggest/property" -> json(service.suggestProperties(prefix(form), cursor), callback);
      case "/properties" -> json(service.proposeProperties(type, given(form, "limit")), callback);
      case "/preview" -> Reply.html(EntityPreview.of(entity(service, form), service));
      case "/feature" -> Reply.html(EntityPreview.of(feature(form)));
      case "/view" ->
          new Reply(
              "",
              "",
              Optional.of(URI.create("/page/").resolve(entity(service, form).id()).toString()));
      default ->
          throw new Refusal(
              404,
              "there is nothing at this address; the service is at "
                  + PATH
                  + ", with /suggest/entity, /suggest/type, /suggest/property, /properties,"
                  + " /preview and /view below it");
    };
  }

  private Form form(HttpServletRequest request) throws IOException {
    if (!request.getMethod().equals("POST")) {
      return Form.parse(request.getQueryString());
    }
    if (!RequestBody.mediaType(request).equals(FORM)) {
      throw new Refusal(415, "a POST to " + PATH + " has a body of the type " + FORM);
    }
    return Form.parse(request.getQueryString(), RequestBody.text(request, state.limits().body()));
  }

  private ObjectNode endpoint(
      ReconciliationService service, Form form, HttpServletRequest request) {
    for (String name : form.names()) {
      if (!ENDPOINT.contains(name)) {
        throw new Refusal(
            400, "there is no parameter " + name + " here; there are queries, extend and callback");
      }
    }
    Optional<String> queries = form.one("queries");
    Optional<String> extend = form.one("extend");
    if (queries.isPresent() && extend.isPresent()) {
      throw new Refusal(400, "queries and extend are two requests");
    }
    return queries
        .map(service::reconcile)
        .or(() -> extend.map(service::extend))
        .orElseGet(() -> ServiceManifest.of(service, address(request)));
  }

  /** The address under which the client reached the service. */
  private static String address(HttpServletRequest request) {
    URI address = URI.create(request.getRequestURL().toString());
    return address.getScheme() + "://" + address.getRawAuthority() + PATH;
  }

  private static String prefix(Form form) {
    return form.one("prefix")
        .orElseThrow(() -> new Refusal(400, "give the beginning of a name: prefix=nor"));
  }

  private static Optional<String> given(Form form, String name) {
    return form.one(name).filter(value -> !value.isBlank());
  }

  private static KnownEntity entity(ReconciliationService service, Form form) {
    String id =
        form.one("id").orElseThrow(() -> new Refusal(400, "give an entity: id=entity/state/PRK"));
    return service
        .catalogue()
        .entity(id)
        .orElseThrow(
            () ->
                new Refusal(404, "the store has no entity of that id; ask " + PATH + " for names"));
  }

  private static Feature feature(Form form) {
    return form.one("id")
        .flatMap(Feature::of)
        .orElseThrow(() -> new Refusal(404, "there is no feature of that id"));
  }

  private Optional<String> callback(Form form) {
    Optional<String> callback = form.one("callback");
    if (callback.isEmpty()) {
      return callback;
    }
    if (!state.origins().any()) {
      throw new Refusal(
          403,
          "any page could read an answer with a callback: start the server with --allow-origin '*'"
              + " to allow that, or ask without callback");
    }
    if (callback.get().length() > LONGEST_CALLBACK || !CALLBACK.matcher(callback.get()).matches()) {
      throw new Refusal(400, "callback is the name of a function: letters, digits, _, $ and .");
    }
    return callback;
  }

  private static Reply json(ObjectNode json, Optional<String> callback) throws IOException {
    String text = JSON.writeValueAsString(json) + "\n";
    if (callback.isEmpty()) {
      return new Reply("application/json", text, Optional.empty());
    }
    String script = text.strip().replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    return new Reply(
        "application/javascript; charset=utf-8",
        // the comment keeps the name from being read as the beginning of some other format
        "/**/" + callback.get() + "(" + script + ");\n",
        Optional.empty());
  }
}
