package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Claims;
import org.waybill.claim.Comparator;
import org.waybill.claim.Modality;
import org.waybill.claim.Polarity;
import org.waybill.claim.Quantity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Stance;
import org.waybill.fusion.ReportedSituation.Side;
import org.waybill.fusion.ReportedSituation.Stage;
import org.waybill.fusion.ReportedSituation.Ware;
import org.waybill.rdf.DocumentIris;
import org.waybill.rdf.Iris;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

class ReportedReaderTest {
  private static final Iris IRIS = TestStores.IRIS;

  @TempDir private Path folder;
  private final Claims harbour = TestStores.harbour();
  private final DocumentIris ids = new DocumentIris(harbour, IRIS, ReferenceEntities.none());
  private GraphStore store;

  @BeforeEach
  void load() throws StoreException {
    store = TestStores.open(folder.resolve("store"), List.of(harbour));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aTransferIsReadWithItsClaim() {
    ReportedSituation transfer = reported().get(ids.situation("S1"));

    assertEquals(SituationKind.TRANSFER, transfer.kind());
    assertEquals(Modality.ACTUAL, transfer.modality());
    assertEquals(Optional.of(ids.entity("E1")), transfer.supplier());
    assertEquals(Optional.of(ids.entity("E2")), transfer.recipient());
    assertEquals(1, transfer.goods().size());
    assertEquals("artilleryShell", transfer.goods().get(0).type());
    assertEquals(
        List.of(
            new Quantity(
                Comparator.MORE_THAN,
                Optional.of(new BigDecimal(200)),
                Optional.empty(),
                "round",
                Optional.of("more than 200"))),
        transfer.amounts());
    assertEquals(
        Optional.of(
            new Period(
                "../2022-05-03", Optional.empty(), Optional.of(LocalDate.parse("2022-05-03")))),
        transfer.when());
    assertEquals(
        new Testimony(
            ids.claim("C1"),
            ids.document(),
            Optional.of(ids.entity("E9")),
            Optional.of(LocalDate.parse("2022-05-03")),
            TestStores.NOON,
            ids.entity("E4"),
            ids.entity("E3"),
            Stance.ASSERTS,
            Polarity.POSITIVE,
            Certainty.CERTAIN,
            ReporterStance.RELAYS,
            Optional.of(Basis.UNSTATED),
            Optional.empty(),
            List.of("Northland has delivered more than 200 howitzer shells to Southland"),
            37),
        transfer.testimony());
  }

  @Test
  void aShipmentIsReadWithItsLegsInOrder() {
    ReportedSituation shipment = reported().get(ids.situation("S2"));

    assertEquals(
        List.of("container", "tonne"),
        shipment.amounts().stream().map(Quantity::unit).sorted().toList());
    assertEquals(
        List.of(
            new Stage(
                1,
                ids.claim("C2"),
                Optional.of(ids.entity("E5")),
                Optional.of(ids.entity("E6")),
                Optional.of("rail"),
                Optional.empty(),
                Optional.empty()),
            new Stage(
                2,
                ids.claim("C3"),
                Optional.of(ids.entity("E6")),
                Optional.of(ids.entity("E7")),
                Optional.of("road"),
                Optional.of("trucks"),
                Optional.of(
                    new Period(
                        "2022-04~",
                        Optional.of(LocalDate.parse("2022-04-01")),
                        Optional.of(LocalDate.parse("2022-04-30")))))),
        shipment.legs());
    assertEquals(Set.of(ids.situation("S1")), shipment.same());
  }

  @Test
  void aSideOfAnExchangeHasItsGoodsAndWhatIsGiven() {
    List<Side> sides = reported().get(ids.situation("S4")).sides();

    assertEquals(
        Set.of(
            new Side(
                Optional.of(ids.entity("E1")),
                Optional.of(ids.entity("E2")),
                List.of(new Ware("missile", "missiles")),
                Optional.of(ids.situation("S4a"))),
            new Side(
                Optional.of(ids.entity("E2")),
                Optional.of(ids.entity("E1")),
                List.of(new Ware("oil", "oil")),
                Optional.empty())),
        Set.copyOf(sides));
  }

  @Test
  void aMeetingIsReadWithThoseWhoMeetAndItsPlace() {
    ReportedSituation meeting = reported().get(ids.situation("S6"));

    assertEquals(Set.of(ids.entity("E1"), ids.entity("E2")), meeting.participants());
    assertEquals(Optional.of(ids.entity("E5")), meeting.place());
    assertTrue(meeting.testimony().isOwnVoice());
  }

  @Test
  void aDenialNamesTheClaimThatItAnswers() {
    Testimony denial = reported().get(ids.situation("S5")).testimony();

    assertTrue(denial.denies());
    assertEquals(Optional.of(ids.claim("C1")), denial.respondsTo());
  }

  @Test
  void everySituationOfTheFourKindsIsReadOnce() {
    assertEquals(
        List.of("S1", "S2", "S4", "S4a", "S5", "S6").stream()
            .map(ids::situation)
            .collect(Collectors.toSet()),
        reported().keySet());
  }

  @Test
  void twoReadersOfOneDocumentAreBothRead() throws StoreException {
    TestStores.load(store, List.of(TestStores.annotatedBy("second/1", harbour)), TestStores.NOON);

    assertEquals(12, reported().size());
  }

  @Test
  void theBackgroundNamesPartiesAndSaysWherePlacesLie() {
    Background background =
        store.read(
            data -> {
              ReportedReader reader = new ReportedReader(data.asDatasetGraph(), IRIS);
              reader.readAll();
              return reader.background();
            });

    assertEquals("Northland", background.name(ids.entity("E1")));
    assertEquals("two diplomats", background.name(ids.entity("E10")));
    assertEquals(Optional.of(ids.entity("E1")), background.sites().get(ids.entity("E5")).within());
    assertEquals("ammunition", background.broader().get("artilleryShell"));
  }

  @Test
  void anArticleOfAMonthWasOutOnItsLastDay() {
    assertEquals(Optional.of(LocalDate.parse("2024-02-29")), ReportedReader.published("2024-02"));
    assertEquals(Optional.of(LocalDate.parse("2023-12-31")), ReportedReader.published("2023"));
    assertEquals(
        Optional.of(LocalDate.parse("2023-05-01")),
        ReportedReader.published("2023-05-01T10:00:00Z"));
    assertEquals(Optional.empty(), ReportedReader.published("in May"));
  }

  private Map<String, ReportedSituation> reported() {
    return store.read(
        data ->
            new ReportedReader(data.asDatasetGraph(), IRIS)
                .readAll().stream()
                    .collect(Collectors.toMap(ReportedSituation::iri, Function.identity())));
  }
}
