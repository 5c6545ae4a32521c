package org.waybill.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.fusion.JudgementException;
import org.waybill.fusion.JudgementWriter.Reviewed;
import org.waybill.rdf.Iris;
import org.waybill.reconcile.WikidataLink.Standing;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.ShapesValidator;
import org.waybill.store.StoreException;

/** Links to Wikidata: found by a program, accepted or refused by people. */
class WikidataLinksTest {
  private static final Iris IRIS = new Iris();
  private static final String WIRE = IRIS.base() + "entity/unlinked/organization/harbour-wire";
  private static final String DUNAY = IRIS.base() + "entity/place/2024800";
  private static final Node WIKIDATA_ITEM =
      NodeFactory.createURI("https://w3id.org/waybill/ontology#wikidataItem");
  private static final String TABLE =
      """
      key	name	aliases	wikidata	codes	latitude	longitude	source
      organization/Q900000021	Harbour Wire		Q900000021				made up
      organization/Q900000022	The Harbour	Harbour Wire	Q900000022				made up
      person/Q900000023	Harbour Wire		Q900000023				made up
      organization/Q900000024	Harbour Wires		Q900000024				made up
      """;

  @TempDir Path temp;
  private GraphStore store;
  private WikidataLinks links;

  @BeforeEach
  void open() throws StoreException {
    store = ReconcilableStore.smallIn(temp.resolve("store"));
    links = new WikidataLinks(store, IRIS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Gazetteer tables(String table) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("tables"));
    Files.writeString(folder.resolve("some.tsv"), table);
    return Gazetteer.read(folder);
  }

  private int propose() throws IOException, StoreException {
    return new LinkProposals(store, IRIS, new CatalogueReader(Gazetteer.shipped(), IRIS))
        .propose(tables(TABLE));
  }

  private static Reviewed by(String name, int minute) {
    return new Reviewed(
        "the imprint names it", name, Instant.parse("2026-11-25T10:%02d:00Z".formatted(minute)));
  }

  private Optional<String> itemOf(String entity) {
    return store.read(
        data ->
            data
                .asDatasetGraph()
                .getUnionGraph()
                .find(NodeFactory.createURI(entity), WIKIDATA_ITEM, Node.ANY)
                .toList()
                .stream()
                .map(t -> t.getObject().getURI().replaceFirst(".*/", ""))
                .findFirst());
  }

  private List<String> listed(Standing standing) {
    return links.all().stream()
        .filter(link -> link.standing() == standing && link.entity().equals(WIRE))
        .map(WikidataLink::item)
        .toList();
  }

  @Test
  void aCandidateHasScoreAndMethodAndIsNoLink() throws IOException, StoreException {
    assertEquals(propose(), links.all().size());
    assertEquals(List.of("Q900000021", "Q900000022", "Q900000024"), listed(Standing.CANDIDATE));
    WikidataLink best = links.all().get(0);
    assertEquals("same name", best.candidate().orElseThrow().method());
    assertTrue(best.candidate().orElseThrow().score() > 90);
    assertEquals(Optional.empty(), itemOf(WIRE));
    assertEquals(List.of(), ShapesValidator.shipped().validate(store));
    assertEquals(propose(), links.all().size(), "found again, not found twice");
  }

  @Test
  void whatAPersonAcceptsIsALinkAndKeepsWhoAndWhy() throws IOException, StoreException {
    propose();
    String judgement = links.accept(WIRE, "wd:Q900000021", by("Anna", 1));
    assertEquals(Optional.of("Q900000021"), itemOf(WIRE));
    assertEquals(List.of("Q900000021"), listed(Standing.ACCEPTED));
    WikidataLink accepted =
        links.all().stream()
            .filter(link -> link.standing() == Standing.ACCEPTED)
            .findFirst()
            .orElseThrow();
    assertEquals(judgement, accepted.judgement().orElseThrow().iri());
    assertEquals("Anna", accepted.judgement().orElseThrow().by());
    assertEquals("the imprint names it", accepted.judgement().orElseThrow().why());
    assertEquals(List.of(), ShapesValidator.shipped().validate(store));
    assertEquals(
        Optional.of("entity/unlinked/organization/harbour-wire"),
        ReconcilableStore.service(store)
            .catalogue()
            .identified(IdentifierKind.WIKIDATA, "Q900000021")
            .stream()
            .findFirst());
  }

  @Test
  void whoRefusesTakesAnAcceptanceBackAndBothStay() throws IOException, StoreException {
    propose();
    links.accept(WIRE, "Q900000021", by("Anna", 1));
    links.refuse(WIRE, "Q900000021", by("Boris", 2));
    assertEquals(Optional.empty(), itemOf(WIRE));
    assertEquals(List.of("Q900000021"), listed(Standing.REFUSED));
    assertTrue(store.hasGraph(IRIS.reviewIri("Anna")) && store.hasGraph(IRIS.reviewIri("Boris")));
    propose();
    assertEquals(List.of("Q900000021"), listed(Standing.REFUSED), "it is not proposed as open");
    links.accept(WIRE, "Q900000021", by("Anna", 3));
    assertEquals(Optional.of("Q900000021"), itemOf(WIRE), "the later judgement is in force");
  }

  @Test
  void anEntityHasOneItemAndAnItemOneEntity() throws IOException, StoreException {
    links.accept(WIRE, "Q900000021", by("Anna", 1));
    String another =
        assertThrows(LinkException.class, () -> links.accept(WIRE, "Q900000022", by("Anna", 2)))
            .getMessage();
    assertTrue(another.contains("Q900000021") && another.contains("Harbour Wire"), another);
    assertTrue(
        assertThrows(LinkException.class, () -> links.accept(WIRE, "Q423", by("Anna", 2)))
            .getMessage()
            .contains("already"));
    String taken =
        assertThrows(LinkException.class, () -> links.accept(DUNAY, "Q900000021", by("Anna", 3)))
            .getMessage();
    assertTrue(taken.contains("already"), taken);
    assertEquals(1, links.all().size(), "what is refused leaves nothing behind");
  }

  @Test
  void whatIsNoItemOrHasNoReasonIsRefused() {
    assertThrows(LinkException.class, () -> links.accept(WIRE, "P31", by("Anna", 1)));
    assertThrows(LinkException.class, () -> links.accept(WIRE, "Q0", by("Anna", 1)));
    assertThrows(
        JudgementException.class,
        () -> links.accept(WIRE, "Q900000021", new Reviewed(" ", "Anna", Instant.EPOCH)));
    assertThrows(
        LinkException.class,
        () -> links.refuse(IRIS.base() + "entity/state/PRK", "Q423", by("Anna", 1)),
        "the tables' links are corrected there");
  }

  @Test
  void acceptedLinksBecomeStatementsWithReferences() throws IOException, StoreException {
    CatalogueReader reader = new CatalogueReader(Gazetteer.shipped(), IRIS);
    links.accept(DUNAY, "Q900000031", by("Anna", 1));
    Catalogue catalogue = store.read(data -> reader.read(data.asDatasetGraph()));
    QuickStatements all = QuickStatements.of(links.all(), catalogue, Optional.empty());
    assertEquals(
        "Q900000031\tP1566\t\"2024800\"\tS854\t\"https://www.geonames.org/2024800\"",
        all.lines().get(0));
    assertTrue(
        all.lines()
            .get(1)
            .matches(
                "Q900000031\tP625\t@42\\.\\d+/132\\.\\d+\tS854\t\"https://www.geonames.org/2024800\""),
        all.lines().get(1));
    Gazetteer harvested =
        tables(
            "key\tname\twikidata\tcodes\tlatitude\tlongitude\tsource\n"
                + "place/x\tDunay\tQ900000031\t2024800\t42.88\t132.33\tmade up\n");
    assertEquals(
        new QuickStatements(List.of(), 2, 0),
        QuickStatements.of(links.all(), catalogue, Optional.of(harvested)));
    links.refuse(DUNAY, "Q900000031", by("Anna", 2));
    assertEquals(List.of(), QuickStatements.of(links.all(), catalogue, Optional.empty()).lines());
  }
}
