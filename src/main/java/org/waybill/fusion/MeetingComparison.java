package org.waybill.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What speaks for and against two reported meetings being one. */
final class MeetingComparison {
  private final Background background;
  private final Geography geography;
  private final Statements statements;

  MeetingComparison(Background background, Geography geography, Statements statements) {
    this.background = background;
    this.geography = geography;
    this.statements = statements;
  }

  List<Reason> compare(Traits a, Traits b) {
    List<Reason> reasons = new ArrayList<>();
    Modalities.compare(a, b, reasons);
    Set<String> shared = new TreeSet<>(a.situation().participants());
    shared.retainAll(b.situation().participants());
    if (shared.size() < 2) {
      reasons.add(Reason.veto("participants", "not the same people"));
    } else {
      boolean all = a.situation().participants().equals(b.situation().participants());
      List<String> names = shared.stream().map(background::name).toList();
      reasons.add(
          new Reason("participants", all ? 0.4 : 0.3, "both with " + String.join(", ", names)));
    }
    Times.compare(a, b, reasons);
    place(a, b, reasons);
    statements.compare(a, b, reasons);
    return reasons;
  }

  private void place(Traits a, Traits b, List<Reason> reasons) {
    if (a.situation().place().isEmpty() || b.situation().place().isEmpty()) {
      return;
    }
    String one = a.situation().place().get();
    String other = b.situation().place().get();
    String words = background.name(one) + " and " + background.name(other);
    switch (geography.relation(one, other)) {
      case SAME -> reasons.add(new Reason("place", 0.2, words));
      case APART -> reasons.add(new Reason("place", -0.4, words));
      case COMPATIBLE -> {}
    }
  }
}
