package org.waybill.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.waybill.publish.DatasetStatistics.ClassCount;
import org.waybill.publish.DatasetStatistics.PropertyCount;

/**
 * Describes a store in the Vocabulary of Interlinked Datasets, made from what it holds:
 *
 * <pre>{@code
 * <.../catalog#data> a void:Dataset ; void:sparqlEndpoint <http://localhost:3330/sparql> ;
 *   void:triples 40391 ; void:uriSpace "https://w3id.org/waybill/id/" ;
 *   void:classPartition [ void:class wb:Claim ; void:entities 187 ;
 *     void:propertyPartition [ void:property wb:speaker ; void:triples 187 ;
 *       void:classPartition [ void:class wb:State ; void:triples 87 ] ] ] ;
 *   void:subset <.../catalog#wikidata> .
 * <.../catalog#wikidata> a void:Linkset ; void:linkPredicate wb:wikidataItem ;
 *   void:subjectsTarget <.../catalog#data> ; void:objectsTarget <.../catalog#wikidata-items> .
 * }</pre>
 *
 * <p>Partitions of partitions tell an editor which properties a class has, and what they lead to.
 */
public final class VoidDescription {
  static final String WIKIDATA_ITEM = Terms.WB + "wikidataItem";
  private static final String DATATYPE_PARTITION = "http://ldf.fi/void-ext#datatypePartition";
  private static final String DATATYPE = "http://ldf.fi/void-ext#datatype";
  private static final List<String> FEATURES =
      List.of("Turtle", "TriG", "N-Triples", "N-Quads", "JSON-LD", "RDF_XML");

  private final Statements out = new Statements();
  private final Publication publication;
  private final DatasetStatistics statistics;
  private final Map<String, String> labels;

  private VoidDescription(
      Publication publication, DatasetStatistics statistics, Map<String, String> labels) {
    this.publication = publication;
    this.statistics = statistics;
    this.labels = labels;
  }

  /**
   * Describes.
   *
   * @param labels names of classes and properties
   */
  public static List<Quad> of(
      Publication publication, DatasetStatistics statistics, Map<String, String> labels) {
    return new VoidDescription(publication, statistics, new HashMap<>(labels)).describe();
  }

  private List<Quad> describe() {
    Node document = Statements.iri(publication.address() + ".well-known/void");
    Node data = Statements.iri(publication.dataset());
    out.a(document, VOID.DatasetDescription.getURI());
    out.text(document, DCTerms.title.getURI(), "What this server has, in VoID");
    out.link(document, "http://xmlns.com/foaf/0.1/primaryTopic", publication.dataset());
    out.a(data, VOID.Dataset.getURI());
    out.text(data, DCTerms.title.getURI(), DcatCatalog.TITLE);
    out.text(data, DCTerms.description.getURI(), DcatCatalog.DESCRIPTION);
    publication.licence().ifPresent(l -> out.link(data, DCTerms.license.getURI(), l));
    statistics
        .changed()
        .ifPresent(
            time -> out.typed(data, DCTerms.modified.getURI(), time, XSDDatatype.XSDdateTime));
    out.link(data, VOID.sparqlEndpoint.getURI(), publication.endpoint());
    out.plain(data, VOID.uriSpace.getURI(), publication.iris().base());
    statistics.examples().forEach(e -> out.link(data, VOID.exampleResource.getURI(), e));
    vocabularies().forEach(v -> out.link(data, VOID.vocabulary.getURI(), v));
    FEATURES.forEach(
        f -> out.link(data, VOID.feature.getURI(), "http://www.w3.org/ns/formats/" + f));
    out.number(data, VOID.triples.getURI(), statistics.triples());
    out.number(data, VOID.distinctSubjects.getURI(), statistics.subjects());
    out.number(data, VOID.distinctObjects.getURI(), statistics.objects());
    out.number(data, VOID.classes.getURI(), statistics.classes().size());
    out.number(data, VOID.properties.getURI(), statistics.properties().size());
    out.number(data, VOID.documents.getURI(), statistics.documents());
    linkset(data);
    statistics.classes().forEach(c -> classPartition(data, c));
    statistics.properties().forEach(p -> propertyPartition(data, p, false));
    names();
    return out.all();
  }

  private void linkset(Node data) {
    long links = statistics.triplesOf(WIKIDATA_ITEM);
    if (links == 0) {
      return;
    }
    Node linkset = Statements.iri(publication.catalog() + "#wikidata");
    Node items = Statements.iri(publication.catalog() + "#wikidata-items");
    out.add(data, VOID.subset.getURI(), linkset);
    out.a(linkset, VOID.Linkset.getURI());
    out.text(linkset, DCTerms.title.getURI(), "Items of Wikidata for states, persons and others");
    out.add(linkset, VOID.subjectsTarget.getURI(), data);
    out.add(linkset, VOID.objectsTarget.getURI(), items);
    out.link(linkset, VOID.linkPredicate.getURI(), WIKIDATA_ITEM);
    out.number(linkset, VOID.triples.getURI(), links);
    out.a(items, VOID.Dataset.getURI());
    out.text(items, DCTerms.title.getURI(), "Wikidata");
    out.plain(items, VOID.uriSpace.getURI(), "http://www.wikidata.org/entity/");
    out.link(items, VOID.sparqlEndpoint.getURI(), "https://query.wikidata.org/sparql");
  }

  /** The namespaces that the data's classes and properties are in. */
  private Set<String> vocabularies() {
    Set<String> vocabularies = new TreeSet<>();
    statistics.properties().forEach(p -> vocabularies.add(namespace(p.iri())));
    statistics.classes().forEach(c -> vocabularies.add(namespace(c.iri())));
    return vocabularies;
  }

  private static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  private void classPartition(Node data, ClassCount type) {
    Node partition = out.untyped();
    out.add(data, VOID.classPartition.getURI(), partition);
    out.link(partition, VOID._class.getURI(), type.iri());
    out.number(partition, VOID.entities.getURI(), type.entities());
    type.properties().forEach(p -> propertyPartition(partition, p, true));
  }

  private void propertyPartition(Node whole, PropertyCount property, boolean withObjects) {
    Node partition = out.untyped();
    out.add(whole, VOID.propertyPartition.getURI(), partition);
    out.link(partition, VOID.property.getURI(), property.iri());
    out.number(partition, VOID.triples.getURI(), property.triples());
    if (!withObjects) {
      return;
    }
    new TreeMap<>(property.objectClasses())
        .forEach(
            (type, n) -> {
              Node objects = out.untyped();
              out.add(partition, VOID.classPartition.getURI(), objects);
              out.link(objects, VOID._class.getURI(), type);
              out.number(objects, VOID.triples.getURI(), n);
            });
    new TreeMap<>(property.datatypes())
        .forEach(
            (type, n) -> {
              Node values = out.untyped();
              out.add(partition, DATATYPE_PARTITION, values);
              out.link(values, DATATYPE, type);
              out.number(values, VOID.triples.getURI(), n);
            });
  }

  private void names() {
    Set<String> named = new TreeSet<>();
    statistics.classes().forEach(c -> named.add(c.iri()));
    statistics.properties().forEach(p -> named.add(p.iri()));
    named.retainAll(labels.keySet());
    named.forEach(iri -> out.text(Statements.iri(iri), RDFS.label.getURI(), labels.get(iri)));
  }
}
