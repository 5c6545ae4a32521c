package org.waybill.server;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told to refuse for pages. */
final class PageHeaders {
  /** Scripts, styles, pictures and connections of this server only, and no script in a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private PageHeaders() {}

  static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Vary", "Accept");
  }

  /** The same, for a page whose vendored script sets styles of its own. */
  static void protectWithStyles(HttpServletResponse response) {
    protect(response);
    response.setHeader(
        "Content-Security-Policy",
        POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
  }
}
