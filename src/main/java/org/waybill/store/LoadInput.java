package org.waybill.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waybill.article.ArticleReader;
import org.waybill.rdf.RdfFile;

/**
 * One file to load, or standard input, and what is in it.
 *
 * @param path the file; "-" for standard input
 * @param kind how it is to be read
 */
record LoadInput(Path path, Kind kind) {
  /** Standard input. */
  static final Path STDIN = Path.of("-");

  private static final Pattern JSON =
      Pattern.compile(".*\\.(json|jsonl|ndjson)(\\.gz)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIDECAR =
      Pattern.compile(".*\\.meta\\.json(\\.gz)?", Pattern.CASE_INSENSITIVE);

  /** What a file holds. */
  enum Kind {
    ARTICLES,
    CLAIMS,
    RDF,
    STDIN,
    /** A file in a folder that is none of these by its ending. */
    OTHER,
    /** A folder that cannot be listed. */
    UNREADABLE
  }

  /** Takes inputs one by one. */
  interface Sink {
    void accept(LoadInput input) throws StoreException;
  }

  /**
   * Hands on a file, or all files of a folder and its folders that can be loaded, in the order of
   * their names. A file that is named is always handed on; one in a folder if its name is that of
   * RDF, a claims document or an article and does not begin with a dot.
   */
  static void walk(Path path, Sink sink) throws StoreException {
    if (path.equals(STDIN)) {
      sink.accept(new LoadInput(path, Kind.STDIN));
    } else if (Files.isDirectory(path)) {
      walkFolder(path, sink);
    } else {
      sink.accept(new LoadInput(path, kind(path)));
    }
  }

  private static void walkFolder(Path folder, Sink sink) throws StoreException {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    } catch (IOException e) {
      sink.accept(new LoadInput(folder, Kind.UNREADABLE));
      return;
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        // a link may lead back up; its target is read where it is, if it is below
        if (!Files.isSymbolicLink(entry)) {
          walkFolder(entry, sink);
        }
      } else if (Files.isRegularFile(entry)) {
        Kind kind = kind(entry);
        if (kind != Kind.ARTICLES || ArticleReader.looksLikeArticle(entry)) {
          sink.accept(new LoadInput(entry, kind));
        } else if (ArticleReader.isOtherKind(entry)) {
          sink.accept(new LoadInput(entry, Kind.OTHER));
        }
      }
    }
  }

  private static Kind kind(Path file) {
    if (RdfFile.looksLikeRdf(file)) {
      return Kind.RDF;
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean claims =
        JSON.matcher(name).matches()
            && !SIDECAR.matcher(name).matches()
            && Files.isRegularFile(file)
            && !ArticleReader.looksLikeArticle(file);
    return claims ? Kind.CLAIMS : Kind.ARTICLES;
  }
}
