package org.waybill.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.waybill.fusion.Account;
import org.waybill.fusion.AmountRange;
import org.waybill.fusion.AmountRange.Bound;
import org.waybill.fusion.AssumedAmounts;
import org.waybill.fusion.AssumedAmounts.Apart;
import org.waybill.fusion.AssumedAmounts.Converted;
import org.waybill.fusion.SituationWords;
import org.waybill.query.SituationNames;
import org.waybill.reference.Assumption;

/** Prints for a person how much is said to be given, and what it comes to under assumptions. */
final class AmountText {
  private final SituationWords words;
  private final SituationNames names;
  private final PrintStream out;

  AmountText(SituationWords words, SituationNames names, PrintStream out) {
    this.words = words;
    this.names = names;
    this.out = out;
  }

  void print(Account account) {
    List<AmountRange> amounts = account.amounts();
    if (!amounts.isEmpty()) {
      out.println();
      out.println("how much");
    }
    for (AmountRange range : amounts) {
      out.println("  " + range.unit());
      bounds(account, range);
    }
  }

  void print(Account account, AssumedAmounts assumed) {
    Assumption assumption = assumed.assumption();
    out.println();
    if (assumed.converted().isEmpty()) {
      out.println(
          "assuming " + assumption.name() + ": no claim gives an amount that this converts");
      return;
    }
    out.println(
        "assuming "
            + assumption.name()
            + ": a "
            + assumption.from()
            + " of "
            + assumption.goods()
            + " holds "
            + assumption.low().toPlainString()
            + " to "
            + assumption.high().toPlainString()
            + " "
            + assumption.to());
    out.println("  " + assumption.note());
    assumption.sources().forEach(source -> out.println("  " + source));
    for (Converted converted : assumed.converted()) {
      out.println(
          "  "
              + names.shortForm(converted.claim().claim())
              + "  "
              + words.name(converted.claim().principal())
              + ": "
              + converted.words());
    }
    assumed.range().ifPresent(range -> bounds(account, range));
    for (Apart apart : assumed.apart()) {
      out.println(
          "    does not meet: "
              + apart.words()
              + ", by "
              + by(account, apart.other().claim())
              + ", under this assumption");
    }
  }

  private void bounds(Account account, AmountRange range) {
    bound(account, "least", range.lower());
    bound(account, "most ", range.upper());
  }

  private void bound(Account account, String which, Optional<Bound> bound) {
    out.println(
        "    "
            + which
            + "  "
            + bound
                .map(b -> b.value().toPlainString() + ", by " + by(account, b.claim()))
                .orElse("open"));
  }

  /** "United States, claim/a/1". */
  private String by(Account account, String claim) {
    return ClaimWords.claim(account.fused(), claim)
            .map(t -> words.name(t.principal()) + ", ")
            .orElse("")
        + names.shortForm(claim);
  }
}
