package org.waybill.reconcile;

/** A harvest that could not go on; the message says why and what to do. */
public final class HarvestException extends Exception {
  private static final long serialVersionUID = 1L;

  HarvestException(String message, Throwable cause) {
    super(message, cause);
  }

  HarvestException(String message) {
    super(message);
  }
}
