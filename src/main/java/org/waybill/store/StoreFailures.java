package org.waybill.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.store.StoreException.Reason;

/** Says in one line for a person what went wrong below a store. */
final class StoreFailures {
  private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

  private StoreFailures() {}

  static StoreException inUse(Path folder, String lockMessage) {
    Matcher holder = HOLDER.matcher(lockMessage);
    String who = holder.find() ? "process " + holder.group(1) : "another process";
    return new StoreException(
        Reason.IN_USE,
        "the store "
            + folder
            + " is in use by "
            + who
            + "; stop it, or ask a running server at its address");
  }

  /** The exception for a failure of TDB2, of the disk or of a memory-mapped file. */
  static StoreException of(Path folder, Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String words = t.getMessage() == null ? "" : t.getMessage().toLowerCase(Locale.ROOT);
      if (words.contains("failed to get a lock")) {
        return inUse(folder, t.getMessage());
      }
      if (words.contains("no space left")
          || words.contains("disk quota")
          || words.contains("file too large")) {
        return diskFull(folder, failure);
      }
      // a mapped page that the disk has no room for ends in a SIGBUS, which the JVM turns into this
      if (t instanceof InternalError && words.contains("unsafe memory access")) {
        return diskFull(folder, failure);
      }
      if (t instanceof AccessDeniedException || words.contains("permission denied")) {
        return new StoreException(
            Reason.NO_PERMISSION, "no permission to read and write the store " + folder, failure);
      }
    }
    return new StoreException(
        Reason.BROKEN,
        "the store "
            + folder
            + " cannot be used: "
            + (failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage()),
        failure);
  }

  static StoreException diskFull(Path folder, Throwable cause) {
    return new StoreException(
        Reason.DISK_FULL,
        "the disk that holds the store "
            + folder
            + " is full, or a limit on the size of files is reached; what was committed is there,"
            + " nothing of the rest: make room and load again",
        cause);
  }
}
