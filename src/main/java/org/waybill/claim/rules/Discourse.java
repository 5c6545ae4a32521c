package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/** Finds what pronouns and descriptions stand for: the nearest antecedent of the right sort. */
final class Discourse {
  private static final int SENTENCES_BACK = 3;

  private final AnalysedText text;
  private final Cast cast;
  private final java.util.Map<Integer, List<GoodsRef>> given = new java.util.HashMap<>();

  Discourse(AnalysedText text, Cast cast) {
    this.text = text;
    this.cast = cast;
  }

  /**
   * The party that a pronoun stands for.
   *
   * @param word lower case
   * @param speaker who speaks here, for "we" and "our"
   * @param excluded parties that it cannot be, because they are at the other end of the same deed
   */
  List<Party> pronoun(
      String word, int sentence, int token, Optional<Party> speaker, Set<String> excluded) {
    switch (word) {
      case "we", "us", "our", "ours", "i", "me", "my" -> {
        return speaker
            .flatMap(cast::ownSide)
            .filter(p -> p.type() != org.waybill.reference.EntityType.PERSON)
            .stream()
            .toList();
      }
      case "he", "him", "his", "she", "her" -> {
        Predicate<Mention> other =
            m ->
                m.state().isEmpty()
                    || m.state()
                        .flatMap(cast::state)
                        .filter(p -> excluded.contains(p.identity()))
                        .isEmpty();
        return person(sentence, token, other).flatMap(m -> m.state().flatMap(cast::state)).stream()
            .toList();
      }
      case "their" -> {
        Optional<Party> people = people(sentence, token, excluded);
        return people.or(() -> state(sentence, token, excluded, true)).stream().toList();
      }
      case "they", "them" -> {
        return state(sentence, token, excluded, true).stream().toList();
      }
      case "it", "its" -> {
        return state(sentence, token, excluded, false).stream().toList();
      }
      default -> {
        return List.of();
      }
    }
  }

  /** The state that "the country", "the kingdom", "the island" stands for. */
  Optional<Party> state(int sentence, int token, Set<String> excluded) {
    return state(sentence, token, excluded, false);
  }

  private Optional<Party> state(int sentence, int token, Set<String> excluded, boolean plural) {
    for (int s = sentence; s >= 0 && s > sentence - SENTENCES_BACK; s--) {
      Sentence at = text.sentences().get(s);
      int limit = s == sentence ? token : at.tokens().size();
      Optional<Party> any = Optional.empty();
      Optional<Party> acting = Optional.empty();
      for (Mention m : at.mentions()) {
        if (m.endToken() <= limit && (refersBack(m) || (plural && governs(at, m)))) {
          Optional<Party> party =
              cast.actor(m, false)
                  .filter(p -> p.isState() || (plural && m.kind() == MentionKind.GROUP))
                  .filter(p -> !excluded.contains(p.identity()));
          any = any.isPresent() ? any : party;
          if (party.isPresent() && acts(at, m)) {
            acting = party;
          }
        }
      }
      boolean same =
          plural
              && s < sentence
              && acting.isEmpty()
              && lower(at.tokens().get(0).text()).equals("they");
      if (any.isPresent() && !same) {
        return s == sentence && acting.isPresent() ? acting : any;
      }
    }
    return Optional.empty();
  }

  /** Those whom this sentence or the one before calls by a plural: "the Bosnians". */
  private Optional<Party> people(int sentence, int token, Set<String> excluded) {
    for (int s = sentence; s >= 0 && s > sentence - 2; s--) {
      Sentence at = text.sentences().get(s);
      int limit = s == sentence ? token : at.tokens().size();
      for (int k = at.mentions().size() - 1; k >= 0; k--) {
        Mention m = at.mentions().get(k);
        boolean people = m.form() == MentionForm.DEMONYM || m.kind() == MentionKind.GROUP;
        if (m.endToken() <= limit && people && !voices(at, m)) {
          Optional<Party> party =
              cast.actor(m, false).filter(p -> !excluded.contains(p.identity()));
          if (party.isPresent()) {
            return party;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the mention is right before a verb of speech, as who only says it. */
  private static boolean voices(Sentence sentence, Mention m) {
    return m.endToken() < sentence.tokens().size()
        && Lexicon.shipped()
            .reporting(lower(sentence.tokens().get(m.endToken()).lemma()), "")
            .isPresent();
  }

  /** The nearest state that fits a description, if only one does in its sentence. */
  Optional<Party> fitting(int sentence, int token, Set<String> excluded, Predicate<Party> fits) {
    for (int s = sentence; s >= 0 && s > sentence - SENTENCES_BACK; s--) {
      int limit = s == sentence ? token : text.sentences().get(s).tokens().size();
      Map<String, Party> found = states(s, limit, excluded);
      found.values().removeIf(fits.negate());
      if (!found.isEmpty()) {
        return found.size() == 1 ? found.values().stream().findFirst() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The state of which this sentence or the one before speaks, if there is just one. */
  Optional<Party> onlyState(int sentence, int token, Set<String> excluded) {
    Map<String, Party> found = states(sentence, token, excluded);
    if (sentence > 0) {
      int end = text.sentences().get(sentence - 1).tokens().size();
      found.putAll(states(sentence - 1, end, excluded));
    }
    return found.size() == 1 ? found.values().stream().findFirst() : Optional.empty();
  }

  private Map<String, Party> states(int sentence, int limit, Set<String> excluded) {
    Map<String, Party> found = new LinkedHashMap<>();
    for (Mention m : text.sentences().get(sentence).mentions()) {
      if (m.endToken() <= limit && refersBack(m)) {
        cast.actor(m, false)
            .filter(p -> p.isState() && !excluded.contains(p.identity()))
            .ifPresent(p -> found.put(p.identity(), p));
      }
    }
    return found;
  }

  /** Whether the mention opens the sentence or stands before a verb, as subjects do. */
  private static boolean acts(Sentence sentence, Mention m) {
    if (m.firstToken() <= 1) {
      return true;
    }
    return m.endToken() < sentence.tokens().size() && sentence.tokens().get(m.endToken()).verb();
  }

  /** "The Philippine Marines": an adjective before a part of the state. */
  private static boolean governs(Sentence sentence, Mention m) {
    return m.form() == MentionForm.ADJECTIVE
        && m.kind() == MentionKind.STATE
        && m.endToken() < sentence.tokens().size()
        && Lexicon.shipped()
            .is("governmentHead", lower(sentence.tokens().get(m.endToken()).lemma()));
  }

  private static boolean refersBack(Mention m) {
    return (m.kind() == MentionKind.STATE && m.form() != MentionForm.ADJECTIVE)
        || m.kind() == MentionKind.GROUP
        || (m.kind() == MentionKind.ORGANIZATION && m.state().isPresent());
  }

  /** The company named last before the token. */
  Optional<Party> company(int sentence, int token) {
    for (int s = sentence; s >= 0 && s > sentence - SENTENCES_BACK; s--) {
      Sentence at = text.sentences().get(s);
      int limit = s == sentence ? token : at.tokens().size();
      for (int k = at.mentions().size() - 1; k >= 0; k--) {
        Mention m = at.mentions().get(k);
        if (m.endToken() <= limit && m.kind() == MentionKind.ORGANIZATION) {
          Optional<Party> party = cast.actor(m, false).filter(p -> !p.isState());
          if (party.isPresent()) {
            return party;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The two states named last: "both countries". */
  List<Party> bothStates(int sentence, int token) {
    List<Party> found = new ArrayList<>();
    for (int s = sentence; s >= 0 && s > sentence - SENTENCES_BACK; s--) {
      Sentence at = text.sentences().get(s);
      int limit = s == sentence ? token : at.tokens().size();
      List<Mention> mentions = at.mentions();
      for (int k = mentions.size() - 1; k >= 0; k--) {
        Mention m = mentions.get(k);
        if (m.endToken() <= limit && m.kind() == MentionKind.STATE && acts(at, m)) {
          cast.actor(m, false).filter(p -> found.stream().noneMatch(p::same)).ifPresent(found::add);
        }
        if (found.size() == 2) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** The person named last before the token. */
  Optional<Mention> person(int sentence, int token) {
    return person(sentence, token, m -> true);
  }

  private Optional<Mention> person(int sentence, int token, Predicate<Mention> fits) {
    for (int s = sentence; s >= 0 && s > sentence - SENTENCES_BACK; s--) {
      Sentence at = text.sentences().get(s);
      int limit = s == sentence ? token : at.tokens().size();
      Optional<Mention> best = Optional.empty();
      for (Mention m : at.mentions()) {
        boolean human =
            m.kind() == MentionKind.PERSON
                || (m.kind() == MentionKind.OFFICE
                    && m.form() == MentionForm.TITLE
                    && at.tokens().get(m.endToken() - 1).tag().equals("NN"));
        if (m.endToken() <= limit && human && fits.test(m)) {
          if (s < sentence) {
            return Optional.of(m);
          }
          best = best.isPresent() ? best : Optional.of(m);
        }
      }
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  /** The person named last before the token, here or in the two sentences before, as "envoy". */
  Optional<Mention> titled(int sentence, int token, String title) {
    for (int s = sentence; s >= 0 && s >= sentence - SENTENCES_BACK; s--) {
      List<Mention> mentions = text.sentences().get(s).mentions();
      for (int k = mentions.size() - 1; k >= 0; k--) {
        Mention m = mentions.get(k);
        boolean before = s < sentence || m.endToken() <= token;
        boolean same = m.title().filter(t -> t.endsWith(title)).isPresent();
        if (before && same && m.kind() == MentionKind.PERSON) {
          return Optional.of(m);
        }
      }
    }
    return Optional.empty();
  }

  /** The two persons named last before the token, in the order of the text: "they met". */
  List<Mention> persons(int sentence, int token) {
    List<Mention> found = new ArrayList<>();
    for (int s = sentence; s >= 0 && s >= sentence - 1 && found.size() < 2; s--) {
      Sentence at = text.sentences().get(s);
      int limit = s == sentence ? token : at.tokens().size();
      List<Mention> mentions = at.mentions();
      for (int k = mentions.size() - 1; k >= 0 && found.size() < 2; k--) {
        Mention m = mentions.get(k);
        boolean other = found.stream().noneMatch(f -> f.identity().equals(m.identity()));
        if (m.endToken() <= limit && m.kind() == MentionKind.PERSON && other) {
          found.add(0, m);
        }
      }
    }
    return found.size() == 2 ? found : List.of();
  }

  /** Remembers the goods of which a sentence says that they are given. */
  void remember(int sentence, List<Frame> frames) {
    for (Frame frame : frames) {
      boolean verb = frame.rule().startsWith("verb:");
      if (FrameSifter.arms(frame) && (verb || !given.containsKey(sentence))) {
        given.put(sentence, frame.goods());
      }
    }
  }

  /** The goods named last before the token, those that are given first: "them". */
  List<GoodsRef> goods(int sentence, int token) {
    for (int s = sentence; s >= 0 && s > sentence - SENTENCES_BACK; s--) {
      if (s < sentence && given.containsKey(s)) {
        return given.get(s);
      }
      Sentence at = text.sentences().get(s);
      int limit = s == sentence ? token : at.tokens().size();
      List<GoodsRef> found = new ArrayList<>();
      List<Mention> mentions = at.mentions();
      for (int k = mentions.size() - 1; k >= 0; k--) {
        Mention m = mentions.get(k);
        boolean named =
            m.kind() == MentionKind.GOODS
                && m.goods().isPresent()
                && !m.goods().get().notation().equals("goods");
        if (m.endToken() <= limit && named) {
          if (!found.isEmpty()
              && found.get(found.size() - 1).mention().get().firstToken() - m.endToken() > 2) {
            break;
          }
          found.add(new GoodsRef(m.goods().get().notation(), Optional.of(m), s));
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
