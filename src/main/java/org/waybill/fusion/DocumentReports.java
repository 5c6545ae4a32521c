package org.waybill.fusion;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Modality;
import org.waybill.claim.Mode;
import org.waybill.claim.Polarity;
import org.waybill.claim.Quantity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Stance;
import org.waybill.fusion.ReportedSituation.Side;
import org.waybill.fusion.ReportedSituation.Stage;
import org.waybill.fusion.ReportedSituation.Ware;

/** Makes the reported situations of one extraction graph out of its triples. */
final class DocumentReports {
  /** What a document's own graph says of it. */
  record Imprint(
      Optional<String> outlet,
      Optional<LocalDate> published,
      Optional<String> sketch,
      Optional<String> sentences) {}

  private final GraphContent content;
  private final Notations notations;
  private final Function<Node, Imprint> imprints;
  private final Function<Node, Optional<String>> labels;
  private final Instant entered;

  /**
   * @param imprints finds publisher and day of a document
   * @param labels finds the label of what is described elsewhere
   * @param entered when the store got the graph
   */
  DocumentReports(
      GraphContent content,
      Notations notations,
      Function<Node, Imprint> imprints,
      Function<Node, Optional<String>> labels,
      Instant entered) {
    this.content = content;
    this.notations = notations;
    this.imprints = imprints;
    this.labels = labels;
    this.entered = entered;
  }

  /**
   * The situations that belong to a claim with a speaker and have a modality, as the shapes ask.
   */
  List<ReportedSituation> all() {
    List<ReportedSituation> all = new ArrayList<>();
    for (SituationKind kind : SituationKind.values()) {
      for (Node situation : content.instances(Terms.wb(kind.term()))) {
        situation(situation, kind).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<ReportedSituation> situation(Node s, SituationKind kind) {
    Optional<Testimony> testimony =
        content.object(s, Terms.DEPICTED_BY).flatMap(claim -> testimony(claim));
    Optional<Modality> modality = notations.value(Modality.class, content.iri(s, Terms.MODALITY));
    if (testimony.isEmpty() || modality.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportedSituation(
            s.getURI(),
            kind,
            testimony.get(),
            modality.get(),
            content.iri(s, Terms.SUPPLIER),
            content.iri(s, Terms.RECIPIENT),
            wares(s),
            amounts(s),
            period(s),
            legs(s),
            iris(s, Terms.PARTICIPANT),
            content.iri(s, Terms.PLACE),
            sides(s),
            same(s)));
  }

  // ---- the claim

  private Optional<Testimony> testimony(Node claim) {
    Optional<String> speaker = content.iri(claim, Terms.SPEAKER);
    Optional<Node> document = content.object(claim, Terms.IN_DOCUMENT).filter(Node::isURI);
    if (speaker.isEmpty() || document.isEmpty()) {
      return Optional.empty();
    }
    Imprint imprint = imprints.apply(document.get());
    List<Node> selectors = selectors(claim);
    return Optional.of(
        new Testimony(
            claim.getURI(),
            document.get().getURI(),
            imprint.outlet(),
            imprint.published(),
            entered,
            speaker.get(),
            content.iri(claim, Terms.ON_BEHALF_OF).orElse(speaker.get()),
            notations.value(Stance.class, content.iri(claim, Terms.STANCE)).orElse(Stance.ASSERTS),
            notations
                .value(Polarity.class, content.iri(claim, Terms.POLARITY))
                .orElse(Polarity.POSITIVE),
            notations
                .value(Certainty.class, content.iri(claim, Terms.CERTAINTY))
                .orElse(Certainty.UNCOMMITTED),
            notations
                .value(ReporterStance.class, content.iri(claim, Terms.REPORTER_STANCE))
                .orElse(ReporterStance.RELAYS),
            notations.value(Basis.class, content.iri(claim, Terms.BASIS)),
            content.iri(claim, Terms.RESPONDS_TO),
            selectors.stream().flatMap(s -> content.text(s, Terms.EXACT).stream()).toList(),
            selectors.stream().findFirst().map(this::start).orElse(0)));
  }

  /** Selectors of the anchored words, in the order of the text. */
  private List<Node> selectors(Node claim) {
    List<Node> selectors = new ArrayList<>();
    for (Node anchor : content.objects(claim, Terms.ANCHOR)) {
      selectors.addAll(content.objects(anchor, Terms.HAS_SELECTOR));
    }
    selectors.sort(Comparator.comparingInt(this::start).thenComparing(node -> node.toString()));
    return selectors;
  }

  private int start(Node selector) {
    return number(selector, Terms.START).map(BigDecimal::intValue).orElse(0);
  }

  // ---- what it depicts

  private List<Ware> wares(Node owner) {
    List<Ware> wares = new ArrayList<>();
    for (Node line : content.objects(owner, Terms.GOODS)) {
      content
          .object(line, Terms.GOODS_TYPE)
          .ifPresent(
              type ->
                  wares.add(
                      new Ware(
                          notations.goods(type, content),
                          content.text(line, Terms.VERBATIM).orElse(""))));
    }
    wares.sort(Comparator.comparing(Ware::type).thenComparing(Ware::words));
    return wares;
  }

  private List<Quantity> amounts(Node owner) {
    List<Quantity> amounts = new ArrayList<>();
    for (Node node : content.objects(owner, Terms.QUANTITY)) {
      amount(node).ifPresent(amounts::add);
    }
    amounts.sort(Comparator.comparing(Quantity::toString));
    return amounts;
  }

  private Optional<Quantity> amount(Node node) {
    Optional<org.waybill.claim.Comparator> comparator =
        notations.value(org.waybill.claim.Comparator.class, content.iri(node, Terms.COMPARATOR));
    Optional<Node> unit = content.object(node, Terms.UNIT);
    Optional<BigDecimal> lower = number(node, Terms.LOWER);
    Optional<BigDecimal> upper = number(node, Terms.UPPER);
    boolean crossed =
        lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0;
    return comparator.isEmpty() || unit.isEmpty() || crossed
        ? Optional.empty()
        : Optional.of(
            new Quantity(
                comparator.get(),
                lower,
                upper,
                notations.unit(unit.get(), content),
                content.text(node, Terms.VERBATIM)));
  }

  private Optional<Period> period(Node owner) {
    return content
        .object(owner, Terms.WHEN)
        .map(
            span ->
                new Period(
                    content.text(span, Terms.EDTF).orElse(""),
                    day(content.text(span, Terms.EARLIEST)),
                    day(content.text(span, Terms.LATEST))));
  }

  private List<Stage> legs(Node shipment) {
    List<Stage> legs = new ArrayList<>();
    for (Node leg : content.objects(shipment, Terms.LEG)) {
      legs.add(
          new Stage(
              number(leg, Terms.LEG_INDEX).map(BigDecimal::intValue).orElse(1),
              content
                  .iri(leg, Terms.DEPICTED_BY)
                  .or(() -> content.iri(shipment, Terms.DEPICTED_BY))
                  .orElse(""),
              content.iri(leg, Terms.ORIGIN),
              content.iri(leg, Terms.DESTINATION),
              notations.value(Mode.class, content.iri(leg, Terms.MODE)).map(Mode::notation),
              content.object(leg, Terms.CONVEYANCE).flatMap(this::label),
              period(leg)));
    }
    legs.sort(Comparator.comparingInt(Stage::index).thenComparing(Stage::toString));
    return legs;
  }

  private List<Side> sides(Node exchange) {
    List<Side> sides = new ArrayList<>();
    for (Node side : content.objects(exchange, Terms.SIDE)) {
      sides.add(
          new Side(
              content.iri(side, Terms.GIVER),
              content.iri(side, Terms.RECEIVER),
              wares(side),
              content.iri(side, Terms.CONSIDERATION)));
    }
    sides.sort(Comparator.comparing(Side::toString));
    return sides;
  }

  /** Coreference is written to the first of those that are the same, and back. */
  private Set<String> same(Node situation) {
    Set<String> same = new TreeSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(situation));
    while (!open.isEmpty()) {
      for (Node other : content.objects(open.remove(), Terms.COREFERS_WITH)) {
        if (other.isURI() && !other.equals(situation) && same.add(other.getURI())) {
          open.add(other);
        }
      }
    }
    return same;
  }

  private Set<String> iris(Node subject, Node predicate) {
    Set<String> iris = new TreeSet<>();
    content.objects(subject, predicate).stream()
        .filter(Node::isURI)
        .forEach(node -> iris.add(node.getURI()));
    return iris;
  }

  private Optional<String> label(Node thing) {
    return content.text(thing, Terms.LABEL).or(() -> labels.apply(thing));
  }

  /** A number that cannot be read is left out: the shapes report it. */
  private Optional<BigDecimal> number(Node subject, Node predicate) {
    try {
      return content.text(subject, predicate).map(BigDecimal::new);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A day that cannot be read is left out: the shapes report it. */
  static Optional<LocalDate> day(Optional<String> text) {
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
