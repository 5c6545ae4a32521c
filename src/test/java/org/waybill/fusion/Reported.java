package org.waybill.fusion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Comparator;
import org.waybill.claim.Modality;
import org.waybill.claim.Polarity;
import org.waybill.claim.Quantity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Stance;
import org.waybill.fusion.ReportedSituation.Side;
import org.waybill.fusion.ReportedSituation.Stage;
import org.waybill.fusion.ReportedSituation.Ware;

/**
 * Reported situations for tests of fusion itself, told field by field. What is not told: Norland
 * gave it to Sudland, Norland's government says so on 1 March 2024, in a document of its own, in
 * words of which none carries meaning.
 */
final class Reported {
  static final Background NOTHING =
      new Background(Map.of(), Map.of(), Map.of("tank", "armour", "howitzer", "gun"), List.of());

  private final String id;
  private final SituationKind kind;
  private final List<Ware> goods = new ArrayList<>();
  private final List<Quantity> amounts = new ArrayList<>();
  private final List<Stage> legs = new ArrayList<>();
  private final List<Side> sides = new ArrayList<>();
  private String claim;
  private String document;
  private String outlet = "outlet/paper";
  private String day = "2024-03-01";
  private String speaker = "state/norland";
  private String principal = "state/norland";
  private Stance stance = Stance.ASSERTS;
  private ReporterStance reporter = ReporterStance.RELAYS;
  private Optional<Basis> basis = Optional.empty();
  private Optional<String> answered = Optional.empty();
  private Modality modality = Modality.ACTUAL;
  private String supplier = "state/norland";
  private String recipient = "state/sudland";
  private Optional<Period> when = Optional.empty();
  private Set<String> participants = Set.of();
  private Optional<String> place = Optional.empty();
  private Set<String> same = Set.of();
  private String words = "It is so.";

  private Reported(String id, SituationKind kind) {
    this.id = id;
    this.kind = kind;
    this.claim = id;
    this.document = id;
  }

  static Reported transfer(String id) {
    return new Reported(id, SituationKind.TRANSFER);
  }

  static Reported shipment(String id) {
    return new Reported(id, SituationKind.SHIPMENT);
  }

  static Reported meeting(String id) {
    return new Reported(id, SituationKind.MEETING);
  }

  static Reported exchange(String id) {
    return new Reported(id, SituationKind.EXCHANGE);
  }

  static String situation(String id) {
    return "http://e.org/situation/" + id;
  }

  static String claim(String id) {
    return "http://e.org/claim/" + id;
  }

  static String document(String id) {
    return "http://e.org/document/" + id;
  }

  Reported in(String document) {
    this.document = document;
    return this;
  }

  Reported ofClaim(String claim) {
    this.claim = claim;
    return this;
  }

  Reported on(String day) {
    this.day = day;
    return this;
  }

  Reported by(String principal) {
    this.speaker = principal;
    this.principal = principal;
    return this;
  }

  Reported spokenBy(String speaker) {
    this.speaker = speaker;
    return this;
  }

  Reported ownVoice(String outlet) {
    this.outlet = outlet;
    this.reporter = ReporterStance.OWN_VOICE;
    return by(outlet);
  }

  Reported showing(Basis basis) {
    this.basis = Optional.of(basis);
    return this;
  }

  Reported stance(Stance stance) {
    this.stance = stance;
    return this;
  }

  Reported answering(String claim) {
    this.answered = Optional.of(claim(claim));
    return this;
  }

  Reported as(Modality modality) {
    this.modality = modality;
    return this;
  }

  Reported from(String supplier) {
    this.supplier = supplier;
    return this;
  }

  Reported to(String recipient) {
    this.recipient = recipient;
    return this;
  }

  Reported of(String type, String words) {
    goods.add(new Ware(type, words));
    return this;
  }

  Reported amount(long number, String unit) {
    return amount(quantity(number, unit));
  }

  Reported amount(Quantity amount) {
    amounts.add(amount);
    return this;
  }

  Reported at(String first, String last) {
    this.when = Optional.of(period(first, last));
    return this;
  }

  Reported saying(String words) {
    this.words = words;
    return this;
  }

  Reported leg(String origin, String destination, String ship) {
    legs.add(
        new Stage(
            legs.size() + 1,
            claim(claim),
            Optional.of(origin),
            Optional.of(destination),
            Optional.of("1"),
            Optional.of(ship),
            Optional.empty()));
    return this;
  }

  Reported with(String... participants) {
    this.participants = Set.of(participants);
    return this;
  }

  Reported place(String place) {
    this.place = Optional.of(place);
    return this;
  }

  Reported side(String giver, String receiver, String type, String consideration) {
    sides.add(
        new Side(
            Optional.of(giver),
            Optional.of(receiver),
            List.of(new Ware(type, type)),
            Optional.ofNullable(consideration).map(Reported::situation)));
    return this;
  }

  Reported sameAs(String id) {
    this.same = Set.of(situation(id));
    return this;
  }

  ReportedSituation get() {
    boolean transfer = kind == SituationKind.TRANSFER;
    Testimony testimony =
        new Testimony(
            claim(claim),
            document(document),
            Optional.of(outlet),
            Optional.of(LocalDate.parse(day)),
            Instant.EPOCH,
            speaker,
            principal,
            stance,
            stance == Stance.DENIES ? Polarity.NEGATIVE : Polarity.POSITIVE,
            Certainty.CERTAIN,
            reporter,
            basis,
            answered,
            List.of(words),
            0);
    return new ReportedSituation(
        situation(id),
        kind,
        testimony,
        modality,
        transfer ? Optional.of(supplier) : Optional.empty(),
        transfer ? Optional.of(recipient) : Optional.empty(),
        goods,
        amounts,
        when,
        legs,
        participants,
        place,
        sides,
        same);
  }

  Traits traits() {
    return Traits.of(get(), Set.of());
  }

  static Quantity quantity(long number, String unit) {
    return quantity(Comparator.EXACTLY, number, number, unit);
  }

  /** An amount between two bounds; a negative one is open. */
  static Quantity quantity(Comparator comparator, long lower, long upper, String unit) {
    return new Quantity(comparator, bound(lower), bound(upper), unit, Optional.empty());
  }

  private static Optional<BigDecimal> bound(long value) {
    return value < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
  }

  /** A time between two days; ".." leaves an end open. */
  static Period period(String first, String last) {
    return new Period(
        first.equals(last) ? first : first + "/" + last,
        Optional.of(first).filter(d -> !d.equals("..")).map(LocalDate::parse),
        Optional.of(last).filter(d -> !d.equals("..")).map(LocalDate::parse));
  }

  static Fusion fuse(Reported... reported) {
    return fuse(List.of(reported), List.of(), NOTHING);
  }

  static Fusion fuse(
      Collection<Reported> reported, List<Judgement> judgements, Background background) {
    return new SituationFuser()
        .fuse(reported.stream().map(Reported::get).toList(), judgements, background);
  }

  static Judgement judged(Decision.Verdict verdict, String one, String other) {
    return new Judgement(
        "http://e.org/judgement/" + one + "-" + other,
        verdict,
        situation(one),
        situation(other),
        "for the test",
        "Anna",
        Instant.EPOCH);
  }

  /** The groups of a fusion, by the ends of the IRIs. */
  static Set<Set<String>> groups(Fusion fusion) {
    return fusion.situations().stream()
        .map(
            s ->
                s.members().stream()
                    .map(m -> m.iri().substring(m.iri().lastIndexOf('/') + 1))
                    .collect(java.util.stream.Collectors.toSet()))
        .collect(java.util.stream.Collectors.toSet());
  }
}
