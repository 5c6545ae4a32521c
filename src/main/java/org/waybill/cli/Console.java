package org.waybill.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error in UTF-8, whatever the platform's encoding. */
final class Console {
  private static final PrintStream OUT =
      new PrintStream(
          new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
          false,
          StandardCharsets.UTF_8);
  private static final PrintStream ERR =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private Console() {}

  /** Standard output, buffered: flush where a person waits. */
  static PrintStream out() {
    return OUT;
  }

  static PrintStream err() {
    return ERR;
  }

  /**
   * Whether a person sees standard error; only then is progress shown. The launcher knows, the JVM
   * cannot tell.
   */
  static boolean interactive() {
    return Boolean.getBoolean("waybill.terminal");
  }
}
