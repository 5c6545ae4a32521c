package org.waybill.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.waybill.query.AnswerFormat;

/**
 * Describes what a server offers in DCAT 3: the data, the forms in which they are to be had, and
 * the services that answer questions about them.
 *
 * <pre>{@code
 * <.../catalog> a dcat:Catalog ; dcat:dataset <.../catalog#data> ; dcat:service <.../catalog#sparql> .
 * <.../catalog#data> a dcat:Dataset ; dcterms:title "Claims about arms transfers"@en ;
 *   dcterms:temporal [ dcat:startDate "1991-06-08"^^xsd:date ; dcat:endDate ... ] ;
 *   dcat:distribution <.../catalog#turtle>, ... .
 * <.../catalog#turtle> a dcat:Distribution ; dcat:accessURL <http://localhost:3330/data?default&format=turtle> ;
 *   dcat:mediaType <https://www.iana.org/assignments/media-types/text/turtle> .
 * <.../catalog#sparql> a dcat:DataService ; dcat:endpointURL <http://localhost:3330/sparql> ;
 *   dcat:servesDataset <.../catalog#data> .
 * }</pre>
 */
public final class DcatCatalog {
  static final String TITLE = "Claims about arms transfers between states";
  static final String DESCRIPTION =
      "Who says, in which article and in which words, that one state supplies, promises or denies"
          + " arms to another. Every statement about a transfer belongs to a claim with its speaker,"
          + " stance and certainty; nothing here says that a transfer happened.";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final List<String> KEYWORDS =
      List.of("arms transfers", "claims", "provenance", "news", "knowledge graph");

  private final Statements out = new Statements();
  private final Publication publication;
  private final DatasetStatistics statistics;

  private DcatCatalog(Publication publication, DatasetStatistics statistics) {
    this.publication = publication;
    this.statistics = statistics;
  }

  /** Describes. */
  public static List<Quad> of(Publication publication, DatasetStatistics statistics) {
    return new DcatCatalog(publication, statistics).describe();
  }

  private List<Quad> describe() {
    Node catalog = Statements.iri(publication.catalog());
    Node data = Statements.iri(publication.dataset());
    out.a(catalog, DCAT.Catalog.getURI());
    out.text(catalog, DCTerms.title.getURI(), "What this Waybill server offers");
    out.text(
        catalog,
        DCTerms.description.getURI(),
        "The data, their forms and the services that answer questions about them.");
    changed(catalog);
    out.add(catalog, DCAT.dataset.getURI(), data);
    dataset(data);
    service(
        catalog,
        data,
        "sparql",
        "SPARQL queries",
        publication.endpoint(),
        publication.endpoint(),
        "https://www.w3.org/TR/sparql11-protocol/");
    service(
        catalog,
        data,
        "reconciliation",
        "Reconciliation of names with entities",
        publication.address() + "reconcile",
        publication.address() + "reconcile",
        "https://reconciliation-api.github.io/specs/0.2/");
    service(
        catalog,
        data,
        "queries",
        "Ready-made questions",
        publication.address() + "api/queries",
        publication.address() + "api/queries",
        "");
    return out.all();
  }

  private void changed(Node thing) {
    statistics
        .changed()
        .ifPresent(
            time -> out.typed(thing, DCTerms.modified.getURI(), time, XSDDatatype.XSDdateTime));
  }

  private void dataset(Node data) {
    out.a(data, DCAT.Dataset.getURI());
    out.text(data, DCTerms.title.getURI(), TITLE);
    out.text(data, DCTerms.description.getURI(), DESCRIPTION);
    out.plain(data, DCTerms.identifier.getURI(), publication.dataset());
    KEYWORDS.forEach(word -> out.text(data, DCAT.keyword.getURI(), word));
    publication.licence().ifPresent(l -> out.link(data, DCTerms.license.getURI(), l));
    changed(data);
    out.link(data, DCTerms.conformsTo.getURI(), OntologyDocument.IRI);
    out.link(data, DCAT.landingPage.getURI(), publication.address());
    statistics
        .published()
        .ifPresent(
            period -> {
              Node temporal = out.node(DCTerms.PeriodOfTime.getURI());
              out.add(data, DCTerms.temporal.getURI(), temporal);
              out.typed(temporal, DCAT.startDate.getURI(), period.first(), XSDDatatype.XSDdate);
              out.typed(temporal, DCAT.endDate.getURI(), period.last(), XSDDatatype.XSDdate);
            });
    for (AnswerFormat format : AnswerFormat.values()) {
      if (format.forGraphs()) {
        distribution(data, format);
      }
    }
  }

  private void distribution(Node data, AnswerFormat format) {
    Node distribution = Statements.iri(publication.catalog() + "#" + format.notation());
    out.add(data, DCAT.distribution.getURI(), distribution);
    out.a(distribution, DCAT.Distribution.getURI());
    out.text(distribution, DCTerms.title.getURI(), "All statements as " + format.mediaType());
    publication.licence().ifPresent(l -> out.link(distribution, DCTerms.license.getURI(), l));
    out.link(
        distribution,
        DCAT.accessURL.getURI(),
        publication.address()
            + "data?default&format="
            + URLEncoder.encode(format.notation(), StandardCharsets.UTF_8));
    out.link(distribution, DCAT.mediaType.getURI(), MEDIA_TYPES + format.mediaType());
    out.link(distribution, DCAT.accessService.getURI(), publication.catalog() + "#sparql");
  }

  private void service(
      Node catalog,
      Node data,
      String name,
      String title,
      String endpoint,
      String description,
      String protocol) {
    Node service = Statements.iri(publication.catalog() + "#" + name);
    out.add(catalog, DCAT.service.getURI(), service);
    out.a(service, DCAT.DataService.getURI());
    out.text(service, DCTerms.title.getURI(), title);
    out.link(service, DCAT.endpointURL.getURI(), endpoint);
    out.link(service, DCAT.endpointDescription.getURI(), description);
    out.add(service, DCAT.servesDataset.getURI(), data);
    if (!protocol.isEmpty()) {
      out.link(service, DCTerms.conformsTo.getURI(), protocol);
    }
  }
}
