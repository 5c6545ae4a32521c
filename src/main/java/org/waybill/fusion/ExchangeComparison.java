package org.waybill.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.fusion.ReportedSituation.Side;

/**
 * What speaks for and against two reported exchanges being one: the same deal has the same goods on
 * both of its sides.
 */
final class ExchangeComparison {
  private final GoodsKinds kinds;
  private final Statements statements;
  private final Cargoes cargoes;

  ExchangeComparison(GoodsKinds kinds, Statements statements, Cargoes cargoes) {
    this.kinds = kinds;
    this.statements = statements;
    this.cargoes = cargoes;
  }

  List<Reason> compare(Traits a, Traits b) {
    List<Reason> reasons = new ArrayList<>();
    Modalities.compare(a, b, reasons);
    if (!givers(a.situation()).equals(givers(b.situation()))) {
      reasons.add(Reason.veto("parties", "not the same parties"));
      return reasons;
    }
    for (String giver : givers(a.situation())) {
      side(given(a, giver), given(b, giver), reasons);
    }
    Times.compare(a, b, reasons);
    cargoes.compare(a.situation(), b.situation(), reasons);
    statements.compare(a, b, reasons);
    return reasons;
  }

  private void side(Set<String> one, Set<String> other, List<Reason> reasons) {
    String words = String.join(", ", one) + " and " + String.join(", ", other);
    switch (kinds.overlap(one, other)) {
      case SAME -> reasons.add(new Reason("goods", 0.2, words));
      case RELATED -> reasons.add(new Reason("goods", 0.15, words));
      case NONE -> reasons.add(Reason.veto("goods", words));
      case OPEN -> {}
    }
  }

  /** Those who give something, in the order of their IRIs. */
  static Set<String> givers(ReportedSituation exchange) {
    return exchange.sides().stream()
        .flatMap(side -> side.giver().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> given(Traits exchange, String giver) {
    return exchange.situation().sides().stream()
        .filter(side -> side.giver().filter(giver::equals).isPresent())
        .map(Side::goods)
        .flatMap(List::stream)
        .map(ReportedSituation.Ware::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
