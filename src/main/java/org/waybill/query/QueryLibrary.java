package org.waybill.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ready-made queries of a folder: files {@code TOPIC/NAME.rq}, sorted by topic and name. */
public final class QueryLibrary {
  private static final String ENDING = ".rq";
  // the shipped folder is found through this file, since a jar's folders need not be resources
  private static final String WITNESS = "/queries/README.md";

  private final Map<String, NamedQuery> queries = new LinkedHashMap<>();

  private QueryLibrary(List<NamedQuery> queries) {
    for (NamedQuery query : queries) {
      NamedQuery other = this.queries.put(query.name(), query);
      if (other != null) {
        throw new IllegalArgumentException(
            "two queries are called "
                + query.name()
                + ": in "
                + other.topic()
                + " and in "
                + query.topic());
      }
    }
  }

  /** The queries that Waybill ships, from its jar or its class folder. */
  public static QueryLibrary shipped() {
    URL witness = QueryLibrary.class.getResource(WITNESS);
    if (witness == null) {
      throw new IllegalStateException("the class path lacks " + WITNESS);
    }
    try {
      URI uri = witness.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return read(Path.of(uri).getParent());
      }
      String jar = uri.toString().substring("jar:".length(), uri.toString().indexOf("!/"));
      // a file system of its own: the one that the URI shares may be closed by others
      try (FileSystem entries = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
        return read(entries.getPath(WITNESS).getParent());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path holds a resource without an address", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped queries from " + witness, e);
    }
  }

  /**
   * The queries of a folder.
   *
   * @throws IOException if the folder or a file in it cannot be read
   * @throws IllegalArgumentException if a file's header is not complete; it says which
   */
  public static QueryLibrary read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.find(folder, 2, (file, is) -> is.isRegularFile())) {
      files =
          all.filter(file -> file.getFileName().toString().endsWith(ENDING))
              .filter(file -> folder.relativize(file).getNameCount() == 2)
              .sorted(Comparator.comparing(Path::toString))
              .toList();
    }
    List<NamedQuery> queries = new ArrayList<>();
    for (Path file : files) {
      String topic = file.getParent().getFileName().toString();
      String name = file.getFileName().toString();
      name = name.substring(0, name.length() - ENDING.length());
      queries.add(QueryHeader.read(topic, name, Files.readString(file)));
    }
    return new QueryLibrary(queries);
  }

  /** All queries, by topic and name. */
  public List<NamedQuery> all() {
    return List.copyOf(queries.values());
  }

  /**
   * The query of that name.
   *
   * @throws UnknownNameException if there is none; it names the nearest
   */
  public NamedQuery named(String name) {
    NamedQuery query = queries.get(name);
    if (query == null) {
      throw UnknownNameException.among(
          "there is no query", name, List.copyOf(queries.keySet()), "'waybill queries' lists all");
    }
    return query;
  }
}
