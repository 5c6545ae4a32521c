package org.waybill.claim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waybill.claim.ClaimsException;

class LossesTest {
  private static SmallCorpus corpus;

  @BeforeAll
  static void read() throws IOException, ClaimsException {
    corpus = new SmallCorpus();
  }

  @Test
  void theyAreTheDifferencesOfTheEvaluation() {
    assertEquals(
        Evaluation.of(corpus.gold, corpus.answers, corpus.goods).differences(),
        corpus.losses().all().stream().map(Loss::difference).toList());
  }

  @Test
  void aTransferOfAnotherModalityIsAWrongValue() {
    Loss loss = missed("(Q79, Q1049, wanted, positive)");
    assertEquals(Layer.WRONG_MODALITY, loss.layer());
    assertEquals("sell", loss.cue());
    assertEquals("Egypt plans to sell tanks to Sudan.", loss.sentence());
  }

  @Test
  void aPartyThatTheTextDoesNotNameIsNoMention() {
    assertEquals(Layer.NO_MENTION, missed("(Q657, Q1049, actual, positive)").layer());
  }

  @Test
  void aSentenceWithBothPartiesAndNoRuleIsNoFrame() {
    Loss loss = missed("(Q114, Q233, actual, positive)");
    assertTrue(
        List.of(Layer.NO_FRAME, Layer.ONE_END_MISSING).contains(loss.layer()), loss.toString());
    assertEquals("talk", loss.cue());
  }

  @Test
  void anInventedTransferHasTheCueOfItsRule() {
    Loss loss =
        corpus.losses().all().stream()
            .filter(l -> !l.difference().missed() && l.difference().family() == Family.PAIR)
            .findFirst()
            .orElseThrow();
    assertEquals(Layer.WRONG_MODALITY, loss.layer());
    assertEquals("sell", loss.cue());
  }

  @Test
  void withoutTraceItSaysOnlyWhatTheDocumentsTell() {
    Losses losses = Losses.of(corpus.gold, corpus.answers, Map.of(), corpus.articles, corpus.goods);
    Loss loss = missed(losses, "(Q114, Q233, actual, positive)");
    assertEquals(Layer.NOT_FOUND, loss.layer());
    assertEquals("-", loss.cue());
    assertEquals(
        "Envoys of Kenya and Malta talked under a painting of old rifles.", loss.sentence());
  }

  @Test
  void theSummaryCountsByLayerAndByCueWord() {
    String summary = String.join("\n", corpus.losses().summary());
    assertTrue(summary.contains("missed by layer\n"), summary);
    assertTrue(summary.contains("wrong modality or polarity 1"), summary);
    assertTrue(summary.contains("invented transfers by cue word: sell 1"), summary);
  }

  private static Loss missed(String item) {
    return missed(corpus.losses(), item);
  }

  private static Loss missed(Losses losses, String item) {
    return losses.all().stream()
        .filter(loss -> loss.difference().missed() && loss.difference().item().equals(item))
        .findFirst()
        .orElseThrow(() -> new AssertionError(losses.all().toString()));
  }
}
