package org.waybill.fusion.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.evaluation.EvaluationFiles;

/**
 * Several reports of the same events, their claims annotated by hand, and what a careful analyst
 * makes of them together: a folder with {@code ID.gold.json}, {@code ID.article.json} and {@code
 * STORY.fusion.json}. A reference is {@code "ID#S1"}.
 *
 * @param clusters which situations are the same
 * @param unsure pairs on which two careful people may differ
 */
public record Story(
    String name,
    Path folder,
    SortedMap<String, Claims> gold,
    List<Cluster> clusters,
    List<Pair> unsure,
    List<Dispute> contradictions,
    List<Count> totals) {
  private static final String ENDING = ".fusion.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Situations that are the same.
   *
   * @param origins for each independent principal the claims that it stands behind
   * @param ladder the furthest rung with an affirming claim
   */
  public record Cluster(
      String id, List<String> members, List<List<String>> origins, Optional<String> ladder) {}

  /** Two references. */
  public record Pair(String one, String other) {}

  /**
   * A contradiction.
   *
   * @param about id of a cluster
   */
  public record Dispute(String kind, Pair between, String about) {}

  /**
   * Readings of a running total, or a part and its whole.
   *
   * @param pair earlier and later, or part and whole
   */
  public record Count(String kind, Pair pair) {}

  /**
   * Reads the stories of a folder and of the folders in it, in the order of their names.
   *
   * @throws IOException if there is none, or a file cannot be read; it names the file
   * @throws ClaimsException if an annotation is refused
   */
  public static List<Story> readAll(Path folder) throws IOException, ClaimsException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no *" + ENDING + " in " + folder);
    }
    List<Story> stories = new ArrayList<>();
    for (Path file : files) {
      stories.add(read(file));
    }
    return stories;
  }

  private static Story read(Path file) throws IOException, ClaimsException {
    String name = file.getFileName().toString();
    Path folder = file.toAbsolutePath().getParent();
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      Story story =
          new Story(
              name.substring(0, name.length() - ENDING.length()),
              folder,
              EvaluationFiles.gold(folder),
              each(json, "clusters").map(Story::cluster).toList(),
              each(json, "unsure").map(p -> new Pair(text(p, 0), text(p, 1))).toList(),
              each(json, "contradictions").map(Story::dispute).toList(),
              each(json, "totals").map(Story::count).toList());
      story.checkReferences();
      return story;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Cluster cluster(JsonNode json) {
    return new Cluster(
        required(json, "id"),
        each(json, "members").map(JsonNode::asText).toList(),
        each(json, "origins")
            .map(origin -> each(origin, "claims").map(JsonNode::asText).toList())
            .toList(),
        Optional.ofNullable(json.get("ladder")).filter(JsonNode::isTextual).map(JsonNode::asText));
  }

  private static Dispute dispute(JsonNode json) {
    JsonNode between = json.path("between");
    return new Dispute(
        required(json, "kind"),
        new Pair(text(between, 0), text(between, 1)),
        required(json, "about"));
  }

  private static Count count(JsonNode json) {
    String kind = required(json, "kind");
    return kind.equals("part")
        ? new Count(kind, new Pair(required(json, "part"), required(json, "whole")))
        : new Count(kind, new Pair(required(json, "earlier"), required(json, "later")));
  }

  private static Stream<JsonNode> each(JsonNode json, String field) {
    List<JsonNode> elements = new ArrayList<>();
    json.path(field).forEach(elements::add);
    return elements.stream();
  }

  private static String text(JsonNode pair, int index) {
    if (!pair.path(index).isTextual()) {
      throw new IllegalArgumentException("a pair needs two references, not " + pair);
    }
    return pair.get(index).asText();
  }

  private static String required(JsonNode json, String field) {
    if (!json.path(field).isTextual()) {
      throw new IllegalArgumentException("'" + field + "' is missing in " + json);
    }
    return json.get(field).asText();
  }

  /** A reference that leads nowhere would count as an error of the fusion. */
  private void checkReferences() {
    Set<String> clustered = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Cluster cluster : clusters) {
      ids.add(cluster.id());
      for (String member : cluster.members()) {
        check(member);
        if (!clustered.add(member)) {
          throw new IllegalArgumentException("'" + member + "' is in two clusters");
        }
      }
      cluster.origins().forEach(claims -> claims.forEach(this::check));
    }
    unsure.forEach(this::check);
    totals.forEach(count -> check(count.pair()));
    for (Dispute dispute : contradictions) {
      check(dispute.between());
      if (!ids.contains(dispute.about())) {
        throw new IllegalArgumentException("there is no cluster '" + dispute.about() + "'");
      }
    }
  }

  private void check(Pair pair) {
    check(pair.one());
    check(pair.other());
  }

  private void check(String reference) {
    int hash = reference.indexOf('#');
    Claims claims = hash < 0 ? null : gold.get(reference.substring(0, hash));
    if (claims == null || !ids(claims).contains(reference.substring(hash + 1))) {
      throw new IllegalArgumentException(
          "no annotation has what the reference '" + reference + "' names");
    }
  }

  private static Set<String> ids(Claims claims) {
    Set<String> ids = new HashSet<>();
    claims.claims().forEach(c -> ids.add(c.id()));
    claims.transfers().forEach(s -> ids.add(s.id()));
    claims.shipments().forEach(s -> ids.add(s.id()));
    claims.meetings().forEach(s -> ids.add(s.id()));
    claims.exchanges().forEach(s -> ids.add(s.id()));
    return ids;
  }
}
