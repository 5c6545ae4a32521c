package org.waybill.query;

import java.util.List;
import java.util.Objects;

/**
 * A ready-made query: a file of {@code queries/}. Its SPARQL text runs as it is in any SPARQL 1.1
 * tool whose default graph is the union of the store's graphs.
 *
 * @param name the file's name without its ending: "who-says-transfer"
 * @param topic the folder: "provenance"
 * @param question what a person asks
 * @param description what a row of the answer is, and what to know before trusting it
 * @param tags words to find it by
 * @param parameters in the order of the header
 * @param sparql the whole file, header included
 */
public record NamedQuery(
    String name,
    String topic,
    String question,
    String description,
    List<String> tags,
    List<Parameter> parameters,
    String sparql) {
  public NamedQuery {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(description, "description");
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(sparql, "sparql");
  }

  /**
   * The parameter of that name.
   *
   * @throws UnknownNameException if the query has none; it names the nearest
   */
  public Parameter parameter(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    List<String> names = parameters.stream().map(Parameter::name).toList();
    throw UnknownNameException.among(
        "the query " + this.name + " has no parameter", name, names, "it has none");
  }
}
