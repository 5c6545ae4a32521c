package org.waybill.query;

/** A query that asks for what is not allowed here; the message says what, and what to do. */
public final class QueryRefusedException extends QueryException {
  private static final long serialVersionUID = 1L;

  QueryRefusedException(String message) {
    super(message);
  }
}
