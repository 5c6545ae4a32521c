package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Divides reported situations so that fusing the parts one by one finds what fusing all at once
 * would, but for disputes about a supplier, which join transfers of any parties to one recipient.
 *
 * <p>Situations hang together that have a key in common: transfers their two parties, in this
 * order; shipments the ship, the document and the parties of what they carry; exchanges those who
 * give and the parties of what is given; meetings two of those who meet. Two situations that a
 * person judged hang together, too.
 */
final class Blocks {
  private final DisjointSets<String> joined = new DisjointSets<>();
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();

  private Blocks() {}

  /**
   * Divides.
   *
   * @param reported with all situations of each document that is among them
   * @return parts, each in the order of the IRIs, and so are the parts by their first
   */
  static List<List<ReportedSituation>> of(
      Collection<ReportedSituation> reported, List<Judgement> judgements) {
    Blocks blocks = new Blocks();
    byDocument(reported).forEach(document -> keys(document).forEach(blocks::join));
    for (Judgement judgement : judgements) {
      blocks.join(judgement);
    }
    Map<String, List<ReportedSituation>> parts = new HashMap<>();
    for (ReportedSituation situation : reported) {
      String key = blocks.keys.get(situation.iri());
      parts.computeIfAbsent(blocks.joined.root(key), k -> new ArrayList<>()).add(situation);
    }
    List<List<ReportedSituation>> sorted = new ArrayList<>(parts.values());
    sorted.forEach(part -> part.sort(Comparator.comparing(ReportedSituation::iri)));
    sorted.sort(Comparator.comparing(part -> part.get(0).iri()));
    return sorted;
  }

  /** The keys of each situation, by its IRI. */
  static Map<String, Set<String>> keys(Collection<ReportedSituation> reported) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    for (List<ReportedSituation> document : byDocument(reported)) {
      Cargoes cargoes = new Cargoes(document);
      PartyPairs parties = new PartyPairs(document);
      for (ReportedSituation situation : document) {
        keys.put(situation.iri(), keys(situation, cargoes, parties));
      }
    }
    return keys;
  }

  private static Collection<List<ReportedSituation>> byDocument(
      Collection<ReportedSituation> reported) {
    Map<String, List<ReportedSituation>> byDocument = new LinkedHashMap<>();
    for (ReportedSituation situation : reported) {
      byDocument
          .computeIfAbsent(situation.testimony().document(), d -> new ArrayList<>())
          .add(situation);
    }
    return byDocument.values();
  }

  private static Set<String> keys(ReportedSituation situation, Cargoes cargoes, PartyPairs pairs) {
    Set<String> keys = new TreeSet<>();
    switch (situation.kind()) {
      case TRANSFER -> keys.addAll(parties(situation, pairs));
      case SHIPMENT -> {
        keys.add("document " + situation.testimony().document());
        Traits.of(situation, Set.of()).conveyances().forEach(ship -> keys.add("ship " + ship));
        cargoes.of(situation).forEach(transfer -> keys.addAll(parties(transfer, pairs)));
      }
      case EXCHANGE -> {
        keys.add("exchange " + String.join(" ", ExchangeComparison.givers(situation)));
        cargoes.of(situation).forEach(transfer -> keys.addAll(parties(transfer, pairs)));
      }
      case MEETING -> {
        List<String> those = situation.participants().stream().sorted().toList();
        for (int i = 0; i < those.size(); i++) {
          for (int j = i + 1; j < those.size(); j++) {
            keys.add("meeting " + those.get(i) + " " + those.get(j));
          }
        }
        if (keys.isEmpty()) {
          keys.add(situation.iri());
        }
      }
    }
    return keys;
  }

  /** A transfer whose parties are not known is compared with no other. */
  private static Set<String> parties(ReportedSituation transfer, PartyPairs pairs) {
    Set<String> possible = pairs.possible(transfer);
    return possible.isEmpty()
        ? Set.of(transfer.iri())
        : possible.stream().map(pair -> "transfer " + pair).collect(Collectors.toSet());
  }

  private void join(String situation, Set<String> its) {
    String first = its.iterator().next();
    // millions of situations have some thousands of keys
    keys.put(situation, known.computeIfAbsent(first, key -> key));
    its.forEach(key -> joined.union(first, key));
  }

  private void join(Judgement judgement) {
    String one = keys.get(judgement.one());
    String other = keys.get(judgement.other());
    if (one != null && other != null) {
      joined.union(one, other);
    }
  }
}
