package org.waybill.claim.evaluation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.claim.ClaimsSink;
import org.waybill.claim.Fault;

/**
 * Annotations and answers on disk: a folder of annotations {@code ID.gold.json}, and the answers as
 * a folder of {@code ID.json} or one file of claims documents, such as JSON lines, which belong to
 * the article that their {@code doc.id} names.
 *
 * @param gold annotations by article id
 * @param answers answers by article id
 * @param refused faults of answers that are no claims documents; their articles have no answer
 */
public record EvaluationFiles(
    SortedMap<String, Claims> gold, Map<String, Claims> answers, List<Fault> refused) {
  private static final String GOLD = ".gold.json";

  /**
   * Reads both sides.
   *
   * @param goldFolder has at least one annotation
   * @param answers a folder, or a file
   * @throws ClaimsException if an annotation is refused
   * @throws IOException if there are no annotations or a file cannot be read
   */
  public static EvaluationFiles read(Path goldFolder, Path answers)
      throws IOException, ClaimsException {
    SortedMap<String, Claims> gold = gold(goldFolder);
    Map<String, Claims> found = new HashMap<>();
    List<Fault> refused = new ArrayList<>();
    if (Files.isDirectory(answers)) {
      for (String id : gold.keySet()) {
        Path file = answers.resolve(id + ".json");
        if (Files.exists(file)) {
          try {
            found.put(id, ClaimsJson.read(file));
          } catch (ClaimsException e) {
            refused.addAll(e.faults());
          }
        }
      }
    } else {
      ClaimsJson.readAll(answers, new ById(gold, found, refused));
    }
    return new EvaluationFiles(gold, found, refused);
  }

  /**
   * Reads the annotations of a folder, by article id.
   *
   * @throws ClaimsException if one is refused
   * @throws IOException if there are none or one cannot be read
   */
  public static SortedMap<String, Claims> gold(Path folder) throws IOException, ClaimsException {
    SortedMap<String, Claims> gold = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + GOLD)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        gold.put(name.substring(0, name.length() - GOLD.length()), ClaimsJson.read(file));
      }
    }
    if (gold.isEmpty()) {
      throw new IOException("no *" + GOLD + " in " + folder);
    }
    return gold;
  }

  /**
   * Keeps answers under the name of the annotation, which is its file's or the id that it gives its
   * article.
   */
  private record ById(
      SortedMap<String, Claims> gold, Map<String, Claims> found, List<Fault> refused)
      implements ClaimsSink {
    @Override
    public void accept(Claims claims) {
      String id = claims.doc().id();
      gold.forEach(
          (name, annotation) -> {
            if (name.equals(id) || annotation.doc().id().equals(id)) {
              found.put(name, claims);
            }
          });
    }

    @Override
    public void reject(ClaimsException problem) {
      refused.addAll(problem.faults());
    }
  }
}
