package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.claim.ClaimExtractor;
import org.waybill.reference.Gazetteer;
import org.waybill.text.TextAnalyser;

/** The shipped articles, read by the built-in extractor into a store. */
class LoadShippedArticlesIT {
  private static final List<Path> ARTICLES = List.of(Path.of("data/articles"));

  @TempDir Path temp;

  private static Loader loader(GraphStore store, int threads) {
    return new Loader(
        store,
        ServiceLoader.load(ClaimExtractor.class).findFirst().orElseThrow(),
        new TextAnalyser(),
        ReferenceData.of(Gazetteer.shipped()),
        TestClaims.IRIS,
        TestClaims.options().withThreads(threads).withBatchSize(10));
  }

  @Test
  void givesTheSameClaimsWithOneThreadAndWithFourAndWhenLoadedTwice() throws StoreException {
    DatasetGraph one;
    try (GraphStore store = GraphStore.open(temp.resolve("one"))) {
      LoadReport report = loader(store, 1).load(ARTICLES, LoadListener.SILENT);
      assertEquals(List.of(), report.problems());
      assertTrue(report.articles() >= 24, report.articles() + " articles");
      one = TestClaims.content(store);
      assertEquals(List.of(), ShapesValidator.shipped().validate(store));
    }
    try (GraphStore store = GraphStore.open(temp.resolve("four"))) {
      LoadReport first = loader(store, 4).load(ARTICLES, LoadListener.SILENT);
      assertTrue(IsoMatcher.isomorphic(one, TestClaims.content(store)));
      LoadReport again = loader(store, 4).load(ARTICLES, LoadListener.SILENT);
      assertEquals(first.articles(), again.unchanged());
      assertTrue(IsoMatcher.isomorphic(one, TestClaims.content(store)));
    }
  }
}
