package org.waybill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.waybill.cli.bench.FusionBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures fusion. */
@Command(
    name = "fusion",
    mixinStandardHelpOptions = true,
    description = {
      "Measure how long stores of generated claims take to be fused, in 4 GB of heap,",
      "and whether the time grows no faster than n log n."
    },
    footer = {
      "",
      "Examples:",
      "  ./waybill bench fusion --claims 10000,100000",
      "  ./waybill bench fusion --claims 1000000 --work /big/disk"
    })
final class BenchFusionCommand implements Callable<Integer> {
  @Mixin private BenchCommand.Printing printing;
  @Mixin private BenchCommand.WorkFolder work;

  @Option(
      names = "--claims",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000",
      description = "about how many in each store (default: ${DEFAULT-VALUE})")
  private List<Long> claims;

  @Override
  public Integer call() {
    if (claims.stream().anyMatch(c -> c < 1)) {
      throw CommandFailed.usage("--claims is at least 1");
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "fusion",
                "--claims",
                String.join(",", claims.stream().map(Object::toString).toList())));
    arguments.addAll(work.arguments());
    return printing.run(
        "4g",
        arguments,
        () -> work.with(folder -> new FusionBench(folder, BenchCommand::progress).run(claims)));
  }
}
