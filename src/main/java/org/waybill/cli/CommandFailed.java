package org.waybill.cli;

/**
 * A command that could not do its work, for a reason that its user can mend; {@link Main} prints
 * the message as one line.
 */
final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailed(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  static CommandFailed nothingDone(String message) {
    return new CommandFailed(ExitCode.NOTHING_DONE, message, null);
  }

  static CommandFailed nothingDone(Exception cause) {
    return new CommandFailed(ExitCode.NOTHING_DONE, cause.getMessage(), cause);
  }

  static CommandFailed usage(String message) {
    return new CommandFailed(ExitCode.USAGE, message, null);
  }

  int exitCode() {
    return exitCode;
  }
}
