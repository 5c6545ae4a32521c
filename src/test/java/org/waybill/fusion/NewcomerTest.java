package org.waybill.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.Article;
import org.waybill.claim.Claims;
import org.waybill.fusion.Bearing.Kind;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.store.ArticleStatements;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/** An article that is not in the store beside those that are. */
class NewcomerTest {
  @TempDir Path folder;

  private static List<Quad> statements(Claims claims) {
    Article article =
        new Article(
            claims.doc().id(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "A text that is not compared.");
    ExtractionRun run = new ExtractionRun(claims.annotator(), TestStores.NOON, TestStores.NOON);
    return ArticleStatements.of(article, claims, run, TestStores.IRIS, ReferenceEntities.none());
  }

  private static Claims named(String id) {
    return TestStores.fourArticles().stream()
        .filter(c -> c.doc().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Bearing> bearings(List<Claims> stored, Claims newcomer)
      throws StoreException {
    try (GraphStore store = TestStores.open(folder, stored)) {
      new FusionRun(
              store,
              TestStores.IRIS,
              new SituationFuser(),
              Clock.fixed(TestStores.NOON, ZoneOffset.UTC))
          .fuse(List.of(), FusionListener.SILENT);
      Dataset view = store.view();
      long before = Txn.calculateRead(view, () -> size(view.asDatasetGraph()));
      Map<String, Bearing> found =
          Txn.calculateRead(
              view,
              () ->
                  new Newcomer(view.asDatasetGraph(), statements(newcomer), TestStores.IRIS)
                      .bearings(new SituationFuser()));
      assertEquals(before, Txn.calculateRead(view, () -> size(view.asDatasetGraph())));
      return found;
    }
  }

  private static long size(DatasetGraph graphs) {
    List<Quad> all = new ArrayList<>();
    graphs.find().forEachRemaining(all::add);
    return all.size();
  }

  private static Set<Kind> kinds(Collection<Bearing> bearings) {
    return bearings.stream().map(Bearing::kind).collect(Collectors.toSet());
  }

  @Test
  void inAStoreThatSpeaksOfOthersAllIsNew() throws StoreException {
    Map<String, Bearing> found = bearings(List.of(named("ledger-boats")), named("harbour-shells"));
    assertFalse(found.isEmpty());
    assertEquals(Set.of(Kind.NEW), kinds(found.values()));
  }

  @Test
  void whatTellsOfTheSameTransferLeadsToItsFusedSituation() throws StoreException {
    Map<String, Bearing> found =
        bearings(List.of(named("harbour-shells"), named("ledger-boats")), named("harbour-again"));
    Bearing same =
        found.values().stream().filter(b -> !b.known().isEmpty()).findFirst().orElseThrow();
    assertTrue(same.known().get(0).iri().contains("/fused/"), same.toString());
    assertFalse(same.known().get(0).label().startsWith("http"), same.toString());
    assertFalse(same.beside().isEmpty());
    same.beside().forEach(b -> assertTrue(b.claim().contains("harbour-shells"), b.toString()));
    assertTrue(same.kind() != Kind.NEW);
  }

  @Test
  void asInAFusionOfAllAClaimIsBesideThoseOfTheSameSituation() throws StoreException {
    Claims newcomer = named("harbour-again");
    Map<String, Bearing> found =
        bearings(TestStores.fourArticles().stream().filter(c -> c != newcomer).toList(), newcomer);
    Path whole = folder.resolveSibling("whole");
    try (GraphStore store = TestStores.open(whole, TestStores.fourArticles())) {
      Fusion fusion = FusionInput.read(store.view(), TestStores.IRIS).fuse(new SituationFuser());
      found.forEach(
          (claim, bearing) ->
              assertEquals(together(fusion, claim), besides(bearing), () -> claim + " " + bearing));
    }
  }

  private static Set<String> besides(Bearing bearing) {
    return bearing.beside().stream()
        .filter(b -> b.words().isEmpty())
        .map(Bearing.Beside::claim)
        .collect(Collectors.toSet());
  }

  /** The claims of other documents in the fused situations of a claim that agree with it. */
  private static Set<String> together(Fusion fusion, String claim) {
    return fusion.situations().stream()
        .filter(f -> f.members().stream().anyMatch(m -> m.testimony().claim().equals(claim)))
        .flatMap(
            f -> {
              Testimony own =
                  f.members().stream()
                      .map(ReportedSituation::testimony)
                      .filter(t -> t.claim().equals(claim))
                      .findFirst()
                      .orElseThrow();
              return f.members().stream()
                  .map(ReportedSituation::testimony)
                  .filter(t -> !t.document().equals(own.document()))
                  .filter(t -> t.denies() == own.denies());
            })
        .map(Testimony::claim)
        .collect(Collectors.toSet());
  }
}
