package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.fusion.Background.Site;
import org.waybill.fusion.Geography.Relation;

class GeographyTest {
  /** Invented places; 0.5 degrees of latitude are 56 km, 1 degree 111 km. */
  private final Geography geography =
      new Geography(
          new Background(
              Map.of(
                  "place/olm", "Olm",
                  "place/port-of-olm", "the port of Olm",
                  "place/hill", "Hill",
                  "place/delta", "the Sand delta"),
              Map.of(
                  "place/a", site("place/a", 10.0, "http://e.org/state/sudland"),
                  "place/roads", site("place/roads", 10.5, "http://e.org/state/sudland"),
                  "place/far", site("place/far", 11.0, "http://e.org/state/sudland"),
                  "place/quay", new Site("place/quay", none(), none(), Optional.of("place/a")),
                  "place/loop", new Site("place/loop", none(), none(), Optional.of("place/loop"))),
              Map.of(),
              List.of()));

  @Test
  void aPlaceIsItself() {
    assertEquals(Relation.SAME, relation("place/x", "place/x"));
  }

  @Test
  void aPlaceMayBeTheOneItLiesIn() {
    assertEquals(Relation.COMPATIBLE, relation("place/quay", "place/a"));
    assertEquals(Relation.COMPATIBLE, relation("place/quay", "http://e.org/state/sudland"));
    assertEquals(Relation.COMPATIBLE, relation("place/loop", "http://e.org/state/sudland"));
  }

  @Test
  void distanceTellsTwoPortsApart() {
    assertEquals(Relation.COMPATIBLE, relation("place/a", "place/roads"));
    assertEquals(Relation.APART, relation("place/a", "place/far"));
  }

  @Test
  void withoutCoordinatesNamesDecide() {
    assertEquals(Relation.COMPATIBLE, relation("place/olm", "place/port-of-olm"));
    assertEquals(Relation.APART, relation("place/olm", "place/hill"));
  }

  @Test
  void aRegionMayHoldWhatIsNamed() {
    assertEquals(Relation.COMPATIBLE, relation("place/delta", "place/hill"));
  }

  private Relation relation(String one, String other) {
    assertEquals(geography.relation(one, other), geography.relation(other, one));
    return geography.relation(one, other);
  }

  private static Optional<Double> none() {
    return Optional.empty();
  }

  private static Site site(String iri, double latitude, String within) {
    return new Site(iri, Optional.of(latitude), Optional.of(20.0), Optional.of(within));
  }
}
