package org.waybill.reconcile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * An entity that may be the one that was asked for.
 *
 * @param score 0 to 100
 * @param match whether it is, without doubt and without another that may be
 * @param features the reasons: Boolean or Double
 */
record Candidate(KnownEntity entity, double score, boolean match, Map<Feature, Object> features) {
  Candidate {
    Map<Feature, Object> sorted = new EnumMap<>(Feature.class);
    sorted.putAll(features);
    features = Collections.unmodifiableMap(sorted);
  }

  /** Whether some reason speaks against it. */
  boolean isContradicted() {
    return features.entrySet().stream()
        .anyMatch(
            f ->
                f.getKey() != Feature.NAME_IS_LABEL
                    && f.getKey() != Feature.NAME_IS_ADJECTIVE
                    && Boolean.FALSE.equals(f.getValue()));
  }

  Candidate matched() {
    return new Candidate(entity, score, true, features);
  }
}
