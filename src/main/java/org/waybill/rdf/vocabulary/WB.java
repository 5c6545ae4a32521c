package org.waybill.rdf.vocabulary;

import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.SimpleNamespace;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * The terms of {@code ontology/waybill.ttl} that the program writes, in the ontology's own
 * spelling. Values of closed lists and kinds of goods are named by {@code org.waybill.rdf.Iris}.
 */
public final class WB {
  public static final String NAMESPACE = "https://w3id.org/waybill/ontology#";
  public static final String PREFIX = "wb";
  public static final Namespace NS = new SimpleNamespace(PREFIX, NAMESPACE);

  /** Notations of the units that the ontology lists; wb:unitTonne has the notation "tonne". */
  public static final Set<String> UNITS =
      Set.of(
          "item",
          "person",
          "container",
          "round",
          "shipment",
          "package",
          "crate",
          "box",
          "railCar",
          "voyage",
          "tonne",
          "kg",
          "barrel",
          "litre",
          "km",
          "mile",
          "percent",
          "USD",
          "EUR",
          "GBP");

  /** Notations of the actions that the ontology lists. */
  public static final Set<String> ACTIONS =
      Set.of("monitor", "unload", "load", "store", "sanction", "suspendAid");

  public static final IRI NewsArticle = term("NewsArticle");
  public static final IRI EvidenceItem = term("EvidenceItem");
  public static final IRI ExtractionRun = term("ExtractionRun");
  public static final IRI EntityMention = term("EntityMention");
  public static final IRI Claim = term("Claim");
  public static final IRI Statement = term("Statement");
  public static final IRI AttributionHop = term("AttributionHop");
  public static final IRI Hedge = term("Hedge");
  public static final IRI ReportedSituation = term("ReportedSituation");
  public static final IRI Transfer = term("Transfer");
  public static final IRI Shipment = term("Shipment");
  public static final IRI Leg = term("Leg");
  public static final IRI CargoHandling = term("CargoHandling");
  public static final IRI Meeting = term("Meeting");
  public static final IRI Exchange = term("Exchange");
  public static final IRI ExchangeSide = term("ExchangeSide");
  public static final IRI Use = term("Use");
  public static final IRI Disclosure = term("Disclosure");
  public static final IRI Condition = term("Condition");
  public static final IRI PolicyAction = term("PolicyAction");
  public static final IRI SanctionMeasure = term("SanctionMeasure");
  public static final IRI ArmedConflict = term("ArmedConflict");
  public static final IRI Person = term("Person");
  public static final IRI Organization = term("Organization");
  public static final IRI Group = term("Group");
  public static final IRI Place = term("Place");
  public static final IRI State = term("State");
  public static final IRI Facility = term("Facility");
  public static final IRI Border = term("Border");
  public static final IRI Vehicle = term("Vehicle");
  public static final IRI Vessel = term("Vessel");
  public static final IRI GoodsType = term("GoodsType");
  public static final IRI GoodsLine = term("GoodsLine");
  public static final IRI Quantity = term("Quantity");
  public static final IRI TimeSpan = term("TimeSpan");

  public static final IRI annotator = term("annotator");
  public static final IRI content = term("content");
  public static final IRI depictedBy = term("depictedBy");
  public static final IRI about = term("about");
  public static final IRI speaker = term("speaker");
  public static final IRI onBehalfOf = term("onBehalfOf");
  public static final IRI madeIn = term("madeIn");
  public static final IRI statedAt = term("statedAt");
  public static final IRI stance = term("stance");
  public static final IRI polarity = term("polarity");
  public static final IRI certainty = term("certainty");
  public static final IRI reporterStance = term("reporterStance");
  public static final IRI attributionForm = term("attributionForm");
  public static final IRI hedge = term("hedge");
  public static final IRI hedger = term("hedger");
  public static final IRI basis = term("basis");
  public static final IRI evidence = term("evidence");
  public static final IRI evidenceKind = term("evidenceKind");
  public static final IRI releasedBy = term("releasedBy");
  public static final IRI respondsTo = term("respondsTo");
  public static final IRI reasonFor = term("reasonFor");
  public static final IRI attribution = term("attribution");
  public static final IRI hopIndex = term("hopIndex");
  public static final IRI hopAgent = term("hopAgent");
  public static final IRI hopRole = term("hopRole");
  public static final IRI extractionConfidence = term("extractionConfidence");
  public static final IRI anchor = term("anchor");
  public static final IRI inDocument = term("inDocument");
  public static final IRI mentions = term("mentions");
  public static final IRI textSha256 = term("textSha256");
  public static final IRI textLength = term("textLength");
  public static final IRI textSketch = term("textSketch");
  public static final IRI sentenceSketch = term("sentenceSketch");
  public static final IRI dateline = term("dateline");
  public static final IRI verbatim = term("verbatim");
  public static final IRI modality = term("modality");
  public static final IRI when = term("when");
  public static final IRI after = term("after");
  public static final IRI place = term("place");
  public static final IRI actor = term("actor");
  public static final IRI supplier = term("supplier");
  public static final IRI recipient = term("recipient");
  public static final IRI participant = term("participant");
  public static final IRI holder = term("holder");
  public static final IRI user = term("user");
  public static final IRI target = term("target");
  public static final IRI object = term("object");
  public static final IRI goods = term("goods");
  public static final IRI goodsType = term("goodsType");
  public static final IRI quantity = term("quantity");
  public static final IRI forConflict = term("forConflict");
  public static final IRI describedAs = term("describedAs");
  public static final IRI action = term("action");
  public static final IRI realizes = term("realizes");
  public static final IRI interprets = term("interprets");
  public static final IRI corefersWith = term("corefersWith");
  public static final IRI possiblySameAs = term("possiblySameAs");
  public static final IRI origin = term("origin");
  public static final IRI destination = term("destination");
  public static final IRI leg = term("leg");
  public static final IRI legOf = term("legOf");
  public static final IRI legIndex = term("legIndex");
  public static final IRI mode = term("mode");
  public static final IRI modeBasis = term("modeBasis");
  public static final IRI conveyance = term("conveyance");
  public static final IRI imoNumber = term("imoNumber");
  public static final IRI flag = term("flag");
  public static final IRI side = term("side");
  public static final IRI giver = term("giver");
  public static final IRI receiver = term("receiver");
  public static final IRI consideration = term("consideration");
  public static final IRI fulfilment = term("fulfilment");
  public static final IRI belongsTo = term("belongsTo");
  public static final IRI locatedIn = term("locatedIn");
  public static final IRI near = term("near");
  public static final IRI located = term("located");
  public static final IRI distanceTo = term("distanceTo");
  public static final IRI lower = term("lower");
  public static final IRI lowerInclusive = term("lowerInclusive");
  public static final IRI upper = term("upper");
  public static final IRI comparator = term("comparator");
  public static final IRI unit = term("unit");
  public static final IRI edtf = term("edtf");
  public static final IRI earliest = term("earliest");
  public static final IRI latest = term("latest");
  public static final IRI timeBasis = term("timeBasis");
  public static final IRI wikidataItem = term("wikidataItem");
  public static final IRI isoCode = term("isoCode");
  public static final IRI geoNamesId = term("geoNamesId");
  public static final IRI office = term("office");
  public static final IRI officeKind = term("officeKind");
  public static final IRI heldFrom = term("heldFrom");
  public static final IRI heldUntil = term("heldUntil");
  public static final IRI heldAsOf = term("heldAsOf");
  public static final IRI existedFrom = term("existedFrom");
  public static final IRI existedUntil = term("existedUntil");

  public static final IRI originator = term("originator");
  public static final IRI publisher = term("publisher");

  private WB() {}

  /** The term with that local name. */
  public static IRI term(String localName) {
    return SimpleValueFactory.getInstance().createIRI(NAMESPACE, localName);
  }
}
