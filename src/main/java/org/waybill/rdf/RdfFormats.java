package org.waybill.rdf;

import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * The RDF syntaxes by the names that the command line gives them, and by the endings of files.
 *
 * <p>Turtle, N-Triples and RDF/XML hold triples, no graphs: written in one of them, all graphs run
 * together into one. No meaning is lost by that (a claim stays a node with its speaker); only which
 * run wrote a triple is no longer to be seen.
 */
public final class RdfFormats {
  private static final Map<String, RDFFormat> BY_NAME = new LinkedHashMap<>();
  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("ttl", "turtle"),
          Map.entry("trig", "trig"),
          Map.entry("nt", "ntriples"),
          Map.entry("nq", "nquads"),
          Map.entry("jsonld", "jsonld"),
          Map.entry("rdf", "rdfxml"),
          Map.entry("owl", "rdfxml"));

  static {
    BY_NAME.put("turtle", RDFFormat.TURTLE);
    BY_NAME.put("trig", RDFFormat.TRIG);
    BY_NAME.put("ntriples", RDFFormat.NTRIPLES);
    BY_NAME.put("nquads", RDFFormat.NQUADS);
    BY_NAME.put("jsonld", RDFFormat.JSONLD);
    BY_NAME.put("rdfxml", RDFFormat.RDFXML);
  }

  private RdfFormats() {}

  /** The names, in the order in which help lists them. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(BY_NAME.keySet());
  }

  /** The syntax of that name; empty if there is none. */
  public static Optional<RDFFormat> ofName(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The syntax of a file by the ending of its name, gzipped ("claims.nq.gz") or not. */
  public static Optional<RDFFormat> ofFile(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      name = name.substring(0, name.length() - ".gz".length());
    }
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.ofNullable(BY_ENDING.get(name.substring(dot + 1))).map(BY_NAME::get);
  }

  /**
   * A writer that writes each statement as it comes. Only JSON-LD cannot: its writer holds all
   * statements until the end.
   */
  public static RDFWriter writer(RDFFormat format, OutputStream out) {
    return Rio.createWriter(format, out)
        .set(BasicWriterSettings.PRETTY_PRINT, false)
        .set(BasicWriterSettings.INLINE_BLANK_NODES, false);
  }
}
