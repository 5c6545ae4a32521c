package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.waybill.publish.Description;
import org.waybill.rdf.Iris;

/**
 * Link headers by which programs find their way, after FAIR Signposting: what to cite, where the
 * other forms are, what a document is made of and what belongs to it.
 */
final class Signposts {
  /** Beyond that the description itself has to be read; headers have an end. */
  private static final int ITEMS = 40;

  private static final Map<String, String> SCHEMA_TYPES =
      Map.of(
          "Claim", "https://schema.org/Claim",
          "NewsArticle", "https://schema.org/NewsArticle",
          "State", "https://schema.org/Country",
          "Person", "https://schema.org/Person",
          "Organization", "https://schema.org/Organization",
          "Place", "https://schema.org/Place");

  private final HttpServletResponse response;

  Signposts(HttpServletResponse response) {
    this.response = response;
  }

  void add(String target, String relation) {
    response.addHeader("Link", "<" + target + ">; rel=\"" + relation + "\"");
  }

  void add(String target, String relation, String mediaType) {
    response.addHeader(
        "Link", "<" + target + ">; rel=\"" + relation + "\"; type=\"" + mediaType + "\"");
  }

  /** The signposts of a description. */
  void describe(
      Description description, DescriptionPage page, HttpServletRequest request, Iris iris) {
    String path = iris.path(description.iri()).orElseThrow();
    String query = query(request, Map.of());
    add(description.iri(), "cite-as");
    add(description.iri(), "describes");
    add(ThingServlet.PATH + "/" + path + query, "alternate", LinkedDataServlet.PAGES.get(0));
    AnswerType.ENDINGS.forEach(
        (ending, format) ->
            add(
                DescriptionServlet.PATH + "/" + path + "." + ending + query,
                "alternate",
                format.mediaType()));
    for (String type : description.types()) {
      String name = type.substring(type.lastIndexOf('#') + 1);
      Optional.ofNullable(SCHEMA_TYPES.get(name)).ifPresent(schema -> add(schema, "type"));
    }
    description
        .document()
        .filter(document -> !document.equals(description.iri()))
        .flatMap(iris::path)
        .ifPresent(document -> add(DescriptionServlet.PATH + "/" + document + query, "collection"));
    if (description.claims().size() <= ITEMS) {
      description.claims().stream()
          .flatMap(claim -> iris.path(claim).stream())
          .forEach(claim -> add(DescriptionServlet.PATH + "/" + claim + query, "item"));
    }
    if (!description.isLast()) {
      Map<String, String> next = new LinkedHashMap<>();
      next.put("limit", Integer.toString(page.next().limit()));
      next.put("offset", Long.toString(page.next().offset()));
      add(request.getRequestURI() + query(request, next), "next");
    }
  }

  /** The view's parameters of a request, and others. */
  private static String query(HttpServletRequest request, Map<String, String> others) {
    Form form = Form.parse(request.getQueryString());
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (String name : form.names()) {
      boolean kept =
          LinkedDataServlet.VIEW.contains(name) || (!others.isEmpty() && name.equals("format"));
      if (kept) {
        form.one(name).ifPresent(value -> query.add(name + "=" + encoded(value)));
      }
    }
    others.forEach((name, value) -> query.add(name + "=" + encoded(value)));
    return query.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
