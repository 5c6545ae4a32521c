package org.waybill.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the store itself writes or counts, as Jena nodes. */
final class Vocabulary {
  static final String WB = "https://w3id.org/waybill/ontology#";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String VOID = "http://rdfs.org/ns/void#";
  static final String DCTERMS = "http://purl.org/dc/terms/";

  static final Node NEWS_ARTICLE = wb("NewsArticle");
  static final Node CLAIM = wb("Claim");
  static final Node TRANSFER = wb("Transfer");
  static final Node FUSED_SITUATION = wb("FusedSituation");
  static final Node IN_DOCUMENT = wb("inDocument");
  static final Node DEPICTED_BY = wb("depictedBy");
  static final Node SIDE = wb("side");
  static final Node EXTRACTION_RUN = wb("ExtractionRun");
  static final Node LOAD = wb("Load");
  static final Node ARTICLES_LOADED = wb("articlesLoaded");
  static final Node DOCUMENTS_LOADED = wb("documentsLoaded");
  static final Node FILES_LOADED = wb("filesLoaded");
  static final Node CLAIMS_LOADED = wb("claimsLoaded");
  static final Node INPUTS_SKIPPED = wb("inputsSkipped");
  static final Node INPUTS_REJECTED = wb("inputsRejected");

  static final Node PROV_ENTITY = prov("Entity");
  static final Node PROV_WAS_GENERATED_BY = prov("wasGeneratedBy");
  static final Node PROV_GENERATED_AT_TIME = prov("generatedAtTime");
  static final Node PROV_INVALIDATED_AT_TIME = prov("invalidatedAtTime");
  static final Node PROV_WAS_DERIVED_FROM = prov("wasDerivedFrom");
  static final Node PROV_WAS_REVISION_OF = prov("wasRevisionOf");
  static final Node PROV_WAS_ASSOCIATED_WITH = prov("wasAssociatedWith");
  static final Node PROV_USED = prov("used");
  static final Node PROV_STARTED_AT_TIME = prov("startedAtTime");
  static final Node PROV_ENDED_AT_TIME = prov("endedAtTime");
  static final Node PROV_SOFTWARE_AGENT = prov("SoftwareAgent");
  static final Node PROV_SPECIALIZATION_OF = prov("specializationOf");
  static final Node PROV_HAD_MEMBER = prov("hadMember");
  static final Node PROV_ACTIVITY = prov("Activity");
  static final Node PROV_AT_LOCATION = prov("atLocation");
  static final Node DATE_PUBLISHED = NodeFactory.createURI("http://schema.org/datePublished");
  static final Node RDFS_LABEL =
      NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node ANNOTATOR = wb("annotator");
  static final Node TEXT_SHA256 = wb("textSha256");
  static final Node TEXT_SKETCH = wb("textSketch");
  static final Node SENTENCE_SKETCH = wb("sentenceSketch");
  static final Node PLACE = wb("Place");
  static final Node DCTERMS_IS_PART_OF = NodeFactory.createURI(DCTERMS + "isPartOf");
  static final Node DCTERMS_HAS_VERSION = NodeFactory.createURI(DCTERMS + "hasVersion");
  static final Node VOID_DATASET = NodeFactory.createURI(VOID + "Dataset");
  static final Node VOID_TRIPLES = NodeFactory.createURI(VOID + "triples");
  static final Node DCTERMS_IDENTIFIER = NodeFactory.createURI(DCTERMS + "identifier");
  static final Node DCTERMS_LICENSE = NodeFactory.createURI(DCTERMS + "license");
  static final Node DCTERMS_RIGHTS = NodeFactory.createURI(DCTERMS + "rights");
  static final Node ARTICLE_BODY = NodeFactory.createURI("http://schema.org/articleBody");
  static final Node DCTERMS_SOURCE = NodeFactory.createURI(DCTERMS + "source");

  /** What a document's licence says, and what only an open one lets in. */
  static final Set<Node> BY_LICENCE = Set.of(DCTERMS_LICENSE, DCTERMS_RIGHTS, ARTICLE_BODY);

  /** Prefixes of written RDF, in the order in which they are declared. */
  static final Map<String, String> PREFIXES = prefixes();

  private Vocabulary() {}

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("wb", WB);
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("dcterms", DCTERMS);
    prefixes.put("schema", "http://schema.org/");
    prefixes.put("prov", PROV);
    prefixes.put("void", VOID);
    prefixes.put("org", "http://www.w3.org/ns/org#");
    prefixes.put("oa", "http://www.w3.org/ns/oa#");
    prefixes.put("geo", "http://www.opengis.net/ont/geosparql#");
    prefixes.put("wd", "http://www.wikidata.org/entity/");
    return Collections.unmodifiableMap(prefixes);
  }

  private static Node wb(String name) {
    return NodeFactory.createURI(WB + name);
  }

  private static Node prov(String name) {
    return NodeFactory.createURI(PROV + name);
  }
}
