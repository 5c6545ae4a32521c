package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types every command of the README and of the tours in {@code docs/}, in its order, as a person
 * would from a clone's root.
 */
class ReadmeIT {
  /** Is what runs this test. */
  private static final String ALL_TESTS = "mvn verify";

  private static final Pattern SHELL_BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path clone;

  @Test
  void everyCommandOfTheReadmeWorks() throws IOException, InterruptedException {
    List<String> commands = commands(Files.readString(Path.of("README.md")));
    assertTrue(
        commands.stream().anyMatch(c -> c.startsWith("./waybill demo")),
        "the README begins with the demo");
    assertTrue(commands.contains(ALL_TESTS), "the README says how to run the tests");
    run(commands);
  }

  @Test
  void everyCommandOfTheTourOfLinkedDataWorks() throws IOException, InterruptedException {
    List<String> commands = commands(Files.readString(Path.of("docs", "linked-data.md")));
    assertTrue(commands.stream().anyMatch(c -> c.startsWith("curl")));
    run(commands);
  }

  @Test
  void everyCommandOfTheTourOfFusionWorks() throws IOException, InterruptedException {
    List<String> commands = commands(Files.readString(Path.of("docs", "fusion.md")));
    assertTrue(commands.stream().anyMatch(c -> c.startsWith("./waybill fuse")));
    run(commands);
  }

  @Test
  void everyCommandOfTheTourOfReconciliationWorks() throws IOException, InterruptedException {
    List<String> commands = commands(Files.readString(Path.of("docs", "reconciliation.md")));
    assertTrue(commands.stream().anyMatch(c -> c.startsWith("./waybill links accept")));
    run(commands);
  }

  @Test
  void everyCommandOfThePageOnPublishingWorks() throws IOException, InterruptedException {
    List<String> commands = commands(Files.readString(Path.of("docs", "export.md")));
    assertTrue(commands.stream().anyMatch(c -> c.contains("--dump")));
    assertTrue(commands.stream().anyMatch(c -> c.contains("--nanopubs")));
    run(commands);
  }

  private void run(List<String> commands) throws IOException, InterruptedException {
    layOutClone();
    StringBuilder script = new StringBuilder("set -euo pipefail\nexport WAYBILL_HOME=$PWD/home\n");
    for (String command : commands) {
      if (!command.equals(ALL_TESTS)) {
        script.append("echo ").append(quoted("== " + command)).append('\n');
        if (command.startsWith("./waybill")) {
          script.append("stop_server\n");
        }
        script.append(serves(command) ? "start_server " + command : command).append('\n');
      }
    }
    script.append("stop_server\n");

    Path log = clone.resolve("log.txt");
    Process shell =
        new ProcessBuilder("bash", "-c", FUNCTIONS + script)
            .directory(clone.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(shell.waitFor(10, TimeUnit.MINUTES), "the commands end");
    String output = Files.readString(log);
    assertEquals(0, shell.exitValue(), () -> "a command failed:\n" + output);
    assertFalse(output.contains("a mistake in Waybill itself"), output);
  }

  /**
   * A server runs until the next command of Waybill, before which a person would press Ctrl-C; the
   * shell waits until it answers.
   */
  private static final String FUNCTIONS =
      """
      server=
      stop_server() {
        if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" || true; server=; fi
      }
      trap stop_server EXIT
      start_server() {
        stop_server
        "$@" > server.log 2>&1 &
        server=$!
        for i in $(seq 240); do
          curl -sf http://localhost:3330/health > /dev/null && return
          kill -0 "$server" 2>/dev/null || break
          sleep 0.5
        done
        cat server.log
        echo "the server did not answer"
        exit 1
      }
      """;

  private static boolean serves(String command) {
    return command.startsWith("./waybill serve")
        || command.matches("\\./waybill demo(?!.*--no-serve).*");
  }

  /** What a person has: the clone, and a folder of articles of their own. */
  private void layOutClone() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    Files.createSymbolicLink(clone.resolve("waybill"), root.resolve("waybill"));
    Files.createSymbolicLink(clone.resolve("data"), root.resolve("data"));
    Path articles = Files.createDirectory(clone.resolve("my-articles"));
    Files.writeString(
        articles.resolve("delivery.txt"),
        "France has delivered 12 Caesar howitzers to Ukraine, Defence Minister Sebastien Lecornu said on Monday.\n",
        StandardCharsets.UTF_8);
  }

  /** The lines of the README's {@code sh} blocks, continued lines joined, comments left out. */
  private static List<String> commands(String readme) {
    List<String> commands = new ArrayList<>();
    Matcher blocks = SHELL_BLOCK.matcher(readme);
    while (blocks.find()) {
      String block = blocks.group(1).replace("\\\n", " ");
      try (Stream<String> lines = block.lines()) {
        lines
            .map(line -> line.replaceFirst("\\s{2,}#.*", "").strip())
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .forEach(commands::add);
      }
    }
    return commands;
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
