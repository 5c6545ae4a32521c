package org.waybill.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.waybill.claim.Claims;
import org.waybill.claim.Conveyance;
import org.waybill.claim.Exchange;
import org.waybill.claim.ExchangeSide;
import org.waybill.claim.Goods;
import org.waybill.claim.Leg;
import org.waybill.claim.Meeting;
import org.waybill.claim.Modality;
import org.waybill.claim.OtherSituation;
import org.waybill.claim.Shipment;
import org.waybill.claim.SituationType;
import org.waybill.claim.Transfer;
import org.waybill.rdf.vocabulary.WB;
import org.waybill.reference.EntityType;

/**
 * Writes the situations that a document's claims depict. Each belongs to one claim:
 *
 * <pre>{@code
 * situation:4b1f a wb:Transfer, wb:ReportedSituation ; wb:depictedBy claim:5c0e ;
 *   wb:modality wb:actual ; wb:supplier entity:state/PRK ; wb:recipient entity:state/RUS ;
 *   wb:goods goods-line:77a0 ; wb:quantity quantity:03be ; wb:when time:9c2a .
 * }</pre>
 */
final class SituationWriter {
  private final Claims claims;
  private final GraphWriter graph;
  private final Iris iris;
  private final DocumentEntities entities;
  private final ClaimNames names;
  private final Wording wording;
  private final Values values;
  private final Map<String, Goods> goods = new HashMap<>();
  private final Map<String, Transfer> transfers = new HashMap<>();

  SituationWriter(
      Claims claims,
      GraphWriter graph,
      Iris iris,
      DocumentEntities entities,
      ClaimNames names,
      Wording wording,
      Values values) {
    this.claims = claims;
    this.graph = graph;
    this.iris = iris;
    this.entities = entities;
    this.names = names;
    this.wording = wording;
    this.values = values;
    claims.goods().forEach(g -> goods.put(g.id(), g));
    claims.transfers().forEach(t -> transfers.put(t.id(), t));
  }

  void write() {
    claims.transfers().forEach(this::transfer);
    claims.shipments().forEach(this::shipment);
    claims.meetings().forEach(this::meeting);
    claims.exchanges().forEach(this::exchange);
    claims.other().forEach(this::other);
    // Each to the first and back, so that wb:corefersWith+ reaches all from any.
    for (List<String> same : claims.coref()) {
      for (String other : same.subList(Math.min(1, same.size()), same.size())) {
        both(names.get(same.get(0)), WB.corefersWith, names.get(other));
      }
    }
    for (List<String> pair : claims.possiblySame()) {
      for (String other : pair.subList(Math.min(1, pair.size()), pair.size())) {
        both(names.get(pair.get(0)), WB.possiblySameAs, names.get(other));
      }
    }
  }

  private void both(IRI one, IRI property, IRI other) {
    graph.add(one, property, other).add(other, property, one);
  }

  private void transfer(Transfer t) {
    IRI s = start(t.id(), WB.Transfer, t.claim(), Optional.of(t.modality()));
    party(s, WB.supplier, t.supplier());
    party(s, WB.recipient, t.recipient());
    party(s, WB.forConflict, t.forConflict());
    values.goods(s, s, lines(t.goods()));
    values.quantities(s, t.quantities());
    values.when(s, WB.when, t.when());
    t.after().ifPresent(id -> graph.add(s, WB.after, names.get(id)));
    t.interprets().ifPresent(id -> graph.add(s, WB.interprets, names.get(id)));
  }

  private void shipment(Shipment shipment) {
    IRI s = start(shipment.id(), WB.Shipment, shipment.claim(), Optional.of(shipment.modality()));
    shipment.realizes().ifPresent(id -> graph.add(s, WB.realizes, names.get(id)));
    values.quantities(s, shipment.quantities());
    for (Leg leg : shipment.legs()) {
      leg(s, leg, shipment.modality());
    }
  }

  private void leg(IRI shipment, Leg leg, Modality modality) {
    IRI s = start(leg.id(), WB.Leg, leg.claim(), Optional.of(modality));
    graph.add(shipment, WB.leg, s).add(s, WB.legOf, shipment).number(s, WB.legIndex, leg.index());
    party(s, WB.origin, leg.from());
    party(s, WB.destination, leg.to());
    graph.add(s, WB.mode, leg.mode().map(iris::value));
    graph.add(s, WB.modeBasis, leg.modeBasis().map(iris::value));
    conveyance(s, leg.conveyance());
    values.when(s, WB.when, leg.when());
  }

  private void meeting(Meeting m) {
    IRI s = start(m.id(), WB.Meeting, m.claim(), Optional.of(m.modality()));
    m.participants().forEach(p -> party(s, WB.participant, Optional.of(p)));
    party(s, WB.place, m.place());
    values.when(s, WB.when, m.when());
  }

  private void exchange(Exchange x) {
    IRI s = start(x.id(), WB.Exchange, x.claim(), Optional.of(x.modality()));
    int index = 0;
    for (ExchangeSide side : x.sides()) {
      IRI node = iris.side(claims.doc().id(), s.stringValue(), Integer.toString(++index));
      graph.add(s, WB.side, node).type(node, WB.ExchangeSide);
      party(node, WB.giver, side.giver());
      party(node, WB.receiver, side.receiver());
      graph.add(node, WB.fulfilment, side.fulfilment().map(iris::value));
      values.goods(node, node, lines(side.goods()));
      if (side.consideration().isPresent()) {
        String id = side.consideration().get();
        IRI given = names.get(id);
        graph.add(node, WB.consideration, given);
        // The goods of a transfer that is given are the side's goods too, on the same lines.
        Optional.ofNullable(transfers.get(id))
            .ifPresent(t -> values.goods(node, given, lines(t.goods())));
      }
    }
  }

  private void other(OtherSituation o) {
    IRI s = start(o.id(), classOf(o.type()), o.claim(), o.modality());
    party(s, WB.holder, o.holder());
    party(s, WB.actor, o.actor());
    party(s, WB.user, o.user());
    party(s, WB.target, o.target());
    o.object().ifPresent(id -> graph.add(s, WB.object, names.any(id)));
    o.action().ifPresent(action -> graph.add(s, WB.action, values.action(action)));
    graph.text(s, WB.describedAs, o.described());
    values.goods(s, s, lines(o.goods()));
    values.quantities(s, o.quantities());
    party(s, WB.located, o.located());
    party(s, WB.near, o.near());
    party(s, WB.distanceTo, o.distanceTo());
    party(s, WB.place, o.place());
    conveyance(s, o.conveyance());
    party(s, WB.forConflict, o.forConflict());
    values.when(s, WB.when, o.when());
  }

  private IRI start(String id, IRI type, String claim, Optional<Modality> modality) {
    IRI s = names.get(id);
    graph
        .type(s, type, WB.ReportedSituation)
        .label(s, wording.situation(id))
        .add(s, WB.depictedBy, names.get(claim))
        .add(s, WB.modality, modality.map(iris::value));
    return s;
  }

  private void party(IRI subject, IRI property, Optional<String> id) {
    id.ifPresent(e -> graph.add(subject, property, entities.get(e).iri()));
  }

  private void conveyance(IRI subject, Optional<Conveyance> conveyance) {
    conveyance.ifPresent(
        c ->
            graph.add(
                subject,
                WB.conveyance,
                vessel(c.text())
                    .orElseGet(
                        () ->
                            values.conveyance(
                                subject, c, c.flag().map(f -> entities.get(f).iri())))));
  }

  /** A ship that the document names and lists among its entities. */
  private Optional<IRI> vessel(String words) {
    return claims.entities().stream()
        .filter(e -> e.type() == EntityType.VESSEL)
        .filter(
            e ->
                PathSegments.slug(e.name()).equals(PathSegments.slug(words))
                    || e.aka().contains(words))
        .map(e -> entities.get(e.id()).iri())
        .findFirst();
  }

  private List<Goods> lines(List<String> ids) {
    return ids.stream()
        .map(
            id ->
                Optional.ofNullable(goods.get(id))
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "document " + claims.doc().id() + " has no goods '" + id + "'")))
        .toList();
  }

  private static IRI classOf(SituationType type) {
    return switch (type) {
      case CONDITION -> WB.Condition;
      case USE -> WB.Use;
      case POLICY_ACTION -> WB.PolicyAction;
      case CARGO_HANDLING -> WB.CargoHandling;
      case DISCLOSURE -> WB.Disclosure;
      case SANCTION_MEASURE -> WB.SanctionMeasure;
    };
  }
}
