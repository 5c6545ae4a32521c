package org.waybill.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.query.Row;

/**
 * The page of a claim: who says what, in which words, on what ground, and what stands beside it.
 *
 * @param inWords the claim with its speaker, its doubt and the reporter's distance, in a sentence
 * @param core stance, polarity, certainty and so on, by the columns of {@code claim.rq}
 * @param chain from the originator to the outlet: {@code agent}, {@code role}
 * @param quotes {@code start}, {@code end}, and {@code quote} where it may be shown
 * @param passages the sentences in which these stand, where the text may be shown
 * @param evidence what is offered: {@code value}, {@code words}
 * @param hedges words that keep the claim at a distance
 * @param contradictions {@code kind}, {@code words}, {@code other}
 */
public record ClaimPage(
    String iri,
    String inWords,
    Row core,
    List<Row> chain,
    List<Row> quotes,
    List<Passage> passages,
    List<Situation> situations,
    List<Row> evidence,
    List<String> hedges,
    List<Fused> fused,
    List<Row> contradictions) {

  /**
   * A situation that the claim depicts.
   *
   * @param kind "Transfer"
   * @param modality "actual", "planned", "wanted", "hypothetical"; empty where there is none
   * @param details {@code detail} ("supplier"), and {@code value} with its name, or {@code words}
   */
  public record Situation(Named situation, String kind, String modality, List<Row> details) {}

  /**
   * A fused situation in which the claim has a part.
   *
   * @param others the other claims: {@code other}, {@code otherName}, {@code stance}
   */
  public record Fused(Named fused, List<Row> others) {}

  /** The speaker. */
  public Named speaker() {
    return Named.of(core, "speaker");
  }

  /** The party for whom the speaker speaks, where that is another. */
  public Optional<Named> principal() {
    return core.get("principal")
        .filter(p -> !p.equals(core.text("speaker")))
        .map(p -> Named.of(core, "principal"));
  }

  /** The outlet that published the article. */
  public Optional<Named> outlet() {
    return core.get("outlet").map(o -> Named.of(core, "outlet"));
  }

  /** Reads the page of a claim; empty where the store has no such claim. */
  public static Optional<Page> read(PageSource source, String iri) {
    Map<String, String> claim = Map.of("claim", iri);
    List<Row> cores = source.rows("claim", claim);
    if (cores.isEmpty()) {
      return Optional.empty();
    }
    Row core = cores.get(0);
    List<Situation> situations = situations(source, iri);
    List<Row> evidence = source.rows("claim-evidence", claim);
    List<Row> quotes = source.rows("claim-quotes", claim);
    ShownQuotes shown = new ShownQuotes(source);
    ClaimPage page =
        new ClaimPage(
            iri,
            ClaimSentence.of(core, situations),
            core,
            source.rows("claim-chain", claim),
            shown.of(quotes),
            shown
                .text(core.text("document"))
                .body()
                .map(body -> Passage.of(body, quotes))
                .orElse(List.of()),
            situations,
            evidence.stream().filter(r -> r.text("detail").equals("evidence")).toList(),
            evidence.stream()
                .filter(r -> r.text("detail").equals("hedge"))
                .map(r -> r.text("words"))
                .toList(),
            fused(source.rows("claim-fused", claim)),
            source.rows("claim-contradictions", claim));
    Frame frame =
        source.frame(core.get("label").orElse("Claim"), Optional.of(iri), "claim-source", claim);
    return Optional.of(new Page("claim", frame, page));
  }

  /** What a claim depicts. */
  static List<Situation> situations(PageSource source, String claim) {
    List<Row> rows = source.rows("claim-situations", Map.of("claim", claim));
    Map<String, List<Row>> grouped = new LinkedHashMap<>();
    rows.forEach(r -> grouped.computeIfAbsent(r.text("situation"), k -> new ArrayList<>()).add(r));
    return grouped.entrySet().stream()
        .map(
            e -> {
              Row first = e.getValue().get(0);
              return new Situation(
                  new Named(e.getKey(), first.text("label")),
                  first.text("kind"),
                  first.text("modality"),
                  e.getValue().stream().filter(r -> r.get("detail").isPresent()).toList());
            })
        .toList();
  }

  private static List<Fused> fused(List<Row> rows) {
    Map<Named, List<Row>> grouped = new LinkedHashMap<>();
    rows.forEach(r -> grouped.computeIfAbsent(Named.of(r, "fused"), k -> new ArrayList<>()).add(r));
    return grouped.entrySet().stream()
        .map(
            e ->
                new Fused(
                    e.getKey(),
                    e.getValue().stream().filter(r -> r.get("other").isPresent()).toList()))
        .toList();
  }
}
