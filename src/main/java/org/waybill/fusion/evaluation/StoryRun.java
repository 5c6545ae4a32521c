package org.waybill.fusion.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waybill.article.Article;
import org.waybill.claim.Claims;
import org.waybill.fusion.Fuser;
import org.waybill.fusion.Fusion;
import org.waybill.fusion.ReportedReader;
import org.waybill.rdf.DocumentIris;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;

/**
 * Fuses stories as a user's articles are: each is loaded into a store of its own on disk, read from
 * it, fused, and compared with what the analyst made of it. The stores are removed afterwards.
 */
public final class StoryRun {
  private final Fuser fuser;
  private final ReferenceData reference;
  private final Iris iris = new Iris();

  public StoryRun(Fuser fuser, Gazetteer gazetteer) {
    this.fuser = fuser;
    this.reference = ReferenceData.of(gazetteer);
  }

  /** Scores the fusion of the claims annotated by hand. */
  public StoryScores annotated(List<Story> stories) throws IOException, StoreException {
    StoryScores all = StoryScores.none();
    for (Story story : stories) {
      StoryNames names = new StoryNames();
      story.gold().forEach((id, claims) -> names.add(id, claims, iris(claims)));
      all = all.plus(StoryEvaluation.of(story, fused(story.gold()), names));
    }
    return all;
  }

  /**
   * Scores the fusion of the claims that an extractor reads in the articles. What it does not find
   * is a cluster of its own.
   *
   * @param articles of each story, by the id of the annotation
   */
  public StoryScores extracted(
      List<Story> stories,
      Function<Story, SortedMap<String, Article>> articles,
      Function<Article, Claims> extractor)
      throws IOException, StoreException {
    StoryScores all = StoryScores.none();
    for (Story story : stories) {
      SortedMap<String, Claims> read = new TreeMap<>();
      articles.apply(story).forEach((id, article) -> read.put(id, extractor.apply(article)));
      StoryNames names = new StoryNames();
      read.forEach(
          (id, claims) ->
              new Alignment(story.gold().get(id), claims)
                  .name(id, iris(story.gold().get(id)), iris(claims), names));
      all = all.plus(StoryEvaluation.of(story, fused(read), names));
    }
    return all;
  }

  private DocumentIris iris(Claims claims) {
    return new DocumentIris(claims, iris, reference.lookup());
  }

  private Fusion fused(SortedMap<String, Claims> claims) throws IOException, StoreException {
    Path folder = Files.createTempDirectory("waybill-story");
    try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
      Function<Article, Claims> none =
          article -> {
            throw new IllegalStateException("only claims are loaded");
          };
      new Loader(store, none, reference, iris, LoadOptions.defaults())
          .loadClaims(claims.values(), new LoadListener() {});
      return store.read(
          data -> {
            ReportedReader reader = new ReportedReader(data.asDatasetGraph(), iris);
            return fuser.fuse(reader.readAll(), List.of(), reader.background());
          });
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
