package org.waybill.publish;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.query.UnknownNameException;
import org.waybill.rdf.Iris;

/** The things of a store by what follows the base in their IRIs. */
public final class ThingNames {
  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final int COMPARED = 20_000;

  private final DatasetGraph graphs;
  private final Iris iris;

  /**
   * @param graphs as they are seen, within a reading transaction
   * @param iris names things as the store's loader did
   */
  public ThingNames(DatasetGraph graphs, Iris iris) {
    this.graphs = graphs;
    this.iris = iris;
  }

  /**
   * The IRIs that an address may stand for: as it was sent, and, since programs encode differently,
   * with nothing encoded that an IRI may hold.
   */
  public static List<String> candidates(String base, String path) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(base + path);
    candidates.add(base + ENCODED.matcher(path).replaceAll(ThingNames::plain));
    return List.copyOf(candidates);
  }

  /** Encoded letters, digits and characters beyond ASCII as they are, the rest in upper case. */
  private static String plain(java.util.regex.MatchResult encoded) {
    byte[] bytes = HexFormat.of().parseHex(encoded.group().replace("%", ""));
    StringBuilder plain = new StringBuilder();
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return Matcher.quoteReplacement(encoded.group());
    }
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0) {
                plain.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  plain.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
              }
            });
    return Matcher.quoteReplacement(plain.toString());
  }

  /** That there is nothing of that name, with the names that may have been meant. */
  public UnknownNameException unknown(String path) {
    List<String> known = new ArrayList<>();
    String[] parts = path.split("/", 3);
    boolean ofDocument = parts.length > 1 && !parts[0].equals("entity");
    if (ofDocument) {
      Optional<String> document =
          Optional.of("document/" + parts[1])
              .filter(d -> !d.equals(path))
              .filter(d -> new DescriptionReader(graphs, iris).knows(iris.base() + d));
      if (document.isPresent()) {
        return UnknownNameException.among(
            "the store has nothing of the name",
            path,
            List.of(),
            "what it has of that document is at " + document.get());
      }
      collect(Node.ANY, Terms.wb("NewsArticle"), known);
      collect(Node.ANY, Terms.wb("Document"), known);
    } else {
      for (String graph : List.of("entities", "unlinked")) {
        collect(NodeFactory.createURI(iris.graphBase() + graph), Node.ANY, known);
      }
    }
    return UnknownNameException.among(
        "the store has nothing of the name", path, known, "/sparql finds what there is");
  }

  private void collect(Node graph, Node type, List<String> known) {
    Iterator<Quad> typed = graphs.find(graph, Node.ANY, Terms.TYPE, type);
    while (typed.hasNext() && known.size() < COMPARED) {
      Node thing = typed.next().getSubject();
      if (thing.isURI()) {
        iris.path(thing.getURI()).filter(p -> !p.startsWith("tenure/")).ifPresent(known::add);
      }
    }
  }
}
