package org.waybill.fusion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;
import org.waybill.claim.Quantity;

/**
 * A transfer, shipment, meeting or exchange as one claim depicts it.
 *
 * @param iri of the situation in the store
 * @param supplier IRI of the giver of a transfer
 * @param recipient IRI of the receiver of a transfer
 * @param goods what is given, with the words of the text
 * @param amounts of the goods, money included
 * @param when the time of the situation
 * @param legs of a shipment, in their order
 * @param participants IRIs of those who meet
 * @param place IRI of the place of a meeting
 * @param sides of an exchange
 * @param same IRIs of the situations of the same document that it presents as the same
 */
public record ReportedSituation(
    String iri,
    SituationKind kind,
    Testimony testimony,
    Modality modality,
    Optional<String> supplier,
    Optional<String> recipient,
    List<Ware> goods,
    List<Quantity> amounts,
    Optional<Period> when,
    List<Stage> legs,
    Set<String> participants,
    Optional<String> place,
    List<Side> sides,
    Set<String> same) {
  public ReportedSituation {
    Objects.requireNonNull(iri, "iri");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(testimony, "testimony");
    Objects.requireNonNull(modality, "modality");
    goods = List.copyOf(goods);
    amounts = List.copyOf(amounts);
    legs = List.copyOf(legs);
    participants = Set.copyOf(participants);
    sides = List.copyOf(sides);
    same = Set.copyOf(same);
  }

  /**
   * Goods of a transfer or of a side of an exchange.
   *
   * @param type notation in the goods scheme
   * @param words of the text
   */
  public record Ware(String type, String words) {
    public Ware {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(words, "words");
    }
  }

  /**
   * A leg of a shipment.
   *
   * @param claim IRI of the claim that carries it
   * @param origin IRI of the place where it begins
   * @param destination IRI of the place where it ends
   * @param mode notation of the mode of transport
   * @param conveyance name of the ship or train, or the words for it
   */
  public record Stage(
      int index,
      String claim,
      Optional<String> origin,
      Optional<String> destination,
      Optional<String> mode,
      Optional<String> conveyance,
      Optional<Period> when) {}

  /**
   * A side of an exchange.
   *
   * @param giver IRI of who gives
   * @param receiver IRI of who gets
   * @param consideration IRI of the situation that is given, where there is one
   */
  public record Side(
      Optional<String> giver,
      Optional<String> receiver,
      List<Ware> goods,
      Optional<String> consideration) {
    public Side {
      goods = List.copyOf(goods);
    }
  }
}
