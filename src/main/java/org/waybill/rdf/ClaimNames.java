package org.waybill.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.EvidenceItem;
import org.waybill.claim.Exchange;
import org.waybill.claim.ExchangeSide;
import org.waybill.claim.Leg;
import org.waybill.claim.Meeting;
import org.waybill.claim.OtherSituation;
import org.waybill.claim.Shipment;
import org.waybill.claim.Span;
import org.waybill.claim.Statement;
import org.waybill.claim.Transfer;
import org.waybill.claim.When;

/**
 * The IRIs of a document's claims, situations, statements and evidence, from what they say; and
 * which situations are the content of which claim.
 *
 * <p>A claim is identified by extractor, anchors, speaker, stance, polarity and by the kind and the
 * parties of what it depicts; a situation by its claim, kind, parties and modality. Finer values
 * (goods, amounts, certainty) may be read better one day without the claim losing its name.
 */
final class ClaimNames {
  private final String docId;
  private final DocumentEntities entities;
  private final Map<String, List<String>> signatures = new LinkedHashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, List<String>> contents = new HashMap<>();
  private final Map<String, IRI> byId = new LinkedHashMap<>();
  private final Set<IRI> taken = new HashSet<>();

  ClaimNames(Claims claims, Iris iris, DocumentEntities entities) {
    this.docId = claims.doc().id();
    this.entities = entities;
    sign(claims);
    Set<String> inner = inner(claims);
    for (String situation : signatures.keySet()) {
      if (!inner.contains(situation)) {
        contents.computeIfAbsent(owners.get(situation), c -> new ArrayList<>()).add(situation);
      }
    }
    String annotator = Iris.annotatorName(claims.annotator());
    for (Claim claim : claims.claims()) {
      claim.content().ifPresent(content -> contents.put(claim.id(), List.of(content)));
      put(claim.id(), identity(claim, annotator), iris::claim);
    }
    signatures.forEach(
        (id, signature) -> {
          List<String> identity = new ArrayList<>();
          identity.add(get(owners.get(id)).stringValue());
          identity.addAll(signature);
          put(id, identity, iris::situation);
        });
    claims.statements().forEach(s -> put(s.id(), identity(s, annotator), iris::statement));
    claims.evidence().forEach(e -> put(e.id(), identity(e, annotator), iris::evidence));
  }

  /**
   * The IRI of a claim, situation, statement or evidence item.
   *
   * @throws IllegalArgumentException if the document has none with that id
   */
  IRI get(String id) {
    IRI iri = byId.get(id);
    if (iri == null) {
      throw new IllegalArgumentException(
          "document " + docId + " has no claim, situation, statement or evidence '" + id + "'");
    }
    return iri;
  }

  /** The IRI of anything that the document gives an id. */
  IRI any(String id) {
    IRI iri = byId.get(id);
    return iri != null ? iri : entities.get(id).iri();
  }

  /** Ids of the situations that a claim depicts; empty for a bare judgement. */
  List<String> contents(Claim claim) {
    return contents.getOrDefault(claim.id(), List.of());
  }

  private void sign(Claims claims) {
    for (Transfer t : claims.transfers()) {
      sign(
          t.id(),
          t.claim(),
          "transfer",
          party(t.supplier()),
          party(t.recipient()),
          t.modality().notation());
    }
    for (Shipment s : claims.shipments()) {
      sign(s.id(), s.claim(), "shipment", s.modality().notation());
      for (Leg leg : s.legs()) {
        sign(
            leg.id(),
            leg.claim(),
            "leg",
            Integer.toString(leg.index()),
            party(leg.from()),
            party(leg.to()));
      }
    }
    for (Meeting m : claims.meetings()) {
      List<String> signature = new ArrayList<>(List.of("meeting", m.modality().notation()));
      m.participants().stream().map(p -> party(Optional.of(p))).sorted().forEach(signature::add);
      sign(m.id(), m.claim(), signature.toArray(String[]::new));
    }
    for (Exchange x : claims.exchanges()) {
      List<String> signature = new ArrayList<>(List.of("exchange", x.modality().notation()));
      for (ExchangeSide side : x.sides()) {
        signature.add(party(side.giver()));
        signature.add(party(side.receiver()));
      }
      sign(x.id(), x.claim(), signature.toArray(String[]::new));
    }
    for (OtherSituation o : claims.other()) {
      sign(
          o.id(),
          o.claim(),
          o.type().notation(),
          party(o.holder()),
          party(o.actor()),
          party(o.user()),
          party(o.located()),
          o.action().orElse(""),
          o.described().orElse(""));
    }
  }

  private void sign(String id, String claim, String... signature) {
    signatures.put(id, List.of(signature));
    owners.put(id, claim);
  }

  /** What is depicted only as a part of something else: legs, and what is watched or needed. */
  private static Set<String> inner(Claims claims) {
    Set<String> inner = new HashSet<>();
    for (Shipment s : claims.shipments()) {
      // A leg that a sentence of its own adds is the content of that sentence's claim.
      s.legs().stream().filter(l -> l.claim().equals(s.claim())).forEach(l -> inner.add(l.id()));
    }
    claims.other().stream().flatMap(o -> o.object().stream()).forEach(inner::add);
    return inner;
  }

  private List<String> identity(Claim claim, String annotator) {
    List<String> identity = new ArrayList<>();
    identity.add(annotator);
    for (Span span : claim.spans()) {
      identity.add(words(span));
    }
    identity.add(entities.get(claim.speaker()).iri().stringValue());
    identity.add(claim.stance().notation());
    identity.add(claim.polarity().notation());
    claim
        .about()
        .ifPresent(a -> identity.add(entities.find(a).map(e -> e.iri().stringValue()).orElse("")));
    for (String content : contents(claim)) {
      List<String> signature = signatures.get(content);
      if (signature == null) {
        throw new IllegalArgumentException(
            "document "
                + docId
                + " has no situation '"
                + content
                + "', which claim "
                + claim.id()
                + " names");
      }
      identity.addAll(signature);
    }
    return identity;
  }

  private List<String> identity(Statement s, String annotator) {
    return List.of(
        annotator,
        s.kind(),
        party(s.speaker()),
        party(s.onBehalfOf()),
        s.when().map(When::edtf).orElse(""),
        s.span().map(ClaimNames::words).orElse(""));
  }

  private List<String> identity(EvidenceItem e, String annotator) {
    return List.of(
        annotator,
        e.kind().notation(),
        party(e.releasedBy()),
        e.span().map(ClaimNames::words).orElse(""));
  }

  /** Two things that say the same in one document keep apart by their order. */
  private void put(String id, List<String> identity, Minter minter) {
    IRI iri = minter.mint(docId, identity.toArray(String[]::new));
    for (int i = 2; !taken.add(iri); i++) {
      List<String> next = new ArrayList<>(identity);
      next.add("again " + i);
      iri = minter.mint(docId, next.toArray(String[]::new));
    }
    byId.put(id, iri);
  }

  private String party(Optional<String> id) {
    return id.map(entities::get).map(e -> e.iri().stringValue()).orElse("");
  }

  static String words(Span span) {
    return span.start() + "-" + span.end() + " " + span.quote().orElse("");
  }

  private interface Minter {
    IRI mint(String docId, String... identity);
  }
}
