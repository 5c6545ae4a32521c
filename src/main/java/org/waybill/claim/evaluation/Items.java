package org.waybill.claim.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.Exchange;
import org.waybill.claim.ExchangeSide;
import org.waybill.claim.Goods;
import org.waybill.claim.Leg;
import org.waybill.claim.Meeting;
import org.waybill.claim.Mode;
import org.waybill.claim.Quantity;
import org.waybill.claim.Stance;
import org.waybill.claim.Transfer;
import org.waybill.claim.ValueBasis;

/** All that a document says, each thing once. */
final class Items {
  /** Annotators differ here, so these count as one. */
  private static final Set<String> COUNTED =
      Set.of("item", "round", "person", "piece", "unit", "weapon");

  private static final String ITEM = "item";
  private static final String ANY_GOODS = "goods";

  private final Map<Family, List<Item>> items = new EnumMap<>(Family.class);
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Map<String, String> goodsTypes;
  private final Map<String, Claim> claims;
  private final Map<String, Transfer> transfers;
  private final Set<String> taking = new HashSet<>();
  private final Map<String, List<Item>> byClaim = new LinkedHashMap<>();

  private Items() {
    goodsTypes = Map.of();
    claims = Map.of();
    transfers = Map.of();
  }

  private Items(Claims document) {
    document.entities().forEach(entity -> parties.put(entity.id(), new Party(entity)));
    goodsTypes = document.goods().stream().collect(Collectors.toMap(Goods::id, Goods::type));
    claims = byId(document.claims(), Claim::id);
    transfers = byId(document.transfers(), Transfer::id);
  }

  /** Of a document that says nothing. */
  static Items none() {
    return new Items();
  }

  /** What a document says. */
  static Items of(Claims document) {
    Items items = new Items(document);
    document.transfers().forEach(items::transfer);
    document.shipments().stream().flatMap(s -> s.legs().stream()).forEach(items::leg);
    document.meetings().forEach(items::meeting);
    document
        .exchanges()
        .forEach(exchange -> exchange.sides().forEach(side -> items.side(exchange, side)));
    items.parties.forEach(
        (id, party) -> {
          if (party.isState() && items.taking.contains(id)) {
            items.add(new Item(Family.STATE, List.of(party)), "");
          }
        });
    return items;
  }

  List<Item> of(Family family) {
    return items.getOrDefault(family, List.of());
  }

  private void transfer(Transfer transfer) {
    Optional<Party> supplier = party(transfer.supplier());
    Optional<Party> recipient = party(transfer.recipient());
    if (supplier.isEmpty() || recipient.isEmpty()) {
      return;
    }
    List<Party> pair = List.of(supplier.get(), recipient.get());
    Claim claim = claims.get(transfer.claim());
    add(
        new Item(Family.PAIR, pair, transfer.modality().notation(), claim.polarity().notation()),
        claim.id());
    for (Quantity quantity : transfer.quantities()) {
      String unit = COUNTED.contains(quantity.unit()) ? ITEM : quantity.unit();
      List<Optional<BigDecimal>> bounds = List.of(quantity.lower(), quantity.upper());
      add(new Item(Family.QUANTITY, pair, List.of(unit), bounds), claim.id());
    }
    add(
        new Item(
            Family.CLAIMANT,
            List.of(pair.get(0), pair.get(1), parties.get(claim.onBehalfOf())),
            group(claim.stance()).notation()),
        claim.id());
    for (String goods : transfer.goods()) {
      add(new Item(Family.GOODS, pair, goodsTypes.get(goods)), claim.id());
    }
  }

  private static Stance group(Stance stance) {
    return switch (stance) {
      case CONFIRMS, OBSERVES -> Stance.ASSERTS;
      case ACCUSES -> Stance.ALLEGES;
      default -> stance;
    };
  }

  private void leg(Leg leg) {
    Optional<Party> from = party(leg.from());
    Optional<Party> to = party(leg.to());
    if (from.isPresent() && to.isPresent()) {
      String mode =
          leg.modeBasis().equals(Optional.of(ValueBasis.INFERRED))
              ? ""
              : leg.mode().map(Mode::notation).orElse("");
      add(new Item(Family.LEG, List.of(from.get(), to.get()), mode), leg.claim());
    }
  }

  private void meeting(Meeting meeting) {
    taking.addAll(meeting.participants());
    if (meeting.participants().size() > 1) {
      Set<Party> participants = new LinkedHashSet<>();
      meeting.participants().forEach(id -> participants.add(parties.get(id)));
      add(new Item(Family.MEETING, List.copyOf(participants)), meeting.claim());
    }
  }

  private void side(Exchange exchange, ExchangeSide side) {
    Optional<Party> giver = party(side.giver());
    Optional<Party> receiver = party(side.receiver());
    if (giver.isPresent() && receiver.isPresent()) {
      List<Party> pair = List.of(giver.get(), receiver.get());
      List<String> given = given(side);
      if (given.isEmpty()) {
        add(new Item(Family.EXCHANGE, pair, ANY_GOODS), exchange.claim());
      }
      given.forEach(
          goods -> add(new Item(Family.EXCHANGE, pair, goodsTypes.get(goods)), exchange.claim()));
    }
  }

  /** The goods of a side: its own, or those of the transfer that it is. */
  private List<String> given(ExchangeSide side) {
    return side.goods().isEmpty()
        ? side.consideration().map(transfers::get).map(Transfer::goods).orElse(List.of())
        : side.goods();
  }

  private Optional<Party> party(Optional<String> id) {
    id.ifPresent(taking::add);
    return id.map(parties::get);
  }

  /** What the claim says; several claims may say the same. */
  List<Item> ofClaim(String claim) {
    return byClaim.getOrDefault(claim, List.of());
  }

  /** The claims that say it, or, of a state, those in which it takes part. */
  List<String> claimsOf(Item item) {
    return byClaim.entrySet().stream()
        .filter(
            e ->
                !e.getKey().isEmpty()
                    && e.getValue().stream()
                        .anyMatch(
                            other ->
                                item.family() == Family.STATE
                                    ? other.parties().stream()
                                        .anyMatch(p -> p.same(item.parties().get(0)))
                                    : other.family() == item.family() && other.same(item)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void add(Item item, String claim) {
    byClaim.computeIfAbsent(claim, c -> new ArrayList<>()).add(item);
    List<Item> known = items.computeIfAbsent(item.family(), family -> new ArrayList<>());
    if (known.stream().noneMatch(item::same)) {
      known.add(item);
    }
  }

  private static <T> Map<String, T> byId(Collection<T> things, Function<T, String> id) {
    return things.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
