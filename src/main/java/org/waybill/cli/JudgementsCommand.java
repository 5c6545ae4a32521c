package org.waybill.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.waybill.fusion.Judgements;
import org.waybill.fusion.ReviewedJudgement;
import org.waybill.query.SituationNames;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what people judged, with what became of it. */
@Command(
    name = "judgements",
    mixinStandardHelpOptions = true,
    description = {
      "List what people judged, the earliest first: in force, overruled by a later judgement,"
          + " retracted, or orphaned because a situation has vanished from the store."
    },
    footer = {"", "Example:", "  ./waybill judgements --format json"})
final class JudgementsCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json");

  @Mixin private StoreOption store;

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
    try (GraphStore open = store.openExisting()) {
      SituationNames names = new SituationNames(open.view(), new Iris());
      List<ReviewedJudgement> all = Judgements.read(open.view()).all();
      if (format.equals("json")) {
        Console.out().println(json(all).toPrettyString());
      } else {
        all.forEach(j -> print(j, names, Console.out()));
        Console.out().println(all.size() == 1 ? "1 judgement" : all.size() + " judgements");
      }
      return ExitCode.DONE;
    }
  }

  private static void print(ReviewedJudgement j, SituationNames names, PrintStream out) {
    out.println(names.shortForm(j.iri()) + "  " + j.standing().words());
    out.println("  " + j.label());
    out.println("  " + sides(j, names));
    out.println("  why: " + j.why());
    out.println("  by " + j.by() + j.made().map(t -> ", " + t).orElse(", at a time unknown"));
    j.overruledBy().forEach(later -> out.println("  overruled by " + names.shortForm(later)));
    j.vanished().forEach(gone -> out.println("  vanished: " + names.shortForm(gone)));
    j.retraction()
        .ifPresent(r -> out.println("  retracted by " + r.by() + ", " + r.made() + ": " + r.why()));
    out.println();
  }

  private static String sides(ReviewedJudgement j, SituationNames names) {
    return String.join(", ", j.one().stream().map(names::shortForm).toList())
        + " | "
        + String.join(", ", j.other().stream().map(names::shortForm).toList());
  }

  private static ArrayNode json(List<ReviewedJudgement> all) {
    ArrayNode list = new ObjectMapper().createArrayNode();
    for (ReviewedJudgement j : all) {
      ObjectNode node = list.addObject();
      node.put("judgement", j.iri());
      node.put("verdict", j.verdict().notation());
      node.put("standing", j.standing().words());
      node.put("label", j.label());
      texts(node.putArray("one"), j.one());
      texts(node.putArray("other"), j.other());
      node.put("why", j.why());
      node.put("by", j.by());
      j.made().ifPresent(t -> node.put("made", t.toString()));
      texts(node.putArray("overruledBy"), j.overruledBy());
      texts(node.putArray("vanished"), j.vanished());
      j.retraction()
          .ifPresent(
              r ->
                  node.putObject("retraction")
                      .put("retraction", r.iri())
                      .put("why", r.why())
                      .put("by", r.by())
                      .put("made", r.made().toString()));
    }
    return list;
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
