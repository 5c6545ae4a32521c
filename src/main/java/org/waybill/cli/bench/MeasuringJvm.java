package org.waybill.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own for a measurement, so that its heap has the size that is promised. */
public final class MeasuringJvm {
  private MeasuringJvm() {}

  /**
   * Runs a command of Waybill in a JVM like this one but for its heap; it writes where this one
   * writes.
   *
   * @param heap as {@code -Xmx} takes it: "256m"
   * @param arguments the command and its options
   * @return its exit code
   */
  public static int run(String heap, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:+UseSerialGC");
    words.add("-Dfile.encoding=UTF-8");
    String root = System.getProperty("waybill.root");
    if (root != null) {
      words.add("-Dwaybill.root=" + root);
    }
    words.add("-Xmx" + heap);
    words.add("-cp");
    words.add(System.getProperty("java.class.path"));
    words.add("org.waybill.cli.Main");
    words.addAll(arguments);
    Process process = new ProcessBuilder(words).inheritIO().start();
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }
}
