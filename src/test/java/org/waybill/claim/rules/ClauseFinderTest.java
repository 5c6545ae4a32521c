package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseFinderTest {
  /** "sell: Turkey / drones, to Ukraine": verb, subjects, arguments. */
  private static String clause(String sentence, String verb) {
    Reading reading = Sentences.reading(sentence);
    Clause clause =
        reading.clauses().stream()
            .filter(c -> c.verb().lemma().equals(verb))
            .findFirst()
            .orElseThrow(() -> new AssertionError(reading.main().toString()));
    Phrases phrases = reading.main();
    List<String> subjects =
        clause.subjects().stream()
            .map(r -> (r.possessor() ? "of " : "") + head(phrases, r.phrase()))
            .toList();
    List<String> arguments =
        clause.arguments().stream()
            .map(
                a ->
                    (a.preposition()
                            + " "
                            + String.join(
                                "+", a.phrases().stream().map(p -> head(phrases, p)).toList()))
                        .strip())
            .toList();
    return String.join(", ", subjects) + " / " + String.join(", ", arguments);
  }

  private static String head(Phrases phrases, int phrase) {
    return phrases.token(phrases.get(phrase).head()).text();
  }

  @Test
  void findsTheSubjectOverARelativeClause() {
    assertEquals(
        "Turkey / drones, to Ukraine",
        clause("Turkey, which borders Syria, sold drones to Ukraine.", "sell"));
  }

  @Test
  void givesARelativeClauseItsNounAsSubject() {
    assertEquals(
        "Iran / missiles, to Syria",
        clause("Iran, which sold missiles to Syria, denies it.", "sell"));
  }

  @Test
  void sharesTheSubjectOfACoordinatedVerb() {
    assertEquals(
        "Poland / others, to Ukraine",
        clause("Poland received tanks from South Korea and gave others to Ukraine.", "give"));
  }

  @Test
  void givesAnInfinitiveTheObjectThatActs() {
    assertEquals(
        "Germany / tanks, to Ukraine",
        clause("Poland urged Germany to send tanks to Ukraine.", "send"));
  }

  @Test
  void givesAnInfinitiveTheSubjectThatPlans() {
    assertEquals(
        "Germany / tanks, to Ukraine", clause("Germany plans to send tanks to Ukraine.", "send"));
  }

  @Test
  void givesADecisionsInfinitiveItsOwner() {
    assertEquals(
        "of decision / jets, to Ukraine",
        clause("Russia condemned Denmark's decision to send jets to Ukraine.", "send"));
  }

  @Test
  void takesNoSubjectFromAnotherClause() {
    assertEquals(
        "weapons / to Mali, by Russia",
        clause("Officials say that weapons were supplied to Mali by Russia.", "supply"));
  }

  @Test
  void knowsVoiceNegationAndFuture() {
    VerbGroup group =
        Sentences.reading("Missiles will not be sold to Iran.").clauses().get(0).verb();
    assertTrue(group.passive());
    assertTrue(group.negated());
    assertTrue(group.future());
    assertFalse(group.perfect());
  }

  @Test
  void parenthesesDoNotHideTheSubject() {
    assertEquals(
        "Russia / missiles, from North Korea".replace("North Korea", "Korea"),
        clause("Russia, the minister said, bought missiles from North Korea.", "buy"));
  }
}
