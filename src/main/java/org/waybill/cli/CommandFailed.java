package org.waybill.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

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

  /** What kept a file from being read or written, in words: "there is no such file or folder". */
  static String reason(IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (problem instanceof AccessDeniedException) {
      return "no permission";
    }
    if (problem instanceof FileAlreadyExistsException) {
      return "a file of this name is in the way";
    }
    if (problem instanceof NotDirectoryException) {
      return "it is no folder";
    }
    return problem instanceof FileSystemException named && named.getReason() != null
        ? named.getReason()
        : problem.getMessage();
  }

  static CommandFailed usage(String message) {
    return new CommandFailed(ExitCode.USAGE, message, null);
  }

  int exitCode() {
    return exitCode;
  }
}
