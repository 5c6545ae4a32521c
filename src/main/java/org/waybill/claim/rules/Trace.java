package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waybill.text.Mention;

/** Notes what the layers did. Does nothing unless it was asked to keep notes. */
final class Trace {
  private final boolean keeps;
  private final List<String> lines = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  Trace(boolean keeps) {
    this.keeps = keeps;
  }

  void reading(Reading reading, String words) {
    if (!keeps) {
      return;
    }
    lines.add("");
    lines.add("sentence " + reading.sentence().index() + ": " + words);
    lines.add("  phrases: " + reading.all());
    for (Mention m : reading.sentence().mentions()) {
      lines.add(
          "  mention: "
              + m.kind()
              + " "
              + m.form()
              + " "
              + m.name()
              + m.state().map(s -> " of " + s).orElse("")
              + " ["
              + m.firstToken()
              + "-"
              + m.endToken()
              + "]");
    }
    reading.sentence().amounts().forEach(a -> lines.add("  amount: " + a));
    reading.sentence().times().forEach(t -> lines.add("  time: " + t.text() + " = " + t.edtf()));
    for (Clause c : reading.clauses()) {
      lines.add(
          "  clause "
              + c.index()
              + ": "
              + c.verb().lemma()
              + (c.verb().passive() ? " passive" : "")
              + " "
              + c.verb().form()
              + " subject "
              + words(reading, c.subjects().stream().map(NounRef::phrase).toList())
              + c.relativeObject()
                  .map(r -> " relative " + words(reading, List.of(r.phrase())))
                  .orElse("")
              + " arguments "
              + c.arguments().stream()
                  .map(a -> a.preposition() + words(reading, a.phrases()))
                  .collect(Collectors.joining(" "))
              + (c.governor() >= 0 ? " under " + c.governor() : "")
              + (c.opener().isEmpty() ? "" : " after '" + c.opener() + "'"));
    }
  }

  private static String words(Reading reading, List<Integer> phrases) {
    return phrases.stream()
        .map(p -> reading.main().token(reading.main().get(p).head()).text())
        .collect(Collectors.joining(",", "(", ")"));
  }

  void source(Source source) {
    if (keeps) {
      lines.add(
          "  source: "
              + source.speaker().name()
              + " for "
              + source.principal().name()
              + " "
              + source.stance().notation()
              + " "
              + source.form().notation()
              + " ["
              + source.first()
              + "-"
              + source.end()
              + "]");
    }
  }

  void frame(Frame frame, String outcome) {
    if (keeps) {
      lines.add(
          "  frame "
              + frame.rule()
              + " in sentence "
              + frame.sentence()
              + ": "
              + names(frame.suppliers())
              + " -> "
              + names(frame.recipients())
              + " "
              + frame.goods().stream().map(GoodsRef::type).toList()
              + " "
              + frame.circumstances().modality().notation()
              + (frame.circumstances().negative() ? " negative" : "")
              + ", "
              + outcome);
    }
  }

  private static List<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).toList();
  }

  void note(String line) {
    if (keeps) {
      lines.add("  " + line);
    }
  }

  void skip(String reason) {
    skipped.add(reason);
  }

  Explanation explanation() {
    return new Explanation(lines, skipped);
  }
}
