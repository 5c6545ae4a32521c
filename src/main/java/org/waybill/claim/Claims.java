package org.waybill.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * All that one article claims: a claims document, format {@code waybill-claims/1}. What extractors
 * return, people annotate, and loaders take.
 *
 * @param annotator the extractor and its version, or the person
 * @param doc the article
 * @param entities parties, places and conflicts
 * @param goods kinds of goods
 * @param roles offices that the text gives persons
 * @param statements occasions of speaking
 * @param evidence grounds offered
 * @param claims who says what, in the order of the text
 * @param transfers transfers that claims depict
 * @param shipments shipments that claims depict
 * @param meetings meetings that claims depict
 * @param exchanges exchanges that claims depict
 * @param other other situations that claims depict
 * @param coref ids of situations that the article itself presents as one
 * @param possiblySame pairs of situations left open
 */
public record Claims(
    String annotator,
    DocumentInfo doc,
    List<EntityReference> entities,
    List<Goods> goods,
    List<Role> roles,
    List<Statement> statements,
    List<EvidenceItem> evidence,
    List<Claim> claims,
    List<Transfer> transfers,
    List<Shipment> shipments,
    List<Meeting> meetings,
    List<Exchange> exchanges,
    List<OtherSituation> other,
    List<List<String>> coref,
    List<List<String>> possiblySame) {
  public Claims {
    Objects.requireNonNull(annotator, "annotator");
    Objects.requireNonNull(doc, "doc");
    entities = List.copyOf(entities);
    goods = List.copyOf(goods);
    roles = List.copyOf(roles);
    statements = List.copyOf(statements);
    evidence = List.copyOf(evidence);
    claims = List.copyOf(claims);
    transfers = List.copyOf(transfers);
    shipments = List.copyOf(shipments);
    meetings = List.copyOf(meetings);
    exchanges = List.copyOf(exchanges);
    other = List.copyOf(other);
    coref = coref.stream().map(List::copyOf).toList();
    possiblySame = possiblySame.stream().map(List::copyOf).toList();
  }

  /**
   * The ids of all situations that a claim depicts, whether or not it names one of them as its
   * content: transfers, shipments and their legs, meetings, exchanges and others, in this order.
   */
  public List<String> situationsOf(String claimId) {
    List<String> ids = new ArrayList<>();
    transfers.stream().filter(s -> s.claim().equals(claimId)).forEach(s -> ids.add(s.id()));
    shipments.stream().filter(s -> s.claim().equals(claimId)).forEach(s -> ids.add(s.id()));
    shipments.stream()
        .flatMap(s -> s.legs().stream())
        .filter(leg -> leg.claim().equals(claimId))
        .forEach(leg -> ids.add(leg.id()));
    meetings.stream().filter(s -> s.claim().equals(claimId)).forEach(s -> ids.add(s.id()));
    exchanges.stream().filter(s -> s.claim().equals(claimId)).forEach(s -> ids.add(s.id()));
    other.stream().filter(s -> s.claim().equals(claimId)).forEach(s -> ids.add(s.id()));
    return ids;
  }
}
