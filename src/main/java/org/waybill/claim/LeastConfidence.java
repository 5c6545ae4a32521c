package org.waybill.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts the claims of which an extractor is less sure, with the situations that they depict. Claims
 * without a confidence, such as those that people wrote down, stay.
 *
 * @param value 0 to 1; 0 keeps all
 */
public record LeastConfidence(double value) {
  /** Keeps every claim. */
  public static final LeastConfidence NONE = new LeastConfidence(0);

  public LeastConfidence {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("the least confidence is 0 to 1, not " + value);
    }
  }

  /** Whether the claim is sure enough. */
  public boolean keeps(Claim claim) {
    return claim.extractionConfidence().map(c -> c >= value).orElse(true);
  }

  /**
   * The document without the claims that are not sure enough. What is left and refers to a claim or
   * situation that went loses the reference; the side of an exchange keeps the goods of a transfer
   * that went.
   */
  public Claims cut(Claims document) {
    if (document.claims().stream().allMatch(this::keeps)) {
      return document;
    }
    return new Cut(document).document();
  }

  private final class Cut {
    private final Claims all;
    private final Set<String> claims = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<String, Transfer> transfers = new HashMap<>();

    Cut(Claims all) {
      this.all = all;
      for (Claim claim : all.claims()) {
        if (keeps(claim)) {
          claims.add(claim.id());
        } else {
          gone.addAll(all.situationsOf(claim.id()));
        }
      }
      all.shipments().stream()
          .filter(s -> gone.contains(s.id()))
          .forEach(s -> s.legs().forEach(leg -> gone.add(leg.id())));
      all.transfers().forEach(t -> transfers.put(t.id(), t));
    }

    Claims document() {
      return new Claims(
          all.annotator(),
          all.doc(),
          all.entities(),
          all.goods(),
          all.roles(),
          all.statements(),
          all.evidence(),
          all.claims().stream().filter(c -> claims.contains(c.id())).map(this::claim).toList(),
          all.transfers().stream().filter(t -> claims.contains(t.claim())).map(this::of).toList(),
          shipments(),
          all.meetings().stream().filter(m -> claims.contains(m.claim())).toList(),
          all.exchanges().stream().filter(x -> claims.contains(x.claim())).map(this::of).toList(),
          all.other().stream().filter(o -> claims.contains(o.claim())).map(this::of).toList(),
          groups(all.coref()),
          groups(all.possiblySame()));
    }

    private boolean stays(String situation) {
      return !gone.contains(situation);
    }

    private Claim claim(Claim c) {
      return new Claim(
          c.id(),
          c.content().filter(this::stays),
          c.about().filter(this::stays),
          c.speaker(),
          c.onBehalfOf(),
          c.stance(),
          c.polarity(),
          c.certainty(),
          c.reporterStance(),
          c.form(),
          c.basis(),
          c.statement(),
          c.evidence(),
          c.hedges(),
          c.reasonFor().filter(claims::contains),
          c.respondsTo().filter(claims::contains),
          c.extractionConfidence(),
          c.spans());
    }

    private Transfer of(Transfer t) {
      return new Transfer(
          t.id(),
          t.claim(),
          t.supplier(),
          t.recipient(),
          t.goods(),
          t.modality(),
          t.quantities(),
          t.when(),
          t.forConflict(),
          t.after().filter(this::stays),
          t.interprets().filter(this::stays));
    }

    /** A route whose own claim went has no head to hang its legs on. */
    private List<Shipment> shipments() {
      return all.shipments().stream()
          .filter(s -> claims.contains(s.claim()))
          .map(
              s ->
                  new Shipment(
                      s.id(),
                      s.claim(),
                      s.realizes().filter(this::stays),
                      s.modality(),
                      s.quantities(),
                      s.legs().stream().filter(l -> claims.contains(l.claim())).toList()))
          .toList();
    }

    private Exchange of(Exchange x) {
      return new Exchange(
          x.id(), x.claim(), x.modality(), x.sides().stream().map(this::side).toList());
    }

    private ExchangeSide side(ExchangeSide side) {
      Optional<String> kept = side.consideration().filter(this::stays);
      boolean lost = side.consideration().isPresent() && kept.isEmpty();
      Optional<Transfer> gone = side.consideration().filter(c -> lost).map(transfers::get);
      return new ExchangeSide(
          side.giver(),
          side.receiver(),
          kept,
          side.goods().isEmpty() ? gone.map(Transfer::goods).orElse(List.of()) : side.goods(),
          side.fulfilment());
    }

    private OtherSituation of(OtherSituation o) {
      return new OtherSituation(
          o.id(),
          o.claim(),
          o.type(),
          o.modality(),
          o.holder(),
          o.actor(),
          o.user(),
          o.target().filter(this::stays),
          o.object().filter(this::stays),
          o.action(),
          o.described(),
          o.goods(),
          o.quantities(),
          o.located(),
          o.near(),
          o.distanceTo(),
          o.place(),
          o.conveyance(),
          o.forConflict(),
          o.when());
    }

    private List<List<String>> groups(List<List<String>> groups) {
      List<List<String>> kept = new ArrayList<>();
      for (List<String> group : groups) {
        List<String> rest = group.stream().filter(this::stays).toList();
        if (rest.size() > 1) {
          kept.add(rest);
        }
      }
      return kept;
    }
  }
}
