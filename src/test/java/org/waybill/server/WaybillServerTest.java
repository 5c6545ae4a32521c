package org.waybill.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server as a whole behaves. */
class WaybillServerTest extends RunningServer {
  @Test
  void headHasTheHeadersOfGet() throws IOException {
    for (String path :
        List.of(asking("ASK {}"), "/sparql", "/data?default", "/api/queries/part-in", "/health")) {
      HttpResponse<String> get = get(path);
      HttpResponse<String> head = send(to(path).method("HEAD", BodyPublishers.noBody()));
      assertEquals(200, head.statusCode(), path);
      assertEquals("", head.body());
      assertEquals(type(get), type(head), path);
      assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"), path);
    }
  }

  @Test
  void optionsNamesTheMethods() throws IOException {
    HttpResponse<String> response = send(to("/sparql").method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(204, response.statusCode());
    assertEquals("GET, HEAD, POST, OPTIONS", response.headers().firstValue("Allow").orElse(""));
    assertTrue(response.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
  }

  @Test
  void onlyPagesOfAllowedOriginsReadAnswers()
      throws IOException, ServerException, InterruptedException, ExecutionException {
    assertTrue(
        get(asking("ASK {}"), "Origin", "https://a.example")
            .headers()
            .firstValue("Access-Control-Allow-Origin")
            .isEmpty());
    WaybillServer other = start(ServerOptions.onPort(0).forPagesOf(List.of("https://a.example")));
    try {
      URI address = other.address().resolve(asking("ASK {}"));
      HttpResponse<String> ours =
          send(HttpRequest.newBuilder(address).header("Origin", "https://a.example"));
      assertEquals(
          "https://a.example", ours.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      String exposed = ours.headers().firstValue("Access-Control-Expose-Headers").orElse("");
      assertTrue(
          exposed.contains("Link") && exposed.contains("Location") && exposed.contains("ETag"));
      assertTrue(ours.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
      HttpResponse<String> theirs =
          send(HttpRequest.newBuilder(address).header("Origin", "https://b.example"));
      assertTrue(theirs.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
      HttpResponse<String> preflight =
          send(
              HttpRequest.newBuilder(address)
                  .header("Origin", "https://a.example")
                  .header("Access-Control-Request-Method", "POST")
                  .method("OPTIONS", BodyPublishers.noBody()));
      assertTrue(
          preflight
              .headers()
              .firstValue("Access-Control-Allow-Methods")
              .orElse("")
              .contains("POST"));
    } finally {
      other.stop();
    }
  }

  @Test
  void tellsWhetherItIsWell() throws IOException {
    JsonNode health = JSON.readTree(get("/health").body());
    assertEquals("ok", health.path("status").asText());
    assertEquals("filled", health.path("store").asText());
  }

  @Test
  void anAddressThatIsNoneNamesThoseThatAre() throws IOException {
    assertTrue(refused(404, get("/nothing/here")).path("detail").asText().contains("/api/queries"));
    refused(404, get("/$/ping"));
    refused(404, get("/$/datasets"));
    assertEquals("/sparql", JSON.readTree(get("/").body()).path("sparql").asText());
  }

  @Test
  void listensOnLoopbackUnlessAsked() throws IOException {
    assertTrue(server.isLoopback());
    List<String> elsewhere = new ArrayList<>();
    for (java.net.NetworkInterface network :
        java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
      for (java.net.InetAddress address : java.util.Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress() && !address.isLinkLocalAddress()) {
          elsewhere.add(address.getHostAddress());
        }
      }
    }
    for (String address : elsewhere) {
      assertThrows(
          IOException.class,
          () -> new java.net.Socket(address, server.port()).close(),
          () -> "answers on " + address);
    }
  }

  @Test
  void saysThatAPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      ServerException e =
          assertThrows(
              ServerException.class, () -> start(ServerOptions.onPort(taken.getLocalPort())));
      assertTrue(e.getMessage().contains(Integer.toString(taken.getLocalPort())));
    }
  }

  @Test
  void answersWhatIsRunningBeforeItStops()
      throws IOException, ServerException, InterruptedException, ExecutionException {
    WaybillServer other = start(ServerOptions.onPort(0).within(HASTY));
    CompletableFuture<HttpResponse<String>> running =
        CLIENT.sendAsync(
            HttpRequest.newBuilder(other.address().resolve(asking(SLOW))).build(),
            BodyHandlers.ofString());
    JsonNode health;
    do {
      health =
          JSON.readTree(send(HttpRequest.newBuilder(other.address().resolve("/health"))).body());
    } while (health.path("queriesRunning").asInt() == 0 && !running.isDone());
    other.stop();
    assertLimit("time", refused(503, running.get()));
    assertThrows(
        IOException.class, () -> send(HttpRequest.newBuilder(other.address().resolve("/health"))));
  }

  @Test
  void leavesNoTemporaryFiles(@TempDir Path folder) throws IOException {
    try (BoundedAnswer answer = new BoundedAnswer(3 << 20, folder)) {
      answer.write(new byte[1000], 0, 1000);
      assertEquals(0, files(folder));
      answer.write(new byte[2 << 20], 0, 2 << 20);
      assertEquals(1, files(folder));
      java.io.ByteArrayOutputStream copy = new java.io.ByteArrayOutputStream();
      answer.sendTo(copy);
      assertEquals((2 << 20) + 1000, copy.size());
    }
    assertEquals(0, files(folder));
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
