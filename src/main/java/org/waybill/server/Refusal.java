package org.waybill.server;

import java.util.Optional;

/** A request that gets no answer: the status, and in one line what is wrong and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String limit;

  private Refusal(int status, String limit, String message) {
    super(message, null, false, false);
    this.status = status;
    this.limit = limit;
  }

  Refusal(int status, String message) {
    this(status, null, message);
  }

  /**
   * @param limit the limit's name: "time", "rows", "bytes", "parallel", "address", "body", "page",
   *     "batch", "claims"
   */
  static Refusal ofLimit(int status, String limit, String message) {
    return new Refusal(status, limit, message);
  }

  int status() {
    return status;
  }

  Optional<String> limit() {
    return Optional.ofNullable(limit);
  }
}
