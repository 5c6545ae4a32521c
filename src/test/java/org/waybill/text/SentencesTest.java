package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static List<String> sentences(String text) {
    AnalysedText analysed = Texts.analyse(text);
    return analysed.sentences().stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  private static List<String> tokens(String text) {
    return Texts.analyse(text).sentences().get(0).tokens().stream().map(Token::text).toList();
  }

  @Test
  void goesOnAfterAbbreviationsThatEndNoSentence() {
    assertEquals(
        List.of(
            "Gen. Lee met U.S. officials on Jan. 12 about Resolution No. 1718.",
            "He left at noon."),
        sentences(
            "Gen. Lee met U.S. officials on Jan. 12 about Resolution No. 1718. He left at noon."));
  }

  @Test
  void endsAfterAnAbbreviationWhenASentenceBegins() {
    assertEquals(
        List.of("They were made in the U.S.", "The ship was not."),
        sentences("They were made in the U.S. The ship was not."));
  }

  @Test
  void takesTheClosingQuoteIntoTheSentence() {
    assertEquals(
        List.of("\u201cWe sold them.\u201d", "\u201cWe did not,\u201d said the minister."),
        sentences("\u201cWe sold them.\u201d \u201cWe did not,\u201d said the minister."));
  }

  @Test
  void keepsDesignationsAndHyphenatedWordsWhole() {
    assertEquals(
        List.of(
            "An", "Il-76", "flew", "surface-to-air", "missiles", "to", "Seoul", "'s", "foe", "."),
        tokens("An Il-76 flew surface-to-air missiles to Seoul\u2019s foe."));
  }

  @Test
  void partsContractionsAndSymbols() {
    assertEquals(
        List.of("They", "did", "n't", "pay", "$", "1,200.50", "(", "or", "\u20ac", "900", ")", "."),
        tokens("They didn't pay $1,200.50 (or \u20ac900)."));
  }

  @Test
  void givesBaseForms() {
    List<Token> tokens =
        Texts.analyse("Iran shipped rifles and was leasing planes that it had given away.")
            .sentences()
            .get(0)
            .tokens();
    assertEquals(
        List.of(
            "Iran", "ship", "rifle", "and", "be", "lease", "plane", "that", "it", "have", "give",
            "away", "."),
        tokens.stream().map(Token::lemma).toList());
  }

  @Test
  void takesTheDatelineOffTheFirstSentence() {
    String text =
        "KYIV, Jan. 12 (Reuters) \u2014 Poland sent ten tanks on Friday.\nMore will follow.";
    AnalysedText analysed = Texts.analyse(text);
    Dateline dateline = analysed.dateline().orElseThrow();
    assertEquals("KYIV", dateline.placeText());
    assertEquals("Reuters", dateline.agency().orElseThrow());
    assertEquals(List.of("Poland sent ten tanks on Friday.", "More will follow."), sentences(text));
  }

  @Test
  void readsTheManyShapesOfDatelines() {
    for (String head :
        List.of(
            "Washington, Oct 13, 2023 (EFE).- ",
            "LONDON (Waybill digest) 13 October 2023 - ",
            "DUBAI, 13 October 2023 (Waybill digest). ",
            "WASHINGTON, October 13, 2023, Reuter (Reuters) - ",
            "SAN SALVADOR, 13 OCT 23 (RADIO CUSCATLAN) -- [TEXT] ",
            "PRASLAVICE, Czech Republic, Oct. 13, 2023 - ")) {
      AnalysedText analysed = Texts.analyse(head + "Poland sent ten tanks.");
      assertEquals(
          LocalDate.of(2023, 10, 13), analysed.day().orElseThrow().day(), () -> "of " + head);
      assertEquals(1, analysed.sentences().size(), head);
      assertEquals(
          "Poland", analysed.sentences().get(0).tokens().get(0).text(), () -> "after " + head);
    }
  }

  @Test
  void takesNoDatelineFromASentence() {
    assertTrue(Texts.analyse("He sold it - all of it.").dateline().isEmpty());
    assertTrue(Texts.analyse("A U.S.-led force came.").dateline().isEmpty());
    assertTrue(Texts.analyse("U.S.- flagged ships came.").dateline().isEmpty());
    assertTrue(Texts.analyse("Poland (and others) sent tanks.").dateline().isEmpty());
  }

  @Test
  void infersAYearFromTheWeekday() {
    ReferenceDay day =
        Texts.analyse("Madrid, Oct 13 (EFE).- Spain said Friday that it sold ten tanks.")
            .day()
            .orElseThrow();
    assertEquals(LocalDate.of(2023, 10, 13), day.day());
    assertEquals(TimeBasis.INFERRED, day.basis());
  }

  @Test
  void leavesOutWhatIsNoSentence() {
    assertEquals(
        List.of("Poland sent ten tanks."),
        sentences(
            "By Anna Smith\nPoland sent ten tanks.\nRead more: other news\nabc/de/fg\n(Photo)\n"));
  }

  @Test
  void marksWhatStandsUnderAPicture() {
    AnalysedText text =
        Texts.analyse("(Photo) A ship unloads tanks.\nFILE PHOTO: A tank.\nPoland sent tanks.");
    assertEquals(
        List.of(true, true, false), text.sentences().stream().map(Sentence::caption).toList());
    assertEquals("A", text.sentences().get(0).tokens().get(0).text());
  }

  @Test
  void keepsSpeakersOfTranscriptsApart() {
    AnalysedText analysed =
        Texts.analyse(
            "Q    Did Iran send drones?\nMR. KIRBY:  It did. (Laughter.)\nWe said so.\nQ    When?");
    assertEquals(TextKind.TRANSCRIPT, analysed.kind());
    assertEquals(
        List.of("Q", "MR. KIRBY", "MR. KIRBY", "Q"),
        analysed.sentences().stream().map(s -> s.speakerLabel().orElse("-")).toList());
  }

  @Test
  void readsTextInCapitals() {
    AnalysedText analysed =
        Texts.analyse(
            "[TEXT] THE GUERRILLAS RECEIVED WEAPONS FROM NICARAGUA. [CRISTIANI] WE HAVE SEEN THEM.");
    assertEquals(TextKind.CAPITALS, analysed.kind());
    Sentence first = analysed.sentences().get(0);
    assertEquals("The guerrillas received weapons from Nicaragua.", joined(first));
    assertEquals("CRISTIANI", analysed.sentences().get(1).speakerLabel().orElseThrow());
  }

  private static String joined(Sentence sentence) {
    return String.join(" ", sentence.tokens().stream().map(Token::text).toList())
        .replace(" .", ".");
  }

  @Test
  void findsQuotationsAcrossParagraphs() {
    String text = "\u201cWe sent them.\n\u201cThey arrived,\u201d he said. \"Not all,\" she said.";
    List<Quotation> quotations = Texts.analyse(text).quotations();
    assertEquals(2, quotations.size());
    assertTrue(quotations.get(0).covers(text.indexOf("arrived")));
    assertFalse(quotations.get(0).covers(text.indexOf("he said")));
    assertTrue(quotations.get(1).closed());
  }

  @Test
  void countsCodePoints() {
    String text = "\ud83d\ude80 Iran sent \ud83d\ude80 missiles. ".repeat(20);
    AnalysedText analysed = Texts.analyse(text);
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
        assertEquals(text.codePointCount(0, i), analysed.codePoint(i));
      }
    }
  }

  @Test
  void skipsAndCountsASentenceThatIsTooLong() {
    AnalysedText analysed = Texts.analyse("word ".repeat(5000) + ". Iran sent drones.");
    assertEquals(1, analysed.sentences().size());
    assertEquals(1, analysed.skipped().size());
  }

  @Test
  void readsHostileTextInLinearTime() {
    assertEquals(1, Texts.analyse("(".repeat(10_000)).skipped().size());
    assertEquals(1, Texts.analyse("[a".repeat(10_000)).skipped().size());
    assertTrue(Texts.analyse("A.".repeat(200_000)).sentences().size() <= 1);
  }
}
