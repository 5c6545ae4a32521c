package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.fusion.Account.Beside;
import org.waybill.fusion.ClaimAccount.Hop;
import org.waybill.fusion.ClaimAccount.Quote;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.fusion.JudgementWriter.Reviewed;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

class AccountTest {
  private static final String ID = "https://w3id.org/waybill/id/";
  private static final String PROV = "http://www.w3.org/ns/prov#";

  @TempDir Path folder;
  private GraphStore store;
  private FusionInput input;
  private Fusion fusion;

  @BeforeEach
  void fuse() throws StoreException {
    store = TestStores.open(folder.resolve("store"), TestStores.fourArticles());
    write();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void write() throws StoreException {
    input = FusionInput.read(store.view(), TestStores.IRIS);
    fusion = input.fuse(new SituationFuser());
    new FusionRun(store, TestStores.IRIS, new SituationFuser(), Clock.systemUTC())
        .fuse(input.judgements(), FusionListener.SILENT);
  }

  private AccountReader reader() {
    return new AccountReader(store.view(), TestStores.IRIS, "all");
  }

  /** The transfer of which two articles tell. */
  private FusedSituation shells() {
    return fusion.situations().stream()
        .filter(f -> f.kind() == SituationKind.TRANSFER)
        .filter(f -> f.members().stream().map(m -> m.testimony().document()).distinct().count() > 1)
        .findFirst()
        .orElseThrow();
  }

  private Account account() {
    return account(shells().iri());
  }

  private Account account(String situation) {
    List<Account> found = reader().of(situation).all();
    assertEquals(1, found.size());
    return found.get(0);
  }

  @Test
  void whatWasFusedIsReadBackAsItWas() {
    assertTrue(fusion.situations().size() > 5);
    for (FusedSituation fused : fusion.situations()) {
      Account account = account(fused.iri());
      assertEquals(fused.members(), account.fused().members());
      assertEquals(fused.kind(), account.fused().kind());
      assertEquals(fused.ladder().keySet(), account.fused().ladder().keySet());
      assertEquals(
          List.copyOf(fused.origins().counted()).stream()
              .sorted(Comparator.comparing(Origins.Origin::principal))
              .toList(),
          account.fused().origins().counted());
      assertEquals(fused.origins().leftOut().size(), account.fused().origins().leftOut().size());
      assertEquals(
          fusion.contradictions().stream().filter(c -> c.about().equals(fused.iri())).count(),
          account.contradictions().size());
    }
  }

  @Test
  void itGoesDownToTheClaimsTheirChainsAndTheirWords() {
    ClaimAccount claim = account().claims().get(0);
    assertEquals("harbour-shells", claim.document());
    assertEquals("hand/1", claim.annotator().orElseThrow());
    assertEquals(
        List.of("originator", "publisher"), claim.chain().stream().map(Hop::role).toList());
    Quote quote = claim.quotes().get(0);
    assertEquals(
        "North Korea has sent Russia more than 2,000 containers", quote.words().orElseThrow());
    assertEquals(quote.words().get().length(), quote.end() - quote.start());
    assertTrue(claim.says().contains("North Korea"), claim.says());
  }

  @Test
  void aReportedSituationLeadsToTheSameAccount() {
    String member = shells().members().get(1).iri();
    assertEquals(account(), account(member));
    assertEquals(List.of(), reader().of(ID + "situation/none/1").all());
  }

  @Test
  void mergesHaveTheirReasonsTheStrongestFirst() {
    Decision decision = account().within().get(0);
    assertEquals(Verdict.SAME, decision.verdict());
    assertTrue(decision.reasons().size() > 1);
    assertEquals(
        decision.reasons().stream()
            .sorted(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight())))
            .map(r -> Math.abs(r.weight()))
            .toList(),
        decision.reasons().stream().map(r -> Math.abs(r.weight())).toList());
    assertFalse(decision.judged());
    assertEquals(shells().members().size() - 1, account().holding().size());
  }

  @Test
  void aNonMergeThatAPersonJudgedIsToldWithWhoAndWhy() throws StoreException {
    List<ReportedSituation> members = shells().members();
    String one = members.get(0).iri();
    String other = members.get(1).iri();
    new JudgementWriter(store, TestStores.IRIS)
        .judge(
            Verdict.DIFFERENT,
            List.of(one),
            List.of(other),
            new Reviewed("two trains", "Anna", Instant.EPOCH));
    write();
    Account account = account(one);
    Beside beside = account.beside().get(0);
    assertTrue(beside.decision().judged());
    assertEquals("Anna: two trains", beside.decision().reasons().get(0).words());
    assertEquals(other, beside.other());
    assertEquals("Anna", account.judgement(beside.decision()).orElseThrow().by());
    assertTrue(beside.fused().isPresent());
    assertFalse(account.fused().members().stream().anyMatch(m -> m.iri().equals(other)));
  }

  @Test
  void allTransfersOfAPairAreGiven() {
    List<Account> accounts =
        reader().between(ID + "entity/state/PRK", ID + "entity/state/RUS").all();
    assertEquals(
        fusion.situations().stream()
            .filter(f -> f.members().stream().anyMatch(AccountTest::isNorthKoreaToRussia))
            .count(),
        accounts.size());
    assertEquals(
        List.of(), reader().between(ID + "entity/state/RUS", ID + "entity/state/FRA").all());
  }

  private static boolean isNorthKoreaToRussia(ReportedSituation s) {
    return s.supplier().filter(x -> x.endsWith("/PRK")).isPresent()
        && s.recipient().filter(x -> x.endsWith("/RUS")).isPresent();
  }

  @Test
  void inProvTheFusedSituationIsDerivedFromTheClaimsAndTheDecisions() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AccountProv(TestStores.IRIS, input.background()).write(List.of(account()), out);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new ByteArrayInputStream(out.toByteArray()), Lang.TURTLE);

    Node fused = Terms.node(shells().iri());
    for (ReportedSituation member : shells().members()) {
      Node claim = Terms.node(member.testimony().claim());
      assertTrue(graph.contains(fused, prov("wasDerivedFrom"), claim), out::toString);
      assertTrue(
          graph.contains(claim, prov("wasQuotedFrom"), Terms.node(member.testimony().document())));
      assertTrue(graph.contains(claim, prov("value"), Node.ANY));
      assertTrue(
          graph.contains(claim, prov("wasAttributedTo"), Terms.node(member.testimony().speaker())));
    }
    Node decision =
        Terms.node(
            TestStores.IRIS.fusionNodeIri(
                "decision", shells().members().get(0).iri(), shells().members().get(1).iri()));
    assertTrue(graph.contains(fused, prov("wasDerivedFrom"), decision));
    assertTrue(
        graph.contains(
            fused,
            prov("hadPrimarySource"),
            Terms.node(shells().origins().counted().get(0).claims().get(0))));
  }

  @Test
  void beforeAnyFusionThereIsNothingToAccountFor() {
    assertTrue(reader().hasFusion());
    assertFalse(new AccountReader(store.view(), TestStores.IRIS, "other").hasFusion());
  }

  private static Node prov(String name) {
    return Terms.node(PROV + name);
  }
}
