package org.waybill.claim.evaluation;

import java.util.List;
import java.util.Optional;
import org.waybill.claim.Explanation.Finding;
import org.waybill.claim.Explanation.SentenceReading;
import org.waybill.claim.Explanation.Taker;

/** Tells at which layer something of one article was lost or went wrong. */
final class Diagnosis {
  private final Items gold;
  private final Items answer;
  private final Evidence evidence;

  Diagnosis(Items gold, Items answer, Evidence evidence) {
    this.gold = gold;
    this.answer = answer;
    this.evidence = evidence;
  }

  /**
   * Where the annotated item was lost.
   *
   * @param here the sentences on which the annotation rests
   */
  Layer missed(Item item, List<SentenceReading> here) {
    return switch (item.family()) {
      case STATE -> named(item.parties().get(0)) ? Layer.NO_FRAME : unseen(Layer.NO_MENTION);
      case PAIR -> pair(item, here);
      case CLAIMANT -> found(item, answer) ? claimant(item, answer) : Layer.NO_TRANSFER;
      case GOODS -> found(item, answer) ? goods(item, here) : Layer.NO_TRANSFER;
      case QUANTITY -> found(item, answer) ? quantity(item, here) : Layer.NO_TRANSFER;
      case LEG, MEETING, EXCHANGE -> situation(item);
    };
  }

  /** What is wrong with an item that is not annotated. */
  Layer invented(Item item) {
    return switch (item.family()) {
      case PAIR -> alike(item, gold).orElse(near(item, gold));
      case CLAIMANT -> found(item, gold) ? claimant(item, gold) : Layer.NOT_IN_GOLD;
      case GOODS -> found(item, gold) ? Layer.WRONG_GOODS : Layer.NOT_IN_GOLD;
      case QUANTITY -> found(item, gold) ? Layer.WRONG_AMOUNT : Layer.NOT_IN_GOLD;
      case STATE, LEG, MEETING, EXCHANGE -> near(item, gold);
    };
  }

  private Layer unseen(Layer layer) {
    return evidence.traced() ? layer : Layer.NOT_FOUND;
  }

  private Layer pair(Item item, List<SentenceReading> here) {
    Optional<Layer> alike = alike(item, answer);
    if (alike.isPresent()) {
      return alike.get();
    }
    if (!evidence.traced()) {
      return Layer.NOT_FOUND;
    }
    if (here.isEmpty()) {
      return Layer.NOT_READ;
    }
    Party supplier = item.parties().get(0);
    Party recipient = item.parties().get(1);
    List<Finding> findings = here.stream().flatMap(s -> s.frames().stream()).toList();
    for (Finding f : findings) {
      if (has(f.suppliers(), supplier) && has(f.recipients(), recipient)) {
        return switch (f.outcome()) {
          case "no arms" -> Layer.NO_ARMS;
          case "nobody says it" -> Layer.NO_SPEAKER;
          default -> Layer.BELOW_THRESHOLD;
        };
      }
    }
    if (!named(supplier) || !named(recipient)) {
      return Layer.NO_MENTION;
    }
    if (findings.stream()
        .anyMatch(f -> has(f.suppliers(), supplier) != has(f.recipients(), recipient))) {
      boolean open =
          findings.stream()
              .noneMatch(
                  f ->
                      f.complete()
                          && (has(f.suppliers(), supplier) || has(f.recipients(), recipient)));
      return open ? Layer.ONE_END_MISSING : Layer.WRONG_ATTACHMENT;
    }
    if (!named(supplier, here) || !named(recipient, here)) {
      return Layer.NO_REFERENCE;
    }
    if (findings.isEmpty()) {
      return Layer.NO_FRAME;
    }
    return findings.stream().anyMatch(Finding::complete)
        ? Layer.WRONG_ATTACHMENT
        : Layer.ONE_END_MISSING;
  }

  /** What differs where the other side has a transfer between the same two parties. */
  private static Optional<Layer> alike(Item item, Items other) {
    Party supplier = item.parties().get(0);
    Party recipient = item.parties().get(1);
    if (found(item, other)) {
      return Optional.of(Layer.WRONG_MODALITY);
    }
    boolean reversed =
        other.of(Family.PAIR).stream()
            .map(Item::parties)
            .anyMatch(p -> p.get(0).same(recipient) && p.get(1).same(supplier));
    return reversed ? Optional.of(Layer.REVERSED) : Optional.empty();
  }

  private static boolean found(Item item, Items other) {
    return other.of(Family.PAIR).stream().anyMatch(pair -> samePair(item, pair));
  }

  private static boolean samePair(Item a, Item b) {
    return a.parties().get(0).same(b.parties().get(0))
        && a.parties().get(1).same(b.parties().get(1));
  }

  private static Layer claimant(Item item, Items other) {
    boolean sameSpeaker =
        other.of(Family.CLAIMANT).stream()
            .anyMatch(c -> samePair(item, c) && c.parties().get(2).same(item.parties().get(2)));
    return sameSpeaker ? Layer.WRONG_STANCE : Layer.WRONG_SPEAKER;
  }

  private Layer goods(Item item, List<SentenceReading> here) {
    if (!evidence.traced()) {
      return Layer.GOODS_NOT_ATTACHED;
    }
    boolean seen =
        here.stream()
            .flatMap(s -> s.mentions().stream())
            .anyMatch(m -> m.kind().equals("goods") && m.name().equals(item.words().get(0)));
    return seen ? Layer.GOODS_NOT_ATTACHED : Layer.GOODS_NOT_SEEN;
  }

  private Layer quantity(Item item, List<SentenceReading> here) {
    if (answer.of(Family.QUANTITY).stream().anyMatch(q -> samePair(item, q))) {
      return Layer.WRONG_AMOUNT;
    }
    boolean seen = !evidence.traced() || here.stream().anyMatch(s -> !s.amounts().isEmpty());
    return seen ? Layer.AMOUNT_NOT_ATTACHED : Layer.NO_AMOUNT;
  }

  private Layer situation(Item item) {
    if (evidence.traced() && !item.parties().stream().allMatch(this::named)) {
      return Layer.NO_MENTION;
    }
    return near(item, answer) == Layer.WRONG_ATTACHMENT
        ? Layer.WRONG_ATTACHMENT
        : unseen(Layer.NO_FRAME);
  }

  /** Whether the other side has something of the family with one of the parties. */
  private static Layer near(Item item, Items other) {
    boolean shared =
        other.of(item.family()).stream()
            .flatMap(o -> o.parties().stream())
            .anyMatch(p -> item.parties().stream().anyMatch(p::same));
    return shared ? Layer.WRONG_ATTACHMENT : Layer.NOT_IN_GOLD;
  }

  private boolean named(Party party) {
    return named(party, evidence.sentences());
  }

  private static boolean named(Party party, List<SentenceReading> sentences) {
    return sentences.stream()
        .flatMap(s -> s.mentions().stream())
        .anyMatch(m -> party.goesBy(m.name(), m.qid()) || party.goesBy(m.words(), m.qid()));
  }

  private static boolean has(List<Taker> takers, Party party) {
    return takers.stream().anyMatch(t -> party.goesBy(t.name(), t.qid()));
  }
}
