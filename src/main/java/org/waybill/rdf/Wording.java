package org.waybill.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.EvidenceItem;
import org.waybill.claim.Exchange;
import org.waybill.claim.ExchangeSide;
import org.waybill.claim.Goods;
import org.waybill.claim.Leg;
import org.waybill.claim.Meeting;
import org.waybill.claim.Modality;
import org.waybill.claim.OtherSituation;
import org.waybill.claim.Polarity;
import org.waybill.claim.Quantity;
import org.waybill.claim.Shipment;
import org.waybill.claim.Stance;
import org.waybill.claim.Statement;
import org.waybill.claim.Transfer;
import org.waybill.reference.GoodsType;

/**
 * What claims and situations are called, in words: "United States asserts (certain): North Korea
 * supplied Russia with military equipment, ammunition".
 */
final class Wording {
  private static final int LONGEST = 300;
  private static final String UNNAMED = "an unnamed party";

  private final DocumentEntities entities;
  private final ReferenceEntities tables;
  private final Map<String, Goods> goods = new HashMap<>();
  private final Map<String, Transfer> transfers = new HashMap<>();
  private final Map<String, Supplier<String>> words = new HashMap<>();
  private final Map<String, String> said = new HashMap<>();

  Wording(Claims claims, DocumentEntities entities, ReferenceEntities tables) {
    this.entities = entities;
    this.tables = tables;
    claims.goods().forEach(g -> goods.put(g.id(), g));
    claims.evidence().forEach(e -> words.put(e.id(), () -> evidence(e)));
    claims.transfers().forEach(t -> transfers.put(t.id(), t));
    claims.transfers().forEach(t -> words.put(t.id(), () -> transfer(t)));
    claims.meetings().forEach(m -> words.put(m.id(), () -> meeting(m)));
    for (Shipment shipment : claims.shipments()) {
      words.put(shipment.id(), () -> shipment(shipment));
      shipment.legs().forEach(leg -> words.put(leg.id(), () -> leg(leg)));
    }
    claims.other().forEach(o -> words.put(o.id(), () -> other(o)));
    claims.exchanges().forEach(x -> words.put(x.id(), () -> exchange(x)));
  }

  /**
   * What a situation or an evidence item is called. Situations may speak of each other in a ring.
   */
  String situation(String id) {
    String known = said.get(id);
    if (known != null) {
      return known;
    }
    said.put(id, "the same");
    String label =
        Objects.requireNonNull(words.get(id), () -> "no situation '" + id + "' in the document")
            .get();
    said.put(id, shortened(label));
    return said.get(id);
  }

  /** What is told within what is told makes long labels. */
  private static String shortened(String label) {
    int length = label.codePointCount(0, label.length());
    return length <= LONGEST
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  String claim(Claim claim, List<String> contents) {
    String content =
        contents.isEmpty()
            ? claim.about().map(this::thing).orElse("something")
            : contents.stream().map(this::situation).collect(Collectors.joining("; "));
    // "denies" says the no itself.
    boolean no = claim.polarity() == Polarity.NEGATIVE && claim.stance() != Stance.DENIES;
    return speaker(claim)
        + " "
        + claim.stance().notation()
        + " ("
        + claim.certainty().notation()
        + (no ? ", that not" : "")
        + "): "
        + content;
  }

  private String speaker(Claim claim) {
    String speaker = name(claim.speaker());
    return claim.speaker().equals(claim.onBehalfOf())
        ? speaker
        : speaker + " for " + name(claim.onBehalfOf());
  }

  String statement(Statement statement) {
    return statement.kind() + statement.speaker().map(s -> " by " + name(s)).orElse("");
  }

  String evidence(EvidenceItem item) {
    return spaced(item.kind().notation())
        + item.releasedBy().map(by -> " released by " + name(by)).orElse("");
  }

  private String transfer(Transfer t) {
    String kinds = kinds(t.goods());
    return party(t.supplier())
        + verb(t.modality())
        + party(t.recipient())
        + (kinds.isEmpty() ? "" : " with " + kinds);
  }

  private static String verb(Modality modality) {
    return switch (modality) {
      case ACTUAL -> " supplied ";
      case PLANNED -> " is to supply ";
      case WANTED -> " is wanted to supply ";
      case HYPOTHETICAL -> " might supply ";
    };
  }

  private String shipment(Shipment s) {
    List<String> stops = new ArrayList<>();
    for (Leg leg : s.legs()) {
      Stream.of(leg.from(), leg.to())
          .flatMap(Optional::stream)
          .map(this::name)
          .filter(stop -> stops.isEmpty() || !stops.get(stops.size() - 1).equals(stop))
          .forEach(stops::add);
    }
    return "shipment"
        + amount(s.quantities()).map(q -> " of " + q).orElse("")
        + (stops.isEmpty() ? "" : ", " + String.join(" to ", stops))
        + suffix(Optional.of(s.modality()));
  }

  private String leg(Leg leg) {
    return "leg "
        + leg.index()
        + leg.from().map(from -> " from " + name(from)).orElse("")
        + leg.to().map(to -> " to " + name(to)).orElse("")
        + leg.mode().map(mode -> " by " + spaced(mode.notation())).orElse("");
  }

  private String meeting(Meeting m) {
    String who = m.participants().stream().map(this::name).collect(Collectors.joining(" and "));
    return "meeting of "
        + (who.isEmpty() ? UNNAMED : who)
        + m.place().map(place -> " in " + name(place)).orElse("")
        + suffix(Optional.of(m.modality()));
  }

  private String exchange(Exchange x) {
    return "exchange: "
        + x.sides().stream()
            .map(
                side ->
                    party(side.giver())
                        + " gives "
                        + party(side.receiver())
                        + " "
                        + given(side)
                        + side.fulfilment().map(f -> " (" + spaced(f.notation()) + ")").orElse(""))
            .collect(Collectors.joining(", for which "));
  }

  private String given(ExchangeSide side) {
    List<String> ids = new ArrayList<>(side.goods());
    side.consideration().map(transfers::get).ifPresent(t -> ids.addAll(t.goods()));
    String kinds = kinds(ids);
    return kinds.isEmpty() ? side.consideration().map(this::situation).orElse("something") : kinds;
  }

  private String other(OtherSituation o) {
    List<String> parts = new ArrayList<>();
    Stream.of(o.holder(), o.actor(), o.user(), o.located())
        .flatMap(Optional::stream)
        .map(this::name)
        .forEach(parts::add);
    o.conveyance().ifPresent(c -> parts.add(c.text()));
    parts.add(
        o.described()
            .orElseGet(() -> o.action().map(Wording::spaced).orElse(spaced(o.type().notation()))));
    String kinds = kinds(o.goods());
    if (!kinds.isEmpty()) {
      parts.add("of " + kinds);
    }
    amount(o.quantities()).ifPresent(parts::add);
    o.target().ifPresent(target -> parts.add("against " + name(target)));
    o.near().ifPresent(near -> parts.add("near " + name(near)));
    o.distanceTo().ifPresent(to -> parts.add("from " + name(to)));
    o.place().ifPresent(place -> parts.add("in " + name(place)));
    o.object().ifPresent(object -> parts.add("(" + thing(object) + ")"));
    return String.join(" ", parts) + suffix(o.modality());
  }

  private String thing(String id) {
    return entities.find(id).map(DocumentEntities.Named::label).orElseGet(() -> situation(id));
  }

  private String kinds(List<String> ids) {
    return ids.stream().map(this::kind).distinct().collect(Collectors.joining(", "));
  }

  private String kind(String goodsId) {
    Goods g = goods.get(goodsId);
    if (g == null) {
      throw new IllegalArgumentException("no goods '" + goodsId + "' in the document");
    }
    return tables.goods(g.type()).map(GoodsType::label).orElseGet(() -> spaced(g.type()));
  }

  private static Optional<String> amount(List<Quantity> quantities) {
    return quantities.stream().flatMap(q -> q.text().stream()).findFirst();
  }

  private static String suffix(Optional<Modality> modality) {
    return modality
        .filter(m -> m != Modality.ACTUAL)
        .map(m -> " (" + m.notation() + ")")
        .orElse("");
  }

  private String party(Optional<String> id) {
    return id.map(this::name).orElse(UNNAMED);
  }

  private String name(String id) {
    return entities.get(id).label();
  }

  /** "cargo handling" of "cargoHandling". */
  static String spaced(String notation) {
    return notation.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
