package org.waybill.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waybill.query.Row;

/**
 * The page of the ontology's terms: what each means, an example, and how it stands to others. Each
 * term has an anchor of its own, which is what follows the hash in its IRI.
 *
 * @param description of the ontology
 * @param sections classes, relations, properties and each list of values
 */
public record OntologyTerms(
    String title, String description, String version, String licence, List<Section> sections) {
  /** The ontology's own IRI, which is also what its terms' IRIs begin with. */
  public static final String ONTOLOGY = "https://w3id.org/waybill/ontology";

  private static final String GOODS = ONTOLOGY + "#GoodsScheme";

  public OntologyTerms {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(licence, "licence");
    sections = List.copyOf(sections);
  }

  /** Terms of one kind. */
  public record Section(String id, String title, List<Term> terms) {
    public Section {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      terms = List.copyOf(terms);
    }
  }

  /**
   * A term.
   *
   * @param definition empty for kinds of goods, which their examples define
   * @param above wider classes, properties or kinds
   * @param of the classes whose members have the property
   * @param to the classes or datatypes of its values
   */
  public record Term(
      Named name,
      String definition,
      String example,
      String note,
      List<Named> above,
      List<Named> of,
      List<Named> to) {
    public Term {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(definition, "definition");
      Objects.requireNonNull(example, "example");
      Objects.requireNonNull(note, "note");
      above = List.copyOf(above);
      of = List.copyOf(of);
      to = List.copyOf(to);
    }

    /** What follows the hash in the term's IRI. */
    public String id() {
      return Named.end(name.iri());
    }
  }

  /** The address of a term: on this page if it is ours. */
  public static String address(Named term) {
    return term.iri().startsWith(ONTOLOGY + "#") ? "#" + Named.end(term.iri()) : term.iri();
  }

  /** Reads the page; empty where the store does not hold the ontology. */
  public static Optional<Page> read(PageSource source) {
    Optional<Row> header = source.rows("ontology", Map.of()).stream().findFirst();
    if (header.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Map<String, List<Named>>> relations = new LinkedHashMap<>();
    for (Row row : source.rows("ontology-relations", Map.of())) {
      relations
          .computeIfAbsent(row.text("term"), t -> new LinkedHashMap<>())
          .computeIfAbsent(row.text("relation"), r -> new ArrayList<>())
          .add(Named.of(row, "other"));
    }
    Map<String, List<Term>> terms = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("class", "Classes");
    titles.put("relation", "Relations between things");
    titles.put("property", "Properties with a value");
    for (Row row : source.rows("ontology-terms", Map.of())) {
      Map<String, List<Named>> of = relations.getOrDefault(row.text("term"), Map.of());
      Optional<Named> scheme = of.getOrDefault("scheme", List.of()).stream().findFirst();
      String section = scheme.map(Named::iri).orElse(row.text("kind"));
      titles.computeIfAbsent(
          section, s -> scheme.map(n -> capital(n.name())).orElse("Lists of values"));
      terms.computeIfAbsent(section, s -> new ArrayList<>()).add(term(row, of));
    }
    List<Section> sections = new ArrayList<>();
    titles.forEach(
        (section, title) -> {
          if (terms.containsKey(section) && !section.equals(GOODS)) {
            sections.add(section(section, title, terms));
          }
        });
    if (terms.containsKey(GOODS)) {
      sections.add(section(GOODS, "Kinds of goods", terms));
    }
    OntologyTerms page =
        new OntologyTerms(
            header.get().text("title"),
            header.get().text("description"),
            header.get().text("version"),
            header.get().text("licence"),
            sections);
    Frame frame =
        new Frame(
            page.title(),
            source.links(),
            Optional.empty(),
            Optional.of(source.sparql("ontology-terms", Map.of())),
            List.of(
                new Download("Turtle", "/ontology.ttl"),
                new Download("RDF/XML", "/ontology.rdf"),
                new Download("JSON-LD", "/ontology.jsonld"),
                new Download("JSON-LD context", "/ontology/context.jsonld")),
            0);
    return Optional.of(new Page("ontology", frame, page));
  }

  private static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static Section section(String section, String title, Map<String, List<Term>> terms) {
    return new Section("section-" + Named.end(section), title, terms.get(section));
  }

  private static Term term(Row row, Map<String, List<Named>> relations) {
    return new Term(
        new Named(row.text("term"), row.text("label")),
        row.text("definition"),
        row.text("example"),
        row.text("note"),
        relations.getOrDefault("above", List.of()),
        relations.getOrDefault("of", List.of()),
        relations.getOrDefault("to", List.of()));
  }
}
