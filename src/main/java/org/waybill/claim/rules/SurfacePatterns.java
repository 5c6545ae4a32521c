package org.waybill.claim.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/**
 * A second, flat route to who gives and who gets, which knows nothing of clauses: the order of
 * parties, trigger words and prepositions. Where it agrees with the frames, they are more likely to
 * be right.
 */
final class SurfacePatterns {
  private final Lexicon lexicon;
  private final Cast cast;

  SurfacePatterns(Lexicon lexicon, Cast cast) {
    this.lexicon = lexicon;
    this.cast = cast;
  }

  /** Ordered pairs "supplier>recipient" that the order of words suggests. */
  Set<String> pairs(Sentence sentence) {
    Set<String> pairs = new HashSet<>();
    boolean goods = sentence.mentions().stream().anyMatch(m -> m.kind() == MentionKind.GOODS);
    if (!goods) {
      return pairs;
    }
    for (int i = 0; i < sentence.tokens().size(); i++) {
      String lemma = sentence.tokens().get(i).lemma().toLowerCase(Locale.ROOT);
      Optional<FrameKind> kind = lexicon.verb(lemma, "").map(Lexicon.TransferVerb::kind);
      boolean noun = lexicon.noun(lemma).isPresent();
      if (kind.isEmpty() && !noun) {
        continue;
      }
      Optional<Party> from = after(sentence, i, Set.of("from", "by"));
      Optional<Party> to = after(sentence, i, Set.of("to", "for"));
      Optional<Party> left = nearest(sentence, i, -1);
      Optional<Party> right = nearest(sentence, i, 1);
      boolean gets =
          kind.filter(k -> k == FrameKind.GET || k == FrameKind.ASK).isPresent()
              || lexicon.noun(lemma).map(n -> n.kind().ownerGets()).orElse(false);
      if (gets) {
        pair(pairs, from.or(() -> right), left);
      } else {
        pair(pairs, from.or(() -> left), to.or(() -> right));
        pair(pairs, left, to.or(() -> right));
      }
    }
    return pairs;
  }

  static String key(Party supplier, Party recipient) {
    return supplier.identity() + ">" + recipient.identity();
  }

  private static void pair(Set<String> pairs, Optional<Party> supplier, Optional<Party> recipient) {
    if (supplier.isPresent() && recipient.isPresent()) {
      pairs.add(key(supplier.get(), recipient.get()));
    }
  }

  private Optional<Party> after(Sentence sentence, int token, Set<String> words) {
    for (int i = token + 1; i < Math.min(sentence.tokens().size() - 1, token + 16); i++) {
      if (words.contains(sentence.tokens().get(i).text().toLowerCase(Locale.ROOT))) {
        for (int k = i + 1; k < Math.min(sentence.tokens().size(), i + 4); k++) {
          Optional<Party> party = party(sentence, k);
          if (party.isPresent()) {
            return party;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Party> nearest(Sentence sentence, int token, int step) {
    for (int i = token + step; i >= 0 && i < sentence.tokens().size(); i += step) {
      Optional<Party> party = party(sentence, i);
      if (party.isPresent()) {
        return party;
      }
    }
    return Optional.empty();
  }

  private Optional<Party> party(Sentence sentence, int token) {
    for (Mention m : sentence.mentionsAt(token)) {
      Optional<Party> actor = cast.actor(m, true);
      if (actor.isPresent()) {
        return actor;
      }
    }
    return Optional.empty();
  }
}
