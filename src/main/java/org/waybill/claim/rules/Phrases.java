package org.waybill.claim.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** A sentence as phrases. */
final class Phrases {
  private final Sentence sentence;
  private final List<Phrase> list;
  private final Map<Phrase, VerbGroup> verbs = new HashMap<>();

  Phrases(Sentence sentence, List<Phrase> list) {
    this.sentence = sentence;
    this.list = list;
  }

  Sentence sentence() {
    return sentence;
  }

  List<Phrase> list() {
    return list;
  }

  int size() {
    return list.size();
  }

  Phrase get(int i) {
    return list.get(i);
  }

  Optional<Phrase> last() {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  Token token(int i) {
    return sentence.tokens().get(i);
  }

  void put(Phrase phrase, VerbGroup group) {
    verbs.put(phrase, group);
  }

  /** The verbs of a phrase of kind VERB. */
  VerbGroup verb(Phrase phrase) {
    return verbs.get(phrase);
  }

  /** How many verb groups there are so far. */
  int verbs() {
    return verbs.size();
  }

  boolean is(int i, Phrase.Kind kind) {
    return i >= 0 && i < list.size() && list.get(i).is(kind);
  }

  /** The words of the phrase, lower case, as far as they decide: those of its last token. */
  String word(int i) {
    return token(list.get(i).end() - 1).text().toLowerCase(Locale.ROOT);
  }

  /** The word that ties a list of examples to its noun: "including", "such as", "like". */
  String linkWord(int i) {
    Phrase phrase = list.get(i);
    boolean suchAs = phrase.is(Phrase.Kind.PREPOSITION) && phrase.end() - phrase.first() == 2;
    return suchAs ? "such as" : word(i);
  }

  /** Base form of the phrase's head. */
  String lemma(int i) {
    return token(list.get(i).head()).lemma().toLowerCase(Locale.ROOT);
  }

  /** The same sentence without some of its phrases. */
  Phrases only(List<Phrase> kept) {
    Phrases copy = new Phrases(sentence, List.copyOf(kept));
    copy.verbs.putAll(verbs);
    return copy;
  }

  /** For the trace: "[Iran] [sent] [drones]". */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Phrase p : list) {
      out.append(p.kind().name(), 0, 2).append('[');
      for (int i = p.first(); i < p.end(); i++) {
        out.append(i > p.first() ? " " : "").append(token(i).text());
      }
      out.append("] ");
    }
    return out.toString().strip();
  }
}
