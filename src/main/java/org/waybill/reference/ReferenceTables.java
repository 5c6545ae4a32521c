package org.waybill.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is read from tables, told apart by their columns: entities ({@code key, name}), tenures
 * ({@code person, office}), goods types ({@code notation, label}), goods cues ({@code notation,
 * cue}) and irregular plurals ({@code singular, plural}).
 */
final class ReferenceTables {
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, String> entitySources = new HashMap<>();
  private final List<NameEntry> names = new ArrayList<>();
  private final List<Tenure> tenures = new ArrayList<>();
  private final List<TsvRow> tenureRows = new ArrayList<>();
  private final Map<String, TsvRow> goodsRows = new LinkedHashMap<>();
  private final List<TsvRow> cueRows = new ArrayList<>();
  private final Map<String, String> plurals = new HashMap<>();

  void add(TsvTable table) throws ReferenceException {
    if (table.has("key") && table.has("name")) {
      for (TsvRow row : table.rows()) {
        entity(row);
      }
    } else if (table.has("person") && table.has("office")) {
      for (TsvRow row : table.rows()) {
        tenure(row);
      }
    } else if (table.has("notation") && table.has("cue")) {
      cueRows.addAll(table.rows());
    } else if (table.has("notation") && table.has("label")) {
      for (TsvRow row : table.rows()) {
        if (goodsRows.put(row.required("notation"), row) != null) {
          throw row.fault("the notation " + row.cell("notation") + " is there already");
        }
      }
    } else if (table.has("singular") && table.has("plural")) {
      for (TsvRow row : table.rows()) {
        plurals.put(row.required("singular"), row.required("plural"));
      }
    } else {
      throw new ReferenceException(
          table.name() + ", line 1",
          "the header line is of no known table: entities have the columns key and name, tenures"
              + " person and office, goods notation and label, their words notation and cue");
    }
  }

  private void entity(TsvRow row) throws ReferenceException {
    Entity entity = EntityRows.read(row, names::add);
    String earlier = entitySources.put(entity.key(), row.source());
    if (earlier != null) {
      throw row.fault("the key " + entity.key() + " is there already, in " + earlier);
    }
    entities.put(entity.key(), entity);
  }

  private void tenure(TsvRow row) throws ReferenceException {
    tenureRows.add(row);
    tenures.add(
        new Tenure(
            row.required("person"),
            row.required("office"),
            row.required("kind"),
            row.required("state"),
            row.date("from"),
            row.date("to"),
            row.date("as_of").orElseThrow(() -> row.fault("the cell of column as_of is empty")),
            row.required("source")));
  }

  /** Faults that only show when all tables are there: a key that leads to nothing. */
  void check() throws ReferenceException {
    for (Entity entity : entities.values()) {
      String source = entitySources.get(entity.key());
      if (entity.state().isPresent() && !entities.containsKey(entity.state().get())) {
        throw new ReferenceException(
            source,
            "the state " + entity.state().get() + " of " + entity.key() + " is in no table");
      }
    }
    for (TsvRow row : tenureRows) {
      for (String column : List.of("person", "state")) {
        if (!entities.containsKey(row.cell(column))) {
          throw row.fault("the " + column + " " + row.cell(column) + " is in no table");
        }
      }
    }
  }

  Map<String, Entity> entities() {
    return entities;
  }

  List<NameEntry> names() {
    return names;
  }

  List<Tenure> tenures() {
    return tenures;
  }

  /** The goods types in the order of the table. */
  Map<String, GoodsType> goodsTypes() throws ReferenceException {
    Map<String, List<String>> cues = new HashMap<>();
    for (TsvRow row : cueRows) {
      if (!goodsRows.containsKey(row.required("notation"))) {
        throw row.fault("the notation " + row.cell("notation") + " is in no table of goods");
      }
      cues.computeIfAbsent(row.cell("notation"), key -> new ArrayList<>()).add(row.required("cue"));
    }
    Map<String, GoodsType> types = new LinkedHashMap<>();
    for (TsvRow row : goodsRows.values()) {
      Optional<String> broader = row.optional("broader");
      if (broader.isPresent() && !types.containsKey(broader.get())) {
        throw row.fault(
            "the broader notation " + broader.get() + " is not above this line in the table");
      }
      String notation = row.cell("notation");
      types.put(
          notation,
          new GoodsType(
              notation,
              broader,
              row.required("label"),
              row.optional("unroca"),
              row.optional("sipri"),
              row.optional("wikidata"),
              cues.getOrDefault(notation, List.of())));
    }
    return types;
  }

  /** The expressions that name goods. */
  List<GoodsCue> cues(Map<String, GoodsType> types) throws ReferenceException {
    List<GoodsCue> cues = new ArrayList<>();
    for (TsvRow row : cueRows) {
      CueKind kind =
          switch (row.required("kind")) {
            case "word" -> CueKind.WORD;
            case "designation" -> CueKind.DESIGNATION;
            default ->
                throw row.fault(
                    "the kind " + row.cell("kind") + " is neither word nor designation");
          };
      CaseRule rule =
          switch (row.cell("case")) {
            case "" -> kind == CueKind.WORD ? CaseRule.ANY : CaseRule.INITIAL;
            case "any" -> CaseRule.ANY;
            case "initial" -> CaseRule.INITIAL;
            case "exact" -> CaseRule.EXACT;
            default ->
                throw row.fault("the case " + row.cell("case") + " is not any, initial or exact");
          };
      cues.add(new GoodsCue(row.cell("cue"), kind, rule, types.get(row.cell("notation"))));
    }
    return cues;
  }

  Plurals plurals() {
    return new Plurals(plurals);
  }
}
