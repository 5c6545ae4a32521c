package org.waybill.publish;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a store holds, in numbers: its statements without regard to graphs.
 *
 * @param triples different statements
 * @param subjects different subjects
 * @param objects different objects
 * @param classes by number of members, the largest first
 * @param properties by number of statements, the largest first
 * @param documents texts that claims were read from
 * @param published first and last day of publication
 * @param changed when something was last loaded, fused or judged, as xsd:dateTime
 * @param examples IRIs of things, one each of the kinds that most people look up
 */
public record DatasetStatistics(
    long triples,
    long subjects,
    long objects,
    List<ClassCount> classes,
    List<PropertyCount> properties,
    long documents,
    Optional<Period> published,
    Optional<String> changed,
    List<String> examples) {
  public DatasetStatistics {
    classes = List.copyOf(classes);
    properties = List.copyOf(properties);
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(changed, "changed");
    examples = List.copyOf(examples);
  }

  /** Days as xsd:date writes them. */
  public record Period(String first, String last) {}

  /**
   * A class and what is said of its members.
   *
   * @param entities its members
   */
  public record ClassCount(String iri, long entities, List<PropertyCount> properties) {
    public ClassCount {
      Objects.requireNonNull(iri, "iri");
      properties = List.copyOf(properties);
    }
  }

  /**
   * A property.
   *
   * @param triples its statements
   * @param objectClasses how many of them have a member of each class as object
   * @param datatypes how many of them have a literal of each datatype as object
   */
  public record PropertyCount(
      String iri, long triples, Map<String, Long> objectClasses, Map<String, Long> datatypes) {
    public PropertyCount {
      Objects.requireNonNull(iri, "iri");
      objectClasses = Map.copyOf(objectClasses);
      datatypes = Map.copyOf(datatypes);
    }
  }

  /** The statements of a property. */
  public long triplesOf(String property) {
    return properties.stream()
        .filter(p -> p.iri().equals(property))
        .mapToLong(PropertyCount::triples)
        .sum();
  }
}
