package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSetStream;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final String BASE = "https://w3id.org/waybill/id/";

  private static Binding row(Object... cells) {
    BindingBuilder row = Binding.builder();
    for (int i = 0; i < cells.length; i += 2) {
      Node node =
          cells[i + 1] instanceof Node given
              ? given
              : NodeFactory.createLiteralString(cells[i + 1].toString());
      row.add(Var.alloc(cells[i].toString()), node);
    }
    return row.build();
  }

  private static List<String> table(int width, List<String> columns, Binding... rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextTable(new IriNames(BASE, Map.of()), width)
        .write(RowSetStream.create(Var.varList(columns), Stream.of(rows).iterator()), out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void alignsColumnsAndCountsRows() throws IOException {
    assertEquals(
        List.of("a    b", "---  -----", "1    three", "two  4", "2 rows"),
        table(80, List.of("a", "b"), row("a", "1", "b", "three"), row("a", "two", "b", "4")));
  }

  @Test
  void showsTheNameInTheIrisPlaceAndShortIris() throws IOException {
    Node russia = NodeFactory.createURI(BASE + "entity/state/RUS");
    Node item = NodeFactory.createURI("http://www.wikidata.org/entity/Q159");
    assertEquals(
        List.of("party   item", "------  -------", "Russia  wd:Q159", "1 row"),
        table(
            80,
            List.of("party", "partyName", "item"),
            row("party", russia, "partyName", "Russia", "item", item)));
    assertEquals("entity/state/RUS", table(80, List.of("party"), row("party", russia)).get(2));
  }

  @Test
  void tellsWhatIsTheSameThroughoutOnce() throws IOException {
    assertEquals(
        List.of("who: Kirby", "", "n", "-", "1", "2", "2 rows"),
        table(
            80, List.of("who", "n"), row("who", "Kirby", "n", "1"), row("who", "Kirby", "n", "2")));
  }

  @Test
  void saysThatThereAreNoRows() throws IOException {
    assertEquals(List.of("0 rows"), table(80, List.of("a")));
  }

  @Test
  void wrapsAtSpacesAndCutsWhatIsVeryLong() {
    assertEquals(
        List.of("more than", "1,000", "containers"),
        TextTable.wrap("more than 1,000 containers", 10));
    List<String> lines = TextTable.wrap("word ".repeat(100), 10);
    assertTrue(lines.get(lines.size() - 1).endsWith("…"), lines.toString());
    assertEquals(List.of("🚢🚢🚢", "🚢"), TextTable.wrap("🚢🚢🚢🚢", 3));
  }
}
