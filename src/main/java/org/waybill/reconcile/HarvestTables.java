package org.waybill.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waybill.reference.EntityType;

/** Gathers what a harvest brings, and writes it as reference tables. */
final class HarvestTables {
  private static final Pattern POINT =
      Pattern.compile("(?i)POINT ?\\( ?(-?[0-9.E+-]+) (-?[0-9.E+-]+) ?\\)");
  private static final String ENTITY_COLUMNS =
      "key\tname\taliases\twikidata\tcodes\tstate\tlatitude\tlongitude\tsource";
  private static final String TENURE_COLUMNS =
      "person\toffice\tkind\tstate\tfrom\tto\tas_of\tsource";
  private static final Map<EntityType, String> FILES = files();

  private final Map<String, HarvestSubject> subjects;
  private final String source;
  private final LocalDate today;
  private final Map<String, Map<String, SortedSet<String>>> facts = new LinkedHashMap<>();
  private final TreeSet<List<String>> offices =
      new TreeSet<>((one, other) -> String.join("\t", one).compareTo(String.join("\t", other)));
  private int leftOut;

  HarvestTables(Map<String, HarvestSubject> subjects, String endpoint, LocalDate today) {
    this.subjects = subjects;
    this.source = "Wikidata, " + endpoint + ", " + today;
    this.today = today;
  }

  private static Map<EntityType, String> files() {
    Map<EntityType, String> files = new LinkedHashMap<>();
    files.put(EntityType.STATE, "states.tsv");
    files.put(EntityType.PERSON, "leaders.tsv");
    files.put(EntityType.ORGANIZATION, "organisations.tsv");
    files.put(EntityType.GROUP, "groups.tsv");
    files.put(EntityType.PLACE, "places.tsv");
    files.put(EntityType.FACILITY, "facilities.tsv");
    files.put(EntityType.BORDER, "borders.tsv");
    files.put(EntityType.CONFLICT, "conflicts.tsv");
    files.put(EntityType.VESSEL, "vessels.tsv");
    return files;
  }

  /** Takes a row of names, codes and coordinates. */
  void fact(Map<String, String> row) {
    String item = LinkTerms.item(row.getOrDefault("item", "")).orElse("");
    String value = row.getOrDefault("value", "");
    if (subjects.containsKey(item) && !value.isBlank()) {
      facts
          .computeIfAbsent(item, k -> new LinkedHashMap<>())
          .computeIfAbsent(row.getOrDefault("field", ""), k -> new TreeSet<>())
          .add(value);
    }
  }

  /** Takes a row of an office. */
  void office(Map<String, String> row) {
    String item = LinkTerms.item(row.getOrDefault("item", "")).orElse("");
    if (subjects.containsKey(item)) {
      offices.add(
          List.of(
              item,
              row.getOrDefault("title", ""),
              LinkTerms.item(row.getOrDefault("state", "")).orElse(""),
              day(row.get("from")),
              day(row.get("until"))));
    }
  }

  private static String day(String time) {
    return Optional.ofNullable(time)
        .flatMap(Days::read)
        .map(days -> days.first().toString())
        .orElse("");
  }

  /** Writes the tables; each has its name only when it is whole. */
  Harvest.Report write(Path folder) throws IOException {
    Map<EntityType, List<String>> lines = new TreeMap<>();
    int entities = 0;
    for (Map.Entry<String, HarvestSubject> subject : subjects.entrySet()) {
      if (isNamed(subject.getKey())) {
        lines
            .computeIfAbsent(subject.getValue().type(), k -> new ArrayList<>())
            .add(line(subject.getKey(), subject.getValue()));
        entities++;
      }
    }
    for (Map.Entry<EntityType, List<String>> table : lines.entrySet()) {
      write(folder, FILES.get(table.getKey()), ENTITY_COLUMNS, table.getValue());
    }
    List<String> tenures = tenures();
    if (!tenures.isEmpty()) {
      write(folder, "tenures.tsv", TENURE_COLUMNS, tenures);
    }
    return new Harvest.Report(entities, tenures.size(), subjects.size() - entities, leftOut, 0);
  }

  private boolean isNamed(String item) {
    return !all(item, "label").isEmpty();
  }

  private SortedSet<String> all(String item, String field) {
    return facts.getOrDefault(item, Map.of()).getOrDefault(field, new TreeSet<>());
  }

  private String line(String item, HarvestSubject subject) {
    String name = all(item, "label").first();
    TreeSet<String> aliases = new TreeSet<>(all(item, "label"));
    aliases.addAll(all(item, "alias"));
    aliases.remove(name);
    List<String> codes = new ArrayList<>();
    String[] fields =
        switch (subject.type()) {
          case STATE -> new String[] {"iso2", "iso3"};
          case PLACE, FACILITY -> new String[] {"geonames"};
          case VESSEL -> new String[] {"imo"};
          default -> new String[0];
        };
    for (String field : fields) {
      codes.addAll(all(item, field));
    }
    String latitude = "";
    String longitude = "";
    SortedSet<String> points = all(item, "point");
    // of several points none is better than another
    if (points.size() == 1 && isPlace(subject.type())) {
      Matcher point = POINT.matcher(points.first());
      if (point.matches()) {
        longitude = point.group(1);
        latitude = point.group(2);
      }
    }
    return cells(
        subject.key(),
        name,
        joined(aliases),
        item,
        joined(codes),
        subject.type() == EntityType.STATE ? "" : state(item),
        latitude,
        longitude,
        source);
  }

  private static boolean isPlace(EntityType type) {
    return type == EntityType.PLACE || type == EntityType.FACILITY || type == EntityType.BORDER;
  }

  /** The key of the one state of an item that the tables have. */
  private String state(String item) {
    List<String> states =
        all(item, "state").stream()
            .flatMap(value -> LinkTerms.item(value).stream())
            .flatMap(state -> stateKey(state).stream())
            .distinct()
            .toList();
    return states.size() == 1 ? states.get(0) : "";
  }

  private Optional<String> stateKey(String item) {
    return Optional.ofNullable(subjects.get(item))
        .filter(subject -> subject.type() == EntityType.STATE && isNamed(item))
        .map(HarvestSubject::key);
  }

  private List<String> tenures() {
    List<String> lines = new ArrayList<>();
    for (List<String> office : offices) {
      Optional<String> state = stateKey(office.get(2));
      if (state.isEmpty() || !isNamed(office.get(0))) {
        leftOut++;
        continue;
      }
      lines.add(
          cells(
              subjects.get(office.get(0)).key(),
              office.get(1),
              OfficeTitles.kindOf(office.get(1)),
              state.get(),
              office.get(3),
              office.get(4),
              today.toString(),
              source));
    }
    return lines;
  }

  private static String joined(Iterable<String> values) {
    List<String> clean = new ArrayList<>();
    values.forEach(value -> clean.add(value.replace('|', '/')));
    return String.join("|", clean);
  }

  private static String cells(String... cells) {
    List<String> clean = new ArrayList<>();
    for (String cell : cells) {
      clean.add(cell.replaceAll("\\p{Cntrl}+", " ").strip());
    }
    return String.join("\t", clean);
  }

  private static void write(Path folder, String name, String columns, List<String> lines)
      throws IOException {
    Path part = folder.resolve(name + ".part");
    Files.writeString(
        part, columns + "\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }
}
