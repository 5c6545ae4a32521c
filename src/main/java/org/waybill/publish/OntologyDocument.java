package org.waybill.publish;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.waybill.query.AnswerFormat;

/**
 * The ontology as it is published: with the goods scheme in one document, since the terms of both
 * are looked up at one address. In Turtle it is the files as they were written.
 */
public final class OntologyDocument {
  /** The ontology's IRI. */
  public static final String IRI = "https://w3id.org/waybill/ontology";

  private static final byte[] TURTLE = turtle();
  private static final List<Quad> STATEMENTS = statements();

  private OntologyDocument() {}

  /** The version that the ontology gives itself: "0.1.0". */
  public static String version() {
    Node ontology = NodeFactory.createURI(IRI);
    return STATEMENTS.stream()
        .filter(q -> q.getSubject().equals(ontology))
        .filter(q -> q.getPredicate().equals(OWL.versionInfo.asNode()))
        .map(q -> q.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElseThrow();
  }

  /** Another one where its content is another. */
  public static String fingerprint() {
    return Integer.toHexString(Arrays.hashCode(TURTLE));
  }

  /** The names of its terms. */
  public static Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    for (Quad quad : STATEMENTS) {
      if (quad.getPredicate().equals(Terms.LABEL) && quad.getSubject().isURI()) {
        labels.put(quad.getSubject().getURI(), quad.getObject().getLiteralLexicalForm());
      }
    }
    return labels;
  }

  /**
   * Writes it.
   *
   * @param format one for graphs
   * @throws IOException if {@code out} does not take it
   */
  public static void write(AnswerFormat format, OutputStream out) throws IOException {
    if (format == AnswerFormat.TURTLE) {
      out.write(TURTLE);
    } else {
      StatementsWriter.write(STATEMENTS, format, out);
    }
  }

  /**
   * Writes the JSON-LD context with all properties, for documents that name it by its address.
   *
   * <pre>{@code
   * {"@context": {"wb": "https://w3id.org/waybill/ontology#", "speaker": {...}, ...}}
   * }</pre>
   */
  public static void writeContext(OutputStream out) {
    Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
        .createWriter(out)
        .write(Json.createObjectBuilder().add("@context", JsonLdContext.SHIPPED).build());
  }

  private static byte[] turtle() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String file : List.of("/ontology/waybill.ttl", "/ontology/goods.ttl")) {
      try (InputStream in = OntologyDocument.class.getResourceAsStream(file)) {
        Objects.requireNonNull(in, file).transferTo(all);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.write('\n');
    }
    return all.toByteArray();
  }

  private static List<Quad> statements() {
    List<Quad> statements = new ArrayList<>();
    RDFParser.source(new ByteArrayInputStream(TURTLE))
        .lang(Lang.TURTLE)
        .parse(
            new StreamRDFBase() {
              @Override
              public void triple(Triple triple) {
                statements.add(Quad.create(Quad.defaultGraphNodeGenerated, triple));
              }
            });
    return statements;
  }
}
