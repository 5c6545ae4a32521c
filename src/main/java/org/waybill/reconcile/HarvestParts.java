package org.waybill.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The answers of a harvest that is under way, each in a file, so that a harvest that was stopped
 * goes on where it was. A file has its name only when it is whole.
 */
final class HarvestParts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PLAN = "plan.txt";

  private final Path folder;

  private HarvestParts(Path folder) {
    this.folder = folder;
  }

  /**
   * Begins or goes on with a harvest.
   *
   * @param plan what is harvested, where from
   * @throws HarvestException if the folder holds the parts of another harvest
   */
  static HarvestParts of(Path folder, String plan) throws IOException, HarvestException {
    Path file = folder.resolve(PLAN);
    if (Files.exists(file) && !Files.readString(file).equals(plan)) {
      throw new HarvestException(
          folder
              + " holds the beginning of another harvest; remove it to begin anew, or name another"
              + " folder");
    }
    Files.createDirectories(folder);
    HarvestParts parts = new HarvestParts(folder);
    parts.write(PLAN, plan);
    return parts;
  }

  /** One step of a harvest. */
  @FunctionalInterface
  interface Step {
    List<Map<String, String>> rows() throws HarvestException;
  }

  /** The rows of a step, which is done only if it was not done before. */
  List<Map<String, String>> rows(String name, Step step) throws IOException, HarvestException {
    Path file = folder.resolve(name + ".json");
    if (Files.exists(file)) {
      try {
        return JSON.readValue(Files.readString(file), new TypeReference<>() {});
      } catch (JsonProcessingException e) {
        throw new HarvestException(file + " is damaged; remove it and run the command again", e);
      }
    }
    List<Map<String, String>> rows = step.rows();
    write(name + ".json", JSON.writeValueAsString(rows));
    return rows;
  }

  private void write(String name, String content) throws IOException {
    Path part = folder.resolve(name + ".part");
    Files.writeString(part, content, StandardCharsets.UTF_8);
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes them all, when the harvest is done. */
  void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
