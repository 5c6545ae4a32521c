package org.waybill.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFFormat;
import org.waybill.query.PublicText;
import org.waybill.query.QueryRunner;

/**
 * A dated dump of a store for others to use: RDF that loads back to the same graphs, tables with a
 * data dictionary, the network of who is said to supply whom, checksums and how to cite it. Of
 * articles it has no more words than {@link PublicText} lets it.
 *
 * <p>All of it is read within one transaction, and stands in its folder whole or not at all.
 */
public final class Dump {
  private final QueryRunner runner;
  private final DumpInfo info;
  private final Map<String, String> others = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /**
   * @param runner asks the store from the viewpoint from which it is dumped
   */
  public Dump(QueryRunner runner, DumpInfo info) {
    this.runner = Objects.requireNonNull(runner, "runner");
    this.info = Objects.requireNonNull(info, "info");
  }

  /** How many files {@link #write} tells of. */
  public static int steps() {
    return Tables.described().size() + 5;
  }

  /**
   * Writes the dump.
   *
   * @param target a folder that is empty or does not exist
   * @param written is told of each file when it is written
   * @throws IOException if it cannot be written, also where the folder holds something; then it is
   *     as it was
   */
  public void write(Path target, Consumer<String> written) throws IOException {
    Path folder = target.toAbsolutePath().normalize();
    refuseContent(folder, target);
    Path parent = Objects.requireNonNull(folder.getParent(), "a dump is no root folder");
    Files.createDirectories(parent);
    Path part = parent.resolve("." + folder.getFileName() + ".part");
    remove(part);
    Files.createDirectory(part);
    try {
      inTransaction(part, written);
      if (Files.exists(folder)) {
        Files.delete(folder);
      }
      try {
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, folder);
      }
    } finally {
      remove(part);
    }
  }

  private static void refuseContent(Path folder, Path named) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException(named + " is a file; a dump is a folder: name another");
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new IOException(
            "the folder " + named + " holds something already; name a new or an empty folder");
      }
    }
  }

  private void inTransaction(Path folder, Consumer<String> written) throws IOException {
    Dataset dataset = runner.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      files(dataset, folder, written);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      dataset.end();
    }
  }

  private void files(Dataset dataset, Path folder, Consumer<String> written) throws IOException {
    PublicStatements statements =
        new PublicStatements(dataset.asDatasetGraph(), PublicText.of(dataset));
    rdf(folder, "waybill.nq.gz", "All graphs as N-Quads", statements, RDFFormat.NQUADS);
    written.accept("waybill.nq.gz");
    rdf(folder, "waybill.trig.gz", "All graphs as TriG", statements, RDFFormat.TRIG_BLOCKS);
    written.accept("waybill.trig.gz");

    Tables tables = new Tables(runner, ClaimContexts.read(runner));
    List<ObjectNode> described = Tables.described();
    for (ObjectNode table : described) {
      counts.put(Tables.path(table), (long) tables.write(table, folder));
      written.accept(Tables.path(table));
    }

    SupplyNetwork network = SupplyNetwork.read(runner);
    NetworkXml xml = new NetworkXml(network);
    Files.createDirectories(folder.resolve("network"));
    try (OutputStream out = file(folder, "network/said-to-supply.graphml", "GraphML")) {
      xml.graphMl(out);
    }
    written.accept("network/said-to-supply.graphml");
    try (OutputStream out = file(folder, "network/said-to-supply.gexf", "GEXF 1.2")) {
      xml.gexf(out);
    }
    written.accept("network/said-to-supply.gexf");
    counts.put("network/said-to-supply.graphml", (long) network.edges().size());
    counts.put("network/said-to-supply.gexf", (long) network.edges().size());
    others.put("followthemoney.jsonl", "FollowTheMoney entities, one JSON object a line");
    new FollowTheMoney(runner, network).write(folder.resolve("followthemoney.jsonl"));
    written.accept("followthemoney.jsonl");

    DumpFiles about = new DumpFiles(info, folder);
    about.dataPackage(described, others);
    about.texts(counts);
    about.checksums();
  }

  private void rdf(
      Path folder, String name, String title, PublicStatements statements, RDFFormat format)
      throws IOException {
    try (OutputStream out = new GZIPOutputStream(file(folder, name, title), 1 << 16)) {
      counts.put(name, statements.write(out, format));
    }
  }

  private OutputStream file(Path folder, String name, String title) throws IOException {
    others.put(name, title);
    return Files.newOutputStream(folder.resolve(name));
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> files = Files.walk(folder)) {
        all = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }
}
