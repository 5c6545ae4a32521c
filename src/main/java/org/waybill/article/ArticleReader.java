package org.waybill.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads news articles from plain text, HTML, JSON and JSONL, each also packed with gzip.
 *
 * <ul>
 *   <li>Plain text ({@code .txt .text}) is one article, kept byte for byte, a byte order mark
 *       included. What is known of it may stand in {@code NAME.meta.json} beside it.
 *   <li>HTML ({@code .html .htm .xhtml}): the text is made from the body, a line a paragraph,
 *       without menus and scripts; a caption is a line that starts with {@code (Photo) }.
 *   <li>JSON ({@code .json}), an object or an array of objects, and JSONL ({@code .jsonl .ndjson}),
 *       with the fields {@code id, url, publisher, published, title, language, licence, text};
 *       {@code published} is an ISO 8601 date or date-time, whose day is kept as written.
 * </ul>
 *
 * <p>An article without an id is called by its file's name without endings; see {@link JsonReader}
 * for several in one file. Ids are not checked for being unique: that is for who keeps the
 * articles.
 *
 * <p>Nothing is lost in silence: whatever is not accepted is rejected or skipped at the sink, with
 * file, place and reason, and reading goes on. An article may have 20 MiB. A reader has no state;
 * it may be used by several threads.
 */
public final class ArticleReader {
  /** Why a file for which {@link #isOtherKind} holds is skipped. */
  public static final String OTHER_KIND =
      "is no article by its ending; name the file itself to have it read";

  /**
   * Reads a file, or all article files of a folder and its folders, in the order of their names.
   *
   * <p>In a folder only files are read for which {@link #looksLikeArticle} holds; those with other
   * endings are skipped, hidden files, metadata and claims documents passed over. A file that is
   * asked for by name is read whatever its name is; its form is then told by its content.
   */
  public void read(Path fileOrFolder, ArticleSink sink) {
    if (Files.isDirectory(fileOrFolder)) {
      readFolder(fileOrFolder, sink);
    } else {
      readFile(fileOrFolder, sink);
    }
  }

  /**
   * Reads standard input or another stream; the form, and whether it is packed, is told by content.
   *
   * @param in is read to its end and not closed
   * @param sourceName stands for the file in messages and in the ids of articles that have none
   */
  public void read(InputStream in, String sourceName, ArticleSink sink) {
    Intake intake = new Intake(sink);
    String name = Intake.id(sourceName, "article");
    try {
      readContent(in, Optional.empty(), sourceName, name, Metadata.none(), intake);
    } catch (ArticleException e) {
      sink.reject(e);
    } catch (IOException e) {
      sink.reject(Content.unreadable(sourceName, e));
    }
  }

  /**
   * Takes a text as one article, whatever its form seems to be.
   *
   * @param sourceName stands for the file in messages and in the article's id
   */
  public void readText(String text, String sourceName, ArticleSink sink) {
    try {
      new Intake(sink).take(sourceName, Intake.id(sourceName, "article"), Metadata.none(), text);
    } catch (ArticleException e) {
      sink.reject(e);
    }
  }

  /**
   * Whether a file is one that a folder of articles would have: not hidden, with the ending of one
   * of the forms, not the metadata beside a plain text, and not a claims document. The content of
   * JSON files is looked into for that.
   */
  public static boolean looksLikeArticle(Path file) {
    String name = fileName(file);
    Optional<ArticleForm> form = ArticleForm.ofName(name);
    if (name.startsWith(".") || form.isEmpty() || isSidecar(name) || !Files.isRegularFile(file)) {
      return false;
    }
    if (form.get() != ArticleForm.JSON && form.get() != ArticleForm.JSON_LINES) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return !JsonReader.startsWithClaimsDocument(Content.unpacked(in));
    } catch (IOException e) {
      return true; // broken or unreadable: reading it will say so
    }
  }

  private void readFolder(Path folder, ArticleSink sink) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    } catch (IOException e) {
      sink.reject(unreadable(folder, e));
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        // A link to a folder may lead back up; its target is read where it is, if it is below.
        if (!Files.isSymbolicLink(entry) && !fileName(entry).startsWith(".")) {
          readFolder(entry, sink);
        }
      } else if (looksLikeArticle(entry) || isBrokenLink(entry)) {
        readFile(entry, sink);
      } else if (isOtherKind(entry)) {
        sink.skip(entry.toString(), OTHER_KIND);
      }
    }
  }

  /** Whether a file in a folder has an ending by which nothing is known to be an article. */
  public static boolean isOtherKind(Path file) {
    String name = fileName(file);
    return !name.startsWith(".") && ArticleForm.ofName(name).isEmpty() && Files.isRegularFile(file);
  }

  private static boolean isBrokenLink(Path file) {
    return Files.isSymbolicLink(file)
        && Files.notExists(file)
        && ArticleForm.ofName(fileName(file)).isPresent();
  }

  private void readFile(Path file, ArticleSink sink) {
    String source = file.toString();
    String fileName = fileName(file);
    Optional<ArticleForm> form = ArticleForm.ofName(fileName);
    String name = Intake.id(ArticleForm.nameWithoutEndings(fileName), fileName);
    try (InputStream in = Files.newInputStream(file)) {
      Metadata metadata =
          form.isEmpty() || form.get() == ArticleForm.PLAIN_TEXT ? sidecar(file) : Metadata.none();
      readContent(in, form, source, name, metadata, new Intake(sink));
    } catch (ArticleException e) {
      sink.reject(e);
    } catch (IOException e) {
      sink.reject(unreadable(file, e));
    }
  }

  private static void readContent(
      InputStream in,
      Optional<ArticleForm> form,
      String source,
      String name,
      Metadata metadata,
      Intake intake)
      throws IOException, ArticleException {
    BufferedInputStream unpacked = Content.unpacked(in);
    byte[] start = Content.start(unpacked);
    Content.requireText(start, source);
    switch (form.orElseGet(() -> ArticleForm.ofContent(start))) {
      case PLAIN_TEXT -> new PlainTextReader(intake).read(unpacked, source, name, metadata);
      case HTML -> new HtmlReader(intake).read(unpacked, source, name);
      case JSON -> new JsonReader(intake).read(unpacked, source, name);
      case JSON_LINES -> new JsonReader(intake).readLines(unpacked, source, name);
    }
  }

  /** What {@code NAME.meta.json} or {@code NAME.txt.meta.json} beside a plain text says. */
  private static Metadata sidecar(Path file) throws IOException, ArticleException {
    String fileName = fileName(file);
    for (String name : List.of(ArticleForm.nameWithoutEndings(fileName), fileName)) {
      Path sidecar = file.resolveSibling(name + ".meta.json");
      if (Files.isRegularFile(sidecar)) {
        byte[] bytes = Files.readAllBytes(sidecar);
        return JsonReader.object(bytes, sidecar.toString()).metadata();
      }
    }
    return Metadata.none();
  }

  private static boolean isSidecar(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).matches(".*\\.meta\\.json(\\.gz)?");
  }

  private static String fileName(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static ArticleException unreadable(Path file, IOException problem) {
    String source = file.toString();
    if (problem instanceof NoSuchFileException) {
      return new ArticleException(source, "does not exist");
    }
    if (problem instanceof AccessDeniedException) {
      return new ArticleException(source, "may not be read by this user; change its permissions");
    }
    return Content.unreadable(source, problem);
  }
}
