package org.waybill.store;

import java.nio.file.Path;
import java.util.List;
import org.waybill.article.Article;
import org.waybill.claim.Claims;

/**
 * A program of its own that loads a folder, for tests that kill it: {@code STORE FOLDER VERSION}.
 * Says each commit on a line; ends with 0, or with 3 and one line when the store cannot be written.
 */
final class LoadingProcess {
  private LoadingProcess() {}

  /** Made-up claims of an article, others in each version of the extractor. */
  static Claims read(Article article, int version) {
    int number = Integer.parseInt(article.text().replaceAll("\\D+", ""));
    return TestClaims.as(
        "test/" + version,
        article,
        new SyntheticClaims(version, 1, TestClaims.states()).document(number));
  }

  static Loader loader(GraphStore store, int version, int batch) {
    return new Loader(
        store,
        article -> read(article, version),
        TestClaims.tables(TestClaims.states()),
        TestClaims.IRIS,
        TestClaims.options().withBatchSize(batch));
  }

  public static void main(String[] args) {
    System.out.println("opening");
    try (GraphStore store = GraphStore.open(Path.of(args[0]))) {
      System.out.println("open");
      if (args.length == 1) {
        System.in.read(); // holds the store until it is killed
        return;
      }
      loader(store, Integer.parseInt(args[2]), 2)
          .load(
              List.of(Path.of(args[1])),
              new LoadListener() {
                @Override
                public void committed(LoadReport soFar) {
                  System.out.println("committed " + soFar.articles());
                }
              });
    } catch (StoreException e) {
      System.out.println(e.reason() + ": " + e.getMessage());
      System.exit(3);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The command that runs this program. */
  static List<String> command(String... args) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LoadingProcess.class.getName()));
    command.addAll(List.of(args));
    return command;
  }
}
