package org.waybill.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeastConfidenceTest {
  private static final String DOCUMENT =
      """
      {"format": "waybill-claims/1", "annotator": "somebody", "doc": {"id": "a"},
       "entities": [{"id": "E1", "type": "state", "name": "Ruritania", "qid": null},
                    {"id": "E2", "type": "state", "name": "Graustark", "qid": null}],
       "goods": [{"id": "G1", "type": "missile"}, {"id": "G2", "type": "oil"}],
       "claims": [%s],
       "transfers": [{"id": "S1", "claim": "C1", "supplier": "E1", "recipient": "E2", "goods": ["G1"], "modality": "actual"},
                     {"id": "S2", "claim": "C2", "supplier": "E2", "recipient": "E1", "goods": ["G1"], "modality": "actual", "after": "S1"}],
       "shipments": [], "meetings": [],
       "exchanges": [{"id": "S3", "claim": "C3", "modality": "actual", "sides": [
          {"giver": "E1", "receiver": "E2", "consideration": "S1"},
          {"giver": "E2", "receiver": "E1", "goods": ["G2"]}]}],
       "coref": [["S1", "S2"]]}
      """;

  private final Claims claims = read(claim("C1", 0.4), claim("C2", 0.8), claim("C3", 0.6));

  @Test
  void cutsClaimsWithTheirSituations() {
    Claims cut = new LeastConfidence(0.5).cut(claims);

    assertEquals(List.of("C2", "C3"), cut.claims().stream().map(Claim::id).toList());
    assertEquals(List.of("S2"), cut.transfers().stream().map(Transfer::id).toList());
  }

  @Test
  void whatIsLeftRefersToNothingThatWent() throws ClaimsException {
    Claims cut = new LeastConfidence(0.5).cut(claims);

    assertEquals(cut, ClaimsJson.read(ClaimsJson.toString(cut), "cut"));
    assertEquals(List.of(), cut.coref());
    assertEquals(List.of("G1"), cut.exchanges().get(0).sides().get(0).goods());
  }

  @Test
  void aClaimAtTheLeastStays() {
    assertEquals(2, new LeastConfidence(0.6).cut(claims).claims().size());
  }

  @Test
  void aClaimWithoutConfidenceStays() {
    Claims byHand = read(claim("C1", -1), claim("C2", -1), claim("C3", -1));

    assertSame(byHand, new LeastConfidence(1).cut(byHand));
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThrows(IllegalArgumentException.class, () -> new LeastConfidence(1.5));
    assertThrows(IllegalArgumentException.class, () -> new LeastConfidence(Double.NaN));
  }

  private static String claim(String id, double confidence) {
    return """
        {"id": "%s", "content": "S%s", "speaker": "E1", "onBehalfOf": "E1", "stance": "asserts",
         "polarity": "positive", "certainty": "certain", "reporterStance": "relays", %s "spans": [[0, 4, "text"]]}
        """
        .formatted(
            id,
            id.substring(1),
            confidence < 0 ? "" : "\"extractionConfidence\": " + confidence + ",");
  }

  private static Claims read(String... claims) {
    try {
      return ClaimsJson.read(DOCUMENT.formatted(String.join(",", claims)), "test");
    } catch (ClaimsException e) {
      throw new AssertionError(e.faults().toString(), e);
    }
  }
}
