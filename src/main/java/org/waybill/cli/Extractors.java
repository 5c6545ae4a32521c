package org.waybill.cli;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.waybill.claim.ClaimExtractor;
import picocli.CommandLine.Option;

/** Which extractor reads the claims. */
final class Extractors {
  @Option(
      names = "--extractor",
      paramLabel = "NAME",
      description =
          "the extractor, where more than one is on the class path (default: ${DEFAULT-VALUE})",
      defaultValue = "waybill-rules")
  private String name = "waybill-rules";

  /** The chosen extractor; its version need not be named. */
  ClaimExtractor chosen() {
    List<ClaimExtractor> all =
        StreamSupport.stream(ServiceLoader.load(ClaimExtractor.class).spliterator(), false)
            .toList();
    return all.stream()
        .filter(
            extractor -> extractor.name().equals(name) || extractor.name().startsWith(name + "/"))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailed.usage(
                    "there is no extractor '"
                        + name
                        + "'; there is "
                        + all.stream()
                            .map(ClaimExtractor::name)
                            .collect(Collectors.joining(", "))));
  }
}
