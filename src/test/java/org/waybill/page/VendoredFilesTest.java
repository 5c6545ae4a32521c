package org.waybill.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files of others are those that were fetched, and each has its licence beside it. */
class VendoredFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/waybill/page/assets/vendor");

  @Test
  void everyFileIsWhatWasFetched() throws IOException, NoSuchAlgorithmException {
    Map<String, String> expected = new TreeMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("SHA256SUMS"))) {
      expected.put(line.substring(66).replaceFirst("^\\./", ""), line.substring(0, 64));
    }
    Map<String, String> found = new TreeMap<>();
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.matches(".*\\.(js|json|txt)")) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          found.put(name, HexFormat.of().formatHex(hash));
        }
      }
    }
    assertTrue(found.size() >= 10, found.keySet().toString());
    assertEquals(expected, found);
  }

  @Test
  void theReadmeNamesEveryFile() throws IOException {
    String readme = Files.readString(FOLDER.resolve("README.md"));
    try (var files = Files.list(FOLDER)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("README.md"))
          .forEach(name -> assertTrue(readme.contains(name), name));
    }
  }
}
