package org.waybill.claim.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.article.Article;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.Explanation;
import org.waybill.claim.ExplanationText;
import org.waybill.claim.Span;

/**
 * An evaluation as one page that needs nothing else: the figures, then each article with annotation
 * and answer side by side, and what was missed or invented marked in its text.
 */
public final class EvaluationPage {
  private static final Set<Family> SITUATIONS =
      Set.of(Family.PAIR, Family.LEG, Family.MEETING, Family.EXCHANGE);
  private static final int MISSED = 1;
  private static final int INVENTED = 2;
  private static final List<String> MARKS = List.of("", "missed", "invented", "both");
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ground: #fff; --ink: #1b1f24; --soft: #59636e; --line: #d1d9e0;
        --missed: #ffe2a8; --invented: #ffc9c4; --both: #e3c8ff; --right: #1a7f37; }
      @media (prefers-color-scheme: dark) { :root { --ground: #12161b; --ink: #e6edf3; --soft: #9198a1;
        --line: #3d444d; --missed: #5c4500; --invented: #6b2420; --both: #4b2a73; --right: #4ac26b; } }
      * { box-sizing: border-box }
      body { margin: 0 auto; padding: 1rem; max-width: 72rem; background: var(--ground); color: var(--ink);
        font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
      h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem; margin: .5rem 0 }
      .wide { overflow-x: auto } table { border-collapse: collapse; font-variant-numeric: tabular-nums }
      th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line) }
      th { color: var(--soft); font-weight: 600; white-space: nowrap } td { white-space: nowrap } p.soft, .soft { color: var(--soft) }
      details { border-top: 1px solid var(--line); padding: .5rem 0 } summary { cursor: pointer }
      .text { white-space: pre-wrap } .sides { display: grid; gap: 1rem; grid-template-columns: 1fr }
      @media (min-width: 48rem) { .sides { grid-template-columns: 1fr 1fr } }
      ul { padding-left: 1.1rem; margin: .25rem 0 } li { margin: .25rem 0 } li.right::marker { color: var(--right) }
      mark { color: inherit; border-radius: .2rem } .missed { background: var(--missed) }
      .invented { background: var(--invented) } .both { background: var(--both) }
      """;

  private final SortedMap<String, Claims> gold;
  private final Map<String, Claims> answers;
  private final Map<String, Article> articles;
  private final Details details;
  private final Losses losses;
  private final Page page = new Page();

  /** A page of one evaluation. */
  public EvaluationPage(
      SortedMap<String, Claims> gold,
      Map<String, Claims> answers,
      Map<String, Article> articles,
      Details details,
      Losses losses) {
    this.gold = gold;
    this.answers = answers;
    this.articles = articles;
    this.details = details;
    this.losses = losses;
  }

  /** The page. */
  public String html() {
    page.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<title>Waybill: evaluation</title><style>\n" + STYLE + "</style></head><body>\n");
    page.element("h1", "How well claims agree with annotations");
    figures();
    page.element("h2", "Articles");
    page.raw("<p class=\"soft\">In the texts: <mark class=\"missed\">missed</mark>, ")
        .raw("<mark class=\"invented\">not in gold</mark>, <mark class=\"both\">both</mark>. ")
        .raw("A claim without a mark is right, but may lack goods, amounts or its speaker.</p>\n");
    gold.forEach(this::article);
    return page.raw("</body></html>\n").toString();
  }

  private void figures() {
    Evaluation whole = details.whole();
    List<String> lines = whole.lines();
    page.element("p", String.join("; ", lines.subList(lines.size() - 2, lines.size())));
    List<List<String>> rows = new ArrayList<>();
    for (Family family : Family.values()) {
      Score score = whole.score(family);
      Bootstrap.Interval interval = details.bounds().f1().get(family);
      rows.add(
          List.of(
              family.label(),
              number(score.precision()),
              number(score.recall()),
              number(score.f1()),
              number(interval.low()) + " to " + number(interval.high()),
              Integer.toString(score.gold()),
              Integer.toString(score.answered())));
    }
    page.table(
        List.of("family", "precision", "recall", "F1", "95 % of F1", "gold", "system"), rows);
    page.element("h2", "By kind of source");
    page.table(
        List.of("kind", "articles", "macro F1", "pair", "goods", "quantity", "claimant"),
        details.byKind().entrySet().stream()
            .map(
                e ->
                    List.of(
                        e.getKey().label(),
                        Integer.toString(e.getValue().articles().size()),
                        number(e.getValue().macroF1()),
                        f1(e.getValue(), Family.PAIR),
                        f1(e.getValue(), Family.GOODS),
                        f1(e.getValue(), Family.QUANTITY),
                        f1(e.getValue(), Family.CLAIMANT)))
            .toList());
    page.element(
        "h2", "What is said of transfers that both have (" + details.agreement().pairs() + ")");
    List<List<String>> attributes = new ArrayList<>();
    for (Agreement.Attribute a : Agreement.Attribute.values()) {
      attributes.add(List.of(a.label(), number(details.agreement().accuracy(a))));
    }
    page.table(List.of("attribute", "same"), attributes);
    page.element(
        "p",
        "Quotes at their offsets: %d of %d"
            .formatted(details.anchors().standing(), details.anchors().quotes()));
    page.element("h2", "Claims by confidence");
    page.table(
        List.of("confidence", "claims", "right", "share"),
        details.reliability().bands().stream()
            .map(
                b ->
                    List.of(
                        String.format(Locale.ROOT, "%.1f to %.1f", b.from(), b.from() + 0.1),
                        Integer.toString(b.claims()),
                        Integer.toString(b.right()),
                        b.claims() == 0 ? "-" : number(b.share())))
            .toList());
    page.element("h2", "Where it was lost");
    page.raw("<ul>");
    losses.summary().forEach(line -> page.element("li", line.strip()));
    page.raw("</ul>\n");
  }

  private void article(String id, Claims annotation) {
    List<Loss> lost =
        losses.all().stream().filter(l -> l.difference().article().equals(id)).toList();
    List<Loss> situations =
        lost.stream().filter(l -> SITUATIONS.contains(l.difference().family())).toList();
    long missed = situations.stream().filter(l -> l.difference().missed()).count();
    page.raw("<details><summary>")
        .text("%s: %d missed, %d not in gold".formatted(id, missed, situations.size() - missed))
        .raw("</summary>\n");
    if (articles.containsKey(id)) {
      page.raw("<p class=\"text\">");
      text(articles.get(id).text(), situations);
      page.raw("</p>\n");
    }
    page.raw("<div class=\"sides\"><div>").element("h3", "Annotation");
    claims(annotation, situations, true);
    page.raw("</div><div>").element("h3", "Answer");
    if (answers.containsKey(id)) {
      claims(answers.get(id), situations, false);
    } else {
      page.element("p", "soft", "No answer.");
    }
    page.raw("</div></div>\n");
    if (!lost.isEmpty()) {
      page.table(
          List.of("", "family", "item", "layer", "cue"),
          lost.stream()
              .map(
                  l ->
                      List.of(
                          l.difference().missed() ? "missed" : "not in gold",
                          l.difference().family().label(),
                          l.difference().item(),
                          l.layer().label(),
                          l.cue()))
              .toList());
    }
    page.raw("</details>\n");
  }

  private void claims(Claims document, List<Loss> lost, boolean missed) {
    ExplanationText words = new ExplanationText(new Explanation(document, List.of(), List.of()));
    Set<String> wrong =
        lost.stream()
            .filter(l -> l.difference().missed() == missed)
            .flatMap(l -> l.claims().stream())
            .collect(Collectors.toSet());
    page.raw("<ul>");
    for (Claim claim : document.claims()) {
      String kind = !wrong.contains(claim.id()) ? "right" : missed ? "missed" : "invented";
      page.element("li", kind, words.claim(claim));
    }
    page.raw("</ul>");
  }

  /** The text with the spans of what was missed or invented marked. */
  private void text(String words, List<Loss> lost) {
    int[] points = words.codePoints().toArray();
    int[] marks = new int[points.length];
    Set<Integer> borders = new TreeSet<>(List.of(0, points.length));
    for (Loss loss : lost) {
      for (Span span : loss.spans()) {
        int end = Math.min(span.end(), points.length);
        for (int i = span.start(); i < end; i++) {
          marks[i] |= loss.difference().missed() ? MISSED : INVENTED;
        }
        borders.add(Math.min(span.start(), end));
        borders.add(end);
      }
    }
    int from = 0;
    for (int to : borders) {
      if (to > from) {
        String piece = new String(points, from, to - from);
        if (marks[from] == 0) {
          page.text(piece);
        } else {
          page.raw("<mark class=\"" + MARKS.get(marks[from]) + "\">").text(piece).raw("</mark>");
        }
      }
      from = to;
    }
  }

  private static String f1(Evaluation evaluation, Family family) {
    return evaluation.score(family).gold() == 0 ? "-" : number(evaluation.score(family).f1());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
