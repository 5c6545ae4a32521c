package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.Article;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.fusion.FusionListener;
import org.waybill.fusion.FusionRun;
import org.waybill.fusion.SituationFuser;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;
import org.waybill.store.Viewpoint;
import org.waybill.text.TextAnalyser;

/**
 * What was known as of a day is what a store answers that never saw what was published later. One
 * store has all shipped articles; another gets them in the order of their publication, is fused,
 * and is asked everything before it gets the next.
 */
class AsOfShippedArticlesIT {
  private static final Path ARTICLES = Path.of("data/articles");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

  private static final String FUSED =
      "SELECT ?s ?p ?o { GRAPH <https://w3id.org/waybill/graph/fusion/all> { ?s ?p ?o } }"
          + " ORDER BY ?s ?p ?o";

  @TempDir private static Path folder;
  private final Map<String, Claims> read = new ConcurrentHashMap<>();
  private final ClaimExtractor extractor =
      ServiceLoader.load(ClaimExtractor.class).findFirst().orElseThrow();
  private final TextAnalyser analyser = new TextAnalyser();
  private final List<NamedQuery> queries =
      QueryLibrary.shipped().all().stream().filter(q -> !q.tags().contains("federated")).toList();

  @Test
  void everyQueryAnswersAsOfADayAsAStoreWithoutWhatWasPublishedLater()
      throws IOException, StoreException {
    SortedMap<LocalDate, List<Path>> articles = articlesByDay();
    assertTrue(articles.size() > 30, "few days: " + articles.keySet());
    try (GraphStore all = GraphStore.open(folder.resolve("all"));
        GraphStore growing = GraphStore.open(folder.resolve("growing"))) {
      load(all, List.of(ARTICLES));
      fuse(all);
      load(growing, List.of());
      fuse(growing);
      QueryRunner asked = runner(all);
      for (Map.Entry<LocalDate, List<Path>> day : articles.entrySet()) {
        assertSame(day.getKey().minusDays(1), asked, runner(growing));
        load(growing, day.getValue());
        fuse(growing);
      }
      assertSame(articles.lastKey(), asked, runner(growing));
      assertSameFusion(articles.lastKey(), asked, runner(growing));
      // and nothing is left out at last
      for (NamedQuery query : queries) {
        assertEquals(
            csv(asked, query),
            csv(asked.from(Viewpoint.present().asOf(articles.lastKey())), query),
            query.name());
      }
    }
  }

  private void assertSame(LocalDate day, QueryRunner all, QueryRunner then) {
    QueryRunner asOf = all.from(Viewpoint.present().asOf(day));
    queries.parallelStream()
        .forEach(
            query ->
                assertEquals(
                    csv(then, query), csv(asOf, query), () -> query.name() + " as of " + day));
  }

  private static void assertSameFusion(LocalDate day, QueryRunner all, QueryRunner then) {
    String fused = csv(then.run(FUSED));
    assertTrue(fused.lines().count() > 10, fused);
    assertEquals(fused, csv(all.from(Viewpoint.present().asOf(day)).run(FUSED)), day.toString());
  }

  private static SortedMap<LocalDate, List<Path>> articlesByDay() throws IOException {
    SortedMap<LocalDate, List<Path>> byDay = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.list(ARTICLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        LocalDate day = LocalDate.parse(json.readTree(file.toFile()).path("published").asText());
        byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(file);
      }
    }
    return byDay;
  }

  private void load(GraphStore store, List<Path> inputs) throws StoreException {
    Function<Article, Claims> reading =
        article ->
            read.computeIfAbsent(article.id(), id -> extractor.extract(analyser.analyse(article)));
    LoadOptions options = LoadOptions.defaults();
    new Loader(
            store,
            reading,
            ReferenceData.of(Gazetteer.shipped()),
            new Iris(),
            new LoadOptions(options.threads(), options.batchSize(), options.batchQuads(), CLOCK))
        .load(inputs, LoadListener.SILENT);
  }

  private static QueryRunner runner(GraphStore store) {
    return new QueryRunner(store.view(), Gazetteer.shipped(), new Iris(), QueryLimits.none());
  }

  private static void fuse(GraphStore store) throws StoreException {
    new FusionRun(store, new Iris(), new SituationFuser(), CLOCK)
        .fuse(List.of(), FusionListener.SILENT);
  }

  private static String csv(QueryRunner runner, NamedQuery query) {
    return csv(runner.run(query, Map.of()));
  }

  private static String csv(QueryAnswer asked) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryAnswer answer = asked) {
      answer.write(AnswerFormat.CSV, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
