package org.waybill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/**
 * The command line. Data go to standard output, progress and messages to standard error; exit codes
 * are 0 (done), 1 (some input was bad and named, the rest was done), 2 (wrong usage) and 3 (nothing
 * could be done).
 */
@Command(
    name = "waybill",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    header = "Who says that these arms went there, on what ground, how firmly, and who denies it.",
    description = "The unit is the claim, never the fact.",
    subcommands = {
      DemoCommand.class,
      ExtractCommand.class,
      LoadCommand.class,
      QueryCommand.class,
      QueriesCommand.class,
      PoliciesCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      BenchCommand.class,
      FuseCommand.class,
      WhyCommand.class,
      JudgeCommand.class,
      JudgementsCommand.class,
      WhatIfCommand.class,
      DiffCommand.class,
      ServeCommand.class,
      LinksCommand.class,
      HarvestCommand.class,
      ValidateCommand.class,
      ExportCommand.class,
      StatsCommand.class,
      CompactCommand.class,
      BackupCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some input was bad: it was named, and the rest was done",
      "2:wrong usage",
      "3:nothing could be done"
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill demo                                    the shipped articles, answers, and a server",
      "  ./waybill load my-articles/                       a folder of articles into the store",
      "  ./waybill query who-says-transfer --supplier PRK --recipient Russia",
      "  ./waybill generate-completion > waybill.bash      completion for bash and zsh"
    })
public final class Main {
  @Option(
      names = "--verbose",
      scope = CommandLine.ScopeType.INHERIT,
      description = "print the trace of an error, and more about the work")
  boolean verbose;

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command and returns its exit code. */
  static int run(String... args) {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpAutoWidth(true);
    commandLine.setExecutionExceptionHandler(
        (problem, command, parsed) -> explain(problem, command, main.verbose));
    commandLine.setParameterExceptionHandler(Main::explainUsage);
    commandLine.getSubcommands().get("query").setUnmatchedOptionsArePositionalParams(true);
    commandLine.setOut(new PrintWriter(Console.out(), true, UTF_8));
    commandLine.setErr(new PrintWriter(Console.err(), true, UTF_8));
    commandLine
        .getSubcommands()
        .get("generate-completion")
        .getCommandSpec()
        .usageMessage()
        .hidden(false);
    int code;
    try {
      code = args.length == 0 ? usage(commandLine) : commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      Console.err()
          .println("waybill: out of memory; give it more with WAYBILL_JAVA_OPTS=-Xmx2g, say");
      return ExitCode.NOTHING_DONE;
    }
    if (Console.out().checkError() && code != ExitCode.NOTHING_DONE) {
      Console.err().println("waybill: standard output cannot be written to its end");
      return ExitCode.NOTHING_DONE;
    }
    return code;
  }

  private static int usage(CommandLine commandLine) {
    commandLine.usage(commandLine.getErr());
    return ExitCode.USAGE;
  }

  /** Prints one line for an expected failure, and the whole trace for a bug. */
  private static int explain(Exception problem, CommandLine command, boolean verbose) {
    PrintWriter err = command.getErr();
    if (problem instanceof CommandFailed failed) {
      err.println("waybill: " + failed.getMessage());
      if (verbose) {
        problem.printStackTrace(err);
      }
      return failed.exitCode();
    }
    err.println("waybill: a mistake in Waybill itself, please report it with the lines below");
    problem.printStackTrace(err);
    return ExitCode.NOTHING_DONE;
  }

  private static int explainUsage(CommandLine.ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("waybill: " + problem.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, err)) {
      command.usage(err);
    }
    return ExitCode.USAGE;
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Waybill " + number()};
    }

    /** The version number, "development" when it does not run from the jar. */
    static String number() {
      String version = Main.class.getPackage().getImplementationVersion();
      return version == null ? "development" : version;
    }
  }
}
