package org.waybill.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.FmtUtils;
import org.waybill.reference.EntityType;

/**
 * Takes names, codes, coordinates and offices of entities from an endpoint with the Wikidata model
 * into tables of the form of {@code data/reference}. Entities whose item is known are asked by it;
 * for others all items of their name are taken, as entries of their own, and are candidates at
 * most. It goes on where it was when it is stopped and started again.
 */
public final class Harvest {
  private static final int ITEMS_AT_ONCE = 50;
  private static final int NAMES_AT_ONCE = 20;
  private static final int NAMESAKES_AT_MOST = 10;
  private static final Pattern VALUES_OF_ITEMS = Pattern.compile("VALUES \\?item \\{[^}]*\\}");
  private static final Pattern VALUES_OF_NAMES = Pattern.compile("VALUES \\?name \\{[^}]*\\}");

  private final SparqlEndpoint endpoint;
  private final Path out;
  private final LocalDate today;

  /**
   * @param out the folder of the tables
   * @param today the day for which what is harvested is right
   */
  public Harvest(SparqlEndpoint endpoint, Path out, LocalDate today) {
    this.endpoint = endpoint;
    this.out = out;
    this.today = today;
  }

  /**
   * What came of a harvest.
   *
   * @param entities entries written
   * @param tenures offices written
   * @param unknown items that the endpoint has no English name of
   * @param leftOut offices left out, since the tables do not have their state
   * @param namesakes items left out, since more than ten bear a name
   */
  public record Report(int entities, int tenures, int unknown, int leftOut, int namesakes) {}

  /**
   * Harvests.
   *
   * @param steps is told how many entities were asked for since it was told before
   * @throws HarvestException if the endpoint does not answer, or the folder holds another harvest
   * @throws IOException if the tables cannot be written
   */
  public Report harvest(List<HarvestSubject> subjects, IntConsumer steps)
      throws HarvestException, IOException {
    HarvestParts parts = HarvestParts.of(out.resolve("harvest-parts"), plan(subjects));
    Map<String, HarvestSubject> byItem = new LinkedHashMap<>();
    Map<String, HarvestSubject> byName = new TreeMap<>();
    for (HarvestSubject subject : subjects) {
      if (subject.item().isPresent()) {
        byItem.putIfAbsent(subject.item().get(), subject);
      } else {
        byName.putIfAbsent(subject.name(), subject);
      }
    }
    int namesakes = search(parts, byName, byItem, steps);
    HarvestTables tables = new HarvestTables(byItem, endpoint.address().toString(), today);
    List<List<String>> batches = batches(List.copyOf(byItem.keySet()), ITEMS_AT_ONCE);
    for (int i = 0; i < batches.size(); i++) {
      List<String> batch = batches.get(i);
      parts
          .rows("facts-" + i, () -> endpoint.select(ofItems("harvest-facts.rq", batch)))
          .forEach(tables::fact);
      List<String> persons =
          batch.stream().filter(item -> byItem.get(item).type() == EntityType.PERSON).toList();
      if (!persons.isEmpty()) {
        parts
            .rows("offices-" + i, () -> endpoint.select(ofItems("harvest-offices.rq", persons)))
            .forEach(tables::office);
      }
      steps.accept(batch.size());
    }
    Report written = tables.write(out);
    parts.remove();
    return new Report(
        written.entities(), written.tenures(), written.unknown(), written.leftOut(), namesakes);
  }

  private String plan(List<HarvestSubject> subjects) {
    Set<String> lines = new TreeSet<>();
    subjects.forEach(s -> lines.add(s.key() + "\t" + s.name() + "\t" + s.item().orElse("")));
    return endpoint.address() + "\n" + String.join("\n", lines) + "\n";
  }

  /** Adds the items of each name, and counts those that are too many. */
  private int search(
      HarvestParts parts,
      Map<String, HarvestSubject> byName,
      Map<String, HarvestSubject> byItem,
      IntConsumer steps)
      throws HarvestException, IOException {
    int tooMany = 0;
    List<List<String>> batches = batches(List.copyOf(byName.keySet()), NAMES_AT_ONCE);
    for (int i = 0; i < batches.size(); i++) {
      List<String> batch = batches.get(i);
      Map<String, Set<String>> found = new LinkedHashMap<>();
      for (Map<String, String> row :
          parts.rows("search-" + i, () -> endpoint.select(ofNames(batch)))) {
        LinkTerms.item(row.getOrDefault("item", ""))
            .ifPresent(
                item ->
                    found.computeIfAbsent(row.get("name"), k -> new LinkedHashSet<>()).add(item));
      }
      for (Map.Entry<String, Set<String>> name : found.entrySet()) {
        HarvestSubject subject = byName.get(name.getKey());
        if (subject == null) {
          continue;
        }
        if (name.getValue().size() > NAMESAKES_AT_MOST) {
          tooMany += name.getValue().size();
          continue;
        }
        for (String item : name.getValue()) {
          byItem.putIfAbsent(
              item,
              new HarvestSubject(
                  subject.type().notation() + "/" + item,
                  subject.type(),
                  subject.name(),
                  Optional.of(item)));
        }
      }
      steps.accept(batch.size());
    }
    return tooMany;
  }

  private static String ofItems(String query, List<String> items) {
    String values = String.join(" ", items.stream().map(item -> "wd:" + item).toList());
    return VALUES_OF_ITEMS
        .matcher(Rows.text(query))
        .replaceFirst("VALUES ?item { " + values + " }");
  }

  private static String ofNames(List<String> names) {
    String values =
        String.join(
            " ",
            names.stream()
                .map(name -> FmtUtils.stringForNode(NodeFactory.createLiteralLang(name, "en")))
                .toList());
    return VALUES_OF_NAMES
        .matcher(Rows.text("harvest-search.rq"))
        .replaceFirst(java.util.regex.Matcher.quoteReplacement("VALUES ?name { " + values + " }"));
  }

  private static List<List<String>> batches(List<String> all, int size) {
    List<List<String>> batches = new ArrayList<>();
    for (int i = 0; i < all.size(); i += size) {
      batches.add(all.subList(i, Math.min(all.size(), i + size)));
    }
    return batches;
  }
}
