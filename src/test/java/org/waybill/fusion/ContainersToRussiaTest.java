package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.claim.Claims;
import org.waybill.rdf.DocumentIris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;

/**
 * One report, told from an American briefing, of arms that went from North Korea to Russia, of what
 * is wanted in return, and of an earlier accusation: 22 claims, retold in our own words.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainersToRussiaTest {
  private static final ReferenceData REFERENCE = ReferenceData.of(Gazetteer.shipped());

  private final Claims claims = TestStores.read("/org/waybill/fusion/containers-to-russia.json");
  private final Map<String, String> names = new HashMap<>();
  private Fusion fusion;

  @BeforeAll
  void fuse(@TempDir Path folder) throws StoreException {
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      TestStores.load(store, List.of(claims), TestStores.NOON, REFERENCE);
      fusion =
          store.read(
              data -> {
                ReportedReader reader = new ReportedReader(data.asDatasetGraph(), TestStores.IRIS);
                return new SituationFuser().fuse(reader.readAll(), List.of(), reader.background());
              });
    }
    DocumentIris iris = new DocumentIris(claims, TestStores.IRIS, REFERENCE.lookup());
    claims.transfers().forEach(t -> names.put(iris.situation(t.id()), t.id()));
  }

  @Test
  void sixClaimsTellOfOneTransfer() {
    assertEquals(
        Set.of("S01", "S05", "S06", "S08", "S12", "S16a"),
        ids(with("S01")).stream()
            .filter(id -> !id.equals("S03")) // the warning may be of it
            .collect(Collectors.toSet()));
  }

  @Test
  void oneOriginStandsBehindIt() {
    assertEquals(1, with("S01").origins().counted().size(), with("S01").origins().toString());
    assertTrue(
        with("S01").origins().counted().get(0).principal().endsWith("USA"),
        with("S01").origins().toString());
  }

  @Test
  void whatIsWantedInReturnIsNotThePossibleFirstDelivery() {
    assertEquals(Set.of("S16b"), ids(with("S16b")));
    assertEquals(Set.of("S21"), ids(with("S21")));
    assertEquals(Set.of("S19t"), ids(with("S19t")));
  }

  @Test
  void theEarlierAccusationStaysApart() {
    assertEquals(Set.of("S22"), ids(with("S22")));
  }

  @Test
  void whatIsOnlyConceivableStaysApart() {
    assertEquals(Set.of("S15t"), ids(with("S15t")));
  }

  private FusedSituation with(String id) {
    return fusion.situations().stream()
        .filter(s -> ids(s).contains(id))
        .reduce((a, b) -> fusedTwice())
        .orElseThrow();
  }

  private static FusedSituation fusedTwice() {
    throw new AssertionError("in two groups");
  }

  private Set<String> ids(FusedSituation fused) {
    return fused.members().stream()
        .map(m -> names.getOrDefault(m.iri(), "other"))
        .collect(Collectors.toSet());
  }
}
