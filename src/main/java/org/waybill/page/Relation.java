package org.waybill.page;

import java.util.List;
import org.waybill.query.Row;

/**
 * What claims say of arms from one party to another, counted. It is a relation between the two and
 * no route.
 *
 * @param transfers fused situations
 * @param claims those that were asked for
 * @param origins independent ones on which they rest
 * @param contested how many of the transfers are denied, taken back, or said to be another
 *     supplier's
 */
public record Relation(
    Named supplier, Named recipient, int transfers, int claims, int origins, int contested) {

  /** The relations of a selection, those with the most origins first. */
  static List<Relation> read(PageSource source, Selection selection) {
    return selection.actualUnlessAsked().rows(source, "relations").stream()
        .map(Relation::of)
        .toList();
  }

  private static Relation of(Row row) {
    return new Relation(
        Named.of(row, "supplier"),
        Named.of(row, "recipient"),
        Integer.parseInt(row.text("transfers")),
        Integer.parseInt(row.text("claims")),
        Integer.parseInt(row.text("origins")),
        Integer.parseInt(row.text("contested")));
  }

  /**
   * "North Korea to Russia: 4 transfers said in 12 claims of 4 independent origins, 1 contested".
   */
  public String inWords() {
    return supplier.name()
        + " to "
        + recipient.name()
        + ": "
        + Wording.counted(transfers, "transfer")
        + " said in "
        + Wording.counted(claims, "claim")
        + ", "
        + Wording.counted(origins, "independent origin")
        + (contested > 0 ? ", " + contested + " contested" : "");
  }

  /** The page of the two with the claims that were asked for. */
  public String address(PageLinks links, Selection selection) {
    return selection
        .with("party", "")
        .with("supplier", links.shortForm(supplier.iri()))
        .with("recipient", links.shortForm(recipient.iri()))
        .address(links, "/pair");
  }
}
