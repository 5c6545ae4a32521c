package org.waybill.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.waybill.claim.Basis;
import org.waybill.claim.Certainty;
import org.waybill.claim.Modality;
import org.waybill.claim.Notated;
import org.waybill.claim.Polarity;
import org.waybill.claim.ReporterStance;
import org.waybill.claim.Stance;
import org.waybill.query.Policy.Condition;
import org.waybill.reference.EntityType;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Compiles the conditions of a policy file to SPARQL. A condition is one key with its value, or
 * several values of which one is enough; {@code any}, {@code all} and {@code not} join them.
 */
final class PolicyConditions {
  static final String PREFIXES =
      """
      PREFIX wb: <https://w3id.org/waybill/ontology#>
      PREFIX schema: <http://schema.org/>
      """;

  private static final String WB = "https://w3id.org/waybill/ontology#";

  private final String file;
  private final String base;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private int variables;
  private boolean fused;

  /** How the value of a key becomes a pattern. */
  private interface Kind {
    String pattern(String key, List<ScalarNode> values);
  }

  /**
   * @param file for messages
   * @param base of the data's IRIs
   */
  PolicyConditions(String file, String base) {
    this.file = file;
    this.base = base;
    kinds.put("speaker", among("?claim wb:speaker ?v", this::entity));
    kinds.put("principal", among("?claim wb:onBehalfOf ?v", this::entity));
    kinds.put("outlet", among("?claim wb:inDocument/schema:publisher ?v", this::entity));
    kinds.put("speaker-type", among("?claim wb:speaker/a ?v", this::type));
    kinds.put("principal-type", among("?claim wb:onBehalfOf/a ?v", this::type));
    kinds.put("stance", listed("?claim wb:stance ?v", Stance.values()));
    kinds.put("polarity", listed("?claim wb:polarity ?v", Polarity.values()));
    kinds.put("certainty", listed("?claim wb:certainty ?v", Certainty.values()));
    kinds.put("reporter-stance", listed("?claim wb:reporterStance ?v", ReporterStance.values()));
    kinds.put("basis", listed("?claim wb:basis ?v", Basis.values()));
    kinds.put("evidence", listed("?claim wb:evidence/wb:evidenceKind ?v", Basis.values()));
    kinds.put("modality", listed("?claim wb:content/wb:modality ?v", Modality.values()));
    kinds.put("speaker-named", this::named);
    kinds.put("origins-at-least", this::origins);
    kinds.put("denied", this::denied);
    kinds.put("sparql", this::sparql);
  }

  Condition compile(Node node) {
    fused = false;
    String pattern = pattern(node);
    return new Condition(words(node), pattern, fused);
  }

  private String pattern(Node node) {
    if (!(node instanceof MappingNode mapping) || mapping.getValue().size() != 1) {
      throw error(node, "a condition is one key with its value, such as 'basis: imagery'");
    }
    NodeTuple pair = mapping.getValue().get(0);
    String key = scalar(pair.getKeyNode(), "a key").getValue();
    Node value = pair.getValueNode();
    switch (key) {
      case "any":
        return parts(key, value).stream()
            .map(part -> "{ " + pattern(part) + " }")
            .collect(Collectors.joining(" UNION "));
      case "all":
        return parts(key, value).stream().map(this::pattern).collect(Collectors.joining(" "));
      case "not":
        return "FILTER NOT EXISTS { " + pattern(value) + " }";
      default:
        Kind kind = kinds.get(key);
        if (kind == null) {
          List<String> known = new ArrayList<>(kinds.keySet());
          known.addAll(List.of("any", "all", "not"));
          List<String> near = Nearest.to(key, known);
          throw error(
              pair.getKeyNode(),
              "'"
                  + key
                  + "' is no condition; "
                  + (near.isEmpty()
                      ? "there are " + String.join(", ", known)
                      : "did you mean " + String.join(" or ", near) + "?"));
        }
        return kind.pattern(key, values(key, value));
    }
  }

  private List<Node> parts(String key, Node value) {
    if (value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    throw error(value, "'" + key + "' has a list of conditions, each after a dash");
  }

  private List<ScalarNode> values(String key, Node value) {
    List<Node> nodes =
        value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    if (nodes.isEmpty()) {
      throw error(value, "'" + key + "' needs a value");
    }
    return nodes.stream().map(node -> scalar(node, "a value of '" + key + "'")).toList();
  }

  private ScalarNode scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar;
    }
    throw error(node, what + " is a word or a number");
  }

  private Kind among(String pattern, java.util.function.Function<ScalarNode, String> iri) {
    return (key, values) -> {
      String variable = "?v" + ++variables;
      return "VALUES "
          + variable
          + " { "
          + values.stream().map(v -> "<" + iri.apply(v) + ">").collect(Collectors.joining(" "))
          + " } "
          + pattern
              .replace("/a ", "/<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ")
              .replace("?v", variable)
          + " .";
    };
  }

  private Kind listed(String pattern, Notated[] list) {
    List<String> notations = Arrays.stream(list).map(Notated::notation).toList();
    return (key, values) ->
        among(pattern, value -> WB + oneOf(key, value, notations, UnaryOperator.identity()))
            .pattern(key, values);
  }

  private String type(ScalarNode value) {
    List<String> types = Arrays.stream(EntityType.values()).map(EntityType::notation).toList();
    String type = oneOf("type", value, types, text -> text.toLowerCase(Locale.ROOT));
    return WB + Character.toUpperCase(type.charAt(0)) + type.substring(1);
  }

  private String oneOf(
      String key, ScalarNode value, List<String> known, UnaryOperator<String> spelling) {
    String text = spelling.apply(value.getValue());
    if (!known.contains(text)) {
      throw error(
          value,
          "'" + key + ": " + value.getValue() + "' is not among " + String.join(", ", known));
    }
    return text;
  }

  /** A key of the reference tables, "state/USA", or an IRI. */
  private String entity(ScalarNode value) {
    String text = value.getValue();
    if (text.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
      return text;
    }
    if (text.matches("[a-z-]+/[^\\s<>\"{}|\\\\^`]+")) {
      return base + "entity/" + text;
    }
    throw error(value, "'" + text + "' is neither a key such as state/USA nor an IRI");
  }

  private String named(String key, List<ScalarNode> values) {
    // an unnamed party has an IRI of its document's, made of the words for it
    String test = "STRSTARTS(STR(?v), \"" + base + "entity/described/\")";
    String variable = "?v" + ++variables;
    return "?claim wb:speaker "
        + variable
        + " FILTER("
        + (yes(key, values) ? "!" : "")
        + test.replace("?v", variable)
        + ")";
  }

  private String origins(String key, List<ScalarNode> values) {
    String text = only(key, values).getValue();
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw error(values.get(0), "'" + key + "' is a whole number from 1, not '" + text + "'");
    }
    fused = true;
    int n = ++variables;
    return ("?sN wb:depictedBy ?claim . ?fN wb:fuses ?sN ; wb:independentSourceCount ?nN"
            + " FILTER(?nN >= "
            + text
            + ")")
        .replace("N", Integer.toString(n));
  }

  private String denied(String key, List<ScalarNode> values) {
    fused = true;
    String pattern =
        ("?sN wb:depictedBy ?claim . ?fN wb:fuses ?sN , ?oN . ?oN wb:depictedBy ?dN ."
                + " ?dN wb:polarity wb:negative .")
            .replace("N", Integer.toString(++variables));
    return yes(key, values) ? pattern : "FILTER NOT EXISTS { " + pattern + " }";
  }

  private String sparql(String key, List<ScalarNode> values) {
    ScalarNode text = only(key, values);
    try {
      QueryFactory.create(
          PREFIXES + "SELECT ?claim { ?claim a wb:Claim . { " + text.getValue() + " } }",
          Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw error(
          text, "'sparql' is no SPARQL pattern: " + e.getMessage().lines().findFirst().orElse(""));
    }
    fused = fused || text.getValue().contains("wb:fuses");
    return "{ " + text.getValue() + " }";
  }

  private boolean yes(String key, List<ScalarNode> values) {
    return switch (only(key, values).getValue().toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw error(values.get(0), "'" + key + "' is yes or no");
    };
  }

  private ScalarNode only(String key, List<ScalarNode> values) {
    if (values.size() > 1) {
      throw error(values.get(1), "'" + key + "' has one value");
    }
    return values.get(0);
  }

  QueryArgumentException error(Node node, String what) {
    return new QueryArgumentException(
        file + ", line " + (node.getStartMark().getLine() + 1) + ": " + what);
  }

  /** The condition on one line, as a person would write it. */
  private static String words(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().replaceAll("\\s+", " ").strip();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(PolicyConditions::words)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .map(pair -> words(pair.getKeyNode()) + ": " + words(pair.getValueNode()))
            .collect(Collectors.joining(", "))
        : "";
  }
}
