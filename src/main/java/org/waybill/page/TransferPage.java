package org.waybill.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.fusion.Account;
import org.waybill.fusion.AccountReader;
import org.waybill.fusion.ClaimAccount;
import org.waybill.fusion.FusedSituation.Standing;
import org.waybill.fusion.Origins.LeftOut;
import org.waybill.fusion.Rung;
import org.waybill.fusion.SituationWords;
import org.waybill.query.Row;

/**
 * The page of a fused situation: who says so, who denies it, on how many independent origins, how
 * far it is said to have come, and why the claims are taken for claims of the same.
 *
 * @param quotes of its claims as they may be shown, by the claims' IRIs
 * @param amounts each amount with its bounds, on one scale a unit
 * @param legs stages of the route, each with its claim
 */
public record TransferPage(
    Account account,
    SituationWords words,
    Map<String, String> quotes,
    List<AmountScale> amounts,
    List<RouteLeg> legs,
    List<Row> times) {
  /** Where the routes of fused situations are. */
  public static final String ROUTE = "/route.geojson";

  /** Reads the page; empty where there is no such fused situation. */
  public static Optional<Page> read(PageSource source, String iri) {
    AccountReader reader = new AccountReader(source.runner().dataset(), source.iris(), "all");
    AccountReader.Accounts accounts = reader.of(iri);
    if (accounts.all().isEmpty()) {
      return Optional.empty();
    }
    Account account = accounts.all().get(0);
    Map<String, String> fused = Map.of("fused", iri);
    TransferPage page =
        new TransferPage(
            account,
            new SituationWords(accounts.background()),
            quotes(source, account),
            AmountScale.of(source.rows("transfer-amounts", fused)),
            legs(source, fused),
            source.rows("transfer-times", fused));
    Frame frame =
        new Frame(
            account.label(),
            source.links(),
            Optional.of(iri),
            Optional.of(source.sparql("transfer-claims", fused)),
            List.of(
                new Download("CSV", source.sparqlAddress("transfer-claims", fused, "csv")),
                new Download("JSON", source.sparqlAddress("transfer-claims", fused, "json")),
                new Download("route as GeoJSON", routeAddress(source.links(), iri))),
            source.runner().undated().size());
    return Optional.of(new Page("transfer", frame, page));
  }

  private static Map<String, String> quotes(PageSource source, Account account) {
    ShownQuotes shown = new ShownQuotes(source);
    Map<String, String> quotes = new HashMap<>();
    for (ClaimAccount claim : account.claims()) {
      String iri = claim.testimony().claim();
      quotes.put(iri, shown.ofClaim(iri));
    }
    return quotes;
  }

  private static List<RouteLeg> legs(PageSource source, Map<String, String> fused) {
    return RouteLeg.of(source, source.rows("transfer-legs", fused));
  }

  /**
   * Writes the route of a fused situation as GeoJSON, as {@link MapFeatures} has it.
   *
   * @throws IOException if {@code out} does not take it
   */
  public static void writeRoute(PageSource source, String iri, OutputStream out)
      throws IOException {
    MapFeatures features = new MapFeatures(source, new Selection(Map.of()));
    legs(source, Map.of("fused", iri)).forEach(features::leg);
    features.write(out);
  }

  /** Where the route of a fused situation is to be had as GeoJSON. */
  public static String routeAddress(PageLinks links, String iri) {
    return links.to(ROUTE, Map.of("fused", links.shortForm(iri)));
  }

  /** The axis of the four times; empty where no claim has one of the first three. */
  public Optional<TimeChart> chart() {
    return TimeChart.of(times);
  }

  /** The legs that can be drawn. */
  public List<RouteLeg> placedLegs() {
    return legs.stream().filter(RouteLeg::isPlaced).toList();
  }

  /** What the claim is left out of the count for, and the claim beside which it stands. */
  public Optional<LeftOut> leftOut(ClaimAccount claim) {
    return account.fused().origins().leftOut().stream()
        .filter(l -> l.claim().equals(claim.testimony().claim()))
        .findFirst();
  }

  /** The claims on which an origin rests. */
  public List<ClaimAccount> claimsOf(List<String> iris) {
    return account.claims().stream().filter(c -> iris.contains(c.testimony().claim())).toList();
  }

  /** What a claim says, in a sentence; the end of its IRI where it is of another transfer. */
  public String says(String claim) {
    return account.claims().stream()
        .filter(c -> c.testimony().claim().equals(claim))
        .map(ClaimAccount::says)
        .findFirst()
        .orElseGet(() -> Named.end(claim));
  }

  /** The claims that count for no origin although they do not deny it. */
  public List<ClaimAccount> uncounted() {
    return account.claims().stream()
        .filter(c -> leftOut(c).isPresent() && !c.testimony().denies())
        .toList();
  }

  /** The claims that deny it. */
  public List<ClaimAccount> denials() {
    return account.claims().stream().filter(c -> c.testimony().denies()).toList();
  }

  /** The rungs of which something is said, from wanted to used. */
  public List<Map.Entry<Rung, Standing>> ladder() {
    return account.fused().ladder().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }
}
