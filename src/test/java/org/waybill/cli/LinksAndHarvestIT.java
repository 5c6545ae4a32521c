package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.reconcile.WikidataSlice;
import org.waybill.reference.Gazetteer;
import org.waybill.server.ServerException;
import org.waybill.server.WaybillServer;

/**
 * Harvesting from an endpoint with the Wikidata model, and judging links, from the command line.
 */
class LinksAndHarvestIT {
  private static final String TABLE =
      "key\tname\taliases\twikidata\tsource\n"
          + "person/Q900000041\tAnnabel Quill\t\tQ900000041\tmade up\n"
          + "person/Q900000042\tA. Quill\tAnnabel Quill\tQ900000042\tmade up\n";
  private static final String PERSON =
      """
      @prefix wb: <https://w3id.org/waybill/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      <https://w3id.org/waybill/id/entity/unlinked/person/annabel-quill> a wb:Person ;
        rdfs:label "Annabel Quill"@en .
      """;

  private static Waybill waybill;

  @TempDir Path temp;
  private Path store;

  @BeforeEach
  void load() throws IOException {
    waybill = Waybill.shared();
    store = temp.resolve("store");
    Path person = Files.writeString(temp.resolve("person.ttl"), PERSON);
    waybill.run("load", person, "--store", store).ends(0);
  }

  private JsonNode links() throws IOException {
    return new ObjectMapper()
        .readTree(waybill.run("links", "--format", "json", "--store", store).ends(0).out());
  }

  @Test
  void harvestsIntoTablesThatTheProgramReads() throws IOException, ServerException {
    Path out = temp.resolve("harvested");
    WaybillServer wikidata = WikidataSlice.serve();
    try {
      waybill
          .run(
              "harvest",
              "--endpoint",
              wikidata.address().resolve("/sparql"),
              "--contact",
              "keeper@example.org",
              "--pause",
              "0",
              "--only-linked",
              "--out",
              out,
              "--store",
              store)
          .ends(0)
          .prints("harvested 4 entities and 3 offices")
          .says("left out:");
    } finally {
      wikidata.stop();
    }
    Gazetteer tables = Gazetteer.read(out);
    assertEquals("Q7747", tables.entity("person/vladimir-putin").orElseThrow().wikidata().get());
    waybill.run("links", "propose", "--tables", out, "--store", store).ends(0);
  }

  @Test
  void anEndpointThatIsNotThereIsNamed() {
    waybill
        .run(
            "harvest",
            "--endpoint",
            "ftp://example.org/",
            "--contact",
            "keeper@example.org",
            "--out",
            temp.resolve("x"),
            "--store",
            store)
        .ends(2)
        .saysOnly("--endpoint");
    waybill
        .run(
            "harvest",
            "--endpoint",
            "http://localhost:1/sparql",
            "--contact",
            "keeper@example.org",
            "--pause",
            "0",
            "--out",
            temp.resolve("x"),
            "--store",
            store)
        .ends(3)
        .says("cannot be reached", "again later");
  }

  @Test
  void proposesListsAcceptsAndRefuses() throws IOException {
    Path tables = Files.createDirectory(temp.resolve("tables"));
    Files.writeString(tables.resolve("persons.tsv"), TABLE);
    waybill
        .run("links", "propose", "--tables", tables, "--store", store)
        .ends(0)
        .prints("2 candidates");
    waybill
        .run("links", "--store", store)
        .ends(0)
        .prints("candidate", "Q900000041", "Annabel Quill")
        .prints("score ", "same name");
    waybill
        .run(
            "links",
            "accept",
            "Annabel Quill",
            "Q900000041",
            "--why",
            "her own page says so",
            "--by",
            "Anna",
            "--store",
            store)
        .ends(0)
        .prints("judgement/");
    waybill
        .run(
            "links",
            "refuse",
            "Annabel Quill",
            "Q900000042",
            "--why",
            "a namesake",
            "--by",
            "Anna",
            "--store",
            store)
        .ends(0);
    JsonNode listed = links();
    assertEquals(2, listed.size());
    assertEquals("accepted", listed.get(0).path("status").asText());
    assertEquals("her own page says so", listed.get(0).at("/judgement/why").asText());
    assertEquals("refused", listed.get(1).path("status").asText());
    assertTrue(listed.get(1).path("score").isNumber());
    waybill
        .run(
            "links",
            "accept",
            "Annabel Quill",
            "Q900000042",
            "--why",
            "w",
            "--by",
            "B",
            "--store",
            store)
        .ends(2)
        .saysOnly("Q900000041 already");
    waybill
        .run(
            "links",
            "accept",
            "Nobody At All",
            "Q900000042",
            "--why",
            "w",
            "--by",
            "B",
            "--store",
            store)
        .ends(2)
        .saysOnly("Nobody At All");
    waybill.run("links", "accept", "Annabel Quill", "Q900000042", "--store", store).ends(2);
    waybill.run("links", "--status", "maybe", "--store", store).ends(2).saysOnly("--status");
    waybill.run("links", "quickstatements", "--store", store).ends(0).says("0 statements");
  }
}
