package org.waybill.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.waybill.query.NamedQuery;
import org.waybill.query.Parameter;
import org.waybill.query.QueryException;
import org.waybill.query.QueryLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the ready-made questions. */
@Command(
    name = "queries",
    mixinStandardHelpOptions = true,
    description = "List the ready-made questions, or show one with its parameters.",
    footer = {
      "",
      "Examples:",
      "  ./waybill queries",
      "  ./waybill queries who-says-transfer --sparql"
    })
final class QueriesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", arity = "0..1", description = "show this question")
  private String name;

  @Option(names = "--sparql", description = "print the question's SPARQL")
  private boolean sparql;

  @Override
  public Integer call() {
    QueryLibrary library = QueryLibrary.shipped();
    PrintStream out = Console.out();
    if (name == null) {
      String topic = "";
      for (NamedQuery query : library.all()) {
        if (!query.topic().equals(topic)) {
          out.println((topic.isEmpty() ? "" : System.lineSeparator()) + query.topic());
          topic = query.topic();
        }
        out.printf("  %-28s %s%n", query.name(), query.question());
      }
      return ExitCode.DONE;
    }
    try {
      show(library.named(name), out);
      return ExitCode.DONE;
    } catch (QueryException e) {
      throw CommandFailed.usage(e.getMessage());
    }
  }

  private void show(NamedQuery query, PrintStream out) {
    if (sparql) {
      out.print(query.sparql());
      return;
    }
    out.println(query.question());
    out.println();
    out.println(query.description());
    out.println();
    for (Parameter parameter : query.parameters()) {
      out.printf(
          "  --%-14s %s (%s%s)%n",
          parameter.name(),
          parameter.description(),
          parameter.type().notation(),
          parameter.defaultValue().map(value -> ", default " + value).orElse(""));
    }
  }
}
