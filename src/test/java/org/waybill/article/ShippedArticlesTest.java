package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The digests in data/articles are what data/README.md says of them. */
class ShippedArticlesTest {
  private static final Path FOLDER = Path.of("data", "articles");
  private final CollectingSink sink = new CollectingSink();

  @BeforeEach
  void read() {
    new ArticleReader().read(FOLDER, sink);
  }

  @Test
  void everyFileIsReadAndThereAreAtLeastTwentyFour() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(files.count(), sink.articles.size());
    }
    assertTrue(sink.articles.size() >= 24, "only " + sink.articles.size());
    assertEquals(List.of(), sink.rejected);
    assertEquals(List.of(), sink.skipped);
  }

  @Test
  void everyDigestSaysWhoseWhenAndWhatItIs() {
    for (Article article : sink.articles) {
      assertTrue(article.publisher().isPresent(), article.id());
      assertTrue(article.title().isPresent(), article.id());
      LocalDate published = article.published().orElseThrow();
      assertTrue(published.getYear() >= 1985 && published.getYear() <= 2025, article.id());
      assertEquals(Optional.of("en"), article.language(), article.id());
      assertTrue(Language.guess(article.text()).isEnglish(), article.id());
    }
  }

  @Test
  void everyDigestIsOursAndNamesItsSources() throws IOException {
    for (JsonNode digest : digests()) {
      String id = digest.path("id").asText();
      assertEquals("CC0-1.0", digest.path("licence").asText(), id);
      assertFalse(digest.path("based_on").asText().isBlank(), id);
      assertTrue(digest.path("publisher").asText().matches("Waybill digest|Outlet [A-Z]"), id);
      for (JsonNode address : digest.path("sources")) {
        assertTrue(address.asText().matches("https?://[^\\s]+"), id);
      }
    }
  }

  @Test
  void noTwoDigestsHaveTheSameIdAndEachIsTheNameOfItsFile() {
    assertEquals(sink.articles.size(), new HashSet<>(sink.ids()).size());
    for (String id : sink.ids()) {
      assertTrue(Files.exists(FOLDER.resolve(id + ".json")), id);
    }
  }

  @Test
  void threeOutletsReportOneTransfer() {
    Map<String, List<String>> outlets =
        sink.articles.stream()
            .filter(a -> a.id().matches(".*-[a-c]"))
            .collect(
                Collectors.groupingBy(
                    a -> a.id().substring(0, a.id().length() - 2),
                    Collectors.mapping(a -> a.publisher().orElseThrow(), Collectors.toList())));
    assertEquals(List.of("Outlet A", "Outlet B", "Outlet C"), outlets.get("kp-ru-containers"));
    assertEquals(List.of("Outlet A", "Outlet B", "Outlet C"), outlets.get("slovak-mig"));
  }

  @Test
  void theReadmeListsEveryDigestWithItsSources() throws IOException {
    String readme = Files.readString(Path.of("data", "README.md"));
    for (JsonNode digest : digests()) {
      String row =
          "| `%s.json` | %s | %s | %s |"
              .formatted(
                  digest.path("id").asText(),
                  digest.path("published").asText(),
                  digest.path("title").asText(),
                  digest.path("based_on").asText());
      assertTrue(readme.contains(row), row);
    }
    assertTrue(readme.contains("(" + digests().size() + " files)"));
  }

  private static List<JsonNode> digests() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> paths = files.toList();
      assertFalse(paths.isEmpty());
      return paths.stream().map(path -> parsed(mapper, path)).toList();
    }
  }

  private static JsonNode parsed(ObjectMapper mapper, Path path) {
    try {
      return mapper.readTree(path.toFile());
    } catch (IOException e) {
      throw new AssertionError(path.toString(), e);
    }
  }
}
