package org.waybill.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * The code that the content of some graphs gives them, by module RA of trusty URIs: statements in
 * order, the code itself left out of their IRIs, hashed with SHA-256.
 *
 * @see <a href="https://arxiv.org/abs/1401.5775">Trusty URIs</a>
 */
final class TrustyCode {
  /** Stands for the code in the IRIs of which it is a part; no IRI has a space. */
  static final String PLACE = " ";

  private static final Comparator<Node> NODES =
      Comparator.comparing(Node::isLiteral)
          .thenComparing(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
          .thenComparing(node -> node.isLiteral() ? datatype(node) : "")
          .thenComparing(node -> node.isLiteral() ? language(node) : "");
  private static final Comparator<Quad> STATEMENTS =
      Comparator.comparing(Quad::getGraph, NODES)
          .thenComparing(Quad::getSubject, NODES)
          .thenComparing(Quad::getPredicate, NODES)
          .thenComparing(Quad::getObject, NODES);

  private TrustyCode() {}

  /**
   * The code of statements.
   *
   * @param statements without blank nodes; {@link #PLACE} where the code is to be
   */
  static String of(Collection<Quad> statements) {
    TreeSet<Quad> ordered = new TreeSet<>(STATEMENTS);
    ordered.addAll(statements);
    MessageDigest digest = Checksum.digest();
    for (Quad quad : ordered) {
      for (Node node :
          List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
        digest.update(hashed(node).getBytes(StandardCharsets.UTF_8));
      }
    }
    return "RA" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
  }

  /** Whether statements have the code that their content gives them. */
  static boolean isOf(String code, Collection<Quad> statements) {
    return of(statements.stream()
            .map(quad -> renamed(quad, iri -> iri.replace(code, PLACE)))
            .toList())
        .equals(code);
  }

  /** A statement with other IRIs. */
  static Quad renamed(Quad quad, UnaryOperator<String> names) {
    return Quad.create(
        renamed(quad.getGraph(), names),
        renamed(quad.getSubject(), names),
        renamed(quad.getPredicate(), names),
        renamed(quad.getObject(), names));
  }

  private static Node renamed(Node node, UnaryOperator<String> names) {
    return node.isURI() ? NodeFactory.createURI(names.apply(node.getURI())) : node;
  }

  private static String hashed(Node node) {
    if (!node.isLiteral()) {
      return node.getURI() + "\n";
    }
    String words = node.getLiteralLexicalForm().replace("\\", "\\\\").replace("\n", "\\n");
    return (language(node).isEmpty() ? "^" + datatype(node) : "@" + language(node))
        + " "
        + words
        + "\n";
  }

  /** Words of a language have none, as far as their order goes. */
  private static String datatype(Node literal) {
    return language(literal).isEmpty() ? literal.getLiteralDatatypeURI() : "";
  }

  private static String language(Node literal) {
    return literal.getLiteralLanguage().toLowerCase(Locale.ROOT);
  }
}
