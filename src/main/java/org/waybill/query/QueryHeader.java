package org.waybill.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the header of a query file: the lines that begin with {@code #+}, YAML as grlc has it.
 *
 * <pre>{@code
 * #+ summary: Who says that one state supplied another with arms, and in which words?
 * #+ description: >
 * #+   One row a claim ...
 * #+ tags:
 * #+   - provenance
 * #+ parameters:
 * #+   - name: supplier
 * #+     type: entity
 * #+     description: the state that gives
 * #+     example: PRK
 * }</pre>
 */
final class QueryHeader {
  private static final String MARK = "#+";

  private QueryHeader() {}

  static NamedQuery read(String topic, String name, String sparql) {
    String file = topic + "/" + name + ".rq";
    String yaml =
        sparql
            .lines()
            .filter(line -> line.startsWith(MARK))
            .map(line -> line.substring(MARK.length()))
            .map(line -> line.startsWith(" ") ? line.substring(1) : line)
            .collect(Collectors.joining("\n"));
    Object content;
    try {
      content = yaml().load(yaml);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(
          file + ": the lines that begin with #+ are not YAML: " + e.getMessage(), e);
    }
    if (!(content instanceof Map<?, ?> header)) {
      throw new IllegalArgumentException(
          file + ": no header; a query opens with lines like '#+ summary: the question'");
    }
    return new NamedQuery(
        name,
        topic,
        text(header, "summary", file),
        text(header, "description", file),
        list(header, "tags").stream().map(Object::toString).toList(),
        parameters(header, file),
        sparql);
  }

  /** YAML in which every scalar is a string: 2023-12-31 is what a user would type, not a moment. */
  private static Yaml yaml() {
    LoaderOptions loading = new LoaderOptions();
    DumperOptions dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(loading),
        new Representer(dumping),
        dumping,
        loading,
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {}
        });
  }

  private static List<Parameter> parameters(Map<?, ?> header, String file) {
    List<Parameter> parameters = new ArrayList<>();
    for (Object item : list(header, "parameters")) {
      if (!(item instanceof Map<?, ?> fields)) {
        throw new IllegalArgumentException(file + ": a parameter has a name and a type: " + item);
      }
      parameters.add(
          new Parameter(
              text(fields, "name", file),
              type(text(fields, "type", file), file),
              text(fields, "description", file),
              optional(fields, "default"),
              optional(fields, "example")));
    }
    return parameters;
  }

  private static ParameterType type(String notation, String file) {
    try {
      return ParameterType.valueOf(notation.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + ": '" + notation + "' is no type of a parameter", e);
    }
  }

  private static String text(Map<?, ?> fields, String key, String file) {
    return optional(fields, key)
        .orElseThrow(() -> new IllegalArgumentException(file + ": the header lacks " + key));
  }

  private static Optional<String> optional(Map<?, ?> fields, String key) {
    return Optional.ofNullable(fields.get(key))
        .map(value -> value.toString().strip())
        .filter(value -> !value.isEmpty());
  }

  private static List<?> list(Map<?, ?> header, String key) {
    return header.get(key) instanceof List<?> items ? items : List.of();
  }
}
