package org.waybill.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.AnswerFormat;
import org.waybill.query.QueryException;

/**
 * The format of an answer and the media type under which the client asked for it: some clients know
 * Turtle only as text/n3.
 */
record AnswerType(AnswerFormat format, String mediaType) {
  private static final Map<String, AnswerFormat> TABLES = new LinkedHashMap<>();
  private static final Map<String, AnswerFormat> GRAPHS = new LinkedHashMap<>();
  static final String TURTLE = AnswerFormat.TURTLE.mediaType();

  /** The formats of graphs by the endings of addresses and files. */
  static final Map<String, AnswerFormat> ENDINGS = endings();

  static {
    TABLES.put("application/sparql-results+json", AnswerFormat.JSON);
    TABLES.put("application/json", AnswerFormat.JSON);
    TABLES.put("application/sparql-results+xml", AnswerFormat.XML);
    TABLES.put("application/xml", AnswerFormat.XML);
    TABLES.put("text/xml", AnswerFormat.XML);
    TABLES.put("text/csv", AnswerFormat.CSV);
    TABLES.put("text/tab-separated-values", AnswerFormat.TSV);
    TABLES.put("text/plain", AnswerFormat.TABLE);
    GRAPHS.put("text/turtle", AnswerFormat.TURTLE);
    GRAPHS.put("application/x-turtle", AnswerFormat.TURTLE);
    GRAPHS.put("application/n-triples", AnswerFormat.NTRIPLES);
    GRAPHS.put("text/plain", AnswerFormat.NTRIPLES);
    GRAPHS.put("application/ld+json", AnswerFormat.JSONLD);
    GRAPHS.put("application/json", AnswerFormat.JSONLD);
    GRAPHS.put("application/rdf+xml", AnswerFormat.RDFXML);
    GRAPHS.put("application/xml", AnswerFormat.RDFXML);
    GRAPHS.put("application/trig", AnswerFormat.TRIG);
    GRAPHS.put("application/n-quads", AnswerFormat.NQUADS);
    // every Turtle document is an N3 document
    GRAPHS.put("text/n3", AnswerFormat.TURTLE);
    GRAPHS.put("text/rdf+n3", AnswerFormat.TURTLE);
  }

  private static Map<String, AnswerFormat> endings() {
    Map<String, AnswerFormat> endings = new LinkedHashMap<>();
    endings.put("ttl", AnswerFormat.TURTLE);
    endings.put("trig", AnswerFormat.TRIG);
    endings.put("nt", AnswerFormat.NTRIPLES);
    endings.put("nq", AnswerFormat.NQUADS);
    endings.put("jsonld", AnswerFormat.JSONLD);
    endings.put("rdf", AnswerFormat.RDFXML);
    return Collections.unmodifiableMap(endings);
  }

  /** The media types under which graphs are to be had, the usual one first. */
  static List<String> graphMediaTypes() {
    return List.copyOf(GRAPHS.keySet());
  }

  /**
   * Chooses for a graph whose page is elsewhere: a browser that looks at data gets Turtle, not the
   * XML that it would name before anything.
   */
  static AnswerType ofGraph(Optional<String> named, Optional<String> accept) {
    List<String> offered = new ArrayList<>(GRAPHS.keySet());
    offered.add("text/html");
    boolean browser =
        named.isEmpty()
            && accept.isPresent()
            && MediaRange.choose(accept, offered).equals(Optional.of("text/html"));
    return browser ? new AnswerType(AnswerFormat.TURTLE, TURTLE) : choose(true, named, accept);
  }

  /**
   * Chooses for a table or a graph.
   *
   * @param named the format named in the address, which goes before the Accept header
   * @throws Refusal if the client takes none of the formats
   */
  static AnswerType choose(boolean graph, Optional<String> named, Optional<String> accept) {
    Map<String, AnswerFormat> offered = graph ? GRAPHS : TABLES;
    if (named.isPresent()) {
      return ofFormat(graph, named.get(), offered);
    }
    String mediaType =
        MediaRange.choose(accept, List.copyOf(offered.keySet()))
            .orElseThrow(
                () ->
                    new Refusal(
                        406,
                        "the answer is a "
                            + (graph ? "graph" : "table")
                            + ", to be had as "
                            + String.join(", ", offered.keySet())));
    return new AnswerType(offered.get(mediaType), mediaType);
  }

  private static AnswerType ofFormat(
      boolean graph, String named, Map<String, AnswerFormat> offered) {
    if (named.contains("/") && offered.containsKey(named)) {
      return new AnswerType(offered.get(named), named);
    }
    AnswerFormat format;
    try {
      format = AnswerFormat.of(named);
    } catch (QueryException e) {
      throw new Refusal(400, e.getMessage());
    }
    if (graph) {
      format =
          switch (format) {
            case TABLE -> AnswerFormat.TURTLE;
            case JSON -> AnswerFormat.JSONLD;
            case XML -> AnswerFormat.RDFXML;
            default -> format;
          };
    }
    if (format.forGraphs() != graph) {
      List<String> fitting = new ArrayList<>();
      offered.values().stream().distinct().forEach(each -> fitting.add(each.notation()));
      throw new Refusal(
          400,
          "the answer is a "
              + (graph ? "graph" : "table")
              + " and cannot be written as "
              + format.notation()
              + "; take "
              + String.join(", ", fitting));
    }
    return new AnswerType(format, format.mediaType());
  }

  /** The Content-Type header. */
  String contentType() {
    boolean text = mediaType.startsWith("text/");
    return text ? mediaType + "; charset=utf-8" : mediaType;
  }
}
