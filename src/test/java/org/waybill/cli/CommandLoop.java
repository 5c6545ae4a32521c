package org.waybill.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program of its own that runs one command after the other, so that tests pay for one start of a
 * JVM: each line of standard input is a JSON array, a file to be its standard input (or an empty
 * text) and then the command's words. After each command it prints {@link #END} and the exit code.
 */
final class CommandLoop {
  /** Stands in no command's output. */
  static final char END = '\u0001';

  private CommandLoop() {}

  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      String[] words = json.readValue(line, String[].class);
      try (InputStream in =
          words[0].isEmpty()
              ? InputStream.nullInputStream()
              : Files.newInputStream(Path.of(words[0]))) {
        System.setIn(in);
        int code = Main.run(java.util.Arrays.copyOfRange(words, 1, words.length));
        Console.out().print("" + END + code + END);
        Console.out().flush();
      }
    }
  }
}
