package org.waybill.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waybill.reference.Assumption;
import org.waybill.reference.Assumptions;
import org.waybill.reference.ReferenceException;
import picocli.CommandLine.Option;

/** Which assumptions convert amounts; none unless asked for. */
final class AssumeOption {
  @Option(
      names = "--assume",
      paramLabel = "NAME",
      description =
          "also show what amounts come to if this holds (seoul-152mm: a container holds 400 to 480"
              + " rounds), by its name or all of a file that ends in .tsv")
  private List<String> asked = List.of();

  boolean isEmpty() {
    return asked.isEmpty();
  }

  List<Assumption> assumptions() {
    List<Assumption> all = new ArrayList<>();
    for (String each : asked) {
      if (each.endsWith(".tsv")) {
        all.addAll(read(Path.of(each)));
      } else {
        all.add(named(each));
      }
    }
    return all;
  }

  private static List<Assumption> read(Path file) {
    try {
      return List.copyOf(Assumptions.read(file).all());
    } catch (ReferenceException e) {
      throw CommandFailed.usage(e.getMessage());
    } catch (NoSuchFileException e) {
      throw CommandFailed.usage("there is no file of assumptions " + file);
    } catch (IOException e) {
      throw CommandFailed.usage(file + " cannot be read: " + CommandFailed.reason(e));
    }
  }

  private static Assumption named(String name) {
    Assumptions shipped = Assumptions.shipped();
    return shipped
        .named(name)
        .orElseThrow(
            () ->
                CommandFailed.usage(
                    "there is no assumption '"
                        + name
                        + "'; there are "
                        + String.join(", ", shipped.all().stream().map(Assumption::name).toList())
                        + ", or name a file that ends in .tsv"));
  }
}
