package org.waybill.fusion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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

/**
 * Transfers of tanks from Norland to Sudland for tests, told claim by claim; which are the same is
 * judged, so that no test hangs on how fusion weighs its reasons.
 */
final class Told {
  private final String id;
  private String day = "2024-03-01";
  private String speaker = "gov";
  private Stance stance = Stance.ASSERTS;
  private Polarity polarity = Polarity.POSITIVE;
  private ReporterStance reporter = ReporterStance.RELAYS;
  private Optional<Basis> basis = Optional.empty();
  private Modality modality = Modality.ACTUAL;
  private String recipient = "sudland";
  private List<Quantity> amounts = List.of();

  private Told(String id) {
    this.id = id;
  }

  /** Told in the document of that name, which the outlet "paper-NAME" published. */
  static Told in(String id) {
    return new Told(id);
  }

  static String situation(String id) {
    return "http://e.org/situation/" + id;
  }

  static String claim(String id) {
    return "http://e.org/claim/" + id;
  }

  Told on(String day) {
    this.day = day;
    return this;
  }

  Told by(String speaker) {
    this.speaker = speaker;
    return this;
  }

  Told ownVoice() {
    this.speaker = "paper-" + id;
    this.reporter = ReporterStance.OWN_VOICE;
    return this;
  }

  Told denied() {
    this.stance = Stance.DENIES;
    this.polarity = Polarity.NEGATIVE;
    return this;
  }

  Told basedOn(Basis basis) {
    this.basis = Optional.of(basis);
    return this;
  }

  Told planned() {
    this.modality = Modality.PLANNED;
    return this;
  }

  Told to(String recipient) {
    this.recipient = recipient;
    return this;
  }

  Told tanks(int number) {
    BigDecimal n = BigDecimal.valueOf(number);
    this.amounts =
        List.of(
            new Quantity(
                Comparator.EXACTLY, Optional.of(n), Optional.of(n), "item", Optional.empty()));
    return this;
  }

  ReportedSituation transfer() {
    Testimony testimony =
        new Testimony(
            claim(id),
            "http://e.org/document/" + id,
            Optional.of("paper-" + id),
            Optional.of(day).filter(d -> !d.isEmpty()).map(LocalDate::parse),
            Instant.parse("2024-06-01T10:00:00Z"),
            speaker,
            speaker,
            stance,
            polarity,
            Certainty.CERTAIN,
            reporter,
            basis,
            Optional.empty(),
            List.of("words of " + id),
            0);
    return new ReportedSituation(
        situation(id),
        SituationKind.TRANSFER,
        testimony,
        modality,
        Optional.of("norland"),
        Optional.of(recipient),
        List.of(new ReportedSituation.Ware("tank", "tanks")),
        amounts,
        Optional.empty(),
        List.of(),
        Set.of(),
        Optional.empty(),
        List.of(),
        Set.of());
  }

  /** What is told, with judgements; "a=b" for the same, "a#b" for different, "a?b" for unsure. */
  static FusionInput input(List<Told> told, String... judged) {
    List<Judgement> judgements =
        Arrays.stream(judged)
            .map(
                pair ->
                    new Judgement(
                        "http://e.org/judgement/" + pair,
                        verdict(pair),
                        situation(pair.split("[=#?]")[0]),
                        situation(pair.split("[=#?]")[1]),
                        "for the test",
                        "Anna",
                        Instant.EPOCH))
            .toList();
    return new FusionInput(
        told.stream().map(Told::transfer).toList(),
        judgements,
        new Background(Map.of(), Map.of(), Map.of(), List.of()));
  }

  private static Decision.Verdict verdict(String pair) {
    if (pair.contains("=")) {
      return Decision.Verdict.SAME;
    }
    return pair.contains("#") ? Decision.Verdict.DIFFERENT : Decision.Verdict.UNSURE;
  }
}
