package org.waybill.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.waybill.fusion.Account;
import org.waybill.fusion.Account.Beside;
import org.waybill.fusion.AmountRange;
import org.waybill.fusion.AssumedAmounts;
import org.waybill.fusion.AssumedAmounts.Apart;
import org.waybill.fusion.AssumedAmounts.Converted;
import org.waybill.fusion.ClaimAccount;
import org.waybill.fusion.ClaimAccount.Hop;
import org.waybill.fusion.ClaimAccount.Quote;
import org.waybill.fusion.Contradiction;
import org.waybill.fusion.Decision;
import org.waybill.fusion.Origins.LeftOut;
import org.waybill.fusion.Part;
import org.waybill.fusion.Reason;
import org.waybill.fusion.RunningTotal;
import org.waybill.fusion.SituationWords;
import org.waybill.reference.Assumption;

/** Why fused situations are as they are, as JSON. */
final class AccountJson {
  private final SituationWords words;
  private final ClaimWords claims;

  AccountJson(SituationWords words, ClaimWords claims) {
    this.words = words;
    this.claims = claims;
  }

  /**
   * The accounts, in their order.
   *
   * @param assumed what the amounts of an account come to, an assumption each
   */
  ArrayNode of(List<Account> accounts, Function<Account, List<AssumedAmounts>> assumed) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (Account account : accounts) {
      ObjectNode node = list.addObject();
      account(account, node);
      List<AssumedAmounts> each = assumed.apply(account);
      if (!each.isEmpty()) {
        ArrayNode assumptions = node.putArray("assuming");
        each.forEach(a -> assuming(a, assumptions.addObject()));
      }
    }
    return list;
  }

  private void account(Account account, ObjectNode node) {
    node.put("fused", account.fused().iri());
    node.put("kind", account.fused().kind().term());
    node.put("label", account.label());
    node.put("policy", account.policy());
    account.made().ifPresent(time -> node.put("made", time.toString()));
    ArrayNode members = node.putArray("claims");
    account.claims().forEach(claim -> claim(claim, members.addObject()));
    claims.json(account.fused().origins().counted(), node.putArray("origins"));
    ArrayNode leftOut = node.putArray("leftOut");
    for (LeftOut left : account.fused().origins().leftOut()) {
      ObjectNode each = leftOut.addObject();
      each.put("claim", left.claim()).put("because", left.why().notation());
      left.origin().ifPresent(origin -> each.put("goesBackTo", origin));
    }
    ObjectNode ladder = node.putObject("ladder");
    new TreeMap<>(account.fused().ladder())
        .forEach(
            (rung, standing) -> {
              ObjectNode each = ladder.putObject(rung.notation());
              texts(each.putArray("affirmedBy"), standing.affirming());
              texts(each.putArray("deniedBy"), standing.denying());
            });
    ArrayNode amounts = node.putArray("amounts");
    account.amounts().forEach(range -> range(range, amounts.addObject()));
    ArrayNode same = node.putArray("takenForTheSame");
    account.within().forEach(decision -> decision(account, decision, same.addObject()));
    ArrayNode apart = node.putArray("keptApart");
    for (Beside beside : account.beside()) {
      ObjectNode each = apart.addObject();
      decision(account, beside.decision(), each);
      each.put("member", beside.member());
      beside.fused().ifPresent(fused -> each.put("otherFused", fused));
      each.put("otherLabel", beside.label());
    }
    rest(account, node);
  }

  private static void range(AmountRange range, ObjectNode node) {
    node.put("unit", range.unit());
    range.lower().ifPresent(b -> node.put("least", b.value()).put("leastBy", b.claim()));
    range.upper().ifPresent(b -> node.put("most", b.value()).put("mostBy", b.claim()));
  }

  private static void assuming(AssumedAmounts assumed, ObjectNode node) {
    Assumption assumption = assumed.assumption();
    node.put("assumption", assumption.name());
    node.put("from", assumption.from()).put("to", assumption.to()).put("goods", assumption.goods());
    node.put("low", assumption.low()).put("high", assumption.high());
    node.put("note", assumption.note());
    texts(node.putArray("sources"), assumption.sources());
    ArrayNode converted = node.putArray("converted");
    for (Converted each : assumed.converted()) {
      ObjectNode amount = converted.addObject().put("claim", each.claim().claim());
      each.amount().lower().ifPresent(bound -> amount.put("least", bound));
      each.amount().upper().ifPresent(bound -> amount.put("most", bound));
      amount.put("words", each.words());
    }
    assumed.range().ifPresent(range -> range(range, node.putObject("amount")));
    ArrayNode apart = node.putArray("doNotMeet");
    for (Apart each : assumed.apart()) {
      apart
          .addObject()
          .put("converted", each.one().claim().claim())
          .put("other", each.other().claim())
          .put("words", each.words());
    }
  }

  private static void rest(Account account, ObjectNode node) {
    ArrayNode contradictions = node.putArray("contradictions");
    for (Contradiction c : account.contradictions()) {
      contradictions
          .addObject()
          .put("kind", c.kind().notation())
          .put("earlier", c.one())
          .put("later", c.other())
          .put("words", c.words());
    }
    ArrayNode parts = node.putArray("parts");
    for (Part part : account.parts()) {
      parts
          .addObject()
          .put("part", part.part())
          .put("whole", part.whole())
          .put("words", part.words());
    }
    ArrayNode totals = node.putArray("runningTotals");
    for (RunningTotal total : account.totals()) {
      totals
          .addObject()
          .put("earlier", total.earlier())
          .put("later", total.later())
          .put("words", total.words());
    }
  }

  private void claim(ClaimAccount claim, ObjectNode node) {
    claims.json(claim.testimony(), node);
    node.put("says", claim.says());
    texts(node.putArray("situations"), claim.situations());
    node.put("documentId", claim.document());
    claim.title().ifPresent(title -> node.put("title", title));
    claim.url().ifPresent(url -> node.put("url", url));
    claim.run().ifPresent(run -> node.put("run", run));
    claim.annotator().ifPresent(annotator -> node.put("annotator", annotator));
    ArrayNode chain = node.putArray("chain");
    for (Hop hop : claim.chain()) {
      chain
          .addObject()
          .put("agent", hop.agent())
          .put("name", words.name(hop.agent()))
          .put("role", hop.role());
    }
    ArrayNode quotes = node.putArray("quotes");
    for (Quote quote : claim.quotes()) {
      ObjectNode each = quotes.addObject().put("start", quote.start()).put("end", quote.end());
      quote.words().ifPresent(text -> each.put("words", text));
    }
  }

  private static void decision(Account account, Decision decision, ObjectNode node) {
    node.put("one", decision.one()).put("other", decision.other());
    node.put("verdict", decision.verdict().notation());
    node.put("score", decision.score());
    node.put("judged", decision.judged());
    account
        .judgement(decision)
        .ifPresent(
            j ->
                node.putObject("judgement")
                    .put("judgement", j.iri())
                    .put("by", j.by())
                    .put("why", j.why())
                    .put("made", j.made().toString()));
    ArrayNode reasons = node.putArray("reasons");
    for (Reason reason : decision.reasons()) {
      ObjectNode each = reasons.addObject().put("field", reason.field());
      if (reason.isVeto()) {
        each.put("rulesOut", true);
      } else {
        each.put("weight", reason.weight());
      }
      each.put("words", reason.words());
    }
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
