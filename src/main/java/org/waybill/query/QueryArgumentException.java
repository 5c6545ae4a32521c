package org.waybill.query;

/**
 * An argument that does not fit its parameter: no date, no number, or a name of several parties.
 */
public final class QueryArgumentException extends QueryException {
  private static final long serialVersionUID = 1L;

  public QueryArgumentException(String message) {
    super(message);
  }
}
