package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * OpenRefine, started without a window, reconciles a table against a running server and extends it.
 * Skipped where it is not installed; {@code .ci/openrefine} installs it.
 */
class OpenRefineIT {
  private static final Path OPENREFINE = Path.of("/usr/bin/openrefine");
  private static final String TABLE =
      """
      party,code
      North Korea,
      the United States,
      Russia,RUS
      Republic of Xyzzy,
      Korea,KR
      """;
  private static final String ENGINE = "{\"facets\": [], \"mode\": \"row-based\"}";

  @TempDir Path temp;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private Process server;
  private Process refine;
  private URI refineAddress;

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : new Process[] {refine, server}) {
      if (process != null) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor(1, TimeUnit.MINUTES);
      }
    }
  }

  @Test
  void openRefineReconcilesAndExtendsATable() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(OPENREFINE), "OpenRefine is not installed: .ci/openrefine does that");
    String service = serve() + "reconcile";
    startRefine();
    String project = createProject();
    String typed =
        """
        {"mode": "standard-service", "service": "%s", "autoMatch": true, "limit": 0,
         "identifierSpace": "https://w3id.org/waybill/id/",
         "schemaSpace": "https://w3id.org/waybill/ontology#",
         "type": {"id": "State", "name": "state"},
         "columnDetails": [{"column": "code", "propertyName": "ISO code", "propertyID": "isoCode"}]}
        """
            .formatted(service);
    command("reconcile", project, Map.of("columnName", "party", "config", typed, "engine", ENGINE));
    Map<String, String> judged = judgements(project);
    assertEquals("matched entity/state/PRK", judged.get("North Korea"));
    assertEquals("matched entity/state/USA", judged.get("the United States"));
    assertEquals("matched entity/state/RUS", judged.get("Russia"));
    assertEquals("matched entity/state/KOR", judged.get("Korea"), "the code decides");
    assertTrue(judged.get("Republic of Xyzzy").startsWith("none"), judged.toString());

    command(
        "extend-data",
        project,
        Map.of(
            "baseColumnName",
            "party",
            "endpoint",
            service,
            "identifierSpace",
            "https://w3id.org/waybill/id/",
            "schemaSpace",
            "https://w3id.org/waybill/ontology#",
            "extension",
            """
            {"properties": [{"id": "wikidataItem", "name": "Wikidata item"},
              {"id": "defenceMinister", "name": "defence minister", "settings": {"date": "2023-10-13"}}]}
            """,
            "columnInsertIndex",
            "1",
            "engine",
            ENGINE));
    List<String> rows =
        send("export-rows/table.csv", Map.of("project", project, "format", "csv", "engine", ENGINE))
            .body()
            .lines()
            .toList();
    assertEquals("party,Wikidata item,defence minister,code", rows.get(0));
    assertTrue(rows.contains("Russia,Q159,Sergei Shoigu,RUS"), rows.toString());
    assertTrue(rows.contains("Republic of Xyzzy,,,"), rows.toString());
  }

  private URI serve() throws IOException, InterruptedException {
    Waybill waybill = Waybill.shared();
    Path store = temp.resolve("store");
    Path article = Files.writeString(temp.resolve("delivery.txt"), CommandLineIT.DELIVERY);
    waybill.run("load", article, "--store", store).ends(0);
    server = waybill.alone("serve", "--store", store, "--port", "0").start();
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    String first = out.readLine();
    return URI.create(first.substring(first.indexOf("http")));
  }

  private void startRefine() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    refineAddress = URI.create("http://127.0.0.1:" + port + "/command/core/");
    Path log = temp.resolve("openrefine.log");
    refine =
        new ProcessBuilder(
                OPENREFINE.toString(),
                "-i",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-d",
                temp.resolve("openrefine").toString(),
                "-m",
                "700M",
                "-x",
                "refine.headless=true")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    for (int i = 0; i < 360; i++) {
      assertTrue(refine.isAlive(), () -> "OpenRefine ended:\n" + content(log));
      try {
        client.send(
            HttpRequest.newBuilder(refineAddress.resolve("get-version")).build(),
            BodyHandlers.ofString());
        return;
      } catch (IOException e) {
        Thread.sleep(500);
      }
    }
    throw new AssertionError("OpenRefine does not answer:\n" + content(log));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private String token() throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(refineAddress.resolve("get-csrf-token")).build(),
            BodyHandlers.ofString());
    return json.readTree(response.body()).path("token").asText();
  }

  private String createProject() throws IOException, InterruptedException {
    String boundary = "waybill-table";
    String body =
        part(boundary, "project-name", "parties")
            + part(boundary, "format", "text/line-based/*sv")
            + "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"project-file\"; filename=\"parties.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + TABLE
            + "\r\n--"
            + boundary
            + "--\r\n";
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(
                    refineAddress.resolve(
                        "create-project-from-upload?csrf_token="
                            + encoded(token())
                            + "&options="
                            + encoded("{\"separator\": \",\", \"headerLines\": 1}")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    String location = response.headers().firstValue("Location").orElse("");
    assertTrue(location.contains("project="), () -> response.statusCode() + response.body());
    return location.substring(location.indexOf("project=") + "project=".length());
  }

  private static String part(String boundary, String name, String value) {
    return "--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private HttpResponse<String> send(String command, Map<String, String> parameters)
      throws IOException, InterruptedException {
    String form =
        parameters.entrySet().stream()
            .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(refineAddress.resolve(command))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    return response;
  }

  /** Does something to a project and waits until it is done. */
  private void command(String command, String project, Map<String, String> parameters)
      throws IOException, InterruptedException {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("csrf_token", token());
    JsonNode answer = json.readTree(send(command + "?project=" + project, all).body());
    assertTrue(List.of("ok", "pending").contains(answer.path("code").asText()), answer.toString());
    for (int i = 0; i < 240; i++) {
      HttpResponse<String> processes =
          client.send(
              HttpRequest.newBuilder(refineAddress.resolve("get-processes?project=" + project))
                  .build(),
              BodyHandlers.ofString());
      if (json.readTree(processes.body()).path("processes").isEmpty()) {
        return;
      }
      Thread.sleep(250);
    }
    throw new AssertionError(command + " does not end");
  }

  /** What OpenRefine decided of each name: "matched" or "none", and the entity. */
  private Map<String, String> judgements(String project) throws IOException, InterruptedException {
    JsonNode rows =
        json.readTree(
            send("get-rows?project=" + project + "&start=0&limit=100", Map.of("engine", ENGINE))
                .body());
    Map<String, String> judged = new TreeMap<>();
    for (JsonNode row : rows.path("rows")) {
      JsonNode cell = row.at("/cells/0");
      JsonNode recon = rows.at("/pool/recons/" + cell.path("r").asText());
      judged.put(
          cell.path("v").asText(), recon.path("j").asText() + " " + recon.at("/m/id").asText());
    }
    return judged;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
