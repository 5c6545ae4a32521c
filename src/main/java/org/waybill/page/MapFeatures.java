package org.waybill.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Relations and legs as GeoJSON (RFC 7946): points for parties and places, lines for relations and
 * legs. What has no point is a feature without a geometry, so that nothing is lost.
 *
 * <pre>{@code
 * { "type": "FeatureCollection", "features": [
 *   { "type": "Feature", "geometry": { "type": "Point", "coordinates": [125.75, 39.03] },
 *     "properties": { "kind": "party", "name": "North Korea", "code": "PRK", "former": false, "page": "/page/entity/state/PRK" } },
 *   { "type": "Feature", "geometry": { "type": "LineString", "coordinates": [[125.75, 39.03], [37.62, 55.75]] },
 *     "properties": { "kind": "relation", "supplier": "North Korea", "recipient": "Russia", "transfers": 4,
 *       "claims": 12, "origins": 4, "contested": 1, "words": "...", "page": "/pair?..." } } ] }
 * }</pre>
 */
final class MapFeatures {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> DOUBTS =
      List.of(
          "speakerName",
          "principalName",
          "stance",
          "polarity",
          "certainty",
          "modality",
          "quote",
          "published");

  private final PageLinks links;
  private final Anchors anchors;
  private final Selection selection;
  private final ObjectNode collection = NODES.objectNode();
  private final ArrayNode features;
  private final Set<String> drawn = new HashSet<>();

  MapFeatures(PageSource source, Selection selection) {
    this.links = source.links();
    this.anchors = new Anchors(source);
    this.selection = selection;
    collection.put("type", "FeatureCollection");
    this.features = collection.putArray("features");
  }

  /**
   * Writes what was added.
   *
   * @throws IOException if {@code out} does not take it
   */
  void write(OutputStream out) throws IOException {
    out.write(JSON.writeValueAsBytes(collection));
  }

  void relation(Relation relation) {
    Optional<Point> from = party(relation.supplier());
    Optional<Point> to = party(relation.recipient());
    ObjectNode properties = feature(line(from, to), "relation");
    properties.put("supplierIri", relation.supplier().iri());
    properties.put("recipientIri", relation.recipient().iri());
    properties.put("supplier", relation.supplier().name());
    properties.put("recipient", relation.recipient().name());
    properties.put("transfers", relation.transfers());
    properties.put("claims", relation.claims());
    properties.put("origins", relation.origins());
    properties.put("contested", relation.contested());
    properties.put("words", relation.inWords());
    properties.put("page", relation.address(links, selection));
  }

  void leg(RouteLeg leg) {
    leg.origin().ifPresent(end -> end(end, "place", leg.from()));
    leg.destination().ifPresent(end -> end(end, "place", leg.to()));
    ObjectNode properties = feature(line(leg.from(), leg.to()), "leg");
    leg.origin().ifPresent(end -> properties.put("origin", end.name()));
    leg.destination().ifPresent(end -> properties.put("destination", end.name()));
    properties.put("mode", leg.mode());
    properties.put("denied", leg.isDenied());
    DOUBTS.forEach(column -> properties.put(column, leg.row().text(column)));
    properties.put("words", leg.inWords() + ", says " + leg.row().text("speakerName"));
    properties.put("page", links.thing(leg.claim().iri()));
  }

  private Optional<Point> party(Named party) {
    Optional<Point> point = anchors.of(party.iri(), Optional.empty());
    end(party, "party", point);
    return point;
  }

  private void end(Named end, String kind, Optional<Point> point) {
    if (!drawn.add(end.iri())) {
      return;
    }
    ObjectNode geometry = null;
    if (point.isPresent()) {
      geometry = NODES.objectNode().put("type", "Point");
      geometry.set("coordinates", coordinates(point.get()));
    }
    ObjectNode properties = feature(Optional.ofNullable(geometry), kind);
    properties.put("name", end.name());
    properties.put("code", anchors.code(end.iri()));
    properties.put("former", anchors.isFormer(end.iri()));
    properties.put("iri", end.iri());
    properties.put("page", links.thing(end.iri()));
  }

  private static Optional<ObjectNode> line(Optional<Point> from, Optional<Point> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode line = NODES.objectNode().put("type", "LineString");
    line.putArray("coordinates").add(coordinates(from.get())).add(coordinates(to.get()));
    return Optional.of(line);
  }

  private static ArrayNode coordinates(Point point) {
    return NODES.arrayNode().add(point.longitude()).add(point.latitude());
  }

  private ObjectNode feature(Optional<ObjectNode> geometry, String kind) {
    ObjectNode feature = features.addObject().put("type", "Feature");
    feature.set("geometry", geometry.isPresent() ? geometry.get() : NODES.nullNode());
    return feature.putObject("properties").put("kind", kind);
  }
}
