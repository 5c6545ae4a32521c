package org.waybill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.waybill.fusion.FusionRun;
import org.waybill.query.AnswerFormat;
import org.waybill.query.NamedQuery;
import org.waybill.query.QueryAnswer;
import org.waybill.query.QueryException;
import org.waybill.query.QueryLibrary;
import org.waybill.query.QueryLimitException;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the store a ready-made question or SPARQL of one's own. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "waybill query NAME [--PARAMETER VALUE]... [--store DIR] [--format FORMAT]",
      "       waybill query FILE.rq [--store DIR] [--format FORMAT]",
      "       waybill query 'SELECT ...' [--store DIR] [--format FORMAT]"
    },
    description = {
      "Ask the store a ready-made question (./waybill queries lists them) or SPARQL of your own.",
      "Parties, places and goods may be given by name (\"North Korea\"), ISO code (PRK) or Wikidata id (Q423)."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill query who-says-transfer --supplier PRK --recipient Russia",
      "  ./waybill query who-says-transfer --supplier Q794 --format csv",
      "  ./waybill query pair-timeline --supplier PRK --recipient RUS --as-of 2023-10-01",
      "  ./waybill query who-says-transfer --supplier PRK --policy official-or-imagery",
      "  ./waybill query 'SELECT (COUNT(*) AS ?n) WHERE { ?c a <https://w3id.org/waybill/ontology#Claim> }'"
    })
final class QueryCommand implements Callable<Integer> {
  private static final int WIDTH = 120;

  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table, csv, tsv, json or xml; for graphs turtle, trig, ntriples, nquads, jsonld or rdfxml (default: ${DEFAULT-VALUE})")
  private String format;

  @Mixin private ViewOption view;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "give up after this time (default: never)")
  private Integer timeout;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "at most this many rows of a ready-made question")
  private Long limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "leave out this many rows first")
  private long offset;

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      description =
          "let the query ask this SPARQL endpoint with SERVICE; may be given several times (default: none)")
  private List<String> services = List.of();

  @Option(names = "--create", hidden = true, description = "make the store where it is missing")
  private boolean create;

  @Parameters(
      paramLabel = "QUERY",
      arity = "1..*",
      description = "a ready-made question's name with its parameters, a file, or SPARQL")
  private List<String> words;

  @Override
  public Integer call() {
    try {
      AnswerFormat answerFormat = AnswerFormat.of(format);
      try (GraphStore open = create ? StoreOption.open(store.folder()) : store.openExisting()) {
        tellIfNotFused(open);
        QueryRunner runner =
            new QueryRunner(open.view(), Gazetteer.shipped(), new Iris(), limits())
                .allowing(services);
        try (QueryAnswer answer = ask(view.of(runner, open))) {
          answer.write(answerFormat, Console.data(), width());
          Console.data().flush();
          return ExitCode.DONE;
        }
      }
    } catch (QueryLimitException e) {
      throw CommandFailed.nothingDone(e);
    } catch (QueryException e) {
      throw CommandFailed.usage(e.getMessage());
    } catch (IOException e) {
      throw CommandFailed.nothingDone("the answer cannot be written: " + CommandFailed.reason(e));
    }
  }

  /** An empty answer would look as if there were nothing of the kind. */
  private void tellIfNotFused(GraphStore open) {
    boolean fused =
        QueryLibrary.shipped().all().stream()
            .anyMatch(q -> q.name().equals(words.get(0)) && q.tags().contains("fused"));
    if (fused && !open.hasGraph(new Iris().fusionIri(FusionRun.ALL))) {
      Console.err()
          .println(
              "waybill: what is the same was not looked for in this store yet: ./waybill fuse");
    }
  }

  private QueryLimits limits() {
    return new QueryLimits(
        Optional.ofNullable(timeout).map(Duration::ofSeconds), OptionalLong.empty());
  }

  private QueryAnswer ask(QueryRunner runner) {
    String first = words.get(0);
    if (first.contains("{")) {
      return runner.run(alone(first));
    }
    if (first.endsWith(".rq") || first.endsWith(".sparql")) {
      return runner.run(read(Path.of(alone(first))));
    }
    NamedQuery query = QueryLibrary.shipped().named(first);
    Map<String, String> arguments = arguments(words.subList(1, words.size()));
    return limit == null && offset == 0
        ? runner.run(query, arguments)
        : runner.run(query, arguments, limit == null ? Long.MAX_VALUE : limit, offset);
  }

  private String alone(String text) {
    if (words.size() > 1) {
      throw CommandFailed.usage(
          "'" + words.get(1) + "': only ready-made questions take parameters");
    }
    return text;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw CommandFailed.nothingDone(
          "the query " + file + " cannot be read: " + CommandFailed.reason(e));
    }
  }

  /** "--supplier PRK" and "--supplier=PRK" as the name and the value of a parameter. */
  private static Map<String, String> arguments(List<String> words) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        throw CommandFailed.usage(
            "'" + word + "' belongs to no parameter; write --PARAMETER " + word);
      }
      int equals = word.indexOf('=');
      if (equals > 0) {
        arguments.put(word.substring(2, equals), word.substring(equals + 1));
      } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
        arguments.put(word.substring(2), words.get(++i));
      } else {
        throw CommandFailed.usage(word + " needs a value");
      }
    }
    return arguments;
  }

  private static int width() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : WIDTH;
  }
}
