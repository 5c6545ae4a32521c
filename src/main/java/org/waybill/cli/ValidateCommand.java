package org.waybill.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waybill.claim.ClaimsValidator;
import org.waybill.claim.Fault;
import org.waybill.rdf.RdfException;
import org.waybill.rdf.RdfFile;
import org.waybill.store.ShapesValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks claims documents and RDF files. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Check claims documents (form, references, values, every quote at its offsets) and RDF files (syntax, shapes).",
      "A quote can be checked where the article lies beside the document, or in the folder that --texts names."
    },
    footer = {"", "Example:", "  ./waybill validate claims.json dump.trig"})
final class ValidateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "claims documents (.json, .jsonl) and RDF files, gzipped or not")
  private List<Path> files;

  @Option(names = "--texts", paramLabel = "DIR", description = "the folder that has the articles")
  private Path texts;

  @Option(names = "--strict", description = "unknown fields of claims documents are errors")
  private boolean strict;

  @Override
  public Integer call() {
    PrintStream out = Console.out();
    int faulty = 0;
    for (Path file : files) {
      List<String> errors = new ArrayList<>();
      List<String> notices = new ArrayList<>();
      check(file, errors, notices);
      errors.forEach(out::println);
      notices.forEach(out::println);
      out.println(
          file
              + ": "
              + (errors.isEmpty()
                  ? "valid"
                  : errors.size() + (errors.size() == 1 ? " fault" : " faults")));
      faulty += errors.isEmpty() ? 0 : 1;
    }
    return faulty == 0 ? ExitCode.DONE : ExitCode.SOME_INPUT_BAD;
  }

  private void check(Path file, List<String> errors, List<String> notices) {
    if (!Files.isRegularFile(file)) {
      errors.add(file + ": there is no such file");
    } else if (isJson(file)) {
      try {
        for (Fault fault : new ClaimsValidator(Optional.ofNullable(texts), strict).validate(file)) {
          (fault.isError() ? errors : notices).add(fault.toString());
        }
      } catch (IOException e) {
        errors.add(file + ": cannot be read: " + CommandFailed.reason(e));
      }
    } else if (RdfFile.looksLikeRdf(file)) {
      try {
        ShapesValidator.shipped().validate(file).forEach(v -> errors.add(file + ": " + v));
      } catch (RdfException e) {
        errors.add(e.getMessage());
      } catch (IOException e) {
        errors.add(file + ": cannot be read: " + CommandFailed.reason(e));
      }
    } else {
      errors.add(file + ": is named neither as JSON nor as RDF");
    }
  }

  private static boolean isJson(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }
}
