package org.waybill.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.fusion.Bearing;
import org.waybill.query.Row;

/**
 * The page on which an article is pasted: the form, and once it was sent what the text claims and
 * how that stands to what the store has.
 *
 * @param given what stands in the form
 * @param read what was read; empty before the form is sent
 */
public record PastePage(Given given, Optional<Read> read) {
  /** Most claims of the store of each kind that are shown beside one of the text. */
  private static final int MOST_BESIDE = 3;

  /**
   * What stands in the form; parts that were left out are empty.
   *
   * @param mostBytes how long a text may be
   */
  public record Given(
      String text, String title, String publisher, String published, int mostBytes) {}

  /**
   * What was read.
   *
   * @param iri of the document
   * @param annotator what read it, with version
   * @param compared with how many readings of articles of the store it was compared
   * @param cutShort whether the store has more of them about the same parties
   */
  public record Read(
      String iri,
      String annotator,
      MarkedText text,
      List<PastedClaim> claims,
      int compared,
      boolean cutShort) {

    /** How many claims add this. */
    public long count(String kind) {
      return claims.stream().filter(c -> c.kind().equals(kind)).count();
    }
  }

  /**
   * A claim of the text.
   *
   * @param number its place in the text, from 1
   * @param inWords the claim with its speaker, its doubt and the reporter's distance
   * @param core stance, polarity, certainty, by the columns of {@code claim.rq}
   * @param quotes the words on which it rests
   * @param bearing empty where what it depicts is of a kind that is not compared
   */
  public record PastedClaim(
      int number, String inWords, Row core, List<String> quotes, Optional<Bearing> bearing) {
    /** "repeats", "contradicts", "supports", "new", "not compared". */
    public String kind() {
      return bearing.map(b -> b.kind().name().toLowerCase(Locale.ROOT)).orElse("not compared");
    }

    /** Claims of the store to be shown beside it, the first of each kind. */
    public List<Bearing.Beside> beside() {
      Map<Bearing.Kind, Integer> shown = new EnumMap<>(Bearing.Kind.class);
      return all().stream()
          .filter(b -> shown.merge(b.kind(), 1, Integer::sum) <= MOST_BESIDE)
          .toList();
    }

    /** How many more there are. */
    public int unshown() {
      return all().size() - beside().size();
    }

    private List<Bearing.Beside> all() {
      return bearing.map(Bearing::beside).orElse(List.of());
    }
  }

  /** The empty form. */
  public static Page empty(PageSource store, int mostBytes) {
    return new Page(
        "paste",
        store.frame("Read an article"),
        new PastePage(new Given("", "", "", "", mostBytes), Optional.empty()));
  }

  /**
   * The form with what was read of it.
   *
   * @param store what the links lead to
   * @param unstored holds what the text would bring into the store, and nothing else
   * @param iri of the document
   * @param bearings by the claims' IRIs
   */
  public static Page of(
      PageSource store,
      PageSource unstored,
      String iri,
      String annotator,
      Given given,
      Map<String, Bearing> bearings,
      int compared,
      boolean cutShort) {
    Map<String, List<Row>> anchors = new LinkedHashMap<>();
    for (Row row : unstored.rows("document-claims", Map.of("document", iri))) {
      anchors.computeIfAbsent(row.text("claim"), c -> new ArrayList<>()).add(row);
    }
    List<PastedClaim> claims = new ArrayList<>();
    List<MarkedText.Mark> marks = new ArrayList<>();
    anchors.forEach(
        (claim, rows) -> {
          int number = claims.size() + 1;
          Row core = unstored.rows("claim", Map.of("claim", claim)).get(0);
          claims.add(
              new PastedClaim(
                  number,
                  ClaimSentence.of(core, ClaimPage.situations(unstored, claim)),
                  core,
                  rows.stream().map(r -> r.text("quote")).toList(),
                  Optional.ofNullable(bearings.get(claim))));
          rows.forEach(
              r ->
                  marks.add(
                      new MarkedText.Mark(
                          Integer.parseInt(r.text("start")),
                          Integer.parseInt(r.text("end")),
                          "#claim-" + number,
                          Integer.toString(number),
                          r.text("certainty"))));
        });
    Read read =
        new Read(iri, annotator, MarkedText.of(given.text(), marks), claims, compared, cutShort);
    String title = given.title().isBlank() ? "What the text claims" : given.title();
    return new Page("paste", store.frame(title), new PastePage(given, Optional.of(read)));
  }
}
