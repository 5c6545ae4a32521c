package org.waybill.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A row of a table that was read out of the store: by column the IRI, or the literal without quotes
 * and type.
 */
public record Row(Map<String, String> values) {
  public Row {
    values = Map.copyOf(values);
  }

  static Row of(Binding binding) {
    Map<String, String> values = new HashMap<>();
    binding.forEach(
        (variable, node) ->
            values.put(
                variable.getVarName(),
                node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()));
    return new Row(values);
  }

  /** The cell of a column; empty where the row has none. */
  public Optional<String> get(String column) {
    return Optional.ofNullable(values.get(column));
  }

  /** The cell of a column; the empty string where the row has none. */
  public String text(String column) {
    return values.getOrDefault(column, "");
  }
}
