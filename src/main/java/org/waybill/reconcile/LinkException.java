package org.waybill.reconcile;

/** A link that cannot be judged so; the message says what to do. */
public final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LinkException(String message) {
    super(message);
  }
}
