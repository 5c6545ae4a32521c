package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentenceSketchTest {
  private static SentenceSketch sketch(String text) {
    return SentenceSketch.of(text).orElseThrow();
  }

  @Test
  void aSentenceEndsBeforeACapitalAndWithItsLine() {
    SentenceSketch sketch =
        sketch(
            "Norland sold 2,500 rifles abroad. \"Sudland paid for them,\" Gen. brandt said"
                + " yesterday.\nWestmark protested against this sale loudly");
    assertEquals(3, sketch.size());
  }

  @Test
  void formsOfAWordAreOneAndNumbersAreWhatTheyAre() {
    assertArrayEquals(
        sketch("delivered rifles to Sudland: 2,500").words(0),
        sketch("deliveries of rifles, Sudland 2500").words(0));
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertEquals(Optional.empty(), SentenceSketch.of("It is so. He was."));
    assertEquals(Optional.empty(), SentenceSketch.decode(""));
    assertEquals(Optional.empty(), SentenceSketch.decode("no sketch"));
    assertEquals(Optional.empty(), SentenceSketch.decode("CAAB"));
  }

  @Property(tries = 200)
  void whatIsWrittenIsReadBack(@ForAll String text) {
    SentenceSketch.of(text)
        .ifPresent(
            sketch -> {
              SentenceSketch read = SentenceSketch.decode(sketch.encoded()).orElseThrow();
              assertEquals(sketch.encoded(), read.encoded());
              assertTrue(read.size() > 0);
            });
  }
}
