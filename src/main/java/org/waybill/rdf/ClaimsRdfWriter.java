package org.waybill.rdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.DocumentInfo;
import org.waybill.claim.EntityReference;
import org.waybill.claim.EvidenceItem;
import org.waybill.claim.Goods;
import org.waybill.claim.Role;
import org.waybill.claim.Span;
import org.waybill.claim.Statement;
import org.waybill.claim.When;
import org.waybill.rdf.DocumentEntities.Named;
import org.waybill.rdf.vocabulary.OA;
import org.waybill.rdf.vocabulary.SCHEMA;
import org.waybill.rdf.vocabulary.WB;
import org.waybill.reference.Entity;
import org.waybill.reference.Gazetteer;

/**
 * Writes claims documents as RDF, each into two graphs of its own: what is true of the document
 * merely because its text is as it is, and what an extractor or annotator read from it. A third
 * graph is shared by all: the names of parties that no reference table has, so that a name which a
 * thousand documents give is written once.
 *
 * <pre>{@code
 * graph:doc/kp-ru-shells { document:kp-ru-shells a wb:NewsArticle ; schema:datePublished ... }
 * graph:ext/kp-ru-shells/waybill-rules {
 *   claim:5c0e a wb:Claim ; wb:content situation:4b1f ; wb:speaker entity:state/USA ;
 *     wb:stance wb:asserts ; wb:polarity wb:positive ; wb:certainty wb:certain ;
 *     wb:anchor anchor:74-146 ; wb:attribution hop:19d0, hop:77e2 ; wb:inDocument document:kp-ru-shells .
 *   situation:4b1f a wb:Transfer, wb:ReportedSituation ; wb:depictedBy claim:5c0e ; ...
 * }
 * graph:unlinked { entity:unlinked/person/john-doe a wb:Person ; rdfs:label "John Doe"@en }
 * }</pre>
 *
 * <p>The times of the run are in the extraction graph as well, so that dropping the two graphs
 * drops all that a document brought; a name that is left in the shared graph claims nothing.
 * Reference entities are not described here (see {@link ReferenceRdfWriter}); {@link
 * #linkedEntities()} says which were named.
 *
 * <p>The caller starts and ends the stream ({@code startRDF}, {@code endRDF}) and writes the
 * prefixes, if it wants any, with {@link #prefixes}. Not safe for several threads.
 */
public final class ClaimsRdfWriter {
  private final RDFHandler out;
  private final Iris iris;
  private final ReferenceEntities tables;
  private final Set<Entity> linked = new LinkedHashSet<>();

  /**
   * Writes to a stream.
   *
   * @param tables what links entities that a document names to the reference tables
   */
  public ClaimsRdfWriter(RDFHandler out, Iris iris, ReferenceEntities tables) {
    this.out = out;
    this.iris = iris;
    this.tables = tables;
  }

  /** Writes to a stream, linking entities to the reference tables. */
  public ClaimsRdfWriter(RDFHandler out, Iris iris, Gazetteer gazetteer) {
    this(out, iris, ReferenceEntities.of(gazetteer));
  }

  /** Declares the prefixes that make the result readable. */
  public static void prefixes(RDFHandler out) {
    List.of(WB.NS, OA.NS, SCHEMA.NS, RDFS.NS, SKOS.NS, DCTERMS.NS, PROV.NS, ORG.NS, XSD.NS)
        .forEach(ns -> out.handleNamespace(ns.getPrefix(), ns.getName()));
    out.handleNamespace("geo", "http://www.opengis.net/ont/geosparql#");
    out.handleNamespace("edtf", "http://id.loc.gov/datatypes/edtf/");
    out.handleNamespace("wd", "http://www.wikidata.org/entity/");
  }

  /** The reference entities that documents written so far speak of. */
  public Set<Entity> linkedEntities() {
    return Set.copyOf(linked);
  }

  /**
   * Writes one document's claims.
   *
   * @throws IllegalArgumentException if the document refers to something that it does not have; a
   *     document that was validated does not
   */
  public void write(Claims claims, ExtractionRun run) {
    DocumentInfo doc = claims.doc();
    DocumentEntities entities = new DocumentEntities(claims, iris, tables);
    ClaimNames names = new ClaimNames(claims, iris, entities);
    Optional<Named> publisher = doc.publisher().map(entities::publisher);
    GraphWriter shared = new GraphWriter(out, iris.unlinkedEntities());
    document(doc, entities, publisher, shared);

    GraphWriter graph = new GraphWriter(out, iris.extraction(doc.id(), run.annotator()));
    Values values = new Values(graph, iris, doc.id());
    Wording wording = new Wording(claims, entities, tables);
    IRI runIri = run(graph, doc, run);
    entities.describe(shared, graph);
    mentions(claims, graph, entities, values);
    for (Role role : claims.roles()) {
      role(role, doc.id(), graph, entities, values);
    }
    for (Statement statement : claims.statements()) {
      statement(statement, doc.id(), graph, entities, names, wording, values);
    }
    for (EvidenceItem item : claims.evidence()) {
      evidence(item, graph, entities, names, wording, values);
    }
    ClaimWriter claimWriter =
        new ClaimWriter(doc.id(), graph, iris, entities, names, wording, values, publisher);
    for (Claim claim : claims.claims()) {
      claimWriter.write(claim, runIri);
    }
    new SituationWriter(claims, graph, iris, entities, names, wording, values).write();
    linked.addAll(entities.linkedEntities());
    publisher.flatMap(Named::reference).ifPresent(linked::add);
  }

  private void document(
      DocumentInfo doc, DocumentEntities entities, Optional<Named> publisher, GraphWriter shared) {
    GraphWriter graph = new GraphWriter(out, iris.documentGraph(doc.id()));
    IRI document = iris.document(doc.id());
    graph
        .type(document, WB.NewsArticle)
        .label(document, doc.title().orElse(doc.id()))
        .text(document, DCTERMS.IDENTIFIER, doc.id())
        .text(document, DCTERMS.LANGUAGE, doc.lang())
        .text(document, SCHEMA.headline, doc.title())
        .text(document, WB.dateline, doc.dateline())
        .text(document, DCTERMS.CREATOR, doc.initials())
        .text(document, WB.textSha256, doc.sha256());
    doc.url()
        .ifPresent(
            url ->
                graph.add(document, SCHEMA.url, GraphWriter.VALUES.createLiteral(url, XSD.ANYURI)));
    doc.length().ifPresent(length -> graph.number(document, WB.textLength, length));
    doc.published()
        .map(ClaimsRdfWriter::published)
        .ifPresent(d -> graph.add(document, SCHEMA.datePublished, d));
    new Values(graph, iris, doc.id()).when(document, WB.when, doc.published());
    doc.place().ifPresent(place -> graph.add(document, WB.place, entities.get(place).iri()));
    publisher.ifPresent(
        outlet -> {
          graph.add(document, SCHEMA.publisher, outlet.iri());
          if (outlet.reference().isEmpty()) {
            DocumentEntities.name(shared, outlet);
          }
        });
  }

  /** A day, a month or a year, as exact as the text has it. */
  private static Literal published(When when) {
    String date = when.edtf().replaceAll("[~?%]", "");
    IRI type =
        switch (date.length()) {
          case 4 -> XSD.GYEAR;
          case 7 -> XSD.GYEARMONTH;
          case 10 -> XSD.DATE;
          default -> XSD.STRING;
        };
    return GraphWriter.VALUES.createLiteral(date, type);
  }

  private IRI run(GraphWriter graph, DocumentInfo doc, ExtractionRun run) {
    IRI iri = iris.run(doc.id(), doc.sha256().orElse(""), run.annotator());
    IRI itself = iris.extraction(doc.id(), run.annotator());
    graph
        .type(iri, WB.ExtractionRun)
        .label(iri, run.annotator() + " on " + doc.id())
        .text(iri, WB.annotator, run.annotator())
        .add(iri, PROV.USED, iris.document(doc.id()))
        .add(iri, PROV.STARTED_AT_TIME, time(run.startedAt()))
        .add(iri, PROV.ENDED_AT_TIME, time(run.endedAt()))
        .type(itself, PROV.ENTITY)
        .label(itself, "claims read from " + doc.id() + " by " + run.annotator())
        .add(itself, PROV.WAS_GENERATED_BY, iri)
        .add(itself, PROV.WAS_DERIVED_FROM, iris.document(doc.id()))
        .add(itself, PROV.GENERATED_AT_TIME, time(run.endedAt()));
    return iri;
  }

  private static Literal time(java.time.Instant instant) {
    return GraphWriter.VALUES.createLiteral(instant.toString(), XSD.DATETIME);
  }

  private void mentions(
      Claims claims, GraphWriter graph, DocumentEntities entities, Values values) {
    for (EntityReference e : claims.entities()) {
      mentions(claims.doc().id(), graph, values, entities.get(e.id()).iri(), e.mentions());
    }
    for (Goods g : claims.goods()) {
      mentions(claims.doc().id(), graph, values, values.goodsType(g.type()), g.mentions());
    }
  }

  private void mentions(
      String docId, GraphWriter graph, Values values, IRI named, List<Span> spans) {
    for (Span span : spans) {
      IRI mention = iris.mention(docId, ClaimNames.words(span), named.stringValue());
      graph.type(mention, WB.EntityMention).add(mention, WB.mentions, named);
      values.anchor(mention, List.of(span));
    }
  }

  private void role(
      Role role, String docId, GraphWriter graph, DocumentEntities entities, Values values) {
    Named person = entities.get(role.person());
    Named of = entities.get(role.of());
    IRI node =
        iris.membership(
            docId,
            person.iri().stringValue(),
            role.role(),
            of.iri().stringValue(),
            ClaimNames.words(role.span()));
    graph
        .type(node, ORG.MEMBERSHIP)
        .label(node, person.label() + ", " + role.role() + ", " + of.label())
        .add(node, ORG.MEMBER, person.iri())
        .add(node, GraphWriter.ORG_ORGANIZATION, of.iri())
        .text(node, WB.office, role.role())
        .add(node, WB.inDocument, iris.document(docId));
    values.anchor(node, List.of(role.span()));
  }

  private void statement(
      Statement statement,
      String docId,
      GraphWriter graph,
      DocumentEntities entities,
      ClaimNames names,
      Wording wording,
      Values values) {
    IRI s = names.get(statement.id());
    graph
        .type(s, WB.Statement)
        .label(s, wording.statement(statement))
        .text(s, WB.describedAs, statement.kind())
        .add(s, WB.inDocument, iris.document(docId))
        .add(s, WB.speaker, statement.speaker().map(e -> entities.get(e).iri()))
        .add(s, WB.onBehalfOf, statement.onBehalfOf().map(e -> entities.get(e).iri()));
    values.when(s, WB.statedAt, statement.when());
    values.anchor(s, statement.span().stream().toList());
  }

  private void evidence(
      EvidenceItem item,
      GraphWriter graph,
      DocumentEntities entities,
      ClaimNames names,
      Wording wording,
      Values values) {
    IRI e = names.get(item.id());
    graph
        .type(e, WB.EvidenceItem)
        .label(e, wording.evidence(item))
        .add(e, WB.evidenceKind, iris.value(item.kind()))
        .add(e, WB.releasedBy, item.releasedBy().map(by -> entities.get(by).iri()));
    values.anchor(e, item.span().stream().toList());
  }
}
