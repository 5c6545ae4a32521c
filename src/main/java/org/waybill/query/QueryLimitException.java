package org.waybill.query;

/** A limit that a query ran into. */
public final class QueryLimitException extends QueryException {
  /** The limits there are. */
  public enum Limit {
    TIME,
    ROWS
  }

  private static final long serialVersionUID = 1L;

  private final Limit limit;

  QueryLimitException(Limit limit, String message) {
    super(message);
    this.limit = limit;
  }

  /** Which limit it was. */
  public Limit limit() {
    return limit;
  }
}
