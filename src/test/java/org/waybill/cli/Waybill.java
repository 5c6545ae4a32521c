package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Waybill's command line in processes of its own, as a user meets it. Most commands run one after
 * the other in one process, since a start takes seconds; those whose process matters run alone.
 */
final class Waybill {
  private static Waybill shared;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What a command did.
   *
   * @param code its exit code
   * @param out what it printed as its data
   * @param err what it said
   */
  record Result(int code, String out, String err) {
    /** The last line on standard error. */
    String lastWord() {
      return err.isBlank() ? "" : err.lines().reduce((a, b) -> b).orElseThrow();
    }

    /** Checks the exit code, and that no trace of a mistake was printed. */
    Result ends(int expected) {
      assertEquals(expected, code, () -> out + err);
      assertFalse(err.contains("\tat "), err);
      return this;
    }

    /** Checks that standard error is one line, with these words in it. */
    Result saysOnly(String... words) {
      assertEquals(1, err.lines().count(), err);
      return says(words);
    }

    /** Checks that one line of standard error has all these words. */
    Result says(String... words) {
      assertTrue(
          err.lines().anyMatch(line -> Stream.of(words).allMatch(line::contains)),
          () -> "nothing about " + List.of(words) + " in:\n" + err);
      return this;
    }

    /** Checks that one line of standard output has all these words. */
    Result prints(String... words) {
      assertTrue(
          out.lines().anyMatch(line -> Stream.of(words).allMatch(line::contains)),
          () -> "nothing about " + List.of(words) + " in:\n" + out);
      return this;
    }
  }

  private final Path home;
  private final Path errors;
  private final Process loop;
  private long errorsRead;

  private Waybill(Path home) throws IOException {
    this.home = home;
    this.errors = Files.createTempFile(home, "loop", ".err");
    this.loop = process(CommandLoop.class.getName()).redirectError(errors.toFile()).start();
  }

  /** The one of all tests of this run. */
  static synchronized Waybill shared() throws IOException {
    if (shared == null) {
      Path home = Files.createTempDirectory("waybill-it");
      shared = new Waybill(home);
      Runtime.getRuntime().addShutdownHook(new Thread(shared::end));
    }
    return shared;
  }

  private void end() {
    loop.destroyForcibly();
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command with nothing on its standard input. */
  Result run(Object... words) {
    return runWith(null, words);
  }

  /** Runs a command with a file as its standard input. */
  synchronized Result runWith(Path input, Object... words) {
    List<String> line = new ArrayList<>(List.of(input == null ? "" : input.toString()));
    Arrays.stream(words).map(Object::toString).forEach(line::add);
    try {
      OutputStream in = loop.getOutputStream();
      in.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
      String out = untilEnd();
      int code = Integer.parseInt(untilEnd());
      byte[] all = Files.readAllBytes(errors);
      String err =
          new String(all, (int) errorsRead, all.length - (int) errorsRead, StandardCharsets.UTF_8);
      errorsRead = all.length;
      return new Result(code, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException("after " + line, e);
    }
  }

  private String untilEnd() throws IOException {
    InputStream out = loop.getInputStream();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = out.read(); b != CommandLoop.END; b = out.read()) {
      if (b < 0) {
        throw new IOException("the process ended: " + Files.readString(errors));
      }
      bytes.write(b);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** A process of its own for one command, as {@code ./waybill} starts it. */
  ProcessBuilder alone(Object... words) {
    return process(
        Stream.concat(Stream.of(Main.class.getName()), Arrays.stream(words).map(Object::toString))
            .toArray(String[]::new));
  }

  /** Runs a command in a process of its own, and waits for its end. */
  Result runAlone(Object... words) throws IOException, InterruptedException {
    return finish(alone(words));
  }

  /** Starts a process and waits for its end. */
  Result finish(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile(home, "alone", ".out");
    Path err = Files.createTempFile(home, "alone", ".err");
    Process process =
        builder
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(builder.command() + " does not end");
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private ProcessBuilder process(String... mainAndArguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dwaybill.root=" + Path.of("").toAbsolutePath(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    command.addAll(Arrays.asList(mainAndArguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("WAYBILL_HOME", home.resolve("stores").toString());
    return builder;
  }
}
