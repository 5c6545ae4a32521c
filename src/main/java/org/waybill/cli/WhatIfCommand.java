package org.waybill.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.waybill.claim.Basis;
import org.waybill.fusion.FusionInput;
import org.waybill.fusion.Origins.Origin;
import org.waybill.fusion.SituationFuser;
import org.waybill.fusion.SituationWords;
import org.waybill.fusion.WhatIf;
import org.waybill.fusion.WhatIf.Fate;
import org.waybill.fusion.WhatIf.Outcome;
import org.waybill.fusion.Without;
import org.waybill.query.PartyNames;
import org.waybill.query.QueryException;
import org.waybill.query.SeenStore;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what stands without some claims. */
@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    description = {
      "Show which transfers lose all support without some claims, which lose origins,"
          + " and on what each keeps standing. Nothing is written."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill whatif --without principal:USA",
      "  ./waybill whatif --without outlet:EFE --without basis:undisclosedInformation",
      "  ./waybill whatif --without principal:USA --policy no-anonymous --as-of 2023-10-31"
    })
final class WhatIfCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json");

  @Mixin private StoreOption store;

  @Option(
      names = "--without",
      paramLabel = "WHAT",
      required = true,
      description =
          "principal:NAME, outlet:NAME, document:ID or basis:GROUND;"
              + " several leave out what fits any of them")
  private List<String> without;

  @Mixin private ViewOption view;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE})")
  private String format;

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw CommandFailed.usage("--format is text or json, not '" + format + "'");
    }
    Iris iris = new Iris();
    try (GraphStore open = store.openExisting()) {
      SeenStore seen = view.seen(open, iris);
      Without gone = conditions(seen.parties(Gazetteer.shipped()));
      FusionInput input = seen.fusionInput();
      WhatIf answer = WhatIf.of(input, gone, new SituationFuser());
      ClaimWords words = new ClaimWords(new SituationWords(input.background()), seen.situations());
      if (format.equals("json")) {
        Console.out().println(json(answer, words).toPrettyString());
      } else {
        print(answer, words, Console.out());
      }
      return ExitCode.DONE;
    } catch (QueryException e) {
      throw CommandFailed.usage(e.getMessage());
    }
  }

  private Without conditions(PartyNames names) {
    Set<String> principals = new HashSet<>();
    Set<String> outlets = new HashSet<>();
    Set<String> documents = new HashSet<>();
    Set<Basis> bases = new HashSet<>();
    for (String each : without) {
      int colon = each.indexOf(':');
      String value = each.substring(colon + 1).strip();
      switch (colon < 0 || value.isEmpty() ? "" : each.substring(0, colon)) {
        case "principal" -> principals.add(names.party(value));
        case "outlet" -> outlets.add(names.party(value));
        case "document" -> documents.add(names.document(value));
        case "basis" -> bases.add(basis(value));
        default ->
            throw CommandFailed.usage(
                "--without takes principal:NAME, outlet:NAME, document:ID or basis:GROUND, not '"
                    + each
                    + "'");
      }
    }
    return new Without(principals, outlets, documents, bases);
  }

  private static Basis basis(String notation) {
    try {
      return Basis.of(notation);
    } catch (IllegalArgumentException e) {
      throw CommandFailed.usage("basis: " + e.getMessage());
    }
  }

  // ---- text

  private void print(WhatIf answer, ClaimWords words, PrintStream out) {
    out.println(
        "without "
            + String.join(", ", without)
            + ": "
            + ClaimWords.counted(answer.claims(), "claim")
            + " in "
            + ClaimWords.counted(answer.documents(), "document")
            + " left out, "
            + ClaimWords.counted(answer.outcomes().size(), "transfer")
            + " touched");
    for (Fate fate : Fate.values()) {
      List<Outcome> outcomes = answer.outcomes().stream().filter(o -> o.fate() == fate).toList();
      if (!outcomes.isEmpty()) {
        out.println();
        out.println(title(fate) + " (" + outcomes.size() + ")");
        outcomes.forEach(o -> print(o, words, out));
      }
    }
  }

  private static String title(Fate fate) {
    return switch (fate) {
      case FALLS -> "lose all support";
      case LOSES_ORIGINS -> "lose origins";
      case KEEPS_ORIGINS -> "keep their origins, with fewer claims";
      case HAD_NONE -> "had no support before";
    };
  }

  private static void print(Outcome outcome, ClaimWords words, PrintStream out) {
    out.println("  " + words.label(outcome.before()) + "  (" + words.name(outcome.before()) + ")");
    if (outcome.fate() == Fate.HAD_NONE) {
      return;
    }
    out.println("    stood on    " + words.origins(outcome.before().origins().counted()));
    out.println("    stands on   " + words.origins(outcome.kept()));
    if (outcome.after().size() > 1) {
      out.println("    falls apart into " + outcome.after().size() + " transfers");
    }
    for (Origin origin : outcome.kept()) {
      for (String claim : origin.claims()) {
        ClaimWords.claim(outcome.before(), claim)
            .ifPresent(t -> out.println("      " + words.line(t)));
      }
    }
  }

  // ---- JSON

  private ObjectNode json(WhatIf answer, ClaimWords words) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ArrayNode conditions = root.putArray("without");
    without.forEach(conditions::add);
    root.put("claimsLeftOut", answer.claims());
    root.put("documentsLeftOut", answer.documents());
    ArrayNode outcomes = root.putArray("transfers");
    for (Outcome outcome : answer.outcomes()) {
      ObjectNode node = outcomes.addObject();
      node.put("fused", outcome.before().iri());
      node.put("label", words.label(outcome.before()));
      node.put("fate", outcome.fate().notation());
      words.json(outcome.before().origins().counted(), node.putArray("stoodOn"));
      words.json(outcome.lost(), node.putArray("lost"));
      words.json(outcome.kept(), node.putArray("standsOn"));
      ArrayNode parts = node.putArray("left");
      outcome.after().forEach(f -> parts.add(f.iri()));
      ArrayNode claims = node.putArray("claims");
      Set<String> counted = new HashSet<>();
      outcome.kept().forEach(o -> counted.addAll(o.claims()));
      ClaimWords.claims(outcome.before()).stream()
          .filter(t -> counted.contains(t.claim()))
          .forEach(t -> words.json(t, claims.addObject()));
    }
    return root;
  }
}
