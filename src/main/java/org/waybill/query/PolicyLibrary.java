package org.waybill.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.query.Policy.Condition;
import org.waybill.rdf.Iris;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The policies that Waybill ships, and those that a user has in files. */
public final class PolicyLibrary {
  private static final List<String> SHIPPED =
      List.of("all", "official-or-imagery", "two-independent", "no-anonymous", "without-denied");
  private static final List<String> KEYS = List.of("summary", "description", "conditions");

  private final String base;

  /**
   * @param iris names things as the store's loader did
   */
  public PolicyLibrary(Iris iris) {
    this.base = iris.base();
  }

  /** The shipped policies. */
  public List<Policy> shipped() {
    return SHIPPED.stream().map(this::named).toList();
  }

  /**
   * The shipped policy of that name.
   *
   * @throws UnknownNameException if there is none; it names the nearest
   */
  public Policy named(String name) {
    if (!SHIPPED.contains(name)) {
      throw UnknownNameException.among(
          "there is no policy", name, SHIPPED, "there are " + String.join(", ", SHIPPED));
    }
    try (InputStream in = PolicyLibrary.class.getResourceAsStream("policies/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks the policy " + name);
      }
      return read(name, name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A shipped policy by its name, or the policy of a file.
   *
   * @param nameOrFile a file where it ends in .yaml or .yml
   * @throws UnknownNameException if there is no such policy
   * @throws QueryArgumentException if the file is not one; it names line and condition
   */
  public Policy of(String nameOrFile) {
    if (!nameOrFile.endsWith(".yaml") && !nameOrFile.endsWith(".yml")) {
      return named(nameOrFile);
    }
    Path file = Path.of(nameOrFile);
    try {
      String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
      return read(nameOrFile, name, Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new QueryArgumentException("there is no policy file " + nameOrFile);
    } catch (CharacterCodingException e) {
      throw new QueryArgumentException("the policy file " + nameOrFile + " is not UTF-8");
    } catch (IOException e) {
      throw new QueryArgumentException(
          "the policy file " + nameOrFile + " cannot be read: " + e.getMessage());
    }
  }

  /** Reads a policy; {@code source} is named in messages. */
  Policy read(String source, String name, String yaml) {
    Node root;
    try {
      root = new Yaml().compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      throw new QueryArgumentException(
          source
              + ", line "
              + (e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1)
              + ": this is not YAML: "
              + e.getProblem());
    } catch (YAMLException e) {
      throw new QueryArgumentException(source + ": this is not YAML: " + e.getMessage());
    }
    PolicyConditions compiler = new PolicyConditions(source, base);
    if (!(root instanceof MappingNode mapping)) {
      throw new QueryArgumentException(
          source + ", line 1: a policy has " + String.join(", ", KEYS));
    }
    Optional<String> summary = Optional.empty();
    String description = "";
    List<Condition> conditions = null;
    for (NodeTuple pair : mapping.getValue()) {
      String key = pair.getKeyNode() instanceof ScalarNode k ? k.getValue() : "";
      Node value = pair.getValueNode();
      switch (key) {
        case "summary" -> summary = Optional.of(text(value, key, compiler));
        case "description" -> description = text(value, key, compiler);
        case "conditions" -> conditions = conditions(value, compiler);
        default ->
            throw compiler.error(
                pair.getKeyNode(),
                "'" + key + "' is no part of a policy; it has " + String.join(", ", KEYS));
      }
    }
    if (conditions == null) {
      throw compiler.error(root, "the policy has no 'conditions'");
    }
    return new Policy(name, summary.orElse(name), description, conditions);
  }

  private static String text(Node value, String key, PolicyConditions compiler) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw compiler.error(value, "'" + key + "' is text");
  }

  private static List<Condition> conditions(Node value, PolicyConditions compiler) {
    if (!(value instanceof SequenceNode sequence)) {
      throw compiler.error(value, "'conditions' is a list, each condition after a dash");
    }
    List<Condition> conditions = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      conditions.add(compiler.compile(item));
    }
    return conditions;
  }
}
