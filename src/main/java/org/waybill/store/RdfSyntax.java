package org.waybill.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The syntaxes in which a store writes RDF, named as on the command line. */
public enum RdfSyntax {
  TURTLE("ttl", false),
  TRIG("trig", true),
  NTRIPLES("nt", false),
  NQUADS("nq", true),
  JSONLD("jsonld", true),
  RDFXML("rdf", false);

  private final String extension;
  private final boolean graphNames;

  RdfSyntax(String extension, boolean graphNames) {
    this.extension = extension;
    this.graphNames = graphNames;
  }

  /** The usual ending of a file's name, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether it keeps the names of graphs. */
  public boolean hasGraphNames() {
    return graphNames;
  }

  /**
   * The syntax that a user names so: "turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml", or
   * by a file's ending.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that there are
   */
  public static RdfSyntax of(String name) {
    String wanted = name.toLowerCase(Locale.ROOT).replace("-", "").replace("/", "");
    for (RdfSyntax syntax : values()) {
      if (syntax.name().toLowerCase(Locale.ROOT).equals(wanted)
          || syntax.extension.equals(wanted)) {
        return syntax;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + name
            + "' is none of "
            + Arrays.stream(values())
                .map(s -> s.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }
}
