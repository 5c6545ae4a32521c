package org.waybill.reconcile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shared.JenaException;

/**
 * A SPARQL endpoint of others, asked politely: one query at a time, a pause between two, a user
 * agent that says who asks, and patience for as long as the endpoint wants it.
 */
public final class SparqlEndpoint {
  private static final int ATTEMPTS = 6;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
  private static final String RESULTS = "application/sparql-results+json";

  private final URI address;
  private final String userAgent;
  private final Duration pause;
  private final Waiting waiting;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(30))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private boolean asked;

  /** How time is let pass. */
  @FunctionalInterface
  public interface Waiting {
    /** Returns when that much time has passed. */
    void pass(Duration time) throws InterruptedException;
  }

  /**
   * @param userAgent names the program and whom to write to
   * @param pause between two queries, and the first wait where the endpoint names none
   * @param waiting lets time pass
   * @param clock for a Retry-After that is a time
   */
  public SparqlEndpoint(
      URI address, String userAgent, Duration pause, Waiting waiting, Clock clock) {
    this.address = address;
    this.userAgent = userAgent;
    this.pause = pause;
    this.waiting = waiting;
    this.clock = clock;
  }

  /** Its address. */
  public URI address() {
    return address;
  }

  /**
   * Asks a SELECT query; waits and asks again where the endpoint is busy.
   *
   * @return the rows: for each column its IRI or the text of its literal
   * @throws HarvestException if it refuses the query, or stays busy
   */
  List<Map<String, String>> select(String query) throws HarvestException {
    try {
      if (asked) {
        waiting.pass(pause);
      }
      asked = true;
      String problem = "";
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Duration wait = pause.multipliedBy(1L << attempt);
        try {
          HttpResponse<byte[]> response = client.send(request(query), BodyHandlers.ofByteArray());
          if (response.statusCode() == 200) {
            return rows(response.body());
          }
          problem = "it answers with status " + response.statusCode();
          if (!LATER.contains(response.statusCode())) {
            throw new HarvestException(address + " refuses the query: " + problem);
          }
          wait = response.headers().firstValue("Retry-After").map(this::retryAfter).orElse(wait);
        } catch (IOException e) {
          problem = "it cannot be reached (" + e.getClass().getSimpleName() + ")";
        }
        if (attempt < ATTEMPTS - 1) {
          waiting.pass(wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
        }
      }
      throw new HarvestException(
          address
              + " did not answer "
              + ATTEMPTS
              + " times: "
              + problem
              + "; run the same command again later, and it goes on from here");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HarvestException("the harvest was interrupted", e);
    }
  }

  private HttpRequest request(String query) {
    return HttpRequest.newBuilder(address)
        .timeout(ANSWER)
        .header("Accept", RESULTS)
        .header("User-Agent", userAgent)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
        .build();
  }

  /** Seconds, or a time. */
  private Duration retryAfter(String header) {
    try {
      return Duration.ofSeconds(Math.max(0, Long.parseLong(header.strip())));
    } catch (NumberFormatException notSeconds) {
      try {
        Instant then =
            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration until = Duration.between(clock.instant(), then);
        return until.isNegative() ? Duration.ZERO : until;
      } catch (DateTimeException e) {
        return pause;
      }
    }
  }

  private List<Map<String, String>> rows(byte[] body) throws HarvestException {
    try {
      ResultSet results = ResultSetFactory.fromJSON(new ByteArrayInputStream(body));
      List<Map<String, String>> rows = new ArrayList<>();
      while (results.hasNext()) {
        QuerySolution solution = results.next();
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : results.getResultVars()) {
          RDFNode node = solution.get(column);
          if (node != null) {
            row.put(column, node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString());
          }
        }
        rows.add(row);
      }
      return rows;
    } catch (JenaException e) {
      throw new HarvestException(
          address + " answers with something else than " + RESULTS + "; is it a SPARQL endpoint?",
          e);
    }
  }
}
