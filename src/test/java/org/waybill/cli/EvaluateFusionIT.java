package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** evaluate --fusion, as a user meets it. */
class EvaluateFusionIT {
  private static final Path STORIES =
      Path.of("src/test/resources/org/waybill/fusion/stories").toAbsolutePath();

  @TempDir Path temp;

  @Test
  void printsAFigureALine() throws IOException {
    List<String> lines =
        Waybill.shared()
            .run("evaluate", "--fusion", STORIES.resolve("dana-howitzers"))
            .ends(0)
            .out()
            .lines()
            .toList();

    assertEquals("stories 1", lines.get(0));
    assertTrue(lines.contains("precision 1.000"), lines.toString());
    assertTrue(
        lines.stream().allMatch(line -> line.matches("[a-z0-9-]+ \\d+(\\.\\d{3})?")),
        lines.toString());
    List<String> names = lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    assertTrue(
        names.containsAll(
            List.of("recall", "f1", "b3-f1", "ceafe-f1", "origins", "contradictions-f1", "totals")),
        lines.toString());
  }

  @Test
  void errorsComeBeforeTheFigures() throws IOException {
    List<String> lines =
        Waybill.shared()
            .run("evaluate", "--fusion", STORIES.resolve("tows-and-hawks"), "--errors")
            .ends(0)
            .out()
            .lines()
            .toList();

    assertTrue(lines.indexOf("stories 1") > 0, lines.toString());
  }

  @Test
  void scoresWhatIsReadInTheArticles() throws IOException {
    Waybill.shared()
        .run("evaluate", "--fusion", STORIES.resolve("simons-town"), "--extracted")
        .ends(0)
        .prints("stories 1")
        .prints("precision");
  }

  @Test
  void optionsThatItDoesNotHaveAreRefused() throws IOException {
    for (String option : List.of("--details", "--per-article", "--format=json")) {
      Waybill.shared()
          .run("evaluate", "--fusion", STORIES, option)
          .ends(2)
          .says("only --extracted and --errors");
    }
    Waybill.shared().run("evaluate", STORIES, "--extracted").ends(2).says("--extracted needs");
  }

  @Test
  void aFolderWithoutStoriesIsNamedInOneLine() throws IOException {
    Waybill.shared()
        .run("evaluate", "--fusion", temp)
        .ends(3)
        .saysOnly(temp.toString(), "fusion.json");
  }
}
