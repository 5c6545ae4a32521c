package org.waybill.server;

/** A server that cannot start; the message is meant for a person. */
public final class ServerException extends Exception {
  private static final long serialVersionUID = 1L;

  ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
