package org.waybill.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The lines of a stream as bytes, one at a time, each up to the size that one article may have. */
final class Lines {
  /** One line without its line feed. */
  static final class Line {
    private final int number;
    private final byte[] bytes;
    private final boolean tooLong;

    private Line(int number, byte[] bytes, boolean tooLong) {
      this.number = number;
      this.bytes = bytes;
      this.tooLong = tooLong;
    }

    /** Counted from 1. */
    int number() {
      return number;
    }

    /** Not a copy; empty if the line was too long to be held. */
    byte[] bytes() {
      return bytes;
    }

    boolean tooLong() {
      return tooLong;
    }

    boolean isBlank() {
      if (tooLong) {
        return false;
      }
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  private final BufferedInputStream in;
  private int number;

  Lines(BufferedInputStream in) {
    this.in = in;
  }

  /** The next line that is not blank, or nothing at the end of the stream. */
  Optional<Line> next() throws IOException {
    for (Optional<Line> line = any(); line.isPresent(); line = any()) {
      if (!line.get().isBlank()) {
        return line;
      }
    }
    return Optional.empty();
  }

  private Optional<Line> any() throws IOException {
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean tooLong = false;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (bytes.size() < Content.MAX_ARTICLE_BYTES) {
        bytes.write(b);
      } else {
        tooLong = true;
      }
    }
    return Optional.of(new Line(number, tooLong ? new byte[0] : bytes.toByteArray(), tooLong));
  }
}
