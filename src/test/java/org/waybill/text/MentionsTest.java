package org.waybill.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.article.Article;
import org.waybill.reference.Gazetteer;

/** Mentions by the small tables beside the test. */
class MentionsTest {
  private static TextAnalyser analyser;

  @BeforeAll
  static void readTables() throws IOException, URISyntaxException {
    Path tables = Path.of(MentionsTest.class.getResource("tables").toURI());
    analyser = new TextAnalyser(Gazetteer.read(tables), 2026);
  }

  private static AnalysedText analyse(String text) {
    return analyser.analyse(
        new Article(
            "test",
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2023, 10, 13)),
            Optional.empty(),
            Optional.of("en"),
            text));
  }

  /**
   * The mention of these words; the longest of the kind named last in the sentence is not needed.
   */
  private static Mention mention(String text, String words) {
    AnalysedText analysed = analyse(text);
    List<Mention> all = analysed.sentences().stream().flatMap(s -> s.mentions().stream()).toList();
    return all.stream()
        .filter(m -> analysed.words(m.start(), m.end()).equals(words))
        .reduce((a, b) -> b)
        .orElseThrow(() -> new AssertionError("no mention '" + words + "' among " + all));
  }

  private static List<String> words(String text, MentionKind kind) {
    AnalysedText analysed = analyse(text);
    return analysed.sentences().stream()
        .flatMap(s -> s.mentions().stream())
        .filter(m -> m.kind() == kind)
        .map(m -> analysed.words(m.start(), m.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "North Korea sent it. | North Korea | state/PRK | NAME",
        "The North Korean army got it. | North Korean | state/PRK | ADJECTIVE",
        "Iranians got it. | Iranians | state/IRN | DEMONYM",
        "It got U.S. help. | U.S. | state/USA | NAME",
        "He saw Russian-made tanks. | Russian | state/RUS | COMPOUND",
        "A U.S.-led coalition came. | U.S. | state/USA | COMPOUND",
      })
  void findsStatesByNameAdjectiveAndPeople(
      String text, String words, String key, MentionForm form) {
    Mention mention = mention(text, words);
    assertEquals(MentionKind.STATE, mention.kind());
    assertEquals(key, mention.entity().orElseThrow().key());
    assertEquals(form, mention.form());
  }

  @Test
  void takesNoStateFromPronounsAndContinents() {
    assertEquals(List.of(), words("They told us of Latin American arms.", MentionKind.STATE));
    assertEquals(List.of(), words("He ate turkey.", MentionKind.STATE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moscow wants arms. | CAPITAL_AS_STATE",
        "Iran got arms from Moscow. | CAPITAL_AS_STATE",
        "Iran sent arms to Moscow. | CAPITAL_AS_STATE",
        "Iran liked Moscow's offer. | CAPITAL_AS_STATE",
        "Talks between Tehran and Moscow went on. | CAPITAL_AS_STATE",
        "They met in Moscow. | CAPITAL_AS_PLACE",
        "They travelled to Moscow. | CAPITAL_AS_PLACE",
        "He flew from Moscow. | CAPITAL_AS_PLACE",
        "He visited Moscow. | CAPITAL_AS_PLACE",
        "It is a town near Moscow. | CAPITAL_AS_PLACE",
      })
  void tellsAGovernmentFromItsTown(String text, MentionForm form) {
    Mention mention = mention(text, "Moscow");
    assertEquals(form, mention.form());
    assertEquals(
        form == MentionForm.CAPITAL_AS_STATE ? "state/RUS" : "place/1",
        mention.entity().orElseThrow().key());
    assertEquals("state/RUS", mention.state().orElseThrow());
  }

  @Test
  void takesTheStateOfItsDay() {
    assertEquals("Russia", mention("Russian arms came.", "Russian").name());
    assertEquals(
        "place/5",
        mention("They met in Vladivostok, Russia, on Monday.", "Vladivostok")
            .entity()
            .orElseThrow()
            .key());
  }

  @Test
  void takesAWordForATownOnlyWhereAPlaceCanBe() {
    assertEquals(List.of(), words("Reading the list took hours.", MentionKind.PLACE));
    assertEquals(List.of("Reading"), words("They met in Reading.", MentionKind.PLACE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "South Korean Defence Minister Shin Won-sik said so. | Shin Won-sik | defence minister | state/KOR",
        "Secretary of State Antony Blinken said so. | Antony Blinken | secretary of state |",
        "The Slovak foreign minister, Juraj Blanar, said so. | Juraj Blanar | foreign minister | state/SVK",
        "Mansour bin Zayed, a deputy prime minister of the United Arab Emirates, came. | Mansour bin Zayed | deputy prime minister | state/ARE",
        "Reuben Brigety, the U.S. ambassador, said so. | Reuben Brigety | ambassador | state/USA",
        "The U.S. ambassador, Reuben Brigety, said so. | Reuben Brigety | ambassador | state/USA",
        "Turkey's president, Recep Ozal, said so. | Recep Ozal | president | state/TUR",
        "Gen. Anna Smith of Iran said so. | Anna Smith | gen. |",
      })
  void findsPersonsByTheirTitles(String text, String name, String title, String state) {
    Mention mention = mention(text, name);
    assertEquals(MentionKind.PERSON, mention.kind());
    assertEquals(Optional.of(title), mention.title());
    assertEquals(Optional.ofNullable(state), mention.state());
  }

  @Test
  void tiesSurnamesAndTitlesToPersonsNamedBefore() {
    String text =
        "Paula Weber, White House spokeswoman, came. Weber said so. The spokeswoman left.";
    for (String words : List.of("Weber", "The spokeswoman")) {
      Mention mention = mention(text, words);
      assertEquals(MentionKind.PERSON, mention.kind());
      assertEquals("Paula Weber", mention.name());
      assertEquals("state/USA", mention.state().orElseThrow());
    }
    assertEquals(MentionForm.TITLE, mention(text, "The spokeswoman").form());
  }

  @Test
  void callsKoreansByTheirFirstName() {
    assertEquals("Shin Won-sik", mention("Minister Shin Won-sik came. Shin left.", "Shin").name());
  }

  @Test
  void takesPersonsFromTheTables() {
    Mention mention = mention("President Vladimir Putin came. Putin left.", "Putin");
    assertEquals("person/vladimir-putin", mention.entity().orElseThrow().key());
    assertEquals("state/RUS", mention.state().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U.S. officials said so. | U.S. officials | state/USA |",
        "A Pentagon spokesman said so. | Pentagon spokesman | state/USA | Pentagon",
        "Western diplomats said so. | Western diplomats | |",
        "Two senior Turkish officials said so. | senior Turkish officials | state/TUR |",
        "Analysts said so. | Analysts | |",
      })
  void findsPersonsWithoutNames(String text, String words, String state, String organization) {
    Mention mention = mention(text, words);
    assertEquals(MentionKind.OFFICE, mention.kind());
    assertEquals(Optional.ofNullable(state), mention.state());
    assertEquals(Optional.ofNullable(organization), mention.organization());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Turkish Foreign Ministry said so. | Turkish Foreign Ministry | state/TUR",
        "The Defence Ministry in Bratislava said so. | Defence Ministry | state/SVK",
        "The Ministry of Defence of Iran said so. | Ministry of Defence of Iran | state/IRN",
        "Kalash Industries said so. | Kalash Industries |",
      })
  void findsOrganizationsByAHeadWord(String text, String words, String state) {
    Mention mention = mention(text, words);
    assertEquals(MentionKind.ORGANIZATION, mention.kind());
    assertEquals(Optional.ofNullable(state), mention.state());
  }

  @Test
  void knowsAnAbbreviationFromTheBracketsAfterAName() {
    assertEquals(
        "Northern Liberation Front",
        mention("The Northern Liberation Front (NLF) came. The NLF left.", "NLF").name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The freighter Lady Q docked. | Lady Q",
        "MV Ruby docked. | Ruby",
        "The Russian cargo ship Angara sailed. | Angara",
        "The Angara, a Russian cargo vessel, sailed. | Angara",
      })
  void findsShips(String text, String words) {
    assertEquals(MentionKind.VESSEL, mention(text, words).kind());
  }

  @Test
  void findsPortsAndDepots() {
    Mention port = mention("It left the port city of Nakhin, North Korea, on Monday.", "Nakhin");
    assertEquals(MentionKind.FACILITY, port.kind());
    assertEquals("state/PRK", port.state().orElseThrow());
    Mention depot =
        mention("It went to an ammunition depot in Russia near Tikhoretsk.", "ammunition depot");
    assertEquals(MentionForm.DESCRIPTION, depot.form());
    assertEquals("Tikhoretsk", depot.near().orElseThrow());
    assertEquals("state/RUS", depot.state().orElseThrow());
    assertEquals(
        MentionKind.FACILITY,
        mention("It is at the Simon's Town naval base.", "Simon's Town naval base").kind());
  }

  @Test
  void findsAPlaceBesideItsStateAndFindsItAgain() {
    String text = "It went to Dunay, Russia. From Dunay it went on.";
    assertEquals(List.of("Dunay", "Dunay"), words(text, MentionKind.PLACE));
    assertEquals("state/RUS", mention(text, "Dunay").state().orElseThrow());
  }

  @Test
  void findsGroupsWarsAndBorders() {
    assertEquals(List.of("Houthi rebels"), words("Iran armed Houthi rebels.", MentionKind.GROUP));
    assertEquals(
        List.of("war in Ukraine"), words("It was for the war in Ukraine.", MentionKind.CONFLICT));
    assertEquals(
        "border of Russia with Ukraine",
        mention("It is near the Russian border with Ukraine.", "Russian border with Ukraine")
            .name());
  }

  @Test
  void takesTheLongestGoodsAndNoDepotForAmmunition() {
    assertEquals(
        List.of("surface-to-air missiles", "ammunition"),
        words("Iran sent surface-to-air missiles and ammunition.", MentionKind.GOODS));
    assertEquals(
        List.of(),
        words(
            "Missile strikes hit an ammunition depot and weapons inspectors.", MentionKind.GOODS));
    Mention javelin =
        mention("Iran sent Javelin anti-tank missiles.", "Javelin anti-tank missiles");
    assertEquals("antiTankWeapon", javelin.name());
  }

  @Test
  void takesNeitherCarriersNorAdvisersNorRebelsForGoods() {
    assertEquals(
        List.of(),
        words(
            "Ships carrying it came by ship, the security adviser and Kurdish fighters said.",
            MentionKind.GOODS));
  }

  @Test
  void countsGoodsByThePiece() {
    Amount amount = analyse("Iran sent 40 F-16 fighters.").sentences().get(0).amounts().get(0);
    assertEquals("item", amount.unit());
    assertEquals("40 F-16 fighters", amount.text());
  }

  @Test
  void knowsWhoSpeaksInATranscript() {
    AnalysedText text =
        analyse("Q    Did it?\nMR. KIRBY:  It did.\nMS. JEAN-PIERRE:  Yes.\nSENIOR OFFICIAL:  No.");
    assertEquals(
        List.of("John Kirby", "Jean-Pierre", "senior official"),
        text.speakers().stream().map(Speaker::name).toList());
    assertTrue(text.speaker(text.sentences().get(0)).isEmpty());
    assertEquals(
        "state/USA", text.speaker(text.sentences().get(1)).orElseThrow().state().orElseThrow());
  }

  @Test
  void readsNamesInCapitals() {
    String text =
        "SAN SALVADOR, 10 APR 90 (ACAN) -- [TEXT] COLONEL INOCENTE MONTANO SAID THE WEAPONS CAME"
            + " FROM THE SOVIET UNION AND NORTH KOREA.";
    assertEquals(List.of("SOVIET UNION", "NORTH KOREA"), words(text, MentionKind.STATE));
    assertEquals(List.of("INOCENTE MONTANO"), words(text, MentionKind.PERSON));
    assertEquals(List.of("WEAPONS"), words(text, MentionKind.GOODS));
  }

  @Test
  void givesTheSameMentionsFromFourThreads() throws InterruptedException {
    String text = "South Korean Defence Minister Shin Won-sik met U.S. officials in Moscow. ";
    String expected = Explain.explain(analyse(text.repeat(20)));
    List<String> results = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
    List<Thread> threads = new java.util.ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread = new Thread(() -> results.add(Explain.explain(analyse(text.repeat(20)))));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(expected, expected, expected, expected), results);
  }
}
