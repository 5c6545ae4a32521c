package org.waybill.publish;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.waybill.query.AnswerFormat;

/**
 * A nanopublication: a head, an assertion, its provenance and what is known of the publication,
 * each a graph, under an IRI that is made of their content (a trusty IRI).
 *
 * <pre>{@code
 * np:RAf3... a np:Nanopublication ; np:hasAssertion <np:RAf3...#assertion> ; ...
 * }</pre>
 *
 * @param code that by which the IRI ends: "RA" and 43 characters
 * @param statements the head first
 */
public record Nanopublication(String iri, String code, List<Quad> statements) {
  private static final Set<String> TIMES =
      Set.of(
          Terms.PROV + "startedAtTime",
          Terms.PROV + "endedAtTime",
          "http://purl.org/dc/terms/created");

  public Nanopublication {
    Objects.requireNonNull(iri, "iri");
    Objects.requireNonNull(code, "code");
    statements = List.copyOf(statements);
  }

  /**
   * The code of what it says, without the times of the reading: the same where a claim is read the
   * same again.
   */
  String timelessCode() {
    return TrustyCode.of(
        statements.stream()
            .filter(quad -> !TIMES.contains(quad.getPredicate().getURI()))
            .map(quad -> TrustyCode.renamed(quad, name -> name.replace(code, TrustyCode.PLACE)))
            .toList());
  }

  /** Writes it as TriG. */
  public void write(OutputStream out) {
    StatementsWriter.write(statements, AnswerFormat.TRIG, out);
  }

  /** The same as a string. */
  public String trig() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
