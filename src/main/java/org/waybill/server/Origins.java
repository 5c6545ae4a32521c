package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which pages may read answers (CORS): those of the origins that the user names, never with
 * credentials. Without any, browsers keep answers from all pages but this server's own.
 */
final class Origins {
  private static final String ANY = "*";

  private static final Pattern THIS_MACHINE =
      Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]+)?");

  private final List<String> allowed;
  private final boolean thisMachine;

  Origins(List<String> allowed) {
    this(allowed, false);
  }

  private Origins(List<String> allowed, boolean thisMachine) {
    this.allowed = allowed;
    this.thisMachine = thisMachine;
  }

  /** The same, and pages that this machine itself serves, such as those of OpenRefine. */
  Origins andOfThisMachine() {
    return new Origins(allowed, true);
  }

  /** Every page. */
  static Origins all() {
    return new Origins(List.of(ANY));
  }

  /** Whether any page may read answers. */
  boolean any() {
    return allowed.contains(ANY);
  }

  void apply(HttpServletRequest request, HttpServletResponse response, List<String> methods) {
    if (allowed.isEmpty() && !thisMachine) {
      return;
    }
    boolean any = any();
    if (!any) {
      response.addHeader("Vary", "Origin");
    }
    String origin = request.getHeader("Origin");
    if (origin == null || !(any || allowed.contains(origin) || isThisMachine(origin))) {
      return;
    }
    response.setHeader("Access-Control-Allow-Origin", any ? ANY : origin);
    response.setHeader(
        "Access-Control-Expose-Headers",
        "Link, Location, ETag, Retry-After, Memento-Datetime, Waybill-Policy,"
            + " Waybill-Undated-Documents");
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Methods", String.join(", ", methods));
      response.setHeader(
          "Access-Control-Allow-Headers", "Accept, Accept-Datetime, Content-Type, If-None-Match");
      response.setHeader("Access-Control-Max-Age", "600");
    }
  }

  private boolean isThisMachine(String origin) {
    return thisMachine && THIS_MACHINE.matcher(origin).matches();
  }
}
