package org.waybill.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.waybill.article.Licence;
import org.waybill.query.PublicText;
import org.waybill.query.QueryRunner;
import org.waybill.rdf.Iris;

/**
 * Writes the nanopublications of all claims, and the retractions of those that are no more, as
 * TriG: into one file, or each into a file of a folder that is named after its code.
 */
public final class NanopublicationFiles {
  private final QueryRunner runner;
  private final Iris iris;
  private final Licence licence;

  /**
   * How many were written.
   *
   * @param retractions beside those of claims
   */
  public record Written(int claims, int retractions) {}

  /**
   * @param runner asks the store from the viewpoint from which its claims are seen
   * @param licence under which the nanopublications are, by its SPDX id
   */
  public NanopublicationFiles(QueryRunner runner, Iris iris, String licence) {
    this.runner = Objects.requireNonNull(runner, "runner");
    this.iris = Objects.requireNonNull(iris, "iris");
    this.licence = Licence.of(licence);
  }

  private interface Sink {
    void take(Nanopublication nanopublication) throws IOException;
  }

  /**
   * Writes them.
   *
   * @param target a file that ends in {@code .trig} or {@code .trig.gz}, which is replaced when all
   *     are written; or a folder
   * @param written is called for each
   * @throws IllegalArgumentException if the licence has no address
   */
  public Written write(Path target, Runnable written) throws IOException {
    Path path = target.toAbsolutePath().normalize();
    String name = Objects.requireNonNull(path.getFileName(), "name").toString();
    boolean gzip = name.toLowerCase(Locale.ROOT).endsWith(".trig.gz");
    if (!gzip && !name.toLowerCase(Locale.ROOT).endsWith(".trig")) {
      Files.createDirectories(path);
      return all(
          np -> {
            try (OutputStream out = Files.newOutputStream(path.resolve(np.code() + ".trig"))) {
              np.write(out);
            }
            written.run();
          });
    }
    Path part = path.resolveSibling(name + ".part");
    try {
      Written count;
      try (OutputStream file = Files.newOutputStream(part);
          OutputStream out = gzip ? new GZIPOutputStream(file, 1 << 16) : file) {
        count =
            all(
                np -> {
                  np.write(out);
                  written.run();
                });
      }
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Written all(Sink sink) throws IOException {
    Dataset dataset = runner.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      Nanopublications now =
          new Nanopublications(dataset.asDatasetGraph(), PublicText.of(dataset), iris, licence);
      Set<String> standing = new HashSet<>();
      int claims = 0;
      for (String claim : now.claims()) {
        Nanopublication np =
            now.ofClaim(claim).orElseThrow(() -> new AssertionError("it is there: " + claim));
        standing.add(np.timelessCode());
        claims++;
        sink.take(np);
      }
      List<Nanopublication> retractions = new Retractions(runner, iris, licence).of(now, standing);
      for (Nanopublication retraction : retractions) {
        sink.take(retraction);
      }
      return new Written(claims, retractions.size());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      dataset.end();
    }
  }
}
