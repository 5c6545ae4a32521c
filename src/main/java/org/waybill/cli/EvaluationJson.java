package org.waybill.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.claim.evaluation.Details;
import org.waybill.claim.evaluation.Loss;
import org.waybill.claim.evaluation.Losses;

/** An evaluation as one JSON object. */
final class EvaluationJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private EvaluationJson() {}

  static String toString(Details details, Losses losses, boolean errors) {
    Map<String, Object> all = new TreeMap<>(details.asMap());
    if (errors) {
      all.put("errors", losses.all().stream().map(EvaluationJson::loss).toList());
    }
    try {
      return MAPPER.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new AssertionError("maps of words and numbers can be written", e);
    }
  }

  private static Map<String, Object> loss(Loss loss) {
    return Map.of(
        "article", loss.difference().article(),
        "what", loss.difference().missed() ? "missed" : "invented",
        "family", loss.difference().family().label(),
        "item", loss.difference().item(),
        "layer", loss.layer().label(),
        "cue", loss.cue(),
        "sentence", loss.sentence(),
        "spans", loss.spans().stream().map(s -> List.of(s.start(), s.end())).toList());
  }
}
