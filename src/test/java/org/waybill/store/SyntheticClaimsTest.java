package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.claim.EntityReference;
import org.waybill.claim.Transfer;

class SyntheticClaimsTest {
  @Test
  void areTheSameForTheSameSeed() {
    SyntheticClaims one = new SyntheticClaims(5, 3, TestClaims.states());
    SyntheticClaims other = new SyntheticClaims(5, 3, TestClaims.states());
    for (int i = 0; i < 3; i++) {
      assertEquals(one.document(i), other.document(i));
    }
    assertNotEquals(one.document(0), new SyntheticClaims(6, 3, TestClaims.states()).document(0));
  }

  @Test
  void areValidDocuments() throws ClaimsException {
    for (Claims claims : new SyntheticClaims(1, 20, TestClaims.states())) {
      assertEquals(claims, ClaimsJson.read(ClaimsJson.toString(claims), "synthetic"));
    }
  }

  @Test
  void haveAHeavyHead() {
    SyntheticClaims all = new SyntheticClaims(1, 600, TestClaims.states());
    Map<List<String>, Integer> byPair = new HashMap<>();
    for (Claims claims : all) {
      Map<String, String> keys = new HashMap<>();
      for (EntityReference e : claims.entities()) {
        e.reference().ifPresent(key -> keys.put(e.id(), key));
      }
      Transfer first = claims.transfers().get(0);
      byPair.merge(
          List.of(keys.get(first.supplier().get()), keys.get(first.recipient().get())),
          1,
          Integer::sum);
    }
    int heaviest = byPair.get(all.heaviestPair().stream().map(state -> state.key()).toList());
    assertEquals(heaviest, byPair.values().stream().mapToInt(n -> n).max().getAsInt());
    assertTrue(heaviest > 600 / 30 * 4, "four times its even share, not " + heaviest);
    assertTrue(byPair.size() > 20, byPair.size() + " pairs");
  }

  @Test
  void needTwoStates() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SyntheticClaims(1, 1, TestClaims.states().subList(0, 1)));
  }
}
