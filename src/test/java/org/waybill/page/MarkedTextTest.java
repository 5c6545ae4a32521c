package org.waybill.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.waybill.page.MarkedText.Mark;
import org.waybill.page.MarkedText.Piece;

class MarkedTextTest {
  private static Mark mark(int start, int end, String href) {
    return new Mark(start, end, href, href, "certain");
  }

  private static String shown(MarkedText text) {
    return text.pieces().stream()
        .map(p -> p.words() + p.marks().stream().map(Mark::href).toList())
        .collect(Collectors.joining("|"));
  }

  @Test
  void theInnermostClaimIsLedToAndNoClaimIsLost() {
    assertEquals(
        "one [a]|two[b]| three[a]| four[]",
        shown(MarkedText.of("one two three four", List.of(mark(0, 13, "a"), mark(4, 7, "b")))));
    assertEquals(
        "one[a, b]| two[]",
        shown(MarkedText.of("one two", List.of(mark(0, 3, "a"), mark(0, 3, "b")))));
  }

  @Test
  void offsetsCountCodePoints() {
    assertEquals(
        "\uD83D\uDEA2 []|ship[a]",
        shown(MarkedText.of("\uD83D\uDEA2 ship", List.of(mark(2, 6, "a")))));
  }

  @Test
  void marksOutsideOfTheTextAreLeftOut() {
    assertEquals("one[]", shown(MarkedText.of("one", List.of(mark(0, 4, "a"), mark(-1, 2, "b")))));
    assertEquals("", shown(MarkedText.of("", List.of(mark(0, 1, "a")))));
  }

  @Provide
  Arbitrary<List<Mark>> marks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30), Arbitraries.integers().between(1, 12))
        .as((start, length) -> mark(start, start + length, start + "-" + length))
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 200)
  void thePiecesAreTheTextAndEveryClaimIsLedTo(
      @ForAll("marks") List<Mark> marks, @ForAll("texts") String text) {
    MarkedText marked = MarkedText.of(text, marks);
    assertEquals(text, marked.pieces().stream().map(Piece::words).collect(Collectors.joining()));
    int length = text.codePointCount(0, text.length());
    Set<String> within =
        marks.stream().filter(m -> m.end() <= length).map(Mark::href).collect(Collectors.toSet());
    Set<String> led =
        marked.pieces().stream()
            .flatMap(p -> p.marks().stream())
            .map(Mark::href)
            .collect(Collectors.toSet());
    assertEquals(within, led);
    assertTrue(marked.pieces().stream().noneMatch(p -> p.words().isEmpty() && length > 0));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', ' ', '\n')
        .withCharRange('\u4e00', '\u4e10')
        .ofMaxLength(45);
  }
}
