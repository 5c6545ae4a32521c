package org.waybill.fusion;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Terms of the ontology and of others that fusion reads and writes, as Jena nodes. */
final class Terms {
  static final String WB = "https://w3id.org/waybill/ontology#";

  static final Node TYPE = node("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = node("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node NOTATION = node("http://www.w3.org/2004/02/skos/core#notation");
  static final Node BROADER = node("http://www.w3.org/2004/02/skos/core#broader");
  static final Node GENERATED_AT_TIME = node("http://www.w3.org/ns/prov#generatedAtTime");
  static final Node DATE_PUBLISHED = node("http://schema.org/datePublished");
  static final Node PUBLISHED_BY = node("http://schema.org/publisher");
  static final Node HAS_SELECTOR = node("http://www.w3.org/ns/oa#hasSelector");
  static final Node START = node("http://www.w3.org/ns/oa#start");
  static final Node EXACT = node("http://www.w3.org/ns/oa#exact");
  static final Node HAS_GEOMETRY = node("http://www.opengis.net/ont/geosparql#hasGeometry");
  static final Node AS_WKT = node("http://www.opengis.net/ont/geosparql#asWKT");

  static final Node DEPICTED_BY = wb("depictedBy");
  static final Node IN_DOCUMENT = wb("inDocument");
  static final Node SPEAKER = wb("speaker");
  static final Node ON_BEHALF_OF = wb("onBehalfOf");
  static final Node STANCE = wb("stance");
  static final Node POLARITY = wb("polarity");
  static final Node CERTAINTY = wb("certainty");
  static final Node REPORTER_STANCE = wb("reporterStance");
  static final Node BASIS = wb("basis");
  static final Node RESPONDS_TO = wb("respondsTo");
  static final Node ANCHOR = wb("anchor");
  static final Node MODALITY = wb("modality");
  static final Node SUPPLIER = wb("supplier");
  static final Node RECIPIENT = wb("recipient");
  static final Node GOODS = wb("goods");
  static final Node GOODS_TYPE = wb("goodsType");
  static final Node VERBATIM = wb("verbatim");
  static final Node QUANTITY = wb("quantity");
  static final Node COMPARATOR = wb("comparator");
  static final Node LOWER = wb("lower");
  static final Node UPPER = wb("upper");
  static final Node UNIT = wb("unit");
  static final Node WHEN = wb("when");
  static final Node EDTF = wb("edtf");
  static final Node EARLIEST = wb("earliest");
  static final Node LATEST = wb("latest");
  static final Node LEG = wb("leg");
  static final Node LEG_INDEX = wb("legIndex");
  static final Node ORIGIN = wb("origin");
  static final Node DESTINATION = wb("destination");
  static final Node MODE = wb("mode");
  static final Node CONVEYANCE = wb("conveyance");
  static final Node PARTICIPANT = wb("participant");
  static final Node PLACE = wb("place");
  static final Node SIDE = wb("side");
  static final Node GIVER = wb("giver");
  static final Node RECEIVER = wb("receiver");
  static final Node CONSIDERATION = wb("consideration");
  static final Node COREFERS_WITH = wb("corefersWith");
  static final Node GOODS_KIND = wb("GoodsType");
  static final Node TEXT_SKETCH = wb("textSketch");
  static final Node SENTENCE_SKETCH = wb("sentenceSketch");
  static final Node LOCATED_IN = wb("locatedIn");

  // ---- what a fusion says

  static final Node FUSION_RUN = wb("FusionRun");
  static final Node FUSED_SITUATION = wb("FusedSituation");
  static final Node INDEPENDENT_ORIGIN = wb("IndependentOrigin");
  static final Node LEFT_OUT_CLAIM = wb("LeftOutClaim");
  static final Node RUNG_STANDING = wb("RungStanding");
  static final Node AMOUNT_RANGE = wb("AmountRange");
  static final Node CONTRADICTION = wb("Contradiction");
  static final Node MATCH_DECISION = wb("MatchDecision");
  static final Node MATCH_REASON = wb("MatchReason");
  static final Node COUNTED_PART = wb("CountedPart");
  static final Node RUNNING_TOTAL = wb("RunningTotal");
  static final Node FUSES = wb("fuses");
  static final Node CLAIM_COUNT = wb("claimCount");
  static final Node INDEPENDENT_SOURCE_COUNT = wb("independentSourceCount");
  static final Node COUNTS_ORIGIN = wb("countsOrigin");
  static final Node PRINCIPAL = wb("principal");
  static final Node RESTS_ON = wb("restsOn");
  static final Node LEAVES_OUT = wb("leavesOut");
  static final Node LEFT_OUT_CLAIM_OF = wb("leftOutClaim");
  static final Node LEFT_OUT_BECAUSE = wb("leftOutBecause");
  static final Node GOES_BACK_TO = wb("goesBackTo");
  static final Node STANDING = wb("standing");
  static final Node RUNG = wb("rung");
  static final Node AFFIRMED_BY = wb("affirmedBy");
  static final Node DENIED_BY = wb("deniedBy");
  static final Node FURTHEST_RUNG = wb("furthestRung");
  static final Node AMOUNT_RANGE_OF = wb("amountRange");
  static final Node LOWER_FROM = wb("lowerFrom");
  static final Node UPPER_FROM = wb("upperFrom");
  static final Node FIRST_DAY = wb("firstDay");
  static final Node LAST_DAY = wb("lastDay");
  static final Node CONTRADICTS = wb("contradicts");
  static final Node CONFLICT_FIELD = wb("conflictField");
  static final Node CONTRADICTION_KIND = wb("contradictionKind");
  static final Node EARLIER_CLAIM = wb("earlierClaim");
  static final Node LATER_CLAIM = wb("laterClaim");
  static final Node EARLIER_PUBLISHED = wb("earlierPublished");
  static final Node LATER_PUBLISHED = wb("laterPublished");
  static final Node CONCERNS = wb("concerns");
  static final Node IN_WORDS = wb("inWords");
  static final Node COMPARES = wb("compares");
  static final Node VERDICT = wb("verdict");
  static final Node SCORE = wb("score");
  static final Node IS_JUDGED = wb("isJudged");
  static final Node REASON = wb("reason");
  static final Node REASON_FIELD = wb("reasonField");
  static final Node WEIGHT = wb("weight");
  static final Node RULES_OUT = wb("rulesOut");
  static final Node PART = wb("part");
  static final Node WHOLE = wb("whole");
  static final Node COUNTED_WITHIN = wb("countedWithin");
  static final Node EARLIER_READING = wb("earlierReading");
  static final Node LATER_READING = wb("laterReading");
  static final Node POSSIBLY_SAME_AS = wb("possiblySameAs");
  static final Node SAID_TO_SUPPLY = wb("saidToSupply");
  static final Node POLICY = wb("policy");
  static final Node FUSION_NOTE = wb("fusionNote");

  private Terms() {}

  static Node wb(String name) {
    return node(WB + name);
  }

  static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
