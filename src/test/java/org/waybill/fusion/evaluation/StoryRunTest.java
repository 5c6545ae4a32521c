package org.waybill.fusion.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.claim.ClaimsException;
import org.waybill.fusion.SituationFuser;
import org.waybill.reference.Gazetteer;
import org.waybill.store.StoreException;

/** Fusion on six stories that it was not made with; the figures may rise, and not fall. */
class StoryRunTest {
  private static final Path STORIES = Path.of("src/test/resources/org/waybill/fusion/stories");

  @TempDir Path temp;

  @Test
  void mergesNothingThatIsNotTheSameAndFallsBehindInNothing()
      throws IOException, ClaimsException, StoreException {
    StoryScores scores =
        new StoryRun(new SituationFuser(), Gazetteer.shipped()).annotated(Story.readAll(STORIES));
    String figures = String.join("\n", scores.errors()) + "\n" + String.join("\n", scores.lines());

    assertAll(
        figures,
        () -> assertEquals(6, scores.stories()),
        () -> assertEquals(1.0, scores.pairs().score().precision(), "precision"),
        () -> atLeast(0.64, scores.pairs().score().recall(), "recall"),
        () -> atLeast(0.87, scores.origins().share(), "origins"),
        () -> atLeast(0.81, scores.contradictions().score().f1(), "contradictions"),
        () -> atLeast(0.75, scores.totals().share(), "totals"),
        () -> atLeast(0.83, scores.ladders().share(), "ladders"));
  }

  private static void atLeast(double bound, double figure, String name) {
    assertTrue(figure >= bound - 0.0006, name + " fell to " + figure);
  }

  @Test
  void aFolderWithoutStoriesIsNamed() {
    IOException refused = assertThrows(IOException.class, () -> Story.readAll(temp));

    assertTrue(refused.getMessage().contains(temp.toString()), refused.getMessage());
  }

  @Test
  void aStoryThatIsNoJsonIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("torn.fusion.json"), "{\"clusters\": [");

    IOException refused = assertThrows(IOException.class, () -> Story.readAll(temp));

    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
  }

  @Test
  void aStoryIsReadWithItsAnnotations() throws IOException, ClaimsException {
    List<Story> stories = Story.readAll(STORIES.resolve("dana-howitzers"));

    assertEquals("dana-howitzers", stories.get(0).name());
    assertEquals(5, stories.get(0).gold().size());
  }
}
