package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store gives back: in each syntax, as a backup, in numbers; and when it cannot. */
class StoreCommandsIT {
  private static final String META = "https://w3id.org/waybill/graph/meta";
  private static final String DOCUMENT =
      "https://w3id.org/waybill/graph/ext/fr-rafale/waybill-rules";

  private static Waybill waybill;
  @TempDir static Path shared;
  private static Path store;

  @TempDir Path temp;

  @BeforeAll
  static void load() throws IOException {
    waybill = Waybill.shared();
    store = shared.resolve("store");
    waybill
        .run("load", Path.of("data/articles/fr-rafale.json").toAbsolutePath(), "--store", store)
        .ends(0)
        .says("loaded 1 articles");
  }

  private static Model read(Path file, RDFFormat format) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return Rio.parse(in, "", format);
    }
  }

  private static Model everything() throws IOException {
    return Rio.parse(
        new StringReader(waybill.run("export", "--store", store).ends(0).out()),
        "",
        RDFFormat.NQUADS);
  }

  /** All but the records of loads, to which each load adds its own. */
  private static Model withoutRecords(Model model) {
    return model.stream()
        .filter(s -> s.getContext() == null || !s.getContext().stringValue().equals(META))
        .collect(Collectors.toCollection(org.eclipse.rdf4j.model.impl.LinkedHashModel::new));
  }

  private static Model withoutGraphs(Model model) {
    Model plain = new org.eclipse.rdf4j.model.impl.LinkedHashModel();
    for (Statement s : model) {
      plain.add(s.getSubject(), s.getPredicate(), s.getObject());
    }
    return plain;
  }

  @Test
  void exportsTheSameGraphsInEachSyntaxByTheEndingOfTheFile() throws IOException {
    Model all = everything();
    assertTrue(all.contexts().size() > 3, "graphs are named");
    for (String name : List.of("all.trig", "all.nq", "all.nq.gz", "all.jsonld")) {
      Path file = temp.resolve(name);
      waybill.run("export", "--store", store, "--out", file).ends(0);
      Model written =
          read(file, Rio.getParserFormatForFileName(name.replace(".gz", "")).orElseThrow());
      assertTrue(Models.isomorphic(all, written), name);
    }
    Model union = withoutGraphs(all);
    for (String name : List.of("all.ttl", "all.nt", "all.rdf")) {
      Path file = temp.resolve(name);
      waybill.run("export", "--store", store, "--out", file).ends(0);
      Model written = read(file, Rio.getParserFormatForFileName(name).orElseThrow());
      assertTrue(Models.isomorphic(union, written), name);
    }
    assertEquals(7, filesIn(temp).size(), "nothing else is left: " + filesIn(temp));
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void exportsOneGraph() throws IOException {
    Model all = everything();
    String printed =
        waybill
            .run("export", "--store", store, "--graph", DOCUMENT, "--format", "turtle")
            .ends(0)
            .out();
    Model expected = new org.eclipse.rdf4j.model.impl.LinkedHashModel();
    all.stream()
        .filter(s -> s.getContext() != null && s.getContext().stringValue().equals(DOCUMENT))
        .forEach(expected::add);
    assertTrue(expected.size() > 100);
    assertTrue(
        Models.isomorphic(
            withoutGraphs(expected), Rio.parse(new StringReader(printed), "", RDFFormat.TURTLE)));
  }

  @Test
  void aGraphThatIsNotThereIsNamedAndNothingIsWritten() throws IOException {
    Path file = temp.resolve("none.ttl");
    waybill
        .run("export", "--store", store, "--graph", "http://example.org/none", "--out", file)
        .ends(3)
        .saysOnly("no graph http://example.org/none");
    waybill
        .run("export", "--store", store, "--out", temp.resolve("none/x.nq"))
        .ends(3)
        .saysOnly("none/x.nq cannot be written", "no such file or folder");
    waybill
        .run("export", "--store", store, "--out", store.resolve("x.nq"))
        .ends(2)
        .saysOnly("inside the store");
    waybill.run("export", "--store", store, "--out", "x.doc").ends(2).saysOnly("'doc'", "--format");
    assertEquals(List.of(), filesIn(temp));
  }

  @Test
  void whatWasExportedAndWhatWasBackedUpLoadsAgain() throws IOException {
    Path export = temp.resolve("export.trig.gz");
    waybill.run("export", "--store", store, "--out", export).ends(0);
    Path backup = temp.resolve("backup.nq.gz");
    waybill.run("backup", backup, "--store", store).ends(0).prints(backup.toString());
    waybill.run("backup", backup, "--store", store).ends(3).saysOnly("exists already");
    waybill
        .run("backup", temp.resolve("none/b.nq.gz"), "--store", store)
        .ends(3)
        .saysOnly("there is no folder", "none");

    Model expected = withoutRecords(everything());
    for (Path file : List.of(export, backup)) {
      Path other = temp.resolve("from-" + file.getFileName());
      waybill.run("load", file, "--store", other).ends(0).says("1 RDF files");
      Path again = temp.resolve("again.nq");
      waybill.run("export", "--store", other, "--out", again).ends(0);
      assertTrue(
          Models.isomorphic(expected, withoutRecords(read(again, RDFFormat.NQUADS))),
          file.toString());
    }
  }

  @Test
  void compactKeepsEverythingAndStatsCountsIt() throws IOException {
    Model before = everything();
    waybill.run("compact", "--store", store).ends(0).prints(" MB -> ", " MB in ");
    assertTrue(Models.isomorphic(before, everything()));
    waybill
        .run("stats", "--store", store)
        .ends(0)
        .prints("articles", " 1")
        .prints("statements", String.format("%,d", before.size()));
    for (String command : List.of("stats", "compact", "backup", "export", "serve")) {
      waybill
          .run(command, "--store", temp.resolve("none"))
          .ends(3)
          .saysOnly("there is no store in", "./waybill load");
    }
    assertFalse(Files.exists(temp.resolve("none")), "asking makes no store");
  }

  @Test
  void standardOutputThatCannotBeWrittenIsNamed() throws IOException, InterruptedException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "a device that is always full");
    Path err = temp.resolve("err");
    Process process =
        waybill
            .alone("extract", Path.of("data/articles/fr-rafale.json").toAbsolutePath())
            .redirectOutput(full.toFile())
            .redirectError(err.toFile())
            .start();
    assertEquals(3, process.waitFor(), () -> text(err));
    assertEquals(
        "waybill: standard output cannot be written: No space left on device",
        text(err).lines().reduce((a, b) -> b).orElse(""));
  }

  @Test
  void aFullDiskIsNamedInOneLineAndLeavesNoHalfExport() throws IOException, InterruptedException {
    Path file = temp.resolve("out/all.nq");
    Files.createDirectories(file.getParent());
    withFilesOfAtMost(100, "export", "--store", store, "--out", file)
        .ends(3)
        .saysOnly("all.nq cannot be written", "too large");
    assertEquals(List.of(), filesIn(file.getParent()));
  }

  @Test
  void aDiskThatIsFullWhileLoadingIsNamedAndLoadingLaterWorks()
      throws IOException, InterruptedException {
    Path other = temp.resolve("store");
    Path article = Path.of("data/articles/fr-rafale.json").toAbsolutePath();
    withFilesOfAtMost(4096, "load", article, "--store", other)
        .ends(3)
        .saysOnly("the disk that holds the store " + other + " is full", "make room");
    waybill.run("load", article, "--store", other).ends(0).says("loaded 1 articles");
    waybill.run("stats", "--store", other).ends(0).prints("articles", " 1");
  }

  /** Runs a command that may write no file longer than so many KB, as if the disk were full. */
  private static Waybill.Result withFilesOfAtMost(int kilobytes, Object... words)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash limits the size of files");
    ProcessBuilder alone = waybill.alone(words);
    String command =
        alone.command().stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" ", "ulimit -f " + kilobytes + "; exec ", ""));
    return waybill.finish(alone.command("/bin/bash", "-c", command));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
