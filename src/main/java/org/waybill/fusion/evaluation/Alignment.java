package org.waybill.fusion.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.Span;
import org.waybill.rdf.DocumentIris;

/**
 * Finds which situation that an extractor read is which that a person annotated: of the same kind,
 * and the claims' stretches of text overlap most.
 */
final class Alignment {
  private final Claims gold;
  private final Claims read;

  Alignment(Claims gold, Claims read) {
    this.gold = gold;
    this.read = read;
  }

  private record Situation(String id, String kind, String claim, String form) {}

  private record Match(Situation gold, Situation read, double overlap) {}

  /** Names the annotated situations and principals as those that were read. */
  void name(String id, DocumentIris goldIris, DocumentIris readIris, StoryNames names) {
    Map<String, Claim> goldClaims = byId(gold);
    Map<String, Claim> readClaims = byId(read);
    List<Match> matches = new ArrayList<>();
    for (Situation g : situations(gold, goldIris)) {
      for (Situation r : situations(read, readIris)) {
        if (g.kind.equals(r.kind)) {
          double overlap = overlap(goldClaims.get(g.claim), readClaims.get(r.claim));
          if (overlap > 0) {
            matches.add(new Match(g, r, overlap + (g.form.equals(r.form) ? 1 : 0)));
          }
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble(Match::overlap)
            .reversed()
            .thenComparing(m -> m.gold.id)
            .thenComparing(m -> m.read.id));
    Set<String> taken = new HashSet<>();
    for (Match match : matches) {
      if (!taken.contains("gold " + match.gold.id) && taken.add("read " + match.read.id)) {
        taken.add("gold " + match.gold.id);
        names.call(id + "#" + match.gold.id, readIris.situation(match.read.id));
      }
    }
    gold.claims().forEach(c -> names.principal(id + "#" + c.id(), goldIris.entity(c.onBehalfOf())));
  }

  private static Map<String, Claim> byId(Claims claims) {
    Map<String, Claim> byId = new HashMap<>();
    claims.claims().forEach(c -> byId.put(c.id(), c));
    return byId;
  }

  /** The situations with what tells those of one claim apart: parties and modality. */
  private static List<Situation> situations(Claims claims, DocumentIris iris) {
    List<Situation> all = new ArrayList<>();
    claims
        .transfers()
        .forEach(
            t ->
                all.add(
                    new Situation(
                        t.id(),
                        "transfer",
                        t.claim(),
                        t.supplier().map(iris::entity).orElse("")
                            + t.recipient().map(iris::entity).orElse("")
                            + t.modality())));
    claims.shipments().forEach(s -> all.add(new Situation(s.id(), "shipment", s.claim(), "")));
    claims.meetings().forEach(m -> all.add(new Situation(m.id(), "meeting", m.claim(), "")));
    claims.exchanges().forEach(x -> all.add(new Situation(x.id(), "exchange", x.claim(), "")));
    return all;
  }

  /** Share of code points that the two have in common, of those of either. */
  private static double overlap(Claim one, Claim other) {
    Set<Integer> a = points(one);
    Set<Integer> b = points(other);
    long common = a.stream().filter(b::contains).count();
    return common / (double) (a.size() + b.size() - common);
  }

  private static Set<Integer> points(Claim claim) {
    Set<Integer> points = new HashSet<>();
    for (Span span : claim.spans()) {
      for (int i = span.start(); i < span.end(); i++) {
        points.add(i);
      }
    }
    return points;
  }
}
