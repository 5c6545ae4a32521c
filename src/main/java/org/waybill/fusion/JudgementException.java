package org.waybill.fusion;

/** A judgement or retraction that cannot be taken; the message says what to do. */
public final class JudgementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JudgementException(String message) {
    super(message);
  }
}
