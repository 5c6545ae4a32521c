package org.waybill.page;

import java.util.List;

/**
 * The network: parties, and between them who is said to supply whom, with the number of independent
 * origins. It is drawn of the same data as the map.
 *
 * @param selection of which claims it is
 */
public record NetworkPage(Selection selection, List<Relation> relations) {
  /** Where the page is; its data have the same address with an ending. */
  public static final String PATH = "/network";

  /** Reads the page. */
  public static Page read(PageSource source, Selection selection) {
    String title =
        selection.modality().equals("actual")
            ? "Who is said to supply whom, as a network"
            : "Transfers said to be " + selection.modality() + ", as a network";
    Frame frame = selection.actualUnlessAsked().frame(source, title, PATH, List.of("relations"));
    return new Page("network", frame, new NetworkPage(selection, Relation.read(source, selection)));
  }
}
