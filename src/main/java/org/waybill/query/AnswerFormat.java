package org.waybill.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The formats in which answers are written. */
public enum AnswerFormat {
  /** Aligned columns for reading on a terminal; graphs as Turtle. */
  TABLE("text/plain", false),
  /** SPARQL 1.1 CSV. */
  CSV("text/csv", false),
  /** SPARQL 1.1 TSV. */
  TSV("text/tab-separated-values", false),
  /** SPARQL 1.1 JSON. */
  JSON("application/sparql-results+json", false),
  /** SPARQL results XML. */
  XML("application/sparql-results+xml", false),
  TURTLE("text/turtle", true),
  TRIG("application/trig", true),
  NTRIPLES("application/n-triples", true),
  NQUADS("application/n-quads", true),
  JSONLD("application/ld+json", true),
  RDFXML("application/rdf+xml", true);

  private final String mediaType;
  private final boolean graph;

  AnswerFormat(String mediaType, boolean graph) {
    this.mediaType = mediaType;
    this.graph = graph;
  }

  /** The media type, without a character set. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it is for graphs (CONSTRUCT, DESCRIBE), not for tables and truth values. */
  public boolean forGraphs() {
    return graph;
  }

  /** The spelling on the command line and in addresses: "csv". */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that a user names so: its notation, or a usual ending of files ("ttl", "nt", "nq").
   *
   * @throws UnknownNameException if there is none; it names the nearest
   */
  public static AnswerFormat of(String name) {
    String wanted = name.toLowerCase(Locale.ROOT).replace("-", "").replace("/", "");
    for (AnswerFormat format : values()) {
      if (format.notation().equals(wanted)) {
        return format;
      }
    }
    return switch (wanted) {
      case "ttl" -> TURTLE;
      case "nt" -> NTRIPLES;
      case "nq" -> NQUADS;
      case "rdf" -> RDFXML;
      case "srj" -> JSON;
      case "srx" -> XML;
      case "text", "txt" -> TABLE;
      default -> throw UnknownNameException.among("there is no format", name, notations(), "");
    };
  }

  private static List<String> notations() {
    return Arrays.stream(values()).map(AnswerFormat::notation).toList();
  }
}
