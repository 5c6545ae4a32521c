package org.waybill.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.waybill.rdf.vocabulary.WB;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.GoodsType;
import org.waybill.reference.Tenure;

/**
 * Writes the reference tables as RDF: entities and offices into one graph, accepted Wikidata items
 * into another.
 *
 * <pre>{@code
 * graph:entities { entity:state/PRK a wb:State ; rdfs:label "North Korea"@en ; wb:isoCode "PRK" . }
 * graph:links    { entity:state/PRK wb:wikidataItem wd:Q423 . }
 * }</pre>
 *
 * <p>Writing an entity twice writes the same triples, so a caller need not remember what the store
 * has.
 */
public final class ReferenceRdfWriter {
  private static final IRI HAS_GEOMETRY =
      GraphWriter.VALUES.createIRI("http://www.opengis.net/ont/geosparql#hasGeometry");
  private static final IRI GEOMETRY =
      GraphWriter.VALUES.createIRI("http://www.opengis.net/ont/geosparql#Geometry");
  private static final IRI AS_WKT =
      GraphWriter.VALUES.createIRI("http://www.opengis.net/ont/geosparql#asWKT");
  private static final IRI WKT_LITERAL =
      GraphWriter.VALUES.createIRI("http://www.opengis.net/ont/geosparql#wktLiteral");

  private final Iris iris;
  private final RDFHandler out;

  /** Writes to a stream that the caller starts and ends. */
  public ReferenceRdfWriter(RDFHandler out, Iris iris) {
    this.out = out;
    this.iris = iris;
  }

  /** Writes one entity: type, names, codes, where it lies, its Wikidata item. */
  public void writeEntity(Entity entity) {
    IRI e = iris.entity(entity.key());
    GraphWriter entities = entities();
    entities.type(e, DocumentEntities.classOf(entity.type())).label(e, entity.name());
    entity.aliases().stream()
        .distinct()
        .filter(alias -> !alias.equals(entity.name()))
        .forEach(alias -> entities.add(e, SKOS.ALT_LABEL, GraphWriter.english(alias)));
    codes(entities, e, entity);
    entity
        .state()
        .ifPresent(
            key ->
                entities.add(e, DocumentEntities.outerProperty(entity.type()), iris.entity(key)));
    entities.add(e, WB.existedFrom, entity.from().map(Values::day));
    entities.add(e, WB.existedUntil, entity.to().map(Values::day));
    if (entity.latitude().isPresent() && entity.longitude().isPresent()) {
      point(entities, e, entity, entity.latitude().get(), entity.longitude().get());
    }
    entity.wikidata().ifPresent(item -> links().add(e, WB.wikidataItem, iris.wikidata(item)));
  }

  private GraphWriter entities() {
    return new GraphWriter(out, iris.entities());
  }

  private GraphWriter links() {
    return new GraphWriter(out, iris.links());
  }

  private static void codes(GraphWriter entities, IRI e, Entity entity) {
    IRI property =
        switch (entity.type()) {
          case STATE -> WB.isoCode;
          case PLACE, FACILITY -> WB.geoNamesId;
          case VESSEL -> WB.imoNumber;
          case PERSON, ORGANIZATION, GROUP, BORDER, CONFLICT -> DCTERMS.IDENTIFIER;
        };
    entity.codes().forEach(code -> entities.text(e, property, code));
  }

  /** WKT has the longitude first. */
  private void point(
      GraphWriter entities, IRI e, Entity entity, double latitude, double longitude) {
    IRI point = iris.geometry(entity.key());
    String wkt = String.format(Locale.ROOT, "POINT(%s %s)", longitude, latitude);
    entities
        .add(e, HAS_GEOMETRY, point)
        .type(point, GEOMETRY)
        .add(point, AS_WKT, GraphWriter.VALUES.createLiteral(wkt, WKT_LITERAL));
  }

  /** Writes the time a person holds an office. */
  public void writeTenure(Tenure tenure) {
    IRI t =
        iris.tenure(
            tenure.person(),
            tenure.office(),
            tenure.state(),
            tenure.from().map(Object::toString).orElse(""));
    entities()
        .type(t, ORG.MEMBERSHIP)
        .label(t, tenure.office())
        .add(t, ORG.MEMBER, iris.entity(tenure.person()))
        .add(t, GraphWriter.ORG_ORGANIZATION, iris.entity(tenure.state()))
        .text(t, WB.office, tenure.office())
        .text(t, WB.officeKind, Optional.ofNullable(tenure.kind()))
        .add(t, WB.heldFrom, tenure.from().map(Values::day))
        .add(t, WB.heldUntil, tenure.to().map(Values::day))
        .add(t, WB.heldAsOf, Values.day(tenure.asOf()))
        .text(t, DCTERMS.SOURCE, tenure.source());
  }

  /** Writes the Wikidata item of a kind of goods; the goods themselves are in the ontology. */
  public void writeGoods(GoodsType goods) {
    goods
        .wikidata()
        .ifPresent(
            item ->
                links()
                    .add(iris.goodsType(goods.notation()), WB.wikidataItem, iris.wikidata(item)));
  }

  /** Whether entities of that type are written whole; places only where claims speak of them. */
  static boolean always(EntityType type) {
    return type != EntityType.PLACE;
  }

  /** Writes all entities but places, all tenures and the items of goods. */
  public void writeAll(List<Entity> all, List<Tenure> tenures, List<GoodsType> goods) {
    all.stream().filter(e -> always(e.type())).forEach(this::writeEntity);
    tenures.forEach(this::writeTenure);
    goods.forEach(this::writeGoods);
  }
}
