package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.waybill.fusion.Decision.Verdict;

/** Decides on pairs of situations of one kind, each pair once; what a person judged prevails. */
final class Decisions {
  /** From here on two are the same. */
  static final double SAME = 0.5;

  /** From here on they may be. */
  static final double UNSURE = 0.35;

  /** Fields of which one is enough to know a thing again, even where an amount disagrees. */
  private static final Set<String> IDENTIFYING =
      Set.of("coreference", "answer", "ordinal", "conveyance", "copy");

  private final BiFunction<Traits, Traits, List<Reason>> comparison;
  private final Map<String, Judgement> judgements = new HashMap<>();
  private final Map<String, Set<String>> judgedApart = new HashMap<>();
  private final Map<String, Decision> made = new HashMap<>();

  Decisions(BiFunction<Traits, Traits, List<Reason>> comparison, List<Judgement> judgements) {
    this.comparison = comparison;
    for (Judgement j : judgements) {
      this.judgements.put(key(j.one(), j.other()), j);
      if (j.verdict() != Verdict.SAME) {
        judgedApart.computeIfAbsent(j.one(), s -> new HashSet<>()).add(j.other());
        judgedApart.computeIfAbsent(j.other(), s -> new HashSet<>()).add(j.one());
      }
    }
  }

  /** Those of which a person said that they are not the same, or that it cannot be told. */
  Set<String> judgedApart(Traits situation) {
    return judgedApart.getOrDefault(situation.situation().iri(), Set.of());
  }

  private static String key(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  /** What is decided of two, with all reasons. */
  Decision of(Traits a, Traits b) {
    String key = key(a.situation().iri(), b.situation().iri());
    Decision known = made.get(key);
    if (known == null) {
      known = a.situation().iri().compareTo(b.situation().iri()) < 0 ? decide(a, b) : decide(b, a);
      made.put(key, known);
    }
    return known;
  }

  private Decision decide(Traits one, Traits other) {
    String a = one.situation().iri();
    String b = other.situation().iri();
    List<Reason> reasons = new ArrayList<>(comparison.apply(one, other));
    reasons.sort(
        Comparator.comparingDouble((Reason r) -> r.isVeto() ? 100 : Math.abs(r.weight()))
            .reversed());
    Optional<Judgement> judged = Optional.ofNullable(judgements.get(key(a, b)));
    if (judged.isPresent()) {
      Judgement j = judged.get();
      reasons.add(0, new Reason("judgement", 0, j.by() + ": " + j.why()));
      return new Decision(a, b, j.verdict(), 0, reasons, true);
    }
    if (reasons.stream().anyMatch(Reason::isVeto)) {
      return new Decision(a, b, Verdict.DIFFERENT, 0, reasons, false);
    }
    double score = reasons.stream().mapToDouble(Reason::weight).sum();
    Verdict verdict = score >= SAME - 1e-9 ? Verdict.SAME : Verdict.UNSURE;
    return new Decision(a, b, verdict, score, reasons, false);
  }

  /** Whether an amount speaks so much against two that only something unmistakable joins them. */
  static boolean disagrees(Decision decision) {
    return decision.reasons().stream().anyMatch(r -> r.field().equals("amount") && r.weight() < 0);
  }

  /** Whether something unmistakable joins the two. */
  static boolean identifies(Decision decision) {
    return decision.judged()
        || decision.reasons().stream()
            .anyMatch(
                r ->
                    (IDENTIFYING.contains(r.field()) && r.weight() > 0)
                        || (r.field().equals("amount") && r.weight() >= 0.4));
  }

  /** What was decided of pairs that are worth telling of. */
  List<Decision> made() {
    return made.values().stream()
        .filter(d -> d.verdict() != Verdict.UNSURE || d.judged() || d.score() >= UNSURE - 1e-9)
        .sorted(Comparator.comparing(Decision::one).thenComparing(Decision::other))
        .toList();
  }
}
