package org.waybill.query;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.query.QuotableText.Stretch;

/** Chooses the quotes of one document that together are no more than a quarter of its text. */
final class QuoteChoice {
  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final String OA = "http://www.w3.org/ns/oa#";
  private static final Node HAS_SOURCE = NodeFactory.createURI(OA + "hasSource");
  private static final Node HAS_SELECTOR = NodeFactory.createURI(OA + "hasSelector");
  private static final Node EXACT = NodeFactory.createURI(OA + "exact");
  private static final Node START = NodeFactory.createURI(OA + "start");
  private static final Node END = NodeFactory.createURI(OA + "end");
  private static final Node ANCHOR = NodeFactory.createURI(WB + "anchor");
  private static final Node STANCE = NodeFactory.createURI(WB + "stance");
  private static final Node TEXT_LENGTH = NodeFactory.createURI(WB + "textLength");
  private static final Node DATELINE = NodeFactory.createURI(WB + "dateline");

  /** Words of the text that stand in the graphs beside the quotes. */
  private static final List<Node> WORDINGS =
      List.of(NodeFactory.createURI(WB + "verbatim"), NodeFactory.createURI(WB + "describedAs"));

  private static final Comparator<Stretch> TEXT_ORDER =
      Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end);

  private final DatasetGraph graphs;
  private final Node document;
  private final Map<Stretch, Integer> quotes = new TreeMap<>(TEXT_ORDER);
  private final Map<Node, Stretch> firstOfClaim = new LinkedHashMap<>();
  private final Set<Node> readings = new LinkedHashSet<>();
  private int lastEnd;

  QuoteChoice(DatasetGraph graphs, Node document) {
    this.graphs = graphs;
    this.document = document;
  }

  /** The stretches whose words may be shown. */
  Set<Stretch> shown() {
    read();
    int left = length() / 4 - wordings();
    BitSet covered = new BitSet();
    Set<Stretch> shown = new HashSet<>();
    Set<Stretch> order = new LinkedHashSet<>();
    firstOfClaim.values().stream().sorted(TEXT_ORDER).forEach(order::add);
    order.addAll(quotes.keySet());
    for (Stretch quote : order) {
      // a quote of more than twelve words is shown from its start
      int end = Math.min(quote.end(), quote.start() + quotes.get(quote));
      BitSet with = (BitSet) covered.clone();
      with.set(quote.start(), Math.max(quote.start(), end));
      if (with.cardinality() <= left) {
        covered = with;
        shown.add(quote);
      }
    }
    return shown;
  }

  private void read() {
    graphs
        .find(Node.ANY, Node.ANY, HAS_SOURCE, document)
        .forEachRemaining(
            quad -> {
              readings.add(quad.getGraph());
              anchor(quad.getSubject());
            });
  }

  private void anchor(Node anchor) {
    for (Node selector : objects(anchor, HAS_SELECTOR)) {
      OptionalInt start = number(selector, START);
      OptionalInt end = number(selector, END);
      if (start.isEmpty() || end.isEmpty() || end.getAsInt() < start.getAsInt()) {
        continue;
      }
      lastEnd = Math.max(lastEnd, end.getAsInt());
      Stretch stretch = new Stretch(start.getAsInt(), end.getAsInt());
      for (Node exact : objects(selector, EXACT)) {
        quotes.merge(stretch, shownLength(exact), Math::max);
        claims(anchor)
            .forEach(
                claim ->
                    firstOfClaim.merge(
                        claim, stretch, (a, b) -> TEXT_ORDER.compare(a, b) <= 0 ? a : b));
      }
    }
  }

  /** How many code points of a quote are shown. */
  private static int shownLength(Node exact) {
    String words = exact.isLiteral() ? exact.getLiteralLexicalForm() : "";
    int end = 0;
    int seen = 0;
    boolean within = false;
    for (int i = 0; i < words.length(); i++) {
      boolean space = Character.isWhitespace(words.charAt(i));
      if (!space && !within && ++seen > PublicText.MOST_WORDS) {
        break;
      }
      within = !space;
      end = i + 1;
    }
    return words.codePointCount(0, end);
  }

  private List<Node> claims(Node anchor) {
    Set<Node> claims = new LinkedHashSet<>();
    graphs
        .find(Node.ANY, Node.ANY, ANCHOR, anchor)
        .forEachRemaining(
            quad -> {
              if (graphs.contains(Node.ANY, quad.getSubject(), STANCE, Node.ANY)) {
                claims.add(quad.getSubject());
              }
            });
    return List.copyOf(claims);
  }

  /** Where nothing says how long the text is, it is at least as long as is known of it. */
  private int length() {
    return number(document, TEXT_LENGTH).orElse(lastEnd);
  }

  private int wordings() {
    Set<String> words = new HashSet<>();
    for (Node reading : readings) {
      for (Node wording : WORDINGS) {
        Iterator<Quad> found = graphs.find(reading, Node.ANY, wording, Node.ANY);
        found.forEachRemaining(quad -> words.add(form(quad.getObject())));
      }
    }
    objects(document, DATELINE).forEach(dateline -> words.add(form(dateline)));
    return words.stream().mapToInt(w -> w.codePointCount(0, w.length())).sum();
  }

  private Set<Node> objects(Node subject, Node property) {
    Set<Node> objects = new LinkedHashSet<>();
    graphs
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  private OptionalInt number(Node subject, Node property) {
    return objects(subject, property).stream()
        .map(QuoteChoice::form)
        .filter(n -> n.matches("\\d{1,9}"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  private static String form(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
