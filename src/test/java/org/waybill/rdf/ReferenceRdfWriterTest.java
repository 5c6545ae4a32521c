package org.waybill.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.GoodsType;
import org.waybill.reference.Tenure;

class ReferenceRdfWriterTest {
  private final Model written = new LinkedHashModel();
  private final ReferenceRdfWriter writer =
      new ReferenceRdfWriter(new StatementCollector(written), new Iris());

  @Test
  void writesEntitiesOfEveryTypeOfficesAndLinks() throws IOException {
    writer.writeAll(
        List.of(
            entity("state/AAA", EntityType.STATE, "Northland", List.of("AAA", "AA"), null, null),
            entity("person/ada-quay", EntityType.PERSON, "Ada Quay", List.of(), "state/AAA", null),
            entity(
                "organization/navy", EntityType.ORGANIZATION, "navy", List.of(), "state/AAA", null),
            entity("conflict/war", EntityType.CONFLICT, "the war", List.of(), "state/AAA", null),
            entity(
                "vessel/9074729", EntityType.VESSEL, "Gull", List.of("9074729"), "state/AAA", null),
            entity(
                "place/17",
                EntityType.PLACE,
                "a place that nobody names",
                List.of("17"),
                null,
                null)),
        List.of(
            new Tenure(
                "person/ada-quay",
                "Foreign Minister of Northland",
                "foreign minister",
                "state/AAA",
                Optional.of(LocalDate.of(2020, 2, 29)),
                Optional.empty(),
                LocalDate.of(2024, 1, 1),
                "a table")),
        List.of(
            new GoodsType(
                "tank",
                Optional.empty(),
                "battle tank",
                Optional.of("I"),
                Optional.empty(),
                Optional.of("Q1"),
                List.of())));
    writer.writeEntity(
        entity(
            "place/18",
            EntityType.PLACE,
            "Aster",
            List.of("18"),
            "state/AAA",
            new double[] {-12.5, 170.25}));
    ClaimsRdfWriterTest.assertGraph("reference.trig", written);
  }

  @Test
  void writingAnEntityTwiceWritesTheSame() {
    Entity entity = entity("state/AAA", EntityType.STATE, "Northland", List.of("AAA"), null, null);
    writer.writeEntity(entity);
    int once = written.size();
    writer.writeEntity(entity);
    assertEquals(once, written.size());
    assertTrue(once > 0);
  }

  private static Entity entity(
      String key, EntityType type, String name, List<String> codes, String state, double[] point) {
    return new Entity(
        key,
        type,
        name,
        List.of(name, "also " + name),
        List.of(),
        type == EntityType.STATE ? Optional.of("Q2") : Optional.empty(),
        codes,
        Optional.ofNullable(state),
        false,
        point == null ? Optional.empty() : Optional.of(point[0]),
        point == null ? Optional.empty() : Optional.of(point[1]),
        type == EntityType.STATE ? Optional.of(LocalDate.of(1949, 10, 7)) : Optional.empty(),
        Optional.empty());
  }
}
