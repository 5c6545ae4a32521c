package org.waybill.rdf;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.waybill.claim.Comparator;
import org.waybill.claim.Mode;
import org.waybill.claim.Notated;
import org.waybill.rdf.vocabulary.WB;
import org.waybill.reference.EntityType;
import org.waybill.reference.Gazetteer;

/**
 * The only place where IRIs are minted. Each comes from content: the same thing found again has the
 * same name, so that loading twice changes nothing, runs can be compared, and no blank node is ever
 * written.
 *
 * <pre>{@code
 * https://w3id.org/waybill/id/entity/state/PRK
 * https://w3id.org/waybill/id/document/fr-rafale
 * https://w3id.org/waybill/id/claim/fr-rafale/5c0e0b1d2f7a4e19
 * https://w3id.org/waybill/graph/ext/fr-rafale/waybill-rules
 * }</pre>
 *
 * <p>Ids may hold any character: what an IRI's path does not take is percent-encoded, one to one.
 * What belongs to a document has the document's id in its path, then a hash of what identifies it
 * there ({@code identity}: words and offsets, never the ids by which a claims document refers to
 * its own parts).
 */
public final class Iris {
  /** The base under which Waybill names things unless its user sets another. */
  public static final String DEFAULT_BASE = "https://w3id.org/waybill/id/";

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final Pattern ABSOLUTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*[/#]");
  private static final Pattern WIKIDATA_ITEM = Pattern.compile("Q[1-9][0-9]*");

  private final String base;
  private final String graphs;

  /** Mints under {@link #DEFAULT_BASE}. */
  public Iris() {
    this(DEFAULT_BASE);
  }

  /**
   * Mints under a base of the user's.
   *
   * @param base an absolute IRI that ends in "/" or "#"; graphs are named under the same with a
   *     final "id/" replaced by "graph/"
   * @throws IllegalArgumentException if it is not
   */
  public Iris(String base) {
    Objects.requireNonNull(base, "base");
    if (!ABSOLUTE.matcher(base).matches()) {
      throw new IllegalArgumentException(
          "the base of IRIs is an absolute IRI that ends in / or #, not '" + base + "'");
    }
    this.base = base;
    this.graphs =
        (base.endsWith("/id/") ? base.substring(0, base.length() - "id/".length()) : base)
            + "graph/";
  }

  /** The base, as it was given. */
  public String base() {
    return base;
  }

  /**
   * What follows the base in an IRI: "claim/fr-rafale/5c0e0b1d2f7a4e19".
   *
   * @return empty for an IRI elsewhere, and for the base itself
   */
  public Optional<String> path(String iri) {
    return iri.length() > base.length() && iri.startsWith(base)
        ? Optional.of(iri.substring(base.length()))
        : Optional.empty();
  }

  /** A document about the data as a whole: "catalog". It stands beside the graphs. */
  public String about(String document) {
    return graphs.substring(0, graphs.length() - "graph/".length()) + document;
  }

  /** The base of the names of graphs. */
  public String graphBase() {
    return graphs;
  }

  // ---- what the reference tables and the world hold

  /** An entity of the reference tables, by its key: "state/PRK". */
  public IRI entity(String referenceKey) {
    StringBuilder path = new StringBuilder("entity");
    for (String segment : referenceKey.split("/", -1)) {
      path.append('/').append(PathSegments.segment(segment));
    }
    return iri(path.toString());
  }

  /** {@link #entity} as a string, for the stages that know no RDF4J. */
  public String entityIri(String referenceKey) {
    return entity(referenceKey).stringValue();
  }

  /** {@link #goodsType} as a string, for the stages that know no RDF4J. */
  public String goodsTypeIri(String notation) {
    return goodsType(notation).stringValue();
  }

  /**
   * A party or place that no reference table has, known in every document by its type and name (and
   * what it lies in or belongs to, where that is said: two states each have a "defence ministry").
   * Case, accents and punctuation make no difference.
   */
  public IRI unlinkedEntity(EntityType type, String name, String... within) {
    StringBuilder path = new StringBuilder("entity/unlinked/").append(type.notation());
    for (String outer : within) {
      path.append('/').append(PathSegments.slug(outer));
    }
    return iri(path.append('/').append(PathSegments.slug(name)).toString());
  }

  /**
   * An unnamed party or place ("Western diplomats", "an ammunition depot near Tikhoretsk"): the
   * same words in another document are another one.
   */
  public IRI describedEntity(String docId, EntityType type, String words) {
    return iri(
        "entity/described/"
            + PathSegments.segment(docId)
            + "/"
            + type.notation()
            + "/"
            + PathSegments.slug(words));
  }

  /** A person's time in an office, as the reference tables have it. */
  public IRI tenure(String... identity) {
    return iri("tenure/" + PathSegments.hash(identity));
  }

  /** The point at which a reference entity lies. */
  public IRI geometry(String referenceKey) {
    return iri("geometry/" + PathSegments.hash(referenceKey));
  }

  /** A unit that the ontology does not list, by its notation: "pallet". */
  public IRI unit(String notation) {
    return WB.UNITS.contains(notation)
        ? WB.term("unit" + capital(notation))
        : iri("unit/" + PathSegments.segment(notation));
  }

  /** An action, by its notation; one that the ontology does not list is named under the base. */
  public IRI action(String notation) {
    return WB.ACTIONS.contains(notation)
        ? WB.term(notation)
        : iri("action/" + PathSegments.segment(notation));
  }

  /**
   * A kind of goods, by its notation: wb:goodsArtilleryShell; one that the shipped goods scheme
   * does not have is named under the base.
   */
  public IRI goodsType(String notation) {
    return isListedGoods(notation)
        ? WB.term("goods" + capital(notation))
        : iri("goods/" + PathSegments.segment(notation));
  }

  /** {@link #unit} as a string, for the stages that know no RDF4J. */
  public String unitIri(String notation) {
    return unit(notation).stringValue();
  }

  /** {@link #value} as a string, for the stages that know no RDF4J. */
  public String valueIri(Notated value) {
    return value(value).stringValue();
  }

  static boolean isListedGoods(String notation) {
    return Gazetteer.shipped().goodsType(notation).isPresent();
  }

  /** A value of one of the ontology's closed lists: wb:asserts, wb:modeSea. */
  public IRI value(Notated value) {
    if (value instanceof Mode) {
      return WB.term("mode" + capital(value.notation()));
    }
    // wb:about is a property already.
    return WB.term(value == Comparator.ABOUT ? "approximately" : value.notation());
  }

  /**
   * An item of Wikidata: "Q423".
   *
   * @throws IllegalArgumentException if it is no id of an item
   */
  public IRI wikidata(String item) {
    if (!WIKIDATA_ITEM.matcher(item).matches()) {
      throw new IllegalArgumentException("'" + item + "' is no Wikidata item such as Q423");
    }
    return VALUES.createIRI("http://www.wikidata.org/entity/" + item);
  }

  // ---- what belongs to a document

  /** A document, by the id of its article. */
  public IRI document(String docId) {
    return iri("document/" + PathSegments.segment(docId));
  }

  /**
   * One run of an extractor over a text.
   *
   * @param textHash SHA-256 of the text, or empty where it is not known
   * @param annotator the extractor with its version
   */
  public IRI run(String docId, String textHash, String annotator) {
    return within("run", docId, textHash, annotator);
  }

  /** A claim, by what {@code ClaimNames} takes for its identity. */
  public IRI claim(String docId, String... identity) {
    return within("claim", docId, identity);
  }

  /** A situation, by its claim, kind, parties and modality. */
  public IRI situation(String docId, String... identity) {
    return within("situation", docId, identity);
  }

  /** A side of an exchange. */
  public IRI side(String docId, String... identity) {
    return within("side", docId, identity);
  }

  /** An occasion of speaking. */
  public IRI statement(String docId, String... identity) {
    return within("statement", docId, identity);
  }

  /** An evidence item. */
  public IRI evidence(String docId, String... identity) {
    return within("evidence", docId, identity);
  }

  /** A mention, by its place in the text and what it names. */
  public IRI mention(String docId, String... identity) {
    return within("mention", docId, identity);
  }

  /** A link of an attribution chain. */
  public IRI hop(String docId, String... identity) {
    return within("hop", docId, identity);
  }

  /** A hedge, by its claim and words. */
  public IRI hedge(String docId, String... identity) {
    return within("hedge", docId, identity);
  }

  /** An office that the document gives a person. */
  public IRI membership(String docId, String... identity) {
    return within("membership", docId, identity);
  }

  /** A ship, train or lorry that is only described, by its situation and words. */
  public IRI conveyance(String docId, String... identity) {
    return within("conveyance", docId, identity);
  }

  /** A line of goods, by its situation, kind and words. */
  public IRI goodsLine(String docId, String... identity) {
    return within("goods-line", docId, identity);
  }

  /** An amount, by its bounds, unit and words. */
  public IRI quantity(String docId, String... identity) {
    return within("quantity", docId, identity);
  }

  /** A time, by its EDTF string, basis and words. */
  public IRI timeSpan(String docId, String... identity) {
    return within("time", docId, identity);
  }

  /** A stretch of the document's text, by its offsets in code points. */
  public IRI anchor(String docId, int start, int end) {
    return iri("anchor/" + PathSegments.segment(docId) + "/" + start + "-" + end);
  }

  /** The selector of {@link #anchor}. */
  public IRI selector(String docId, int start, int end) {
    return iri("selector/" + PathSegments.segment(docId) + "/" + start + "-" + end);
  }

  // ---- graphs

  /** What is known of the graphs and runs. */
  public IRI meta() {
    return graph("meta");
  }

  /** Reference entities. */
  public IRI entities() {
    return graph("entities");
  }

  /**
   * Type and name of parties and places that no reference table has: no more than their IRIs say,
   * and therefore the same whichever document names them.
   */
  public IRI unlinkedEntities() {
    return graph("unlinked");
  }

  /** Accepted links of reference entities to Wikidata. */
  public IRI links() {
    return graph("links");
  }

  /**
   * Candidates for links to Wikidata, each with its score and method, as a string for the stages
   * that know no RDF4J; never among the links.
   */
  public String linkCandidatesIri() {
    return graph("candidates/wikidata").stringValue();
  }

  /** A candidate for a link. */
  public String linkCandidateIri(String... identity) {
    return iri("link-candidate/" + PathSegments.hash(identity)).stringValue();
  }

  /** {@link #links} as a string, for the stages that know no RDF4J. */
  public String linksIri() {
    return links().stringValue();
  }

  /** Links to Wikidata that people accepted: what follows from the review graphs. */
  public String acceptedLinksIri() {
    return graph("links/accepted").stringValue();
  }

  /** The ontology itself, so that queries find labels and narrower classes. */
  public IRI ontology() {
    return graph("ontology");
  }

  /** The goods scheme. */
  public IRI goods() {
    return graph("goods");
  }

  /** What is true of a document merely because its text is as it is. */
  public IRI documentGraph(String docId) {
    return graph("doc/" + PathSegments.segment(docId));
  }

  /**
   * What one extractor or annotator read from a document. A later version of the same extractor
   * writes the same graph, so that replacing the graph replaces the earlier reading.
   *
   * @param annotator the extractor, with or without its version: "waybill-rules/0.1.0"
   */
  public IRI extraction(String docId, String annotator) {
    return graph(
        "ext/"
            + PathSegments.segment(docId)
            + "/"
            + PathSegments.segment(annotatorName(annotator)));
  }

  /** What the names of all extraction graphs of a document begin with. */
  public String extractionsOf(String docId) {
    return graphs + "ext/" + PathSegments.segment(docId) + "/";
  }

  /** A run of the step that groups situations of many documents. */
  public IRI fusion(String run) {
    return graph("fusion/" + PathSegments.segment(run));
  }

  /** {@link #fusion} as a string, for the stages that know no RDF4J. */
  public String fusionIri(String run) {
    return fusion(run).stringValue();
  }

  /** What the names of all fusion graphs begin with. */
  public String fusionGraphs() {
    return graphs + "fusion/";
  }

  /** The description of a run of the step that groups situations. */
  public String fusionRunIri(String run) {
    return iri("fusion-run/" + PathSegments.segment(run)).stringValue();
  }

  /**
   * A node that a fusion writes: a decision, an origin, a contradiction; the same wherever it is
   * found again.
   */
  public String fusionNodeIri(String kind, String... identity) {
    return iri(kind + "/" + PathSegments.hash(identity)).stringValue();
  }

  /** What a reviewer judged. */
  public IRI review(String reviewer) {
    return graph("review/" + PathSegments.segment(reviewer));
  }

  /** {@link #review} as a string, for the stages that know no RDF4J. */
  public String reviewIri(String reviewer) {
    return review(reviewer).stringValue();
  }

  /** What stands without a graph name in an RDF file, by the SHA-256 of the file's content. */
  public IRI fileGraph(String contentHash) {
    return graph("file/" + PathSegments.segment(start(contentHash)));
  }

  /** A blank node of an RDF file: the same label in the same content is the same node. */
  public IRI skolem(String contentHash, String label) {
    return iri("node/" + PathSegments.segment(start(contentHash)) + "/" + PathSegments.hash(label));
  }

  private static String start(String hash) {
    return hash.substring(0, Math.min(16, hash.length()));
  }

  // ---- what people judge

  /** A judgement or its retraction, by who made it, when, and what it says. */
  public String judgementIri(String... identity) {
    return iri("judgement/" + PathSegments.hash(identity)).stringValue();
  }

  /** A person who judges, by name. */
  public String reviewerIri(String name) {
    return iri("reviewer/" + PathSegments.segment(name)).stringValue();
  }

  // ---- what happened to a store

  /**
   * The nanopublication of a claim, by the code that its content gives it; beside the base, with a
   * final "id/" replaced by "np/".
   */
  public String nanopublicationIri(String code) {
    return graphs.substring(0, graphs.length() - "graph/".length()) + "np/" + code;
  }

  /** One load, by what tells it from others: when it began. */
  public IRI load(String... identity) {
    return iri("load/" + PathSegments.hash(identity));
  }

  /** A program in a version: "waybill/0.1.0". */
  public IRI software(String nameAndVersion) {
    return iri("software/" + PathSegments.segment(nameAndVersion));
  }

  /** {@link #software} as a string, for the stages that know no RDF4J. */
  public String softwareIri(String nameAndVersion) {
    return software(nameAndVersion).stringValue();
  }

  /** The content that a graph had until it was replaced. */
  public IRI former(String... identity) {
    return iri("former/" + PathSegments.hash(identity));
  }

  /** The graph that keeps what {@link #former} stands for. */
  public IRI formerGraph(String... identity) {
    return graph("former/" + PathSegments.hash(identity));
  }

  /** What the names of all graphs begin with that keep what was replaced. */
  public String formerGraphs() {
    return graphs + "former/";
  }

  // ---- how

  /** "waybill-rules" of "waybill-rules/0.1.0". */
  static String annotatorName(String annotator) {
    int slash = annotator.indexOf('/');
    return slash > 0 ? annotator.substring(0, slash) : annotator;
  }

  private IRI within(String kind, String docId, String... identity) {
    return iri(kind + "/" + PathSegments.segment(docId) + "/" + PathSegments.hash(identity));
  }

  private IRI iri(String path) {
    return VALUES.createIRI(base + path);
  }

  private IRI graph(String path) {
    return VALUES.createIRI(graphs + path);
  }

  private static String capital(String notation) {
    return notation.substring(0, 1).toUpperCase(Locale.ROOT) + notation.substring(1);
  }
}
