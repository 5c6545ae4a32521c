package org.waybill.rdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** What ids, names and identities become in the path of an IRI. */
final class PathSegments {
  private PathSegments() {}

  /**
   * Sixteen hexadecimal digits of what identifies a thing; no two lists of strings run together.
   */
  static String hash(String... identity) {
    MessageDigest digest = sha256();
    for (String part : identity) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** An id as one segment of a path; two ids never give the same segment. */
  static String segment(String id) {
    StringBuilder out = new StringBuilder();
    // A segment of dots alone would be resolved away; ~ marks it, and is itself always encoded.
    if (id.chars().allMatch(c -> c == '.')) {
      out.append('~');
    }
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_')) {
        out.append(c);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return out.toString();
  }

  /**
   * A name without case, accents and punctuation: "kim-jong-un". A name that loses letters by that
   * (another script) keeps a hash of itself; so does a long one.
   */
  static String slug(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    String ascii = folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean lossless =
        folded.codePoints().filter(Character::isLetterOrDigit).allMatch(c -> c < 0x80);
    if (lossless && !ascii.isEmpty() && ascii.length() <= 80) {
      return ascii;
    }
    String start = ascii.substring(0, Math.min(40, ascii.length()));
    return start.isEmpty() ? hash(folded) : start + "-" + hash(folded);
  }
}
