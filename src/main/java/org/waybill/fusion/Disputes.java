package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.claim.Modality;
import org.waybill.claim.Quantity;
import org.waybill.fusion.Contradiction.Kind;

/**
 * Finds contradictions between fused situations: one event with two alleged suppliers, and a
 * transfer that one calls an exchange and another a sale or a gift.
 */
final class Disputes {
  private final GoodsKinds kinds;
  private final Cargoes cargoes;

  Disputes(GoodsKinds kinds, Cargoes cargoes) {
    this.kinds = kinds;
    this.cargoes = cargoes;
  }

  /** A fused situation with what is compared of its members. */
  record Cluster(FusedSituation fused, List<Traits> members) {}

  /**
   * The same arms to the same recipient on the same day or in the same number, from two parties.
   */
  List<Contradiction> suppliers(Collection<Cluster> transfers) {
    Map<String, List<Cluster>> blocks = new LinkedHashMap<>();
    for (Cluster cluster : transfers) {
      for (String key : events(cluster)) {
        blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(cluster);
      }
    }
    List<Contradiction> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> compared = new HashSet<>();
    for (List<Cluster> block : blocks.values()) {
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < Math.min(block.size(), i + 20); j++) {
          if (compared.add(block.get(i).fused().iri() + " " + block.get(j).fused().iri())) {
            dispute(block.get(i), block.get(j), found, seen);
          }
        }
      }
    }
    return found;
  }

  /** What makes it known as one event whoever the supplier is. */
  private static Set<String> events(Cluster cluster) {
    Set<String> keys = new TreeSet<>();
    for (Traits t : cluster.members()) {
      if (t.situation().modality() != Modality.ACTUAL || t.situation().recipient().isEmpty()) {
        continue;
      }
      String to = t.situation().recipient().get() + " ";
      t.conveyances().forEach(ship -> keys.add(to + ship));
      for (Quantity amount : t.situation().amounts()) {
        Amounts.value(amount).ifPresent(v -> keys.add(to + v.toPlainString() + amount.unit()));
      }
      t.when()
          .filter(p -> p.isWithin(7))
          .flatMap(Period::earliest)
          .ifPresent(day -> keys.add(to + day));
      t.testimony().respondsTo().ifPresent(claim -> keys.add(to + claim));
      keys.add(to + t.testimony().claim());
      keys.add(to + t.testimony().document());
    }
    return keys;
  }

  /** Of what one principal affirms in the same words for all that is compared the first. */
  private static List<Traits> distinct(Cluster cluster) {
    Map<Object, Traits> distinct = new LinkedHashMap<>();
    cluster.members().stream()
        .filter(t -> t.testimony().affirms())
        .sorted((a, b) -> OriginCount.BY_PUBLICATION.compare(a.testimony(), b.testimony()))
        .forEach(
            t ->
                distinct.putIfAbsent(
                    List.of(
                        t.testimony().source(),
                        t.situation().supplier(),
                        t.situation().recipient(),
                        t.likeness()),
                    t));
    return List.copyOf(distinct.values());
  }

  private static Set<Optional<String>> suppliers(Cluster cluster) {
    return cluster.members().stream()
        .map(t -> t.situation().supplier())
        .collect(Collectors.toSet());
  }

  private void dispute(Cluster one, Cluster other, List<Contradiction> found, Set<String> seen) {
    Set<Optional<String>> suppliers = suppliers(one);
    if (suppliers.size() == 1 && suppliers.equals(suppliers(other))) {
      return;
    }
    List<Traits> others = distinct(other);
    for (Traits a : distinct(one)) {
      for (Traits b : others) {
        if (!a.testimony().source().equals(b.testimony().source()) && disputesSupplier(a, b)) {
          boolean first = OriginCount.BY_PUBLICATION.compare(a.testimony(), b.testimony()) <= 0;
          Contradictions.add(
              Kind.SUPPLIER,
              first ? a : b,
              first ? b : a,
              first ? one.fused() : other.fused(),
              "two alleged suppliers",
              found,
              seen);
        }
      }
    }
  }

  private boolean disputesSupplier(Traits a, Traits b) {
    ReportedSituation one = a.situation();
    ReportedSituation other = b.situation();
    if (one.modality() != Modality.ACTUAL
        || other.modality() != Modality.ACTUAL
        || one.supplier().isEmpty()
        || other.supplier().isEmpty()
        || one.supplier().equals(other.supplier())
        || one.recipient().isEmpty()
        || !one.recipient().equals(other.recipient())
        || other.recipient().equals(one.supplier())) {
      return false;
    }
    List<Reason> reasons = new ArrayList<>();
    switch (kinds.overlap(a.kinds(), b.kinds())) {
      case SAME -> reasons.add(new Reason("goods", 0.2, ""));
      case RELATED -> reasons.add(new Reason("goods", 0.1, ""));
      case NONE, OPEN -> {
        return false;
      }
    }
    Conveyances.compare(a, b, reasons);
    Times.compare(a, b, reasons);
    Amounts.best(one.amounts(), other.amounts())
        .ifPresent(
            pair -> {
              switch (pair.relation()) {
                case EQUAL -> reasons.add(new Reason("amount", 0.35, pair.words()));
                case CLOSE -> reasons.add(new Reason("amount", 0.2, pair.words()));
                case COMPATIBLE -> {}
                case DISJOINT -> reasons.add(Reason.veto("amount", pair.words()));
              }
            });
    boolean vetoed = reasons.stream().anyMatch(Reason::isVeto);
    return !vetoed && reasons.stream().mapToDouble(Reason::weight).sum() >= 0.5;
  }

  /** An exchange beside claims that the same transfer was sold or given. */
  List<Contradiction> exchanges(Collection<Cluster> exchanges, Map<String, Cluster> transferOf) {
    List<Contradiction> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Cluster exchange : exchanges) {
      for (Traits x : exchange.members()) {
        for (ReportedSituation carried : cargoes.of(x.situation())) {
          Cluster transfer = transferOf.get(carried.iri());
          if (transfer == null || !x.testimony().affirms()) {
            continue;
          }
          for (Traits t : transfer.members()) {
            if (calledOtherwise(t, x)) {
              boolean first = OriginCount.BY_PUBLICATION.compare(x.testimony(), t.testimony()) <= 0;
              Contradictions.add(
                  Kind.EXCHANGE,
                  first ? x : t,
                  first ? t : x,
                  transfer.fused(),
                  "an exchange against a " + (t.has(Cue.SALE) ? "sale" : "gift"),
                  found,
                  seen);
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean calledOtherwise(Traits t, Traits exchange) {
    return t.testimony().affirms()
        && !t.testimony().source().equals(exchange.testimony().source())
        && !t.has(Cue.BARTER)
        && (t.has(Cue.SALE) || t.has(Cue.AID));
  }

  /** The cluster of each reported situation, by its IRI. */
  static Map<String, Cluster> byMember(Collection<Cluster> clusters) {
    Map<String, Cluster> by = new HashMap<>();
    for (Cluster cluster : clusters) {
      cluster.members().forEach(m -> by.put(m.situation().iri(), cluster));
    }
    return by;
  }
}
