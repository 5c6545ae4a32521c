package org.waybill.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** From bytes to text: unpacking, the limit on size, and decoding that reports the bad byte. */
final class Content {
  /** Most bytes, after unpacking, that one article may have: 20 MiB. */
  static final int MAX_ARTICLE_BYTES = 20 * 1024 * 1024;

  private static final int START_BYTES = 8192;

  private Content() {}

  /** The stream itself, or what is packed in it if it starts with gzip's mark; can be rewound. */
  static BufferedInputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, START_BYTES);
    byte[] mark = start(buffered, 2);
    if (mark.length == 2 && (mark[0] & 0xff) == 0x1f && (mark[1] & 0xff) == 0x8b) {
      return new BufferedInputStream(new GZIPInputStream(buffered, START_BYTES), START_BYTES);
    }
    return buffered;
  }

  /** The first bytes, which are still to be read afterwards. */
  static byte[] start(BufferedInputStream in) throws IOException {
    return start(in, START_BYTES);
  }

  private static byte[] start(BufferedInputStream in, int most) throws IOException {
    in.mark(most);
    byte[] start = in.readNBytes(most);
    in.reset();
    return start;
  }

  /**
   * Everything up to the end of the stream.
   *
   * @throws ArticleException if that is more than {@link #MAX_ARTICLE_BYTES}
   */
  static byte[] all(InputStream in, String source) throws IOException, ArticleException {
    byte[] bytes = in.readNBytes(MAX_ARTICLE_BYTES + 1);
    if (bytes.length > MAX_ARTICLE_BYTES) {
      throw tooLarge(source);
    }
    return bytes;
  }

  static ArticleException tooLarge(String source) {
    return new ArticleException(
        source,
        "is larger than the %d MiB that one article may have; split it, or give it as JSONL with one article a line"
            .formatted(MAX_ARTICLE_BYTES >> 20));
  }

  /**
   * Refuses what is no text at all, so that it is not reported as a wrong encoding.
   *
   * @throws ArticleException if there is nothing, or a byte that no text has
   */
  static void requireText(byte[] bytes, String source) throws ArticleException {
    if (bytes.length == 0) {
      throw new ArticleException(source, "is empty");
    }
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      throw new ArticleException(source, "is encoded in UTF-16; convert it to UTF-8");
    }
    if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
      throw new ArticleException(source, "is a PDF document; extract its text first");
    }
    for (int i = 0; i < bytes.length; i++) {
      // Old wire copy holds stray control characters; only NUL never occurs in text.
      if (bytes[i] == 0) {
        throw new ArticleException(
            source + ", byte " + i, "is binary, not text (it holds a NUL byte)");
      }
    }
  }

  /**
   * Decodes without replacing anything.
   *
   * @throws ArticleException with the offset of the first byte that the encoding does not allow
   */
  static String decode(byte[] bytes, Charset charset, String source) throws ArticleException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate((int) (bytes.length * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw new ArticleException(
          source + ", byte " + in.position(),
          "is not valid %s (byte 0x%02x); convert it to UTF-8"
              .formatted(charset.name(), bytes[in.position()] & 0xff));
    }
    return out.flip().toString();
  }

  /** What went wrong while bytes were fetched, in a reader's words. */
  static ArticleException unreadable(String source, IOException problem) {
    String reason =
        problem instanceof EOFException
            ? "ends in the middle of its gzip data; fetch it again"
            : "cannot be read: " + message(problem);
    return new ArticleException(source, reason);
  }

  private static String message(IOException problem) {
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName().toLowerCase(Locale.ROOT) : message;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
