package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSketchTest {
  private static final String WIRE = words(1, 200);

  @Test
  void aTextIsLikeItself() {
    assertEquals(1, sketch(WIRE).similarity(sketch(WIRE)));
    assertEquals(
        1, sketch(WIRE).similarity(sketch(WIRE.toUpperCase(Locale.ROOT).replace(" ", ",\n"))));
  }

  @Test
  void aReprintWithAnotherEndIsNearlyTheSame() {
    double similarity = sketch(WIRE).similarity(sketch(WIRE + " " + words(2, 20)));

    assertTrue(similarity > 0.75 && similarity < 1, () -> "similarity " + similarity);
  }

  @Test
  void anotherTextSharesNothing() {
    assertTrue(sketch(WIRE).similarity(sketch(words(3, 200))) < 0.1);
    assertTrue(Collections.disjoint(sketch(WIRE).bands(), sketch(words(3, 200)).bands()));
  }

  @Test
  void similarTextsHaveABandInCommon() {
    assertFalse(
        Collections.disjoint(sketch(WIRE).bands(), sketch(WIRE + " " + words(2, 80)).bands()));
  }

  @Test
  void aSketchIsReadBackAsItWasWritten() {
    TextSketch read = TextSketch.decode(sketch(WIRE).encoded()).orElseThrow();

    assertEquals(sketch(WIRE).encoded(), read.encoded());
    assertEquals(1, read.similarity(sketch(WIRE)));
  }

  @Test
  void whatIsNoSketchIsNotRead() {
    assertEquals(Optional.empty(), TextSketch.decode("not Base64!"));
    assertEquals(Optional.empty(), TextSketch.decode("AAAA"));
  }

  @Test
  void aFewWordsHaveNoSketch() {
    assertEquals(Optional.empty(), TextSketch.of("Ten tanks arrived on Monday."));
    assertEquals(Optional.empty(), TextSketch.of(List.of("two words", "and again", "")));
  }

  private static TextSketch sketch(String text) {
    return TextSketch.of(text).orElseThrow();
  }

  private static String words(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "word" + random.nextInt(500))
        .collect(Collectors.joining(" "));
  }
}
