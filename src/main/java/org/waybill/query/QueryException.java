package org.waybill.query;

/** A question that cannot be asked or answered as it was put; the message is meant for a person. */
public abstract class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueryException(String message) {
    super(message);
  }

  QueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
