package org.waybill.article;

import info.debatty.java.lsh.MinHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A MinHash signature of the three-word sequences of a text: small enough to be kept with each
 * article, and enough to estimate what share of their sequences two texts have in common.
 *
 * <pre>{@code
 * TextSketch.of(wire).get().similarity(TextSketch.of(reprint).get())   // 0.9
 * }</pre>
 */
public final class TextSketch {
  private static final int HASHES = 96;
  private static final int ROWS = 3;
  private static final int WORDS = 3;

  /** Below this a text is too short to be known again. */
  private static final int LEAST = 8;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Always the same seed: sketches of different loads are compared. */
  private static final MinHash MIN_HASH = new MinHash(HASHES, Integer.MAX_VALUE, 20231013L);

  private final int[] signature;

  private TextSketch(int[] signature) {
    this.signature = signature;
  }

  /** The sketch of a text; empty where it is too short. */
  public static Optional<TextSketch> of(String text) {
    return of(List.of(text));
  }

  /** The sketch of pieces of one text, of each of which the sequences are taken by themselves. */
  public static Optional<TextSketch> of(Collection<String> pieces) {
    Set<Integer> shingles = new HashSet<>();
    pieces.forEach(piece -> addShingles(piece, shingles));
    return shingles.size() < LEAST
        ? Optional.empty()
        : Optional.of(new TextSketch(MIN_HASH.signature(shingles)));
  }

  private static void addShingles(String text, Set<Integer> shingles) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group().toLowerCase(Locale.ROOT));
    }
    for (int i = 0; i + WORDS <= words.size(); i++) {
      shingles.add(words.subList(i, i + WORDS).hashCode() & Integer.MAX_VALUE);
    }
  }

  /** The sketch that {@link #encoded} wrote; empty where it is none of this kind. */
  public static Optional<TextSketch> decode(String encoded) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // another program's sketch
    }
    if (bytes.length != HASHES * Integer.BYTES) {
      return Optional.empty();
    }
    int[] signature = new int[HASHES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(signature);
    return Optional.of(new TextSketch(signature));
  }

  /** In Base64. */
  public String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
    bytes.asIntBuffer().put(signature);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Estimated share of common sequences among all of both texts, 0 to 1, give or take 0.1. */
  public double similarity(TextSketch other) {
    return MIN_HASH.similarity(signature, other.signature);
  }

  /**
   * Keys of which similar texts have some in common: two texts that share half of their sequences
   * in 98 of 100 cases, two that share a hundredth in 3 of 100,000.
   */
  public List<String> bands() {
    List<String> bands = new ArrayList<>();
    for (int i = 0; i < HASHES; i += ROWS) {
      bands.add(i + Arrays.toString(Arrays.copyOfRange(signature, i, i + ROWS)));
    }
    return bands;
  }
}
