package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.claim.Certainty;
import org.waybill.claim.Comparator;
import org.waybill.claim.Modality;
import org.waybill.claim.Polarity;
import org.waybill.claim.Quantity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Stance;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.fusion.FusedSituation.Standing;
import org.waybill.fusion.Origins.LeftOut;
import org.waybill.fusion.Origins.Origin;
import org.waybill.fusion.Origins.Why;
import org.waybill.fusion.ReportedSituation.Ware;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.ReferenceData;
import org.waybill.store.ShapesValidator;
import org.waybill.store.StoreException;

class FusionWriterTest {
  private static final String ID = "https://w3id.org/waybill/id/";
  private static final Background BACKGROUND =
      new Background(
          Map.of(ID + "entity/n", "Northland", ID + "entity/s", "Southland"),
          Map.of(),
          Map.of(),
          List.of());

  @TempDir private Path folder;

  @Test
  void writesWhoStandsBehindItHowFarItCameAndWhatContradictsIt() {
    assertIsomorphic(expected("fusion.trig"), written(small()));
  }

  @Test
  void theOrderInWhichThingsAreHandedOverChangesNothing() {
    Fusion fusion = small();
    Random random = new Random(5);
    Fusion shuffled =
        new Fusion(
            shuffled(fusion.situations(), random),
            shuffled(fusion.decisions(), random),
            shuffled(fusion.contradictions(), random),
            fusion.parts(),
            fusion.totals());

    assertIsomorphic(written(fusion), written(shuffled));
  }

  @Test
  void whatIsFoundInAStoreKeepsToTheShapesAndTheOntology() throws StoreException {
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      TestStores.load(
          store, TestStores.fourArticles(), TestStores.NOON, ReferenceData.of(Gazetteer.shipped()));
      DatasetGraph fusion = fusionOf(store);
      store.write(data -> fusion.find().forEachRemaining(data.asDatasetGraph()::add));

      assertEquals(List.of(), ShapesValidator.shipped().validate(store));
      assertEquals(Set.of(), unknownTerms(fusion));
      assertTrue(fusion.contains(Node.ANY, Node.ANY, Terms.TYPE, Terms.MATCH_DECISION));
      assertTrue(fusion.contains(Node.ANY, Node.ANY, Terms.TYPE, Terms.INDEPENDENT_ORIGIN));
    }
  }

  @Test
  void aWishIsNotSaidToBeASupply() {
    ReportedSituation wanted =
        transfer("w", testimony("w", "n", Stance.ASSERTS), Modality.WANTED, List.of());
    ReportedSituation denied =
        transfer("d", testimony("d", "n", Stance.DENIES), Modality.ACTUAL, List.of());
    Fusion fusion =
        new Fusion(
            List.of(fused("w", wanted), fused("d", denied)),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertFalse(written(fusion).contains(Node.ANY, Node.ANY, Terms.SAID_TO_SUPPLY, Node.ANY));
  }

  @Test
  void aClaimThatWasTakenBackCarriesNoSupply() {
    ReportedSituation said =
        transfer("a", testimony("a", "n", Stance.ASSERTS), Modality.ACTUAL, List.of());
    ReportedSituation takenBack =
        transfer("b", testimony("b", "n", Stance.DENIES), Modality.ACTUAL, List.of());
    Contradiction retraction =
        new Contradiction(
            Contradiction.Kind.RETRACTION,
            ID + "claim/a",
            ID + "claim/b",
            ID + "fused/a",
            "taken back");

    assertFalse(saysToSupply(List.of(retraction), said, takenBack));
    assertTrue(saysToSupply(List.of(), said, takenBack), "a denial alone takes nothing back");
    ReportedSituation byAnother =
        transfer("c", testimony("c", "m", Stance.ASSERTS), Modality.ACTUAL, List.of());
    assertTrue(saysToSupply(List.of(retraction), said, takenBack, byAnother));
    ReportedSituation afterAll =
        transfer("d", testimony("d", "n", Stance.CONFIRMS), Modality.ACTUAL, List.of());
    assertTrue(saysToSupply(List.of(retraction), said, takenBack, afterAll));
  }

  private static boolean saysToSupply(
      List<Contradiction> contradictions, ReportedSituation... members) {
    FusedSituation fused =
        new FusedSituation(
            ID + "fused/a",
            SituationKind.TRANSFER,
            List.of(members),
            new Origins(List.of(), List.of()),
            Map.of());
    return written(new Fusion(List.of(fused), List.of(), contradictions, List.of(), List.of()))
        .contains(Node.ANY, Node.ANY, Terms.SAID_TO_SUPPLY, Node.ANY);
  }

  @Test
  void theListsOfTheOntologyHaveTheNotationsOfTheProgram() {
    Graph ontology = RDFDataMgr.loadGraph("ontology/waybill.ttl");

    assertEquals(notations(Rung.values()), notations(ontology, "RungScheme"));
    assertEquals(
        Arrays.stream(Why.values()).map(Why::notation).collect(Collectors.toSet()),
        notations(ontology, "LeftOutScheme"));
    assertEquals(
        Arrays.stream(Contradiction.Kind.values())
            .map(Contradiction.Kind::notation)
            .collect(Collectors.toSet()),
        notations(ontology, "ContradictionScheme"));
  }

  private static Set<String> notations(Rung[] rungs) {
    return Arrays.stream(rungs).map(Rung::notation).collect(Collectors.toSet());
  }

  private static Set<String> notations(Graph ontology, String scheme) {
    Node inScheme = Terms.node("http://www.w3.org/2004/02/skos/core#inScheme");
    return ontology.find(Node.ANY, inScheme, Terms.wb(scheme)).toList().stream()
        .flatMap(t -> ontology.find(t.getSubject(), Terms.NOTATION, Node.ANY).toList().stream())
        .map(t -> t.getObject().getLiteralLexicalForm())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static DatasetGraph fusionOf(GraphStore store) {
    return store.read(
        data -> {
          ReportedReader reader = new ReportedReader(data.asDatasetGraph(), TestStores.IRIS);
          List<ReportedSituation> reported = reader.readAll();
          Background background = reader.background();
          return written(new SituationFuser().fuse(reported, List.of(), background), background);
        });
  }

  /** Terms of the ontology's namespace that neither it nor the goods scheme has. */
  private static Set<String> unknownTerms(DatasetGraph data) {
    Graph ontology = RDFDataMgr.loadGraph("ontology/waybill.ttl");
    RDFDataMgr.loadGraph("ontology/goods.ttl").find().forEachRemaining(ontology::add);
    Set<String> unknown = new TreeSet<>();
    data.find()
        .forEachRemaining(
            quad ->
                Stream.of(quad.getPredicate(), quad.getObject())
                    .filter(node -> node.isURI() && node.getURI().startsWith(Terms.WB))
                    .filter(node -> !ontology.contains(node, Terms.TYPE, Node.ANY))
                    .forEach(node -> unknown.add(node.getURI())));
    return unknown;
  }

  // ---- a small fusion

  private static Fusion small() {
    ReportedSituation first =
        transfer(
            "a", testimony("a", "w", Stance.ASSERTS), Modality.ACTUAL, List.of(amount(100, 120)));
    ReportedSituation second =
        transfer(
            "b", testimony("b", "e", Stance.ASSERTS), Modality.ACTUAL, List.of(amount(90, 110)));
    ReportedSituation denial =
        transfer("c", testimony("c", "n", Stance.DENIES), Modality.ACTUAL, List.of());
    ReportedSituation order =
        transfer("d", testimony("d", "n", Stance.ASSERTS), Modality.PLANNED, List.of());
    FusedSituation delivery =
        new FusedSituation(
            ID + "fused/a",
            SituationKind.TRANSFER,
            List.of(first, second, denial),
            new Origins(
                List.of(
                    new Origin(ID + "entity/w", List.of(ID + "claim/a")),
                    new Origin(ID + "entity/e", List.of(ID + "claim/b"))),
                List.of(new LeftOut(ID + "claim/c", Why.DENIAL, Optional.of(ID + "claim/a")))),
            Map.of(
                Rung.DELIVERED,
                new Standing(List.of(ID + "claim/a", ID + "claim/b"), List.of(ID + "claim/c"))));
    Reason kind = new Reason("goods", 0.2, "both tank");
    return new Fusion(
        List.of(delivery, fused("d", order)),
        List.of(
            decision("a", "b", Verdict.SAME, 0.55, new Reason("time", 0.35, "both May"), kind),
            decision("a", "d", Verdict.UNSURE, 0.2, kind),
            decision(
                "b",
                "d",
                Verdict.DIFFERENT,
                0,
                Reason.veto("time", "May and July"),
                new Reason("amount", 0.4, "both 100 items"),
                kind),
            decision("c", "d", Verdict.DIFFERENT, 0, Reason.veto("time", "May and July"), kind),
            decision("a", "c", Verdict.SAME, 0.5, kind),
            decision("b", "c", Verdict.SAME, 0.5, kind)),
        List.of(
            new Contradiction(
                Contradiction.Kind.DENIAL,
                ID + "claim/a",
                ID + "claim/c",
                ID + "fused/a",
                "said and denied"),
            new Contradiction(
                Contradiction.Kind.RETRACTION,
                ID + "claim/b",
                ID + "claim/c",
                ID + "fused/a",
                "taken back")),
        List.of(new Part(ID + "fused/a", ID + "fused/d", "110 of 200")),
        List.of(new RunningTotal(ID + "situation/a", ID + "situation/b", "110, then 120")));
  }

  private static Decision decision(
      String one, String other, Verdict verdict, double score, Reason... reasons) {
    return new Decision(
        ID + "situation/" + one,
        ID + "situation/" + other,
        verdict,
        score,
        List.of(reasons),
        false);
  }

  private static FusedSituation fused(String name, ReportedSituation member) {
    return new FusedSituation(
        ID + "fused/" + name,
        SituationKind.TRANSFER,
        List.of(member),
        new Origins(List.of(), List.of()),
        Map.of());
  }

  private static Quantity amount(int lower, int upper) {
    return new Quantity(
        Comparator.RANGE,
        Optional.of(BigDecimal.valueOf(lower)),
        Optional.of(BigDecimal.valueOf(upper)),
        "item",
        Optional.empty());
  }

  private static Testimony testimony(String name, String principal, Stance stance) {
    return new Testimony(
        ID + "claim/" + name,
        ID + "document/" + name,
        Optional.empty(),
        Optional.of(LocalDate.parse("2024-05-01").plusDays(name.charAt(0) - 'a')),
        TestStores.NOON,
        ID + "entity/" + principal,
        ID + "entity/" + principal,
        stance,
        stance == Stance.DENIES ? Polarity.NEGATIVE : Polarity.POSITIVE,
        Certainty.CERTAIN,
        ReporterStance.RELAYS,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0);
  }

  private static ReportedSituation transfer(
      String name, Testimony testimony, Modality modality, List<Quantity> amounts) {
    return new ReportedSituation(
        ID + "situation/" + name,
        SituationKind.TRANSFER,
        testimony,
        modality,
        Optional.of(ID + "entity/n"),
        Optional.of(ID + "entity/s"),
        List.of(new Ware("tank", "tanks")),
        amounts,
        amounts.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Period(
                    "2024-05",
                    Optional.of(LocalDate.parse("2024-05-01")),
                    Optional.of(LocalDate.parse("2024-05-31")))),
        List.of(),
        Set.of(),
        Optional.empty(),
        List.of(),
        Set.of());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static DatasetGraph written(Fusion fusion) {
    return written(fusion, BACKGROUND);
  }

  private static DatasetGraph written(Fusion fusion, Background background) {
    DatasetGraph quads = DatasetGraphFactory.create();
    new FusionWriter(TestStores.IRIS, "all", "all").write(fusion, background, quads::add);
    return quads;
  }

  private static DatasetGraph expected(String name) {
    try (InputStream in = FusionWriterTest.class.getResourceAsStream(name)) {
      DatasetGraph quads = DatasetGraphFactory.create();
      RDFParser.fromString(new String(in.readAllBytes(), StandardCharsets.UTF_8), Lang.TRIG)
          .parse(quads);
      return quads;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Nodes are named by hashes, which are taken for blank here, and not written down by hand. */
  private static void assertIsomorphic(DatasetGraph expected, DatasetGraph actual) {
    assertTrue(
        IsoMatcher.isomorphic(anonymous(expected), anonymous(actual)),
        () -> "wrote:\n" + RDFWriter.source(actual).lang(Lang.TRIG).asString());
  }

  private static DatasetGraph anonymous(DatasetGraph data) {
    DatasetGraph anonymous = DatasetGraphFactory.create();
    data.find()
        .forEachRemaining(
            quad ->
                anonymous.add(
                    quad.getGraph(),
                    anonymous(quad.getSubject()),
                    quad.getPredicate(),
                    anonymous(quad.getObject())));
    return anonymous;
  }

  private static Node anonymous(Node node) {
    return node.isURI()
            && node.getURI()
                .matches(
                    ".*/id/(decision|reason|origin|left-out|standing|amount-range|contradiction"
                        + "|counted-part|running-total)/.*")
        ? NodeFactory.createBlankNode(node.getURI().substring(ID.length()).replaceAll("\\W", "-"))
        : node;
  }
}
