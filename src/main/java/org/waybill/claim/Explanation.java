package org.waybill.claim;

import java.util.List;
import java.util.Optional;

/**
 * Why an article's claims were read as they were: what each layer of an extractor saw in each
 * sentence, and the claims made of it.
 *
 * @param claims what came out
 * @param sentences what was seen in each sentence, in the order of the text
 * @param skipped sentences that could not be read, with the reason
 */
public record Explanation(Claims claims, List<SentenceReading> sentences, List<String> skipped) {
  public Explanation {
    sentences = List.copyOf(sentences);
    skipped = List.copyOf(skipped);
  }

  /**
   * What was seen in one sentence. Offsets are code points of the article's text, from 0.
   *
   * @param index its place in the article, from 0
   * @param text its words
   * @param phrases its phrases in brackets, as the clauses were found in them
   * @param mentions words that name things
   * @param amounts amounts as they were understood
   * @param times times as they were understood
   * @param clauses verbs with what stands around them
   * @param sources who says which stretch of it
   * @param frames rules that fired, with what became of what they found
   * @param notes what else a layer had to say
   */
  public record SentenceReading(
      int index,
      int start,
      int end,
      String text,
      String phrases,
      List<Named> mentions,
      List<String> amounts,
      List<String> times,
      List<Deed> clauses,
      List<Voice> sources,
      List<Finding> frames,
      List<String> notes) {
    public SentenceReading {
      mentions = List.copyOf(mentions);
      amounts = List.copyOf(amounts);
      times = List.copyOf(times);
      clauses = List.copyOf(clauses);
      sources = List.copyOf(sources);
      frames = List.copyOf(frames);
      notes = List.copyOf(notes);
    }

    /** Whether it has a part of the span. */
    public boolean meets(Span span) {
      return span.start() < end && start < span.end();
    }
  }

  /**
   * Words that name something.
   *
   * @param kind what sort of thing: "state"
   * @param form by which sort of words
   * @param words as they stand in the text
   * @param name its usual name; for goods the notation of their type
   * @param qid its Wikidata id
   * @param state key of the state that it is, belongs to or speaks for
   */
  public record Named(
      String kind,
      String form,
      String words,
      String name,
      Optional<String> qid,
      Optional<String> state,
      int start,
      int end) {}

  /**
   * A verb with what stands around it.
   *
   * @param verb its base form
   * @param cue whether the verb, or a noun for such a deed, can mean a transfer
   * @param words the clause in short, for a person
   */
  public record Deed(String verb, boolean cue, String words, int start, int end) {}

  /** Who says a stretch of the sentence, for whom, and how. */
  public record Voice(
      String speaker, String principal, String stance, String form, int start, int end) {}

  /** A party with its Wikidata id, where it has one. */
  public record Taker(String name, Optional<String> qid) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * What a rule found: goods that pass from one party to another.
   *
   * @param rule the rule, with what was filled in afterwards: "verb:send+recipient"
   * @param cue base form of the verb or noun that set it off
   * @param suppliers who gives, as far as it was found
   * @param recipients who gets, as far as it was found
   * @param goods types of goods
   * @param modality whether it is done, planned, wanted or only thought of
   * @param negative whether it is said not to be
   * @param weight 0 to 1: how sure the rule is
   * @param outcome "kept", or why nothing came of it: "one end is missing"
   * @param claims ids of the claims that came of it
   */
  public record Finding(
      String rule,
      String cue,
      List<Taker> suppliers,
      List<Taker> recipients,
      List<String> goods,
      Modality modality,
      boolean negative,
      double weight,
      String outcome,
      List<String> claims,
      int start,
      int end) {
    public Finding {
      suppliers = List.copyOf(suppliers);
      recipients = List.copyOf(recipients);
      goods = List.copyOf(goods);
      claims = List.copyOf(claims);
    }

    /** Whether both ends were found. */
    public boolean complete() {
      return !suppliers.isEmpty() && !recipients.isEmpty();
    }
  }

  /** All of it as text, for a person. */
  public String text() {
    return String.join("\n", new ExplanationText(this).lines());
  }
}
