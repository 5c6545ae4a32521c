package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The body of a POST, as text. */
final class RequestBody {
  private RequestBody() {}

  /** The media type without parameters, in lower case; empty where there is none. */
  static String mediaType(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads it.
   *
   * @throws Refusal if it is longer than the limit, compressed or not UTF-8
   */
  static String text(HttpServletRequest request, int limit) throws IOException {
    if (request.getHeader("Content-Encoding") != null) {
      throw new Refusal(415, "a compressed body is not read; send it as it is");
    }
    byte[] bytes = request.getInputStream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw Refusal.ofLimit(
          413,
          "body",
          "the body has more than " + limit + " bytes, the limit here; ask a shorter query");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(400, "the body is not UTF-8");
    }
  }
}
