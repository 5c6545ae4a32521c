package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextTest {
  private static final String DOCUMENT = "https://example.org/document";
  private static final String TEXT = "word ".repeat(80);
  private static final Node GRAPH = node("https://example.org/reading");

  private final Dataset store = TestStore.empty();

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node wb(String name) {
    return node("https://w3id.org/waybill/ontology#" + name);
  }

  private static Node oa(String name) {
    return node("http://www.w3.org/ns/oa#" + name);
  }

  private static Node text(Object value) {
    return NodeFactory.createLiteralString(value.toString());
  }

  private void add(Node subject, Node property, Node object) {
    Txn.executeWrite(store, () -> graphs().add(GRAPH, subject, property, object));
  }

  private DatasetGraph graphs() {
    return store.asDatasetGraph();
  }

  private void length(int length) {
    add(node(DOCUMENT), wb("textLength"), text(length));
  }

  /** A claim, or where it has no stance something else, that quotes a stretch. */
  private void quote(String of, boolean claim, int start, int end) {
    Node anchor = node("https://example.org/anchor/" + start + "-" + end);
    Node selector = node("https://example.org/selector/" + start + "-" + end);
    add(node(of), wb("anchor"), anchor);
    if (claim) {
      add(node(of), wb("stance"), wb("asserts"));
    }
    add(anchor, oa("hasSource"), node(DOCUMENT));
    add(anchor, oa("hasSelector"), selector);
    add(selector, oa("start"), text(start));
    add(selector, oa("end"), text(end));
    add(selector, oa("exact"), text(TEXT.substring(start, end)));
  }

  private Optional<String> shown(int start, int end) {
    return PublicText.of(store).document(DOCUMENT).quote(start, end, TEXT.substring(start, end));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void withoutAnOpenLicenceNoMoreThanAQuarterIsShownAndTwelveWordsAtATime(int seed) {
    Random random = new Random(seed);
    length(TEXT.length());
    int[][] quotes = new int[12][];
    for (int i = 0; i < quotes.length; i++) {
      int start = random.nextInt(TEXT.length() - 1);
      quotes[i] =
          new int[] {start, Math.min(TEXT.length(), start + 1 + random.nextInt(i == 0 ? 10 : 90))};
      quote("https://example.org/claim/" + i, true, quotes[i][0], quotes[i][1]);
    }
    BitSet covered = new BitSet();
    for (int[] quote : quotes) {
      Optional<String> words = shown(quote[0], quote[1]);
      words.ifPresent(
          w -> {
            assertTrue(w.replace(" …", "").strip().split(" ").length <= 12, w);
            covered.set(quote[0], quote[0] + w.replace(" …", "").length());
          });
    }
    assertFalse(covered.isEmpty());
    assertTrue(4 * covered.cardinality() <= TEXT.length(), covered::toString);
  }

  @Test
  void oneQuoteOfEachClaimComesBeforeAllOthers() {
    length(240);
    quote("https://example.org/statement", false, 0, 30);
    quote("https://example.org/claim/1", true, 40, 65);
    quote("https://example.org/claim/1", true, 70, 100);
    quote("https://example.org/claim/2", true, 110, 140);

    assertTrue(shown(40, 65).isPresent());
    assertTrue(shown(110, 140).isPresent());
    assertEquals(Optional.empty(), shown(0, 30));
    assertEquals(Optional.empty(), shown(70, 100));
  }

  @Test
  void otherWordsOfTheTextCountToo() {
    length(120);
    quote("https://example.org/claim/1", true, 0, 30);
    assertTrue(shown(0, 30).isPresent());

    add(node("https://example.org/amount"), wb("verbatim"), text("more than 300"));
    assertEquals(Optional.empty(), shown(0, 30));
  }

  @Test
  void anOpenLicenceShowsAllQuotesAndTheText() {
    length(40);
    quote("https://example.org/claim/1", true, 0, 40);
    assertEquals(Optional.empty(), shown(0, 40));

    add(node(DOCUMENT), PublicText.LICENSE, node("https://creativecommons.org/licenses/by/4.0/"));
    add(node(DOCUMENT), PublicText.ARTICLE_BODY, text("All of it."));
    QuotableText open = PublicText.of(store).document(DOCUMENT);

    assertTrue(open.isOpen());
    assertEquals(Optional.of("All of it."), open.body());
    assertEquals(Optional.of(TEXT.substring(0, 40)), shown(0, 40));
  }

  @Test
  void whereTheLicenceIsNotOpenTheTextIsNotShownEvenIfTheStoreHasIt() {
    add(node(DOCUMENT), PublicText.ARTICLE_BODY, text("All of it."));

    assertEquals(Optional.empty(), PublicText.of(store).document(DOCUMENT).body());
  }

  @Test
  void ofAnUnknownDocumentNothingIsShown() {
    assertEquals(Optional.empty(), shown(0, 3));
  }

  @Test
  void aLongQuoteIsCutAfterTheTwelfthWord() {
    QuotableText text =
        QuotableText.quarter(Optional.empty(), Set.of(new QuotableText.Stretch(0, 40)));

    assertEquals(
        Optional.of("a b c d e f g h i j k l …"), text.quote(0, 40, "a b c d e f g h i j k l m n"));
  }
}
