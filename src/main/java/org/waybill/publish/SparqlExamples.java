package org.waybill.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.waybill.query.NamedQuery;
import org.waybill.query.QueryLibrary;

/**
 * The ready-made questions as RDF, as SPARQL editors read their examples:
 *
 * <pre>{@code
 * <.../sparql-examples#who-says-transfer> a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ;
 *   rdfs:comment "Who says that one party supplies another?"@en ;
 *   sh:prefixes <.../sparql-examples#prefixes> ; sh:select "PREFIX wb: ..." ;
 *   schema:target <http://localhost:3330/sparql> ; schema:keywords "provenance" .
 * <.../sparql-examples#prefixes> sh:declare [ sh:prefix "wb" ; sh:namespace "https://..." ] .
 * }</pre>
 */
public final class SparqlExamples {
  private static final String SH = "http://www.w3.org/ns/shacl#";

  private SparqlExamples() {}

  /** Describes all questions of a library. */
  public static List<Quad> of(QueryLibrary library, Publication publication) {
    Statements out = new Statements();
    String document = publication.iris().about("sparql-examples");
    Node prefixes = Statements.iri(document + "#prefixes");
    Map<String, String> declared = new TreeMap<>();
    for (NamedQuery query : library.all()) {
      Query parsed = QueryFactory.create(query.sparql(), Syntax.syntaxARQ);
      declared.putAll(parsed.getPrefixMapping().getNsPrefixMap());
      Node example = Statements.iri(document + "#" + query.name());
      out.a(example, SH + "SPARQLExecutable");
      out.a(example, SH + kind(parsed) + "Executable");
      out.text(example, RDFS.label.getURI(), query.name());
      out.text(example, RDFS.comment.getURI(), query.question());
      out.add(example, SH + "prefixes", prefixes);
      out.plain(example, SH + property(parsed), query.sparql());
      out.link(example, Terms.SCHEMA + "target", publication.endpoint());
      out.text(example, Terms.SCHEMA + "keywords", query.topic());
      query.tags().stream()
          .filter(tag -> !tag.equals(query.topic()))
          .forEach(tag -> out.text(example, Terms.SCHEMA + "keywords", tag));
    }
    out.a(prefixes, OWL.Ontology.getURI());
    declared.forEach(
        (prefix, namespace) -> {
          Node declaration = out.untyped();
          out.add(prefixes, SH + "declare", declaration);
          out.plain(declaration, SH + "prefix", prefix);
          out.typed(declaration, SH + "namespace", namespace, XSDDatatype.XSDanyURI);
        });
    return out.all();
  }

  private static String kind(Query query) {
    return query.isSelectType()
        ? "SPARQLSelect"
        : query.isAskType() ? "SPARQLAsk" : "SPARQLConstruct";
  }

  private static String property(Query query) {
    return query.isSelectType() ? "select" : query.isAskType() ? "ask" : "construct";
  }
}
