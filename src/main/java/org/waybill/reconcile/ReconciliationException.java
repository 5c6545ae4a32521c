package org.waybill.reconcile;

/** A request that cannot be answered; the message says in one line what is wrong with it. */
public final class ReconciliationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean tooLarge;

  private ReconciliationException(String message, boolean tooLarge) {
    super(message, null, false, false);
    this.tooLarge = tooLarge;
  }

  static ReconciliationException malformed(String message) {
    return new ReconciliationException(message, false);
  }

  static ReconciliationException tooLarge(String message) {
    return new ReconciliationException(message, true);
  }

  /** Whether it asks for more at once than is answered. */
  public boolean isTooLarge() {
    return tooLarge;
  }
}
