package org.waybill.claim.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/**
 * Whom an article is about where it tells who arms somebody: the state or group that is named most
 * often of those that only get. "Pakistan has delivered three jets", in an article about Nigeria's
 * army, means to Nigeria.
 */
final class Protagonist {
  private static final int LEAST_MENTIONS = 3;

  private final AnalysedText text;
  private final Cast cast;

  Protagonist(AnalysedText text, Cast cast) {
    this.text = text;
    this.cast = cast;
  }

  /**
   * The party, if there is one.
   *
   * @param frames all frames of the article, those with a missing end among them
   */
  Optional<Party> receiver(List<Frame> frames) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Party> parties = new LinkedHashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (Mention m : sentence.mentions()) {
        if (m.kind() == MentionKind.STATE || m.kind() == MentionKind.GROUP) {
          cast.actor(m, true)
              .ifPresent(
                  p -> {
                    counts.merge(p.identity(), 1, Integer::sum);
                    parties.put(p.identity(), p);
                  });
        }
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Party> gettersOnly =
        parties.values().stream()
            .filter(p -> counts.get(p.identity()) >= LEAST_MENTIONS)
            .filter(p -> 4 * counts.get(p.identity()) >= 3 * most)
            .filter(p -> onlyGets(frames, p))
            .toList();
    return gettersOnly.size() == 1 ? Optional.of(gettersOnly.get(0)) : Optional.empty();
  }

  private static boolean onlyGets(List<Frame> frames, Party party) {
    long gets = frames.stream().filter(f -> Told.gets(f, party)).count();
    long gives = frames.stream().filter(f -> Told.gives(f, party)).count();
    return gets > 0 && gives * 3 <= gets;
  }
}
