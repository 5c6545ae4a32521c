package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.waybill.claim.Claims;

/** What holds for any text: an answer without an exception, and claims that stay the same. */
class AnyTextTest {
  private static final List<String> PIECES =
      List.of(
          "Norway will send Kenya 12 howitzers.",
          "The kingdom has sold its neighbour",
          "\"We need tanks,\" he said.",
          "DAMASCUS, 3 MAY 88 (RADIO) -- [TEXT]",
          "[BEGIN RECORDING]",
          "Q    And the missiles?",
          "MR. SMITH:  They will go to Chad.",
          "both countries",
          "--",
          "\n\n",
          "\t",
          "(",
          "]",
          "\u201c",
          "100,000",
          "\ud83d\ude80",
          "arms for oil",
          ", which it denied;");

  @Property(tries = 60)
  void readsAnyString(@ForAll @StringLength(max = 300) String text) {
    Claims claims = Sentences.claims(text);
    assertTrue(claims.transfers().size() <= text.length());
  }

  @Property(tries = 60)
  void readsAnyOrderOfPieces(@ForAll("pieces") String text) {
    Sentences.claims(text);
  }

  @Property(tries = 30)
  void layoutChangesNoClaim(@ForAll("reports") List<String> report) {
    List<String> plain = Sentences.transfers(String.join("\n", report));
    assertEquals(plain, Sentences.transfers(String.join("\n\n", report)));
    assertEquals(plain, Sentences.transfers(String.join("\r\n", report)));
  }

  @Property(tries = 30)
  void aParagraphAboutTheWeatherChangesNoClaim(@ForAll("reports") List<String> report) {
    String text = String.join("\n\n", report);
    assertEquals(
        Sentences.transfers(text),
        Sentences.transfers(text + "\n\nIt rained in the mountains on Sunday morning."));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(12).map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<List<String>> reports() {
    return Arbitraries.of(
            "Norway will send Kenya 12 howitzers, its defence minister said on Friday.",
            "The first of the howitzers arrived by sea in March.",
            "\"We asked Italy for trucks,\" a Kenyan official said.",
            "Italy denied that it had sold Chad missiles.",
            "The two countries signed an agreement last year.",
            "It has also bought 36 drones from Turkey.")
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(5);
  }
}
