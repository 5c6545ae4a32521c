package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server as a process: its address, its end, and what others meet meanwhile. */
class ServeCommandIT {
  /** The JVM's exit code after SIGTERM, 128 + 15. */
  private static final int TERMINATED = 143;

  private static Waybill waybill;

  @TempDir Path temp;

  @BeforeAll
  static void start() throws IOException {
    waybill = Waybill.shared();
  }

  @Test
  void answersAtItsAddressHoldsTheStoreAndStopsWhenAsked()
      throws IOException, InterruptedException {
    Path store = temp.resolve("store");
    Path article = Files.writeString(temp.resolve("delivery.txt"), CommandLineIT.DELIVERY);
    waybill.run("load", article, "--store", store).ends(0);
    Path err = temp.resolve("err");
    Process server =
        waybill.alone("serve", "--store", store, "--port", "0").redirectError(err.toFile()).start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String first = out.readLine();
      assertTrue(
          first != null && first.startsWith("Waybill answers at http://"),
          () -> first + "\n" + content(err));
      URI address = URI.create(first.substring(first.indexOf("http")));
      HttpResponse<String> health =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address.resolve("/health")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertEquals(200, health.statusCode(), health.body());

      waybill
          .run("query", "who-says-transfer", "--store", store)
          .ends(3)
          .saysOnly("the store", "is in use by process " + server.pid());
      waybill.run("load", article, "--store", store).ends(3).saysOnly("is in use by process");
      waybill.run("stats", "--store", store).ends(3).saysOnly("is in use by process");

      server.destroy();
      assertTrue(server.waitFor(2, TimeUnit.MINUTES), "the server stops");
      assertEquals(TERMINATED, server.exitValue(), () -> content(err));
    } finally {
      server.destroyForcibly();
    }
    assertFalse(content(err).contains("Exception"), content(err));
    waybill
        .run("query", "who-says-transfer", "--store", store, "--format", "csv")
        .ends(0)
        .prints("Ukraine");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    Path store = temp.resolve("store");
    waybill
        .run(
            "load",
            Files.writeString(temp.resolve("delivery.txt"), CommandLineIT.DELIVERY),
            "--store",
            store)
        .ends(0);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      waybill
          .run("serve", "--store", store, "--port", taken.getLocalPort())
          .ends(3)
          .saysOnly("port " + taken.getLocalPort());
    }
    waybill.run("stats", "--store", store).ends(0);
  }

  @Test
  void theDemoAnswersAndItsSecondRunStartsFromTheLoadedStore() {
    Path store = temp.resolve("demo");
    Waybill.Result first = waybill.run("demo", "--no-serve", "--store", store).ends(0);
    first
        .says("loaded ", " articles", "rejected 0")
        .prints("Who says that one party supplied another with arms")
        .prints("supplier: North Korea")
        .prints("stance ", "denies")
        .prints("quote ")
        .prints("./waybill query exchange-sides");
    Waybill.Result second = waybill.run("demo", "--no-serve", "--store", store).ends(0);
    second.says("The shipped articles are in " + store + " already");
    assertFalse(second.err().contains("loaded "), second.err());
    assertEquals(first.out(), second.out());
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
