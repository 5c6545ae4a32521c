package org.waybill.claim;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes the records of a claims document, leaving out what is absent. */
final class ClaimsToJson {
  private final JsonGenerator json;

  ClaimsToJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Claims claims) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", ClaimsJson.FORMAT);
    json.writeStringField("annotator", claims.annotator());
    json.writeFieldName("doc");
    doc(claims.doc());
    array("entities", claims.entities(), this::entity);
    array("goods", claims.goods(), this::goods);
    arrayUnlessEmpty("roles", claims.roles(), this::role);
    arrayUnlessEmpty("statements", claims.statements(), this::statement);
    arrayUnlessEmpty("evidence", claims.evidence(), this::evidence);
    array("claims", claims.claims(), this::claim);
    array("transfers", claims.transfers(), this::transfer);
    array("shipments", claims.shipments(), this::shipment);
    array("meetings", claims.meetings(), this::meeting);
    array("exchanges", claims.exchanges(), this::exchange);
    arrayUnlessEmpty("other", claims.other(), this::other);
    arrayUnlessEmpty("coref", claims.coref(), this::group);
    arrayUnlessEmpty("possiblySame", claims.possiblySame(), this::group);
    json.writeEndObject();
  }

  private void doc(DocumentInfo doc) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", doc.id());
    text("sha256", doc.sha256());
    if (doc.length().isPresent()) {
      json.writeNumberField("length", doc.length().get());
    }
    text("lang", doc.lang());
    text("publisher", doc.publisher());
    when("published", doc.published());
    text("url", doc.url());
    text("title", doc.title());
    text("dateline", doc.dateline());
    text("place", doc.place());
    text("initials", doc.initials());
    json.writeEndObject();
  }

  private void entity(EntityReference entity) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entity.id());
    json.writeStringField("type", entity.type().notation());
    json.writeStringField("name", entity.name());
    texts("aka", entity.aka());
    text("asWritten", entity.asWritten());
    text("qid", entity.qid());
    text("qidStatus", entity.qidStatus());
    text("reference", entity.reference());
    text("locatedIn", entity.locatedIn());
    text("near", entity.near());
    arrayUnlessEmpty("mentions", entity.mentions(), this::span);
    json.writeEndObject();
  }

  private void goods(Goods goods) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", goods.id());
    json.writeStringField("type", goods.type());
    text("qid", goods.qid());
    text("qidStatus", goods.qidStatus());
    text("text", goods.text());
    arrayUnlessEmpty("mentions", goods.mentions(), this::span);
    json.writeEndObject();
  }

  private void role(Role role) throws IOException {
    json.writeStartObject();
    json.writeStringField("person", role.person());
    json.writeStringField("role", role.role());
    json.writeStringField("of", role.of());
    json.writeFieldName("span");
    span(role.span());
    json.writeEndObject();
  }

  private void statement(Statement statement) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", statement.id());
    json.writeStringField("kind", statement.kind());
    text("speaker", statement.speaker());
    text("onBehalfOf", statement.onBehalfOf());
    when("when", statement.when());
    span("span", statement.span());
    json.writeEndObject();
  }

  private void evidence(EvidenceItem item) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", item.id());
    json.writeStringField("kind", item.kind().notation());
    text("releasedBy", item.releasedBy());
    span("span", item.span());
    json.writeEndObject();
  }

  private void claim(Claim claim) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    text("content", claim.content());
    text("about", claim.about());
    json.writeStringField("speaker", claim.speaker());
    json.writeStringField("onBehalfOf", claim.onBehalfOf());
    value("stance", claim.stance());
    value("polarity", claim.polarity());
    value("certainty", claim.certainty());
    value("reporterStance", claim.reporterStance());
    value("form", claim.form());
    value("basis", claim.basis());
    text("statement", claim.statement());
    texts("evidence", claim.evidence());
    arrayUnlessEmpty("hedges", claim.hedges(), this::hedge);
    text("reasonFor", claim.reasonFor());
    text("respondsTo", claim.respondsTo());
    if (claim.extractionConfidence().isPresent()) {
      json.writeNumberField("extractionConfidence", claim.extractionConfidence().get());
    }
    array("spans", claim.spans(), this::span);
    json.writeEndObject();
  }

  private void hedge(Hedge hedge) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", hedge.text());
    text("by", hedge.by());
    json.writeEndObject();
  }

  private void transfer(Transfer transfer) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", transfer.id());
    json.writeStringField("claim", transfer.claim());
    text("supplier", transfer.supplier());
    text("recipient", transfer.recipient());
    texts("goods", transfer.goods());
    value("modality", transfer.modality());
    quantities(transfer.quantities());
    when("when", transfer.when());
    text("forConflict", transfer.forConflict());
    text("after", transfer.after());
    text("interprets", transfer.interprets());
    json.writeEndObject();
  }

  private void shipment(Shipment shipment) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", shipment.id());
    json.writeStringField("claim", shipment.claim());
    text("realizes", shipment.realizes());
    value("modality", shipment.modality());
    quantities(shipment.quantities());
    arrayUnlessEmpty("legs", shipment.legs(), this::leg);
    json.writeEndObject();
  }

  private void leg(Leg leg) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", leg.id());
    json.writeStringField("claim", leg.claim());
    json.writeNumberField("index", leg.index());
    text("from", leg.from());
    text("to", leg.to());
    value("mode", leg.mode());
    value("modeBasis", leg.modeBasis());
    conveyance(leg.conveyance());
    when("when", leg.when());
    json.writeEndObject();
  }

  private void meeting(Meeting meeting) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", meeting.id());
    json.writeStringField("claim", meeting.claim());
    texts("participants", meeting.participants());
    when("when", meeting.when());
    text("place", meeting.place());
    value("modality", meeting.modality());
    json.writeEndObject();
  }

  private void exchange(Exchange exchange) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", exchange.id());
    json.writeStringField("claim", exchange.claim());
    value("modality", exchange.modality());
    array("sides", exchange.sides(), this::side);
    json.writeEndObject();
  }

  private void side(ExchangeSide side) throws IOException {
    json.writeStartObject();
    text("giver", side.giver());
    text("receiver", side.receiver());
    text("consideration", side.consideration());
    texts("goods", side.goods());
    value("fulfilment", side.fulfilment());
    json.writeEndObject();
  }

  private void other(OtherSituation other) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", other.id());
    json.writeStringField("claim", other.claim());
    value("type", other.type());
    value("modality", other.modality());
    text("holder", other.holder());
    text("actor", other.actor());
    text("user", other.user());
    text("target", other.target());
    text("object", other.object());
    text("action", other.action());
    text("described", other.described());
    texts("goods", other.goods());
    quantities(other.quantities());
    text("located", other.located());
    text("near", other.near());
    text("distanceTo", other.distanceTo());
    text("place", other.place());
    conveyance(other.conveyance());
    text("forConflict", other.forConflict());
    when("when", other.when());
    json.writeEndObject();
  }

  private void conveyance(Optional<Conveyance> conveyance) throws IOException {
    if (conveyance.isPresent()) {
      json.writeObjectFieldStart("conveyance");
      json.writeStringField("text", conveyance.get().text());
      text("flag", conveyance.get().flag());
      json.writeEndObject();
    }
  }

  private void quantities(List<Quantity> quantities) throws IOException {
    if (quantities.size() == 1) {
      json.writeFieldName("quantity");
      quantity(quantities.get(0));
    } else {
      arrayUnlessEmpty("quantity", quantities, this::quantity);
    }
  }

  private void quantity(Quantity quantity) throws IOException {
    json.writeStartObject();
    value("comparator", quantity.comparator());
    bound("lower", quantity.lower());
    bound("upper", quantity.upper());
    json.writeStringField("unit", quantity.unit());
    text("text", quantity.text());
    json.writeEndObject();
  }

  private void bound(String field, Optional<BigDecimal> bound) throws IOException {
    if (bound.isPresent()) {
      json.writeFieldName(field);
      json.writeNumber(bound.get().toPlainString());
    }
  }

  private void when(String field, Optional<When> when) throws IOException {
    if (when.isPresent()) {
      json.writeObjectFieldStart(field);
      json.writeStringField("edtf", when.get().edtf());
      value("basis", when.get().basis());
      text("text", when.get().text());
      json.writeEndObject();
    }
  }

  private void span(String field, Optional<Span> span) throws IOException {
    if (span.isPresent()) {
      json.writeFieldName(field);
      span(span.get());
    }
  }

  private void span(Span span) throws IOException {
    json.writeStartArray();
    json.writeNumber(span.start());
    json.writeNumber(span.end());
    if (span.quote().isPresent()) {
      json.writeString(span.quote().get());
    }
    json.writeEndArray();
  }

  private void group(List<String> ids) throws IOException {
    json.writeStartArray();
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }

  private void value(String field, Notated value) throws IOException {
    json.writeStringField(field, value.notation());
  }

  private void value(String field, Optional<? extends Notated> value) throws IOException {
    if (value.isPresent()) {
      value(field, value.get());
    }
  }

  private void text(String field, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(field, text.get());
    }
  }

  private void texts(String field, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      json.writeFieldName(field);
      group(texts);
    }
  }

  private <T> void arrayUnlessEmpty(String field, List<T> items, Writing<T> writing)
      throws IOException {
    if (!items.isEmpty()) {
      array(field, items, writing);
    }
  }

  private <T> void array(String field, List<T> items, Writing<T> writing) throws IOException {
    json.writeArrayFieldStart(field);
    for (T item : items) {
      writing.write(item);
    }
    json.writeEndArray();
  }

  private interface Writing<T> {
    void write(T item) throws IOException;
  }
}
