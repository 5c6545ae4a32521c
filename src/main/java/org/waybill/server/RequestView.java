package org.waybill.server;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.Policy;
import org.waybill.query.PolicyLibrary;
import org.waybill.query.QueryRunner;
import org.waybill.query.ViewArguments;
import org.waybill.store.Viewpoint;

/**
 * From where a request looks at the store: {@code as-of}, {@code entered-by} and {@code policy} of
 * its address. An answer that sees documents without a date tells how many in the header {@value
 * #UNDATED}; one under a policy names it in the header {@value #UNDER}.
 *
 * @param given the parameters as they were given, blank ones left out
 */
record RequestView(Map<String, String> given, Viewpoint viewpoint, Optional<Policy> carrying) {
  static final String AS_OF = "as-of";
  static final String ENTERED_BY = "entered-by";
  static final String POLICY = "policy";
  static final List<String> NAMES = List.of(AS_OF, ENTERED_BY, POLICY);
  static final String UNDER = "Waybill-Policy";
  static final String UNDATED = "Waybill-Undated-Documents";

  /**
   * Reads the parameters.
   *
   * @param policies those that may be named; no files
   */
  static RequestView of(Form form, PolicyLibrary policies) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String name : NAMES) {
      form.one(name).filter(value -> !value.isBlank()).ifPresent(v -> given.put(name, v.strip()));
    }
    return new RequestView(
        Collections.unmodifiableMap(given),
        ViewArguments.viewpoint(
            Optional.ofNullable(given.get(AS_OF)), Optional.ofNullable(given.get(ENTERED_BY))),
        Optional.ofNullable(given.get(POLICY)).map(policies::named));
  }

  /** What the request's query sees. */
  QueryRunner of(QueryRunner runner, HttpServletResponse response) {
    QueryRunner seen = runner.from(viewpoint);
    if (carrying.isPresent()) {
      seen = seen.under(carrying.get());
      response.setHeader(UNDER, carrying.get().name());
    }
    int undated = seen.undated().size();
    if (undated > 0) {
      response.setHeader(UNDATED, Integer.toString(undated));
    }
    return seen;
  }
}
