package org.waybill.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An answer on its way to a client: held in memory up to a megabyte, beyond that in a temporary
 * file, up to the limit. Nothing is sent before it is complete, so that every refusal still has its
 * status and its reason, and no client takes half an answer for a whole one.
 */
final class BoundedAnswer extends OutputStream {
  private static final int IN_MEMORY = 1 << 20;

  private final long most;
  private final Path folder;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 12);
  private Path file;
  private OutputStream out = memory;
  private long size;

  BoundedAnswer(long most) {
    this(most, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * @param folder where the temporary file goes
   */
  BoundedAnswer(long most, Path folder) {
    this.most = most;
    this.folder = folder;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    size += length;
    if (size > most) {
      throw Refusal.ofLimit(
          403,
          "bytes",
          "the answer has more than "
              + most
              + " bytes, the limit here; narrow the question, or ask for pages with LIMIT and"
              + " OFFSET");
    }
    if (file == null && size > IN_MEMORY) {
      file = Files.createTempFile(folder, "waybill-answer-", ".tmp");
      out = Files.newOutputStream(file);
      memory.writeTo(out);
      memory = null;
    }
    out.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  long size() {
    return size;
  }

  void sendTo(OutputStream client) throws IOException {
    if (file == null) {
      memory.writeTo(client);
    } else {
      out.close();
      Files.copy(file, client);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
