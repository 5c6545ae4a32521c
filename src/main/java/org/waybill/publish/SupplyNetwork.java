package org.waybill.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waybill.query.QueryRunner;
import org.waybill.query.Row;

/**
 * Who is said to supply whom: parties, and between two of them what is said of one supplying the
 * other. An edge is what sources say, never that it was so.
 */
record SupplyNetwork(List<Party> parties, List<SaidToSupply> edges) {

  /**
   * A party.
   *
   * @param type "State"
   * @param wikidata IRI of its item; empty where none is known for sure
   */
  record Party(String iri, String name, String type, String isoCodes, String wikidata) {}

  /**
   * What is said of one supplying another.
   *
   * @param origins independent principals who affirm it
   * @param claims claims about it, also those that deny it
   * @param contested whether somebody denies it
   * @param goods kinds of goods, parted by semicolons
   * @param first first day that the accounts allow; empty where none has one
   * @param last the last
   */
  record SaidToSupply(
      Party supplier,
      Party recipient,
      int origins,
      int claims,
      int transfers,
      boolean contested,
      String goods,
      String first,
      String last) {}

  SupplyNetwork {
    parties = List.copyOf(parties);
    edges = List.copyOf(edges);
  }

  /** Reads it; empty where the store was not fused. */
  static SupplyNetwork read(QueryRunner runner) {
    Map<String, Party> all = new LinkedHashMap<>();
    for (Row row : new PublishedQuery("table-entities").rows(runner)) {
      all.put(
          row.text("entity"),
          new Party(
              row.text("entity"),
              row.get("name").orElse(row.text("entity")),
              row.text("type"),
              row.text("iso_codes"),
              row.text("wikidata")));
    }
    Map<String, Party> parties = new LinkedHashMap<>();
    List<SaidToSupply> edges =
        new PublishedQuery("network")
            .rows(runner).stream()
                .filter(row -> row.get("supplier").isPresent())
                .map(
                    row ->
                        new SaidToSupply(
                            party(row.text("supplier"), all, parties),
                            party(row.text("recipient"), all, parties),
                            Integer.parseInt(row.text("origins")),
                            Integer.parseInt(row.text("claims")),
                            Integer.parseInt(row.text("transfers")),
                            row.text("contested").equals("1"),
                            row.text("goods"),
                            row.text("first"),
                            row.text("last")))
                .toList();
    return new SupplyNetwork(List.copyOf(parties.values()), edges);
  }

  private static Party party(String iri, Map<String, Party> all, Map<String, Party> parties) {
    return parties.computeIfAbsent(
        iri, i -> Objects.requireNonNullElse(all.get(i), new Party(i, i, "", "", "")));
  }
}
