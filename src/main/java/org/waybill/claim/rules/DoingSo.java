package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Modality;

/**
 * Reads clauses that repeat the deed told before by "do so": "Norway has already done so", "we will
 * keep doing that", "none has followed suit".
 */
final class DoingSo {
  private static final Set<String> SO = Set.of("so", "it", "that", "likewise", "same", "this");
  private static final double WEIGHT = 0.7;

  private final Lexicon lexicon;
  private final Nominals nominals;
  private final Attribution attribution;

  DoingSo(Lexicon lexicon, Nominals nominals, Attribution attribution) {
    this.lexicon = lexicon;
    this.nominals = nominals;
    this.attribution = attribution;
  }

  /**
   * The deeds that the sentence repeats.
   *
   * @param complete the frames of the article with both ends, in order
   */
  List<Frame> find(Reading reading, List<Frame> complete) {
    List<Frame> found = new ArrayList<>();
    int sentence = reading.sentence().index();
    for (Clause clause : reading.clauses()) {
      int main = clause.verb().main();
      if (!repeats(reading.main(), clause) || Questions.asked(reading.main(), main)) {
        continue;
      }
      Optional<Frame> last = new Told(complete).last(sentence, main, 1, f -> true);
      Optional<Source> source = attribution.at(sentence, main);
      if (last.isPresent() && source.isPresent()) {
        again(reading, clause, last.get(), source.get()).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Frame> again(Reading reading, Clause clause, Frame last, Source source) {
    Phrases phrases = reading.main();
    if (clause.subjects().isEmpty()) {
      return Optional.empty();
    }
    NounRef subject = clause.subjects().get(0);
    int first = phrases.get(subject.phrase()).first();
    boolean nobody = lexicon.is("negator", phrases.token(first).text().toLowerCase(Locale.ROOT));
    boolean gets = gets(last);
    List<Party> doers = new ArrayList<>();
    for (NounRef ref : clause.subjects()) {
      doers.addAll(
          nominals.parties(
              phrases, ref, attribution.voice(last.sentence(), last.trigger()), Set.of()));
    }
    String word = phrases.token(first).text().toLowerCase(Locale.ROOT);
    boolean same = nobody || Set.of("they", "it", "he", "she").contains(word);
    if (same) {
      doers = new ArrayList<>(gets ? last.recipients() : last.suppliers());
    }
    List<Party> others = gets ? last.suppliers() : last.recipients();
    doers.removeIf(d -> others.stream().anyMatch(d::same));
    if (doers.isEmpty()) {
      return Optional.empty();
    }
    Circumstances told =
        Circumstances.of(lexicon, reading, clause, Modality.ACTUAL, source.word() >= 0);
    return Optional.of(
        new Frame(
            reading.sentence().index(),
            clause.verb().main(),
            Math.min(first, phrases.get(clause.phrase()).first()),
            phrases.get(clause.phrase()).end(),
            gets ? last.suppliers() : doers,
            gets ? doers : last.recipients(),
            last.goods(),
            List.of(),
            nobody ? told.denied() : told,
            false,
            false,
            "again:" + clause.verb().lemma(),
            WEIGHT));
  }

  /** Whether the deed was told by a verb whose subject gets. */
  private boolean gets(Frame frame) {
    String[] rule = frame.rule().split("[:+]");
    return frame.rule().startsWith("verb:")
        && lexicon
            .verb(rule[1], "")
            .filter(v -> v.kind() == FrameKind.GET || v.kind() == FrameKind.ASK)
            .isPresent();
  }

  private static boolean repeats(Phrases phrases, Clause clause) {
    VerbGroup verb = clause.verb();
    int next = phrases.get(clause.phrase()).end();
    int size = phrases.sentence().tokens().size();
    if (verb.passive() || next >= size) {
      return false;
    }
    String word = phrases.token(next).text().toLowerCase(Locale.ROOT);
    if (verb.lemma().equals("follow")) {
      return word.equals("suit");
    }
    boolean does = verb.lemma().equals("do") || verb.lemma().equals("doing");
    if (word.equals("the") || word.equals("just") || word.equals("exactly")) {
      next++;
      word = next < size ? phrases.token(next).text().toLowerCase(Locale.ROOT) : "";
    }
    boolean ends = next + 1 >= size || !phrases.token(next + 1).noun();
    return does && SO.contains(word) && ends;
  }
}
