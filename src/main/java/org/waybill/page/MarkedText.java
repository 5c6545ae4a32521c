package org.waybill.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text in pieces, cut where the words of claims begin and end: each piece knows the claims that
 * rest on it.
 */
public record MarkedText(List<Piece> pieces) {
  public MarkedText {
    pieces = List.copyOf(pieces);
  }

  /**
   * Words on which a claim rests.
   *
   * @param start in code points of the text
   * @param end exclusive
   * @param href where the claim is shown
   * @param name of the claim, or its number
   * @param certainty of its speaker: "certain", "probable", "possible", "uncommitted"
   */
  public record Mark(int start, int end, String href, String name, String certainty) {}

  /**
   * A piece.
   *
   * @param marks of the claims to which the piece leads: the first is that of the piece itself, the
   *     others are those of claims to which no other piece leads
   */
  public record Piece(String words, List<Mark> marks) {
    public Piece {
      marks = List.copyOf(marks);
    }
  }

  /** Cuts a text; marks that lie outside of it are left out. */
  public static MarkedText of(String text, List<Mark> marks) {
    int length = text.codePointCount(0, text.length());
    List<Mark> within =
        marks.stream()
            .filter(m -> 0 <= m.start() && m.start() < m.end() && m.end() <= length)
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    within.forEach(m -> cuts.addAll(List.of(m.start(), m.end())));
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    int from = 0;
    for (int end : cuts.tailSet(1)) {
      int to = text.offsetByCodePoints(from, end - start);
      pieces.add(new Piece(text.substring(from, to), covering(within, start, end)));
      start = end;
      from = to;
    }
    return new MarkedText(led(pieces));
  }

  /** Those of the fewest words first. */
  private static List<Mark> covering(List<Mark> marks, int start, int end) {
    return marks.stream()
        .filter(m -> m.start() <= start && end <= m.end())
        .sorted(Comparator.comparingInt((Mark m) -> m.end() - m.start()))
        .toList();
  }

  private static List<Piece> led(List<Piece> pieces) {
    Set<String> reached = new HashSet<>();
    pieces.stream()
        .filter(p -> !p.marks().isEmpty())
        .forEach(p -> reached.add(p.marks().get(0).href()));
    List<Piece> led = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Mark> marks = new ArrayList<>();
      for (Mark mark : piece.marks()) {
        if (marks.isEmpty() || reached.add(mark.href())) {
          marks.add(mark);
        }
      }
      led.add(new Piece(piece.words(), marks));
    }
    return led;
  }
}
