package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.claim.AttributionForm;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Claim;
import org.waybill.claim.EvidenceItem;
import org.waybill.claim.Hedge;
import org.waybill.claim.Polarity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Span;
import org.waybill.claim.Stance;
import org.waybill.claim.Statement;
import org.waybill.text.AnalysedText;
import org.waybill.text.Sentence;

/** Writes claims down: who says it, how firmly, on which occasion, on what ground. */
final class ClaimWriter {
  private final AnalysedText text;
  private final Cast cast;
  private final Attribution attribution;
  private final ClaimAssembler assembler;
  private final EntityRegister register;
  private final SpanCutter cutter;
  private final List<Claim> claims = new ArrayList<>();
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final Map<String, EvidenceItem> evidence = new LinkedHashMap<>();
  private int situations;

  ClaimWriter(
      AnalysedText text,
      Cast cast,
      Attribution attribution,
      ClaimAssembler assembler,
      EntityRegister register,
      SpanCutter cutter) {
    this.text = text;
    this.cast = cast;
    this.attribution = attribution;
    this.assembler = assembler;
    this.register = register;
    this.cutter = cutter;
  }

  List<Claim> claims() {
    return List.copyOf(claims);
  }

  List<Statement> statements() {
    return List.copyOf(statements.values());
  }

  List<EvidenceItem> evidence() {
    return List.copyOf(evidence.values());
  }

  /** The id of a new situation. */
  String situation() {
    situations++;
    return String.format("S%02d", situations);
  }

  /** Adds the hedges; true where the outlet keeps its distance. */
  boolean hedges(Circumstances circumstances, int sentence, Source source, List<Hedge> hedges) {
    Sentence at = text.sentences().get(sentence);
    for (int[] h : circumstances.hedges()) {
      hedges.add(new Hedge(words(at, h), Optional.of(register.id(source.speaker()))));
    }
    boolean distanced = false;
    for (int[] d : circumstances.distanced()) {
      boolean quoted = text.quotationAt(at.tokens().get(d[0]).start()).isPresent();
      distanced |= !quoted;
      hedges.add(
          new Hedge(
              words(at, d),
              Optional.of(register.id(quoted ? source.speaker() : cast.publisher()))));
    }
    return distanced;
  }

  private String words(Sentence sentence, int[] tokens) {
    return text.words(
        sentence.tokens().get(tokens[0]).start(), sentence.tokens().get(tokens[1] - 1).end());
  }

  /** Adds a claim and gives its id. */
  String claim(
      String situation,
      Source source,
      Stance stance,
      Polarity polarity,
      Certainty certainty,
      boolean distanced,
      List<Hedge> hedges,
      double confidence,
      List<Span> spans,
      int sentence) {
    String id = String.format("C%02d", claims.size() + 1);
    Sentence at = text.sentences().get(sentence);
    if (source.certainty().isPresent()
        && source.word() >= 0
        && source.word() < at.tokens().size()) {
      hedges.add(
          0,
          new Hedge(
              words(at, new int[] {source.word(), source.word() + 1}),
              Optional.of(register.id(source.speaker()))));
    }
    boolean own = source.speaker().same(cast.publisher());
    ReporterStance reporter =
        distanced
            ? ReporterStance.DISTANCES
            : own ? ReporterStance.OWN_VOICE : ReporterStance.RELAYS;
    claims.add(
        new Claim(
            id,
            Optional.of(situation),
            Optional.empty(),
            register.id(source.speaker()),
            register.id(source.principal()),
            stance,
            polarity,
            certainty,
            reporter,
            Optional.of(own ? AttributionForm.NONE : source.form()),
            Optional.of(source.basis().map(Basis::of).orElse(basis(stance))),
            own ? Optional.empty() : Optional.of(statement(source, sentence)),
            evidence(source),
            hedges,
            Optional.empty(),
            Optional.empty(),
            Optional.of(confidence),
            spans));
    return id;
  }

  private static Basis basis(Stance stance) {
    return stance == Stance.OBSERVES ? Basis.OBSERVATION : Basis.UNSTATED;
  }

  /** The occasion of speaking: one for each speaker and kind. */
  private String statement(Source source, int sentence) {
    String speaker = register.id(source.speaker());
    String kind = source.stance() == Stance.ACCUSES ? "accusation" : "statement";
    String key = speaker + "/" + kind;
    Statement known = statements.get(key);
    if (known != null) {
      return known.id();
    }
    Sentence at = text.sentences().get(sentence);
    Optional<Span> span = Optional.empty();
    if (source.word() >= 0 && source.word() < at.tokens().size()) {
      int from = Math.max(0, source.word() - 3);
      int to = Math.min(at.tokens().size() - 1, source.word() + 3);
      span = cutter.span(at.tokens().get(from).start(), at.tokens().get(to).end());
      if (span.isPresent() && span.get().quote().orElse("").split("\\s+").length > 12) {
        span = Optional.empty();
      }
    }
    Statement made =
        new Statement(
            "ST" + (statements.size() + 1),
            kind,
            Optional.of(speaker),
            Optional.of(register.id(source.principal())),
            Optional.empty(),
            span);
    statements.put(key, made);
    return made.id();
  }

  /** A claim of a situation that is no transfer. */
  Optional<String> plainClaim(
      String situation, int sentence, int trigger, int first, int end, Circumstances c) {
    Optional<Source> source = attribution.at(sentence, trigger);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    List<Hedge> hedges = new ArrayList<>();
    boolean distanced = hedges(c, sentence, source.get(), hedges);
    boolean negative = c.negative() || source.get().negative();
    return Optional.of(
        claim(
            situation,
            source.get(),
            source.get().stance(),
            negative ? Polarity.NEGATIVE : Polarity.POSITIVE,
            ClaimAssembler.certainty(source.get(), c),
            distanced,
            hedges,
            0.6,
            assembler.spans(text.sentences().get(sentence), trigger, first, end),
            sentence));
  }

  /** The ground that the speaker invokes: one item for each kind and speaker. */
  private List<String> evidence(Source source) {
    Optional<Basis> kind = source.basis().map(Basis::of);
    if (kind.isEmpty()) {
      return List.of();
    }
    String speaker = register.id(source.speaker());
    return List.of(
        evidence
            .computeIfAbsent(
                speaker + "/" + kind.get(),
                k ->
                    new EvidenceItem(
                        "V" + (evidence.size() + 1),
                        kind.get(),
                        kind.get() == Basis.UNDISCLOSED_INFORMATION
                            ? Optional.empty()
                            : Optional.of(speaker),
                        Optional.empty()))
            .id());
  }

  /** A bare judgement of a thing: no situation, only what it is about. */
  void judgement(Judgements.Judgement found) {
    Optional<Source> source = attribution.at(found.sentence(), found.first());
    if (source.isEmpty() || source.get().speaker().same(cast.publisher())) {
      return;
    }
    Source who = source.get();
    claims.add(
        new Claim(
            String.format("C%02d", claims.size() + 1),
            Optional.empty(),
            Optional.of(register.id(found.about())),
            register.id(who.speaker()),
            register.id(who.principal()),
            Stance.CONDEMNS,
            Polarity.POSITIVE,
            Certainty.CERTAIN,
            ReporterStance.RELAYS,
            Optional.of(who.form()),
            Optional.of(Basis.UNSTATED),
            Optional.of(statement(who, found.sentence())),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(0.6),
            assembler.spans(
                text.sentences().get(found.sentence()),
                found.first(),
                found.first(),
                found.end())));
  }
}
