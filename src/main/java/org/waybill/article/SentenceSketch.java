package org.waybill.article;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words that carry meaning each sentence of a text has, in the order of the sentences, as
 * short hashes: enough to see that a later text says the same in other words, too little to have
 * the text.
 */
public final class SentenceSketch {
  private static final int MOST_SENTENCES = 120;
  private static final int MOST_WORDS = 60;
  private static final int LEAST_WORDS = 4;
  private static final int STEM = 5;

  /** A sentence ends at a full stop before a capital, and with its line. */
  private static final Pattern END =
      Pattern.compile("(?<=[.!?][\"'\\u201d\\u2019)]?)\\s+(?=[\"'\\u201c(]?\\p{Lu})|\\R+");

  private static final Pattern WORD = Pattern.compile("\\p{N}[\\p{N}.,]*|\\p{L}[\\p{L}\\p{N}]*");

  /** Words of two letters are left out anyway. */
  private static final Set<String> EMPTY =
      Set.of(
          ("the and for with that this from has had have was were are been being its his her their"
                  + " they them who whom which what when where while after before into over under"
                  + " about than then also not but out off any all will would could should may"
                  + " might can said says say saying told tells added according")
              .split(" "));

  private final List<char[]> sentences;

  private SentenceSketch(List<char[]> sentences) {
    this.sentences = sentences;
  }

  /** The sketch of a text; empty where no sentence has words enough. */
  public static Optional<SentenceSketch> of(String text) {
    List<char[]> sentences = new ArrayList<>();
    for (String sentence : END.split(text)) {
      char[] words = words(sentence);
      if (words.length >= LEAST_WORDS && sentences.size() < MOST_SENTENCES) {
        sentences.add(words);
      }
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(new SentenceSketch(sentences));
  }

  private static char[] words(String sentence) {
    StringBuilder hashes = new StringBuilder();
    Matcher m = WORD.matcher(sentence);
    while (m.find()) {
      String word = m.group().toLowerCase(Locale.ROOT).replaceAll("[.,]", "");
      boolean number = Character.isDigit(word.charAt(0));
      if (number || (word.length() > 2 && !EMPTY.contains(word))) {
        // "delivered" and "deliveries" are one; a number is what it is
        String stem = number || word.length() <= STEM ? word : word.substring(0, STEM);
        hashes.append((char) (stem.hashCode() * 0x9E3779B1 >>> 16));
      }
    }
    return hashes
        .chars()
        .sorted()
        .distinct()
        .limit(MOST_WORDS)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toCharArray();
  }

  /** The sketch that {@link #encoded} wrote; empty where it is none of this kind. */
  public static Optional<SentenceSketch> decode(String encoded) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // another program's sketch
    }
    List<char[]> sentences = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.hasRemaining()) {
      int words = in.get();
      if (words < LEAST_WORDS || words > MOST_WORDS || in.remaining() < words * Character.BYTES) {
        return Optional.empty();
      }
      char[] hashes = new char[words];
      for (int i = 0; i < words; i++) {
        hashes[i] = in.getChar();
      }
      sentences.add(hashes);
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(new SentenceSketch(sentences));
  }

  /** In Base64. */
  public String encoded() {
    ByteBuffer out =
        ByteBuffer.allocate(sentences.stream().mapToInt(s -> 1 + s.length * Character.BYTES).sum());
    for (char[] words : sentences) {
      out.put((byte) words.length);
      for (char word : words) {
        out.putChar(word);
      }
    }
    return Base64.getEncoder().encodeToString(out.array());
  }

  /** How many sentences it has. */
  public int size() {
    return sentences.size();
  }

  /** Hashes of the words of a sentence, each once, the least first. */
  public char[] words(int sentence) {
    return Arrays.copyOf(sentences.get(sentence), sentences.get(sentence).length);
  }
}
