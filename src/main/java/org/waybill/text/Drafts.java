package org.waybill.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tokens of one sentence with the mentions found in it so far. */
final class Drafts {
  final Sentence sentence;
  final List<Token> tokens;
  final List<Draft> all = new ArrayList<>();

  Drafts(Sentence sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
  }

  int size() {
    return tokens.size();
  }

  boolean within(int i) {
    return i >= 0 && i < tokens.size();
  }

  /** The token's text, lower case; empty outside the sentence. */
  String lower(int i) {
    return within(i) ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
  }

  String text(int i) {
    return within(i) ? tokens.get(i).text() : "";
  }

  String tag(int i) {
    return within(i) ? tokens.get(i).tag() : "";
  }

  String lemma(int i) {
    return within(i) ? tokens.get(i).lemma() : "";
  }

  boolean capital(int i) {
    return within(i) && Character.isUpperCase(tokens.get(i).text().charAt(0));
  }

  /** The words from one token to another with single spaces as the text has them. */
  String words(int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      boolean gap = i > first && tokens.get(i).start() > tokens.get(i - 1).end();
      words.append(gap ? " " : "").append(tokens.get(i).text());
    }
    return words.toString();
  }

  /** A mention of one of the kinds that covers the token; the longest. */
  Optional<Draft> at(int token, MentionKind... kinds) {
    return all.stream()
        .filter(d -> d.covers(token) && (kinds.length == 0 || List.of(kinds).contains(d.kind)))
        .max(Comparator.comparingInt(Draft::length));
  }

  /** A mention of one of the kinds that begins with the token. */
  Optional<Draft> beginning(int token, MentionKind... kinds) {
    return all.stream()
        .filter(d -> d.first == token && (kinds.length == 0 || List.of(kinds).contains(d.kind)))
        .max(Comparator.comparingInt(Draft::length));
  }

  /** A mention of one of the kinds of which the token is the last. */
  Optional<Draft> endingBefore(int token, MentionKind... kinds) {
    return all.stream()
        .filter(d -> d.end == token && (kinds.length == 0 || List.of(kinds).contains(d.kind)))
        .max(Comparator.comparingInt(Draft::length));
  }

  boolean free(int from, int to) {
    return all.stream().noneMatch(d -> d.overlaps(from, to));
  }

  boolean named(int token) {
    return all.stream().anyMatch(d -> d.covers(token) && d.kind != MentionKind.GOODS);
  }

  void add(Draft draft) {
    all.add(draft);
  }

  /** Removes mentions that lie within the tokens; they were parts of a longer name. */
  void clear(int from, int to, MentionKind... kinds) {
    all.removeIf(
        d ->
            d.first >= from
                && d.end <= to
                && (kinds.length == 0 || List.of(kinds).contains(d.kind)));
  }

  /** The mentions in order, longer before shorter, each span and kind once. */
  List<Mention> mentions() {
    all.sort(
        Comparator.comparingInt((Draft d) -> d.first)
            .thenComparing(Comparator.comparingInt(Draft::length).reversed()));
    List<Mention> mentions = new ArrayList<>();
    for (Draft draft : all) {
      Mention mention = draft.toMention(tokens);
      if (mentions.stream()
          .noneMatch(
              m ->
                  m.start() == mention.start()
                      && m.end() == mention.end()
                      && m.kind() == mention.kind())) {
        mentions.add(mention);
      }
    }
    return mentions;
  }
}
