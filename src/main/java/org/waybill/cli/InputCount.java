package org.waybill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How many steps reading some inputs will take, so that progress can tell the time left. */
final class InputCount {
  private static final long ONE_ARTICLE = 1 << 20;

  private InputCount() {}

  /**
   * The number of files; -1 where nobody can tell, because an input may hold many articles or is
   * standard input.
   */
  static long of(List<Path> inputs) {
    long count = 0;
    for (Path input : inputs) {
      try (Stream<Path> files = Files.walk(input)) {
        List<Path> regular = files.filter(Files::isRegularFile).toList();
        if (regular.stream().anyMatch(InputCount::mayHoldMany)) {
          return -1;
        }
        count += regular.size();
      } catch (IOException | UncheckedIOException e) {
        return -1; // the reader names what cannot be read
      }
    }
    return count;
  }

  private static boolean mayHoldMany(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    try {
      return name.contains(".jsonl") || name.contains(".ndjson") || Files.size(file) > ONE_ARTICLE;
    } catch (IOException e) {
      return true;
    }
  }
}
