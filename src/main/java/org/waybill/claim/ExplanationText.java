package org.waybill.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An explanation for a person: a paragraph for each sentence, a line for each thing seen in it. */
public final class ExplanationText {
  private final Explanation explanation;
  private final Map<String, String> names;
  private final Map<String, String> goods;

  /** Words of one explanation. */
  public ExplanationText(Explanation explanation) {
    this.explanation = explanation;
    this.names =
        explanation.claims().entities().stream()
            .collect(Collectors.toMap(EntityReference::id, EntityReference::name));
    this.goods =
        explanation.claims().goods().stream().collect(Collectors.toMap(Goods::id, Goods::type));
  }

  /** All sentences, then those that were skipped. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    explanation.sentences().forEach(sentence -> lines.addAll(lines(sentence)));
    explanation.skipped().forEach(reason -> lines.add("skipped: " + reason));
    return lines;
  }

  /** What was seen in one sentence, and the claims that are anchored in it. */
  public List<String> lines(Explanation.SentenceReading sentence) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("sentence " + sentence.index() + ": " + sentence.text().replaceAll("\\s+", " "));
    lines.add("  phrases: " + sentence.phrases());
    each(lines, "mention", sentence.mentions(), ExplanationText::mention);
    each(lines, "amount", sentence.amounts(), Function.identity());
    each(lines, "time", sentence.times(), Function.identity());
    each(lines, "clause", sentence.clauses(), Explanation.Deed::words);
    each(lines, "source", sentence.sources(), ExplanationText::source);
    each(lines, "frame", sentence.frames(), ExplanationText::frame);
    each(lines, "note", sentence.notes(), Function.identity());
    each(
        lines,
        "claim",
        explanation.claims().claims().stream()
            .filter(claim -> claim.spans().stream().anyMatch(sentence::meets))
            .toList(),
        this::claim);
    return lines;
  }

  private static <T> void each(
      List<String> lines, String what, List<T> things, Function<T, String> words) {
    things.forEach(thing -> lines.add("  " + what + ": " + words.apply(thing)));
  }

  private static String mention(Explanation.Named m) {
    return "'"
        + m.words()
        + "' "
        + m.kind()
        + " ("
        + m.form()
        + ") "
        + m.name()
        + m.qid().map(q -> " " + q).orElse("")
        + m.state().filter(s -> !m.kind().equals("state")).map(s -> " of " + s).orElse("");
  }

  private static String source(Explanation.Voice v) {
    String whom = v.speaker().equals(v.principal()) ? "" : " for " + v.principal();
    return v.speaker() + whom + " " + v.stance() + " (" + v.form() + ")";
  }

  private static String frame(Explanation.Finding f) {
    return f.rule()
        + " at '"
        + f.cue()
        + "': "
        + f.suppliers()
        + " -> "
        + f.recipients()
        + " "
        + f.goods()
        + " "
        + f.modality().notation()
        + (f.negative() ? " negative" : "")
        + String.format(Locale.ROOT, ", weight %.2f: ", f.weight())
        + f.outcome()
        + (f.claims().isEmpty() ? "" : ", claim " + String.join(", ", f.claims()));
  }

  /** "C01: Ruritania asserts (positive, certain, 0.95): transfer S01 Ruritania -> Graustark". */
  public String claim(Claim claim) {
    return claim.id()
        + ": "
        + names.get(claim.onBehalfOf())
        + " "
        + claim.stance().notation()
        + " ("
        + Stream.concat(
                Stream.of(
                    claim.polarity().notation(),
                    claim.certainty().notation(),
                    claim.reporterStance().notation()),
                claim.extractionConfidence().map(c -> "confidence " + c).stream())
            .collect(Collectors.joining(", "))
        + ")"
        + situations(claim).map(s -> ": " + s).collect(Collectors.joining());
  }

  private Stream<String> situations(Claim claim) {
    Claims all = explanation.claims();
    return Stream.of(
            all.transfers().stream()
                .filter(t -> t.claim().equals(claim.id()))
                .map(
                    t ->
                        "transfer "
                            + name(t.supplier().orElse(""))
                            + " -> "
                            + name(t.recipient().orElse(""))
                            + " "
                            + t.goods().stream().map(goods::get).toList()
                            + " "
                            + t.modality().notation()),
            all.shipments().stream()
                .flatMap(s -> s.legs().stream())
                .filter(l -> l.claim().equals(claim.id()))
                .map(l -> "leg " + name(l.from().orElse("")) + " -> " + name(l.to().orElse(""))),
            all.meetings().stream()
                .filter(m -> m.claim().equals(claim.id()))
                .map(m -> "meeting " + m.participants().stream().map(this::name).toList()),
            all.exchanges().stream()
                .filter(x -> x.claim().equals(claim.id()))
                .map(
                    x ->
                        "exchange "
                            + x.sides().stream()
                                .map(
                                    s ->
                                        name(s.giver().orElse(""))
                                            + " -> "
                                            + name(s.receiver().orElse("")))
                                .toList()),
            all.other().stream()
                .filter(o -> o.claim().equals(claim.id()))
                .map(o -> o.type().notation()))
        .flatMap(Function.identity());
  }

  private String name(String id) {
    return names.getOrDefault(id, "?");
  }
}
