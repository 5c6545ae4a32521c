package org.waybill.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waybill.fusion.Account;
import org.waybill.fusion.Account.Beside;
import org.waybill.fusion.AssumedAmounts;
import org.waybill.fusion.ClaimAccount;
import org.waybill.fusion.Decision;
import org.waybill.fusion.Decision.Verdict;
import org.waybill.fusion.FusedSituation.Standing;
import org.waybill.fusion.Origins.LeftOut;
import org.waybill.fusion.Origins.Origin;
import org.waybill.fusion.Reason;
import org.waybill.fusion.Rung;
import org.waybill.fusion.SituationWords;
import org.waybill.fusion.Testimony;
import org.waybill.query.SituationNames;

/** Prints for a person why a fused situation is as it is. */
final class AccountText {
  /** Most decisions that are printed of a kind; JSON has all. */
  private static final int MOST = 20;

  private final SituationWords words;
  private final SituationNames names;
  private final PrintStream out;
  private final AmountText amounts;

  AccountText(SituationWords words, SituationNames names, PrintStream out) {
    this.words = words;
    this.names = names;
    this.out = out;
    this.amounts = new AmountText(words, names, out);
  }

  /**
   * Prints an account.
   *
   * @param assumed what its amounts come to, an assumption each
   */
  void print(Account account, List<AssumedAmounts> assumed) {
    out.println(account.label());
    out.println(names.shortForm(account.fused().iri()));
    out.println(
        ClaimWords.counted(account.claims().size(), "claim")
            + ", "
            + ClaimWords.counted(account.fused().origins().counted().size(), "independent origin")
            + "; fused under the policy "
            + account.policy()
            + account.made().map(t -> " at " + t).orElse(""));
    claims(account);
    ladder(account);
    amounts.print(account);
    assumed.forEach(each -> amounts.print(account, each));
    account
        .contradictions()
        .forEach(
            c ->
                section(
                    "contradicts: " + c.kind().notation() + ", " + c.words(), c.one(), c.other()));
    account.parts().forEach(p -> section("counted within: " + p.words(), p.part(), p.whole()));
    account.totals().forEach(t -> section("running total: " + t.words(), t.earlier(), t.later()));
    holding(account);
    beside(account);
  }

  private void section(String title, String one, String other) {
    out.println();
    out.println(title);
    out.println("  " + names.shortForm(one) + " | " + names.shortForm(other));
  }

  // ---- claims, by what they count for

  private void claims(Account account) {
    List<ClaimAccount> rest = new ArrayList<>(account.claims());
    for (Origin origin : account.fused().origins().counted()) {
      out.println();
      out.println("origin: " + words.name(origin.principal()));
      account.claims().stream()
          .filter(c -> origin.claims().contains(c.testimony().claim()))
          .forEach(
              c -> {
                print(c);
                rest.remove(c);
              });
    }
    List<LeftOut> leftOut = account.fused().origins().leftOut();
    if (!rest.isEmpty()) {
      out.println();
      out.println("counted for no origin");
    }
    for (ClaimAccount claim : rest) {
      print(claim);
      leftOut.stream()
          .filter(l -> l.claim().equals(claim.testimony().claim()))
          .forEach(
              l ->
                  out.println(
                      "    left out: "
                          + spaced(l.why().notation())
                          + l.origin().map(o -> ", beside " + names.shortForm(o)).orElse("")));
    }
  }

  private void print(ClaimAccount claim) {
    Testimony t = claim.testimony();
    out.println("  " + names.shortForm(t.claim()) + "  " + claim.says());
    out.println(
        "    chain: "
            + String.join(
                " > ",
                claim.chain().stream()
                    .map(hop -> words.name(hop.agent()) + " (" + hop.role() + ")")
                    .toList())
            + (t.principal().equals(t.speaker()) ? "" : "; for " + words.name(t.principal()))
            + t.basis().map(basis -> "; ground: " + spaced(basis.notation())).orElse(""));
    out.println(
        "    in "
            + claim.document()
            + ", "
            + ClaimWords.day(t)
            + claim.title().map(title -> ": " + title).orElse("")
            + claim.annotator().map(by -> "; read by " + by).orElse(""));
    claim
        .quotes()
        .forEach(
            q ->
                out.println(
                    "    "
                        + q.start()
                        + " to "
                        + q.end()
                        + q.words().map(w -> " '" + w.replaceAll("\\s+", " ") + "'").orElse("")));
  }

  private void ladder(Account account) {
    Map<Rung, Standing> ladder = new TreeMap<>(account.fused().ladder());
    if (!ladder.isEmpty()) {
      out.println();
      out.println("how far it is said to have come");
    }
    ladder.forEach(
        (rung, standing) ->
            out.println(
                "  "
                    + rung.notation()
                    + ": "
                    + ClaimWords.counted(standing.affirming().size(), "claim")
                    + (standing.denying().isEmpty()
                        ? ""
                        : ", denied by "
                            + ClaimWords.counted(standing.denying().size(), "claim"))));
  }

  // ---- decisions

  private void holding(Account account) {
    List<Decision> holding = account.holding();
    if (!holding.isEmpty()) {
      out.println();
      out.println("taken for the same");
      holding.stream().limit(MOST).forEach(d -> print(d, "  "));
      more(account.within().size() - Math.min(MOST, holding.size()), "  ");
    }
  }

  /** Of each situation that was kept apart the nearest pair, and what keeps the two apart. */
  private void beside(Account account) {
    Map<String, List<Beside>> byOther = new LinkedHashMap<>();
    account
        .beside()
        .forEach(
            b ->
                byOther
                    .computeIfAbsent(b.fused().orElse(b.other()), f -> new ArrayList<>())
                    .add(b));
    if (!byOther.isEmpty()) {
      out.println();
      out.println("kept apart, though near");
    }
    byOther.entrySet().stream()
        .limit(MOST)
        .forEach(
            e -> {
              out.println(
                  "  " + e.getValue().get(0).label() + "  (" + names.shortForm(e.getKey()) + ")");
              List<Decision> pairs = e.getValue().stream().map(Beside::decision).toList();
              Set<Decision> shown = new LinkedHashSet<>(List.of(pairs.get(0)));
              pairs.stream()
                  .filter(d -> d.judged() || d.verdict() == Verdict.DIFFERENT)
                  .findFirst()
                  .ifPresent(shown::add);
              shown.forEach(d -> print(d, "    "));
              more(pairs.size() - shown.size(), "    ");
            });
    if (byOther.size() > MOST) {
      out.println("  and " + (byOther.size() - MOST) + " more; --format json has all");
    }
  }

  private void more(int pairs, String indent) {
    if (pairs > 0) {
      out.println(
          indent + "and " + ClaimWords.counted(pairs, "pair") + " more; --format json has all");
    }
  }

  private void print(Decision decision, String indent) {
    out.println(
        indent
            + names.shortForm(decision.one())
            + " | "
            + names.shortForm(decision.other())
            + ": "
            + decision.verdict().notation()
            + (decision.judged()
                ? ", judged"
                : String.format(Locale.ROOT, ", %.2f", decision.score())));
    for (Reason reason : decision.reasons()) {
      String weight =
          reason.isVeto() ? "rules out" : String.format(Locale.ROOT, "%+9.2f", reason.weight());
      out.println(indent + "  " + weight + "  " + reason.field() + ": " + reason.words());
    }
  }

  /** "own voice beside citation" of "ownVoiceBesideCitation". */
  private static String spaced(String notation) {
    return notation.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
  }
}
