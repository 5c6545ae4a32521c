package org.waybill.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Addresses of pages. They keep the view from which the page that links to them is seen, so that
 * who looks as of a day stays there.
 *
 * @param base what the IRIs of things begin with
 * @param view the parameters {@code as-of}, {@code entered-by} and {@code policy} as they were
 *     given
 * @param present address of the page itself as all is known now, without a view
 */
public record PageLinks(String base, Map<String, String> view, String present) {
  private static final String PAGES = "/page/";
  private static final String GOODS = "goods/";
  private static final String ONTOLOGY = "https://w3id.org/waybill/ontology#";

  public PageLinks {
    Objects.requireNonNull(base, "base");
    view = Map.copyOf(view);
    Objects.requireNonNull(present, "present");
  }

  /** Addresses without a view, of no page. */
  public PageLinks(String base) {
    this(base, Map.of(), "/");
  }

  /** The page of a thing of the store; other IRIs are their own addresses. */
  public String thing(String iri) {
    return iri.startsWith(base) ? to(PAGES + iri.substring(base.length()), Map.of()) : outside(iri);
  }

  /** An address on the web; "#" for what is none, such as a script that an article brought. */
  public String outside(String address) {
    return address.matches("(?i)https?://.*") ? address : "#";
  }

  /** The permanent address of a thing on this server, without a view. */
  public String permanent(String iri) {
    return iri.startsWith(base) ? "/id/" + iri.substring(base.length()) : iri;
  }

  /** The IRI of the thing whose page has a path; what follows {@code /page/}. */
  public String iri(String path) {
    return path.startsWith(GOODS) ? ONTOLOGY + path.substring(GOODS.length()) : base + path;
  }

  /** Everything that is claimed of two parties. */
  public String pair(String supplier, String recipient) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("supplier", shortForm(supplier));
    parameters.put("recipient", shortForm(recipient));
    return to("/pair", parameters);
  }

  /** What is left of an IRI without the base. */
  public String shortForm(String iri) {
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  /** An address with parameters; blank ones are left out. */
  public String to(String path, Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    view.forEach(all::putIfAbsent);
    return address(path, all);
  }

  /** An address with just these parameters; blank ones are left out. */
  public static String address(String path, Map<String, String> parameters) {
    StringBuilder address = new StringBuilder(path);
    char separator = path.indexOf('?') < 0 ? '?' : '&';
    for (Map.Entry<String, String> each : parameters.entrySet()) {
      if (!each.getValue().isBlank()) {
        address.append(separator).append(encoded(each.getKey()));
        address.append('=').append(encoded(each.getValue()));
        separator = '&';
      }
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
