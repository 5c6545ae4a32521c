package org.waybill.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads entities and their names from the lines of a table. */
final class EntityRows {
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

  private EntityRows() {}

  /** The entity of a line, each of its names handed over in the order of their rank. */
  static Entity read(TsvRow row, Consumer<NameEntry> names) throws ReferenceException {
    String key = row.required("key");
    String name = row.required("name");
    List<String> aliases = row.list("aliases");
    List<String> adjectives = row.list("adjectives");
    List<String> people = row.list("people");
    Optional<String> wikidata = row.optional("wikidata");
    if (wikidata.isPresent() && !WIKIDATA.matcher(wikidata.get()).matches()) {
      throw row.fault("\"" + wikidata.get() + "\" is no Wikidata id: write it as Q423");
    }
    Entity entity;
    try {
      entity =
          new Entity(
              key,
              type(row, key),
              name,
              aliases,
              people.isEmpty() ? adjectives : joined(adjectives, people),
              wikidata,
              row.list("codes"),
              row.optional("state"),
              row.flag("metonym"),
              row.degrees("latitude", 90),
              row.degrees("longitude", 180),
              row.date("from"),
              row.date("to"));
    } catch (IllegalArgumentException e) {
      throw row.fault(e.getMessage());
    }
    Set<String> exact = Set.copyOf(row.list("exact"));
    Set<String> seen = new HashSet<>();
    hand(List.of(name), NameForm.NAME, exact, entity, seen, names);
    hand(aliases, NameForm.ALIAS, exact, entity, seen, names);
    hand(adjectives, NameForm.ADJECTIVE, exact, entity, seen, names);
    hand(people, NameForm.DEMONYM, exact, entity, seen, names);
    Optional<String> surname = row.optional("surname");
    if (surname.isPresent()) {
      hand(otherOrder(name, surname.get()), NameForm.ALIAS, exact, entity, seen, names);
      hand(List.of(surname.get()), NameForm.SURNAME, exact, entity, seen, names);
      hand(row.list("surname_spellings"), NameForm.SURNAME, exact, entity, seen, names);
    }
    return entity;
  }

  private static EntityType type(TsvRow row, String key) throws ReferenceException {
    int slash = key.indexOf('/');
    String type = slash < 0 ? key : key.substring(0, slash);
    try {
      return EntityType.of(type);
    } catch (IllegalArgumentException e) {
      throw row.fault(
          "the key " + key + " does not begin with a type: write it as state/PRK or place/2024800");
    }
  }

  private static List<String> joined(List<String> some, List<String> more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** A name with the family name at the other end: "Jong-un Kim" for "Kim Jong-un". */
  private static List<String> otherOrder(String name, String surname) {
    List<String> names = new ArrayList<>(1);
    if (name.startsWith(surname + " ")) {
      names.add(name.substring(surname.length() + 1) + " " + surname);
    }
    return names;
  }

  private static void hand(
      List<String> written,
      NameForm form,
      Set<String> exact,
      Entity entity,
      Set<String> seen,
      Consumer<NameEntry> names) {
    for (String name : written) {
      if (seen.add(name)) {
        CaseRule rule = exact.contains(name) ? CaseRule.EXACT : CaseRule.INITIAL;
        names.accept(new NameEntry(name, form, rule, entity));
      }
    }
  }
}
