package org.waybill.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.query.QueryLibrary;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.query.TestStore;
import org.waybill.rdf.Iris;
import org.waybill.reference.EntityType;
import org.waybill.reference.Gazetteer;

/** Where parties and places stand on a map. */
class AnchorsTest {
  private static final Iris IRIS = new Iris();
  private static final Gazetteer GAZETTEER = Gazetteer.shipped();
  private static final Anchors ANCHORS =
      new Anchors(
          new PageSource(
              new QueryRunner(TestStore.empty(), GAZETTEER, IRIS, QueryLimits.none()),
              QueryLibrary.shipped(),
              IRIS,
              new PageLinks(IRIS.base())));

  private static Optional<Point> of(String key) {
    return ANCHORS.of(IRIS.base() + "entity/" + key, Optional.empty());
  }

  @Test
  void everyStateStandsSomewhereOfItsOwn() {
    List<String> states =
        GAZETTEER.entities().stream()
            .filter(e -> e.type() == EntityType.STATE)
            .map(e -> e.key())
            .toList();
    assertTrue(states.size() > 200, "states: " + states.size());
    states.forEach(state -> assertTrue(of(state).isPresent(), state));
    assertEquals(
        states.stream().filter(s -> !ANCHORS.isFormer(IRIS.base() + "entity/" + s)).count(),
        states.stream()
            .filter(s -> !ANCHORS.isFormer(IRIS.base() + "entity/" + s))
            .map(AnchorsTest::of)
            .distinct()
            .count());
  }

  @Test
  void aStateThatIsNoMoreStandsAtTheCapitalThatItHad() {
    assertEquals(of("state/RUS"), of("state/SUN"));
    assertEquals(of("state/SRB"), of("state/YUG"));
    assertTrue(ANCHORS.isFormer(IRIS.base() + "entity/state/SUN"));
    assertFalse(ANCHORS.isFormer(IRIS.base() + "entity/state/RUS"));
    assertEquals(
        GAZETTEER.entities().stream()
            .filter(e -> e.type() == EntityType.STATE && e.to().isPresent())
            .map(e -> e.key())
            .filter(key -> !ANCHORS.isFormer(IRIS.base() + "entity/" + key))
            .toList(),
        List.of());
  }

  @Test
  void whatHasCoordinatesOfItsOwnStandsThere() {
    assertEquals(
        Optional.of(new Point(130.5, 42.25)),
        ANCHORS.of(IRIS.base() + "entity/state/PRK", Optional.of("POINT(130.5 42.25)")));
    assertTrue(of("place/2042645").isPresent(), "Rajin");
  }

  @Test
  void anOrganisationOrPersonIsNotPlacedAtItsState() {
    assertEquals(Optional.empty(), of("organization/white-house"));
    assertEquals(Optional.empty(), of("person/ronald-reagan"));
    assertEquals(Optional.empty(), of("unlinked/group/nobody"));
  }

  @Test
  void coordinatesThatAreNoPointOfTheEarthAreNone() {
    for (String wkt : List.of("", "POINT(200 10)", "POINT(10 91)", "POINT 1 2", "POINT(a b)")) {
      assertEquals(Optional.empty(), Point.ofWkt(wkt), wkt);
    }
    assertThrows(IllegalArgumentException.class, () -> new Point(0, Double.NaN));
  }
}
