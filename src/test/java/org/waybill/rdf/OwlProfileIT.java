package org.waybill.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ontology is in OWL 2 DL, alone and together with its goods and alignments. */
class OwlProfileIT {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final Path OWLAPI = Path.of("target", "owlapi");

  @TempDir Path folder;

  @Test
  void theOntologyAloneIsInOwl2Dl() throws IOException, InterruptedException, URISyntaxException {
    assertInProfile(check(List.of(ONTOLOGY.resolve("waybill.ttl")), ""), 1500);
  }

  @Test
  void withItsGoodsAndAlignmentsItIsInOwl2Dl()
      throws IOException, InterruptedException, URISyntaxException {
    List<Path> files = new ArrayList<>();
    files.add(ONTOLOGY.resolve("waybill.ttl"));
    files.add(ONTOLOGY.resolve("goods.ttl"));
    try (Stream<Path> alignments = Files.list(ONTOLOGY.resolve("alignments"))) {
      files.addAll(alignments.sorted().toList());
    }
    assertEquals(7, files.size(), files::toString);
    assertInProfile(check(files, ""), 2400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wb:speaker a owl:DatatypeProperty .|punning of a property",
        "wb:t1 wb:undeclaredProperty wb:t2 . wb:Claim rdfs:subClassOf [ a owl:Restriction ; owl:onProperty wb:undeclared ; owl:someValuesFrom wb:Claim ] .|an undeclared property",
        "wb:textLength rdfs:range xsd:date .|a datatype that OWL 2 does not have"
      })
  void aBrokenOntologyIsFound(String broken, String what)
      throws IOException, InterruptedException, URISyntaxException {
    List<String> lines = check(List.of(ONTOLOGY.resolve("waybill.ttl")), broken);
    assertTrue(lines.contains("not in OWL 2 DL"), () -> what + ": " + lines);
    assertTrue(lines.stream().anyMatch(l -> l.startsWith("violation: ")), lines::toString);
  }

  private static void assertInProfile(List<String> lines, int atLeast) {
    assertTrue(lines.contains("in OWL 2 DL"), lines::toString);
    int axioms =
        lines.stream()
            .filter(l -> l.startsWith("axioms: "))
            .mapToInt(l -> Integer.parseInt(l.substring("axioms: ".length())))
            .sum();
    assertTrue(axioms >= atLeast, () -> "only " + axioms + " axioms were read");
  }

  /** What the check says of the files, read as one, with some lines more. */
  private List<String> check(List<Path> files, String more)
      throws IOException, InterruptedException, URISyntaxException, URISyntaxException {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      text.append(Files.readString(file)).append('\n');
    }
    Path all = Files.writeString(folder.resolve("all.ttl"), text + more + "\n");
    Path output = folder.resolve("output.txt");
    String classPath =
        String.join(
            File.pathSeparator,
            OWLAPI.resolve("classes").toString(),
            OWLAPI.resolve("classes/lib").toString() + File.separator + "*",
            OWLAPI.resolve("lib").toString() + File.separator + "*");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                classPath,
                Path.of(getClass().getResource("ProfileCheck.java").toURI()).toString(),
                all.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the check does not end");
    } finally {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), lines::toString);
    return lines;
  }
}
