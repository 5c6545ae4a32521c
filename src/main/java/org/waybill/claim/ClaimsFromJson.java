package org.waybill.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waybill.reference.EntityType;

/** Makes the records of a claims document that {@link ClaimsChecks} has found free of errors. */
final class ClaimsFromJson {
  private final JsonNode document;

  /** Ids in use, so that a leg without one gets a free one. */
  private final Set<String> ids;

  ClaimsFromJson(JsonNode document) {
    this.document = document;
    this.ids = new HashSet<>(document.findValuesAsText("id"));
  }

  Claims claims() {
    return new Claims(
        string(document, "annotator"),
        doc(document.get("doc")),
        list(document, "entities", ClaimsFromJson::entity),
        list(document, "goods", ClaimsFromJson::goods),
        list(document, "roles", ClaimsFromJson::role),
        list(document, "statements", ClaimsFromJson::statement),
        list(document, "evidence", ClaimsFromJson::evidence),
        list(document, "claims", ClaimsFromJson::claim),
        list(document, "transfers", ClaimsFromJson::transfer),
        list(document, "shipments", this::shipment),
        list(document, "meetings", ClaimsFromJson::meeting),
        list(document, "exchanges", ClaimsFromJson::exchange),
        list(document, "other", ClaimsFromJson::other),
        list(document, "coref", ClaimsFromJson::group),
        list(document, "possiblySame", ClaimsFromJson::group));
  }

  private static DocumentInfo doc(JsonNode node) {
    return new DocumentInfo(
        string(node, "id"),
        text(node, "sha256"),
        present(node, "length").map(JsonNode::intValue),
        text(node, "lang"),
        text(node, "publisher"),
        present(node, "published").map(ClaimsFromJson::published),
        text(node, "url"),
        text(node, "title"),
        text(node, "dateline"),
        text(node, "place"),
        text(node, "initials"));
  }

  private static When published(JsonNode node) {
    return node.isTextual()
        ? new When(node.textValue(), ValueBasis.METADATA, Optional.empty())
        : when(node);
  }

  private static EntityReference entity(JsonNode node) {
    return new EntityReference(
        string(node, "id"),
        EntityType.of(string(node, "type")),
        string(node, "name"),
        texts(node, "aka"),
        text(node, "asWritten"),
        text(node, "qid"),
        text(node, "qidStatus"),
        text(node, "reference"),
        text(node, "locatedIn"),
        text(node, "near"),
        list(node, "mentions", ClaimsFromJson::span));
  }

  private static Goods goods(JsonNode node) {
    return new Goods(
        string(node, "id"),
        string(node, "type"),
        text(node, "qid"),
        text(node, "qidStatus"),
        text(node, "text"),
        list(node, "mentions", ClaimsFromJson::span));
  }

  private static Role role(JsonNode node) {
    return new Role(
        string(node, "person"), string(node, "role"), string(node, "of"), span(node.get("span")));
  }

  private static Statement statement(JsonNode node) {
    return new Statement(
        string(node, "id"),
        string(node, "kind"),
        text(node, "speaker"),
        text(node, "onBehalfOf"),
        when(node, "when"),
        present(node, "span").map(ClaimsFromJson::span));
  }

  private static EvidenceItem evidence(JsonNode node) {
    return new EvidenceItem(
        string(node, "id"),
        Basis.of(string(node, "kind")),
        text(node, "releasedBy"),
        present(node, "span").map(ClaimsFromJson::span));
  }

  private static Claim claim(JsonNode node) {
    return new Claim(
        string(node, "id"),
        text(node, "content"),
        text(node, "about"),
        string(node, "speaker"),
        string(node, "onBehalfOf"),
        Stance.of(string(node, "stance")),
        Polarity.of(string(node, "polarity")),
        Certainty.of(string(node, "certainty")),
        ReporterStance.of(string(node, "reporterStance")),
        text(node, "form").map(AttributionForm::of),
        text(node, "basis").map(Basis::of),
        text(node, "statement"),
        texts(node, "evidence"),
        list(node, "hedges", h -> new Hedge(string(h, "text"), text(h, "by"))),
        text(node, "reasonFor"),
        text(node, "respondsTo"),
        present(node, "extractionConfidence").map(JsonNode::doubleValue),
        list(node, "spans", ClaimsFromJson::span));
  }

  private static Transfer transfer(JsonNode node) {
    return new Transfer(
        string(node, "id"),
        string(node, "claim"),
        text(node, "supplier"),
        text(node, "recipient"),
        texts(node, "goods"),
        Modality.of(string(node, "modality")),
        quantities(node),
        when(node, "when"),
        text(node, "forConflict"),
        text(node, "after"),
        text(node, "interprets"));
  }

  private Shipment shipment(JsonNode node) {
    String id = string(node, "id");
    String claim = string(node, "claim");
    return new Shipment(
        id,
        claim,
        text(node, "realizes"),
        Modality.of(string(node, "modality")),
        quantities(node),
        list(node, "legs", leg -> leg(leg, id, claim)));
  }

  private Leg leg(JsonNode node, String shipment, String claim) {
    int index = node.get("index").intValue();
    return new Leg(
        text(node, "id").orElseGet(() -> freeId(shipment + "l" + index)),
        text(node, "claim").orElse(claim),
        index,
        text(node, "from"),
        text(node, "to"),
        text(node, "mode").map(Mode::of),
        text(node, "modeBasis").map(ValueBasis::of),
        conveyance(node),
        when(node, "when"));
  }

  private String freeId(String wanted) {
    String id = wanted;
    while (!ids.add(id)) {
      id = id + "_";
    }
    return id;
  }

  private static Meeting meeting(JsonNode node) {
    return new Meeting(
        string(node, "id"),
        string(node, "claim"),
        texts(node, "participants"),
        when(node, "when"),
        text(node, "place"),
        Modality.of(string(node, "modality")));
  }

  private static Exchange exchange(JsonNode node) {
    return new Exchange(
        string(node, "id"),
        string(node, "claim"),
        Modality.of(string(node, "modality")),
        list(node, "sides", ClaimsFromJson::side));
  }

  private static ExchangeSide side(JsonNode node) {
    return new ExchangeSide(
        text(node, "giver"),
        text(node, "receiver"),
        text(node, "consideration"),
        texts(node, "goods"),
        text(node, "fulfilment").map(Fulfilment::of));
  }

  private static OtherSituation other(JsonNode node) {
    return new OtherSituation(
        string(node, "id"),
        string(node, "claim"),
        SituationType.of(string(node, "type")),
        text(node, "modality").map(Modality::of),
        text(node, "holder"),
        text(node, "actor"),
        text(node, "user"),
        text(node, "target"),
        text(node, "object"),
        text(node, "action"),
        text(node, "described"),
        texts(node, "goods"),
        quantities(node),
        text(node, "located"),
        text(node, "near"),
        text(node, "distanceTo"),
        text(node, "place"),
        conveyance(node),
        text(node, "forConflict"),
        when(node, "when"));
  }

  private static Optional<Conveyance> conveyance(JsonNode node) {
    return present(node, "conveyance").map(c -> new Conveyance(string(c, "text"), text(c, "flag")));
  }

  private static List<Quantity> quantities(JsonNode node) {
    Optional<JsonNode> quantity = present(node, "quantity");
    if (quantity.isPresent() && quantity.get().isObject()) {
      return List.of(quantity(quantity.get()));
    }
    return list(node, "quantity", ClaimsFromJson::quantity);
  }

  private static Quantity quantity(JsonNode node) {
    return new Quantity(
        Comparator.of(string(node, "comparator")),
        bound(node, "lower"),
        bound(node, "upper"),
        string(node, "unit"),
        text(node, "text"));
  }

  private static Optional<BigDecimal> bound(JsonNode node, String field) {
    return present(node, field).map(JsonNode::decimalValue);
  }

  private static Optional<When> when(JsonNode node, String field) {
    return present(node, field).map(ClaimsFromJson::when);
  }

  private static When when(JsonNode node) {
    return new When(string(node, "edtf"), ValueBasis.of(string(node, "basis")), text(node, "text"));
  }

  private static Span span(JsonNode node) {
    return new Span(
        node.get(0).intValue(),
        node.get(1).intValue(),
        Optional.ofNullable(node.get(2)).map(JsonNode::textValue));
  }

  private static List<String> group(JsonNode node) {
    List<String> ids = new ArrayList<>(node.size());
    node.forEach(id -> ids.add(id.textValue()));
    return ids;
  }

  private static String string(JsonNode node, String field) {
    return node.get(field).textValue();
  }

  private static Optional<String> text(JsonNode node, String field) {
    return present(node, field).map(JsonNode::textValue);
  }

  private static List<String> texts(JsonNode node, String field) {
    return list(node, field, JsonNode::textValue);
  }

  private static Optional<JsonNode> present(JsonNode node, String field) {
    return Optional.ofNullable(node.get(field)).filter(value -> !value.isNull());
  }

  private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    present(node, field).ifPresent(values -> values.forEach(value -> items.add(item.apply(value))));
    return items;
  }
}
