package org.waybill.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsJson;
import org.waybill.rdf.ClaimsRdfStream;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.rdf.RdfFormats;
import org.waybill.rdf.ReferenceEntities;

/** Where {@code extract} puts claims: all on one stream, or a file for each article. */
interface ClaimsOutput extends Closeable {
  Map<String, String> ENDINGS =
      Map.of(
          "json",
          "json",
          "turtle",
          "ttl",
          "trig",
          "trig",
          "ntriples",
          "nt",
          "nquads",
          "nq",
          "jsonld",
          "jsonld",
          "rdfxml",
          "rdf");

  void write(Claims claims, ExtractionRun run) throws IOException;

  /** All claims on one stream, which stays open. */
  static ClaimsOutput stream(String format, OutputStream out, ReferenceEntities tables) {
    return format.equals("json")
        ? new JsonLines(out)
        : new Rdf(new ClaimsRdfStream(out, format, new Iris(), tables));
  }

  /** A file for each article, named by its id, in a folder that is made where it is missing. */
  static ClaimsOutput files(String format, Path folder, ReferenceEntities tables)
      throws IOException {
    Files.createDirectories(folder);
    return new FilePerArticle(format, folder, tables, new HashSet<>());
  }

  /** Refuses a format that there is not, before any work is done. */
  static void check(String format) {
    if (!ENDINGS.containsKey(format)) {
      throw CommandFailed.usage(
          "--format is json, " + String.join(", ", RdfFormats.names()) + ", not '" + format + "'");
    }
  }

  /** One claims document a line. */
  record JsonLines(OutputStream out) implements ClaimsOutput {
    @Override
    public void write(Claims claims, ExtractionRun run) throws IOException {
      out.write(ClaimsJson.toString(claims).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  /** One RDF document of all claims. */
  record Rdf(ClaimsRdfStream stream) implements ClaimsOutput {
    @Override
    public void write(Claims claims, ExtractionRun run) throws IOException {
      stream.write(claims, run);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /** A file for each article. */
  record FilePerArticle(String format, Path folder, ReferenceEntities tables, Set<String> names)
      implements ClaimsOutput {
    private static final int LONGEST_NAME = 80;

    @Override
    public void write(Claims claims, ExtractionRun run) throws IOException {
      String name = name(claims.doc().id()) + "." + ENDINGS.get(format);
      try (OutputStream file = Files.newOutputStream(folder.resolve(name));
          ClaimsOutput out = stream(format, file, tables)) {
        out.write(claims, run);
      }
    }

    /** The article's id as a file's name, with a number behind it where another has it already. */
    private String name(String id) {
      String safe = id.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceFirst("^\\.", "_");
      String name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
      String free = name;
      for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = name + "-" + i;
      }
      return free;
    }

    @Override
    public void close() {
      // each file is closed when its article is written
    }
  }
}
