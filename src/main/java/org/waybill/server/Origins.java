package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Which pages may read answers (CORS): those of the origins that the user names, never with
 * credentials. Without any, browsers keep answers from all pages but this server's own.
 */
final class Origins {
  private static final String ANY = "*";

  private final List<String> allowed;

  Origins(List<String> allowed) {
    this.allowed = allowed;
  }

  void apply(HttpServletRequest request, HttpServletResponse response, List<String> methods) {
    if (allowed.isEmpty()) {
      return;
    }
    boolean any = allowed.contains(ANY);
    if (!any) {
      response.addHeader("Vary", "Origin");
    }
    String origin = request.getHeader("Origin");
    if (origin == null || !(any || allowed.contains(origin))) {
      return;
    }
    response.setHeader("Access-Control-Allow-Origin", any ? ANY : origin);
    response.setHeader("Access-Control-Expose-Headers", "Link, Location, ETag, Retry-After");
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Methods", String.join(", ", methods));
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
      response.setHeader("Access-Control-Max-Age", "600");
    }
  }
}
