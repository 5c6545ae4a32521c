package org.waybill.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waybill.fusion.Changes;
import org.waybill.fusion.FusedSituation;
import org.waybill.fusion.Origins.Origin;
import org.waybill.fusion.ReportedSituation;
import org.waybill.fusion.SituationWords;
import org.waybill.fusion.Testimony;
import org.waybill.query.SituationNames;

/** How answers of several commands show claims: who says so, where, and in which words. */
final class ClaimWords {
  private final SituationWords words;
  private final SituationNames names;

  ClaimWords(SituationWords words, SituationNames names) {
    this.words = words;
    this.names = names;
  }

  /** "claim/a/1 2023-10-13 John Kirby for United States asserts, in EFE: '...'". */
  String line(Testimony claim) {
    return names.shortForm(claim.claim())
        + "  "
        + day(claim)
        + "  "
        + words.name(claim.speaker())
        + (claim.principal().equals(claim.speaker()) ? "" : " for " + words.name(claim.principal()))
        + " "
        + claim.stance().notation()
        + claim.outlet().map(outlet -> ", in " + words.name(outlet)).orElse("")
        + (claim.quotes().isEmpty() ? "" : ": '" + claim.words().replaceAll("\\s+", " ") + "'");
  }

  /** The day of publication; that of the entry is marked. */
  static String day(Testimony claim) {
    return claim
        .published()
        .map(Object::toString)
        .orElseGet(() -> "entered " + Changes.placed(claim));
  }

  ObjectNode json(Testimony claim, ObjectNode node) {
    node.put("claim", claim.claim());
    node.put("speaker", claim.speaker()).put("speakerName", words.name(claim.speaker()));
    node.put("principal", claim.principal()).put("principalName", words.name(claim.principal()));
    claim.outlet().ifPresent(o -> node.put("outlet", o).put("outletName", words.name(o)));
    node.put("document", claim.document());
    claim.published().ifPresent(day -> node.put("published", day.toString()));
    node.put("entered", claim.entered().toString());
    node.put("stance", claim.stance().notation());
    node.put("polarity", claim.polarity().notation());
    node.put("certainty", claim.certainty().notation());
    node.put("reporterStance", claim.reporterStance().notation());
    claim.basis().ifPresent(basis -> node.put("basis", basis.notation()));
    ArrayNode quotes = node.putArray("quotes");
    claim.quotes().forEach(quotes::add);
    return node;
  }

  /** "United States (3 claims), South Korea (1 claim)". */
  String origins(Collection<Origin> origins) {
    List<String> each =
        origins.stream()
            .map(o -> words.name(o.principal()) + " (" + counted(o.claims().size(), "claim") + ")")
            .toList();
    return each.isEmpty() ? "nobody" : String.join(", ", each);
  }

  static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  void json(Collection<Origin> origins, ArrayNode array) {
    for (Origin origin : origins) {
      ObjectNode node = array.addObject();
      node.put("principal", origin.principal()).put("name", words.name(origin.principal()));
      ArrayNode claims = node.putArray("claims");
      origin.claims().forEach(claims::add);
    }
  }

  /** The claims of a fused situation, the earliest first. */
  static List<Testimony> claims(FusedSituation fused) {
    return fused.members().stream()
        .map(ReportedSituation::testimony)
        .distinct()
        .sorted(Comparator.comparing(Changes::placed).thenComparing(Testimony::claim))
        .toList();
  }

  static Optional<Testimony> claim(FusedSituation fused, String iri) {
    return claims(fused).stream().filter(t -> t.claim().equals(iri)).findFirst();
  }

  String label(FusedSituation fused) {
    return words.of(fused);
  }

  String name(FusedSituation fused) {
    return names.shortForm(fused.iri());
  }
}
