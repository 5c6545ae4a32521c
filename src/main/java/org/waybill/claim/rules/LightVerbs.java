package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;

/**
 * Verbs that mean a transfer only together with their object: "placed an order with", "took
 * delivery of". Such a clause is read as if it had the plain verb: what is ordered or delivered
 * becomes the object, and the other party stands after "from" or "to".
 */
final class LightVerbs {
  /** A clause in plain words and the verb that it stands for. */
  record Plain(Clause clause, Lexicon.TransferVerb verb) {}

  private record Entry(FrameKind kind, Modality modality, Set<String> other) {}

  private final Map<String, Entry> entries = new HashMap<>();

  LightVerbs() {
    for (List<String> row : Lexicon.rows("light_verbs.tsv")) {
      entries.put(
          row.get(0) + " " + row.get(1),
          new Entry(
              FrameKind.valueOf(row.get(2)),
              Modality.of(row.get(3)),
              Set.of(row.get(4).split(","))));
    }
  }

  /** The clause in plain words, where its verb and object are of the table. */
  Optional<Plain> plain(Phrases phrases, Clause clause) {
    boolean passive = clause.verb().passive();
    List<Argument> arguments = clause.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      int head = arguments.get(i).phrases().get(0);
      String key = clause.verb().lemma() + " " + phrases.lemma(head);
      Entry entry = entries.get(key);
      if (entry != null && arguments.get(i).preposition().isEmpty() && !passive) {
        Lexicon.TransferVerb verb =
            new Lexicon.TransferVerb(entry.kind, entry.modality, Optional.empty());
        return Optional.of(new Plain(plain(clause, i, entry), verb));
      }
    }
    return Optional.empty();
  }

  private static Clause plain(Clause clause, int object, Entry entry) {
    String towards = entry.kind == FrameKind.GET ? "from" : "to";
    List<Argument> plain = new ArrayList<>();
    for (int i = 0; i < clause.arguments().size(); i++) {
      Argument a = clause.arguments().get(i);
      if (i == object) {
        plain.add(new Argument("", a.phrases()));
      } else if (entry.other.contains(a.preposition())) {
        plain.add(new Argument(towards, a.phrases()));
      } else if (a.preposition().equals("for") || a.preposition().equals("of")) {
        plain.add(new Argument("", a.phrases()));
      } else {
        plain.add(a);
      }
    }
    return new Clause(
        clause.index(),
        clause.phrase(),
        clause.verb(),
        clause.subjects(),
        clause.relativeObject(),
        plain,
        clause.governor(),
        clause.governorNoun(),
        clause.opener(),
        clause.end());
  }
}
