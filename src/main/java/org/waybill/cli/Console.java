package org.waybill.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error in UTF-8, whatever the platform's encoding. */
final class Console {
  private static final OutputStream BUFFERED =
      new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
  private static final PrintStream OUT = new PrintStream(BUFFERED, false, StandardCharsets.UTF_8);
  private static final PrintStream ERR =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private Console() {}

  /** Standard output, buffered: flush where a person waits. */
  static PrintStream out() {
    return OUT;
  }

  /**
   * Standard output for much data: says at once when nobody takes it or the disk is full, which
   * {@link #out} tells only when it is asked. Closing it leaves standard output open.
   */
  static OutputStream data() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        BUFFERED.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        BUFFERED.write(bytes, from, length);
      }

      @Override
      public void flush() throws IOException {
        BUFFERED.flush();
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
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
