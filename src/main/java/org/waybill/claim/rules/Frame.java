package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import org.waybill.text.Amount;

/**
 * Goods that pass from one party to another, as one verb or noun of one sentence says.
 *
 * @param sentence index of the sentence
 * @param trigger token of the verb or noun
 * @param first first token of the words that say it
 * @param end token after them
 * @param suppliers who gives; several where they are coordinated
 * @param recipients who gets
 * @param goods what
 * @param amounts how much
 * @param circumstances whether and how firmly
 * @param suppliersOpen whether the sentence leaves it to its context who gives: no noun phrase has
 *     that role
 * @param recipientsOpen the same of who gets
 * @param rule the rule that found it, for the trace
 * @param weight 0 to 1: how sure the rule is
 */
record Frame(
    int sentence,
    int trigger,
    int first,
    int end,
    List<Party> suppliers,
    List<Party> recipients,
    List<GoodsRef> goods,
    List<Amount> amounts,
    Circumstances circumstances,
    boolean suppliersOpen,
    boolean recipientsOpen,
    String rule,
    double weight) {
  Frame {
    suppliers = List.copyOf(suppliers);
    recipients = List.copyOf(recipients);
    goods = List.copyOf(goods);
    amounts = List.copyOf(amounts);
  }

  boolean complete() {
    return !suppliers.isEmpty() && !recipients.isEmpty();
  }

  Frame with(List<Party> newSuppliers, List<Party> newRecipients, String reason, double newWeight) {
    return new Frame(
        sentence,
        trigger,
        first,
        end,
        newSuppliers,
        newRecipients,
        goods,
        amounts,
        circumstances,
        suppliersOpen,
        recipientsOpen,
        rule + "+" + reason,
        newWeight);
  }

  /** The same with further goods and amounts. */
  Frame adding(List<GoodsRef> moreGoods, List<Amount> moreAmounts) {
    List<GoodsRef> allGoods = new ArrayList<>(goods);
    moreGoods.stream().filter(g -> !goods.contains(g)).forEach(allGoods::add);
    List<Amount> allAmounts = new ArrayList<>(amounts);
    moreAmounts.stream().filter(a -> !counts(a)).forEach(allAmounts::add);
    return new Frame(
        sentence,
        trigger,
        first,
        end,
        suppliers,
        recipients,
        allGoods,
        allAmounts,
        circumstances,
        suppliersOpen,
        recipientsOpen,
        rule,
        weight);
  }

  /** Whether the amount, or the same with a comparing word before it, is among the amounts. */
  boolean counts(Amount amount) {
    return amounts.stream().anyMatch(a -> a.endToken() == amount.endToken());
  }
}
