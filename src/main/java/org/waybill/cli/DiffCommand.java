package org.waybill.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waybill.fusion.Change;
import org.waybill.fusion.Changes;
import org.waybill.fusion.FusionInput;
import org.waybill.fusion.FusionInput.Parties;
import org.waybill.fusion.SituationFuser;
import org.waybill.fusion.SituationWords;
import org.waybill.query.PartyNames;
import org.waybill.query.Policy;
import org.waybill.query.QueryException;
import org.waybill.query.SeenStore;
import org.waybill.query.SituationNames;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.Viewpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what became known between two days. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Tell what became known of transfers between two days of publication:"
          + " new transfers, new origins, new denials, changed amounts, further rungs.",
      "What was published on DATE1 was known already; what was published on DATE2 is new."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill diff 2023-09-30 2023-10-31 --pair PRK RUS",
      "  ./waybill diff 2023 2024 --policy two-independent"
    })
final class DiffCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "json");
  private static final String GAP = "  ";

  @Mixin private StoreOption store;

  @Parameters(
      index = "0",
      paramLabel = "DATE1",
      description = "a day such as 2023-09-30; of a month or year its last day")
  private String first;

  @Parameters(index = "1", paramLabel = "DATE2", description = "a later one")
  private String second;

  @Option(
      names = "--pair",
      arity = "2",
      paramLabel = "PARTY",
      description = "only transfers from the first party to the second")
  private List<String> pair;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description =
          "of the claims that this policy carries on each of the two days, by its name or a file"
              + " that ends in .yaml")
  private String policy;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table or json (default: ${DEFAULT-VALUE})")
  private String format;

  @Override
  public Integer call() {
    if (!FORMATS.contains(format)) {
      throw CommandFailed.usage("--format is table or json, not '" + format + "'");
    }
    LocalDate from = day(first);
    LocalDate to = day(second);
    if (!from.isBefore(to)) {
      throw CommandFailed.usage("the first date has to be before the second");
    }
    Iris iris = new Iris();
    try (GraphStore open = store.openExisting()) {
      Optional<Parties> parties = parties(new PartyNames(open.view(), Gazetteer.shipped(), iris));
      FusionInput input;
      List<Change> changes;
      if (policy == null) {
        input = FusionInput.read(open.view(), iris);
        changes = Changes.between(input, from, to, parties, new SituationFuser());
      } else {
        Policy carrying = ViewOption.told(policy, open);
        input = seen(open, iris, carrying, to);
        changes =
            Changes.between(seen(open, iris, carrying, from), input, parties, new SituationFuser());
      }
      ClaimWords words =
          new ClaimWords(
              new SituationWords(input.background()), new SituationNames(open.view(), iris));
      if (format.equals("json")) {
        Console.out().println(json(changes, words).toPrettyString());
      } else {
        print(changes, words, Console.out());
      }
      return ExitCode.DONE;
    } catch (QueryException e) {
      throw CommandFailed.usage(e.getMessage());
    }
  }

  /** What the policy carries of what was published by a day: a second origin may come later. */
  private static FusionInput seen(GraphStore open, Iris iris, Policy carrying, LocalDate day) {
    return new SeenStore(open, Viewpoint.present().asOf(day), Optional.of(carrying), iris)
        .fusionInput();
  }

  private Optional<Parties> parties(PartyNames names) {
    return pair == null
        ? Optional.empty()
        : Optional.of(new Parties(names.party(pair.get(0)), names.party(pair.get(1))));
  }

  private static LocalDate day(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
        case 7 -> YearMonth.parse(text).atEndOfMonth();
        default -> LocalDate.parse(text);
      };
    } catch (DateTimeException e) {
      throw CommandFailed.usage(
          "'" + text + "' is no date; write 2023-10-13, or 2023-10 or 2023 for the last day of it");
    }
  }

  // ---- table

  private static void print(List<Change> changes, ClaimWords words, PrintStream out) {
    int kinds = changes.stream().mapToInt(c -> words(c.kind()).length()).max().orElse(0);
    int days = changes.stream().mapToInt(c -> day(c).length()).max().orElse(0);
    String below = " ".repeat(days + GAP.length() + kinds + GAP.length());
    for (Change change : changes) {
      String fused = words.label(change.fused()) + "  (" + words.name(change.fused()) + ")";
      out.println(padded(day(change), days) + padded(words(change.kind()), kinds) + fused);
      out.println(below + change.words());
      change.claims().forEach(claim -> out.println(below + GAP + words.line(claim)));
    }
    out.println(ClaimWords.counted(changes.size(), "change"));
  }

  private static String day(Change change) {
    return change.claims().isEmpty() ? "" : ClaimWords.day(change.claims().get(0));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length()) + GAP;
  }

  /** "new transfer". */
  private static String words(Change.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  // ---- JSON

  private static ArrayNode json(List<Change> changes, ClaimWords words) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (Change change : changes) {
      ObjectNode node = list.addObject();
      node.put("kind", change.kind().notation());
      node.put("fused", change.fused().iri());
      node.put("label", words.label(change.fused()));
      node.put("what", change.words());
      ArrayNode claims = node.putArray("claims");
      change.claims().forEach(claim -> words.json(claim, claims.addObject()));
    }
    return list;
  }
}
