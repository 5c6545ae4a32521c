package org.waybill.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.waybill.query.Policy;
import org.waybill.query.PolicyLibrary;
import org.waybill.query.QueryException;
import org.waybill.rdf.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the policies that say which claims count. */
@Command(
    name = "policies",
    mixinStandardHelpOptions = true,
    description = "List the policies that say which claims count, or show one with its SPARQL.",
    footer = {
      "",
      "Examples:",
      "  ./waybill policies",
      "  ./waybill policies official-or-imagery",
      "  ./waybill policies my-policy.yaml"
    })
final class PoliciesCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "show this policy; a file where it ends in .yaml")
  private String name;

  @Override
  public Integer call() {
    PolicyLibrary library = new PolicyLibrary(new Iris());
    PrintStream out = Console.out();
    if (name == null) {
      for (Policy policy : library.shipped()) {
        out.printf("  %-22s %s%n", policy.name(), policy.summary());
      }
      return ExitCode.DONE;
    }
    try {
      Policy policy = library.of(name);
      out.println(policy.summary());
      out.println();
      if (!policy.description().isEmpty()) {
        out.println(policy.description());
        out.println();
      }
      out.print(policy.sparql());
      return ExitCode.DONE;
    } catch (QueryException e) {
      throw CommandFailed.usage(e.getMessage());
    }
  }
}
