package org.waybill.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Tells by its first bytes what comes in on standard input. */
final class StandardInput {
  private static final int START = 4096;
  private static final Pattern CLAIMS =
      Pattern.compile("\"format\"\\s*:\\s*\"waybill-claims/|\"annotator\"\\s*:");

  private StandardInput() {}

  static BufferedInputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 2 * START);
    byte[] start = start(buffered, 2);
    return start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b
        ? new BufferedInputStream(new GZIPInputStream(buffered), 2 * START)
        : buffered;
  }

  /** Whether the input is claims documents; otherwise it is articles. */
  static boolean startsWithClaims(BufferedInputStream in) throws IOException {
    String start = new String(start(in, START), StandardCharsets.UTF_8).stripLeading();
    return (start.startsWith("{") || start.startsWith("[")) && CLAIMS.matcher(start).find();
  }

  private static byte[] start(BufferedInputStream in, int most) throws IOException {
    in.mark(most);
    byte[] start = in.readNBytes(most);
    in.reset();
    return start;
  }
}
