package org.waybill.reconcile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of links to Wikidata, as Jena nodes. */
final class LinkTerms {
  static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String WB = "https://w3id.org/waybill/ontology#";
  private static final Pattern ITEM =
      Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/|wd:)?([Qq][1-9][0-9]*)");

  static final Node CANDIDATE = wb("LinkCandidate");
  static final Node JUDGEMENT = wb("LinkJudgement");
  static final Node ENTITY = wb("linkedEntity");
  static final Node ITEM_OF = wb("linkedItem");
  static final Node SCORE = wb("score");
  static final Node METHOD = wb("matchMethod");
  static final Node IS_ACCEPTED = wb("isAccepted");
  static final Node WIKIDATA_ITEM = wb("wikidataItem");

  private LinkTerms() {}

  private static Node wb(String name) {
    return NodeFactory.createURI(WB + name);
  }

  /** The id of an item, whichever way it is written: "Q423". */
  static Optional<String> item(String written) {
    Matcher item = ITEM.matcher(written.strip());
    return item.matches() ? Optional.of(item.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  static Node itemNode(String id) {
    return NodeFactory.createURI(WIKIDATA + id);
  }
}
