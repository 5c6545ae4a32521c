package org.waybill.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.waybill.rdf.Iris;
import org.waybill.rdf.RdfException;
import org.waybill.rdf.RdfFile;

/**
 * Checks RDF against the shapes that Waybill's data keep to ({@code ontology/shapes.ttl}), together
 * with the ontology, since classes of values follow its subclass axioms. Graphs are checked as one:
 * no meaning depends on a graph's name.
 */
public final class ShapesValidator {
  private final Shapes shapes;
  private final Graph ontology;

  private ShapesValidator(Shapes shapes, Graph ontology) {
    this.shapes = shapes;
    this.ontology = ontology;
  }

  /** The shapes and the ontology that come with the program. */
  public static ShapesValidator shipped() {
    Graph ontology = GraphFactory.createDefaultGraph();
    read("/ontology/waybill.ttl", ontology);
    read("/ontology/goods.ttl", ontology);
    Graph shapes = GraphFactory.createDefaultGraph();
    read("/ontology/shapes.ttl", shapes);
    return new ShapesValidator(Shapes.parse(shapes), ontology);
  }

  private static void read(String resource, Graph into) {
    try (InputStream in = ShapesValidator.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      RDFParser.source(in).lang(Lang.TURTLE).parse(into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks a file; it is held in memory.
   *
   * @return what breaks a shape, in the order of the nodes; empty when all is well
   * @throws RdfException if the file breaks its syntax; says the line
   * @throws IOException if it cannot be read
   */
  public List<Violation> validate(Path file) throws IOException, RdfException {
    Graph data = GraphFactory.createDefaultGraph();
    RdfToJena.read(
        RdfFile.of(file),
        new Iris(),
        new StreamRDFBase() {
          @Override
          public void triple(Triple triple) {
            data.add(triple);
          }

          @Override
          public void quad(Quad quad) {
            data.add(quad.asTriple());
          }
        });
    return validate(data);
  }

  /** Checks all that a store holds. */
  public List<Violation> validate(GraphStore store) {
    return store.read(dataset -> validate(dataset.asDatasetGraph().getUnionGraph()));
  }

  private List<Violation> validate(Graph data) {
    List<Violation> violations = new ArrayList<>();
    ShaclValidator.get()
        .validate(shapes, new Union(data, ontology))
        .getEntries()
        .forEach(entry -> violations.add(violation(entry)));
    violations.sort(Comparator.comparing(Violation::focus).thenComparing(v -> v.path().orElse("")));
    return violations;
  }

  private static Violation violation(ReportEntry entry) {
    return new Violation(
        word(entry.focusNode()),
        Optional.ofNullable(entry.resultPath())
            .map(path -> path instanceof P_Link link ? word(link.getNode()) : path.toString()),
        Optional.ofNullable(entry.value()).map(ShapesValidator::word),
        entry.message());
  }

  /** A term as a person reads it: "wb:speaker", "<https://…>", "\"text\"". */
  private static String word(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : node.toString();
    }
    String iri = node.getURI();
    for (Map.Entry<String, String> prefix : Vocabulary.PREFIXES.entrySet()) {
      if (iri.startsWith(prefix.getValue())
          && iri.substring(prefix.getValue().length()).matches("[\\w-]+")) {
        return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
      }
    }
    return "<" + iri + ">";
  }
}
