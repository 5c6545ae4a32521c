package org.waybill.fusion.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.ClaimsException;

class StoryTest {
  private static final Path SHIPPED =
      Path.of("src/test/resources/org/waybill/fusion/stories/dana-howitzers");

  @TempDir Path folder;
  private Path story;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    story = folder.resolve("dana-howitzers.fusion.json");
  }

  @Test
  void isReadWithItsAnnotations() throws IOException, ClaimsException {
    Story read = Story.readAll(folder).get(0);

    assertEquals("dana-howitzers", read.name());
    assertEquals(5, read.gold().size());
  }

  @ParameterizedTest
  @CsvSource({
    "dana-howitzers-a#S1, dana-howitzers-a#S77, dana-howitzers-a#S77",
    "dana-howitzers-a#S1, dana-howitzers-z#S1, dana-howitzers-z#S1",
    "'\"about\": \"K1\"', '\"about\": \"K99\"', K99",
    "dana-howitzers-a#S1, dana-howitzers-a#S2, two clusters",
  })
  void aReferenceThatLeadsNowhereIsNamedWithItsFile(String right, String wrong, String named)
      throws IOException {
    String text = Files.readString(story);
    assertTrue(text.contains(right), right);
    Files.writeString(story, text.replace(right, wrong));

    IOException refused = assertThrows(IOException.class, () -> Story.readAll(folder));

    assertTrue(refused.getMessage().contains(named), refused.getMessage());
    assertTrue(refused.getMessage().contains("dana-howitzers.fusion.json"), refused.getMessage());
  }
}
