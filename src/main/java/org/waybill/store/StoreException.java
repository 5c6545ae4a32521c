package org.waybill.store;

/**
 * A store that cannot be opened, written or copied. The message is one line for a person: which
 * folder, what is wrong, what to do.
 */
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a store refuses. */
  public enum Reason {
    /** Another process, or another part of this one, has it open. */
    IN_USE,
    /** The folder holds something else, or a store of another kind. */
    NOT_A_STORE,
    /** The disk is full, or a limit on the size of files is reached. */
    DISK_FULL,
    /** The folder may not be read or written. */
    NO_PERMISSION,
    /** Anything else that reading or writing it met. */
    BROKEN
  }

  private final Reason reason;

  StoreException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  StoreException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** The kind of trouble. */
  public Reason reason() {
    return reason;
  }
}
