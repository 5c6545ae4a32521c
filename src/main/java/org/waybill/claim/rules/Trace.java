package org.waybill.claim.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waybill.claim.Claims;
import org.waybill.claim.Explanation;
import org.waybill.reference.Entity;
import org.waybill.text.Amount;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Notes what the layers did. Does nothing unless it was asked to keep notes. */
final class Trace {
  /** What became of a frame; changes while the article is read. */
  private static final class Outcome {
    String words;
    final List<String> claims = new ArrayList<>();

    Outcome(String words) {
      this.words = words;
    }
  }

  /** Notes on one sentence. */
  private static final class Notes {
    final Reading reading;
    final List<Source> sources = new ArrayList<>();
    final Map<Frame, Outcome> frames = new IdentityHashMap<>();
    final List<Frame> order = new ArrayList<>();
    final List<String> lines = new ArrayList<>();

    Notes(Reading reading) {
      this.reading = reading;
    }
  }

  private final boolean keeps;
  private final Map<Integer, Notes> sentences = new TreeMap<>();
  private final List<String> skipped = new ArrayList<>();
  private Notes now;

  Trace(boolean keeps) {
    this.keeps = keeps;
  }

  /** Begins a sentence: what is noted next belongs to it. */
  void reading(Reading reading) {
    if (keeps) {
      now = new Notes(reading);
      sentences.put(reading.sentence().index(), now);
    }
  }

  void source(Source source) {
    if (keeps) {
      now.sources.add(source);
    }
  }

  /** Notes what became of a frame; said again, the later outcome holds. */
  void frame(Frame frame, String outcome) {
    if (!keeps || !sentences.containsKey(frame.sentence())) {
      return;
    }
    Notes notes = sentences.get(frame.sentence());
    Outcome known = notes.frames.get(frame);
    if (known == null) {
      notes.frames.put(frame, new Outcome(outcome));
      notes.order.add(frame);
    } else {
      known.words = outcome;
    }
  }

  /** Notes the frames that are not among those kept. */
  void dropped(List<Frame> found, List<Frame> kept, String outcome) {
    if (keeps) {
      found.stream()
          .filter(f -> kept.stream().noneMatch(k -> k == f))
          .forEach(f -> frame(f, outcome));
    }
  }

  /** Notes the claim that came of frames. */
  void claim(List<Frame> frames, String claim) {
    if (!keeps) {
      return;
    }
    for (Frame frame : frames) {
      frame(frame, "kept");
      Notes notes = sentences.get(frame.sentence());
      if (notes != null && !notes.frames.get(frame).claims.contains(claim)) {
        notes.frames.get(frame).claims.add(claim);
      }
    }
  }

  void note(String line) {
    if (keeps && now != null) {
      now.lines.add(line);
    }
  }

  void skip(String reason) {
    skipped.add(reason);
  }

  Explanation explanation(AnalysedText text, Claims claims) {
    return new Explanation(
        claims, sentences.values().stream().map(n -> sentence(text, n)).toList(), skipped);
  }

  private static Explanation.SentenceReading sentence(AnalysedText text, Notes notes) {
    Sentence sentence = notes.reading.sentence();
    return new Explanation.SentenceReading(
        sentence.index(),
        text.codePoint(sentence.start()),
        text.codePoint(sentence.end()),
        text.words(sentence.start(), sentence.end()),
        notes.reading.all().toString(),
        sentence.mentions().stream().map(m -> mention(text, m)).toList(),
        sentence.amounts().stream().map(Trace::amount).toList(),
        sentence.times().stream().map(t -> t.text() + " = " + t.edtf()).toList(),
        notes.reading.clauses().stream().map(c -> clause(text, notes.reading, c)).toList(),
        notes.sources.stream().map(s -> voice(text, sentence, s)).toList(),
        notes.order.stream().map(f -> finding(text, sentence, f, notes.frames.get(f))).toList(),
        notes.lines);
  }

  /** "more than 1,000 containers = 1000.. container". */
  private static String amount(Amount a) {
    String lower = a.lower().map(BigDecimal::toPlainString).orElse("");
    String upper = a.upper().map(BigDecimal::toPlainString).orElse("");
    return a.text() + " = " + lower + (lower.equals(upper) ? "" : ".." + upper) + " " + a.unit();
  }

  private static Explanation.Named mention(AnalysedText text, Mention m) {
    return new Explanation.Named(
        m.kind().name().toLowerCase(Locale.ROOT),
        m.form().name().toLowerCase(Locale.ROOT),
        text.words(m.start(), m.end()),
        m.name(),
        m.entity().flatMap(Entity::wikidata),
        m.state(),
        text.codePoint(m.start()),
        text.codePoint(m.end()));
  }

  private static Explanation.Deed clause(AnalysedText text, Reading reading, Clause c) {
    String words =
        c.verb().lemma()
            + (c.verb().particle().isEmpty() ? "" : " " + c.verb().particle())
            + (c.verb().passive() ? " passive" : "")
            + (c.verb().negated() ? " negated" : "")
            + " "
            + c.verb().form().name().toLowerCase(Locale.ROOT)
            + " subject "
            + words(reading, c.subjects().stream().map(NounRef::phrase).toList())
            + c.relativeObject()
                .map(r -> " relative " + words(reading, List.of(r.phrase())))
                .orElse("")
            + " arguments "
            + c.arguments().stream()
                .map(a -> a.preposition() + words(reading, a.phrases()))
                .collect(Collectors.joining(" "))
            + (c.governor() >= 0
                ? " under " + reading.clauses().get(c.governor()).verb().lemma()
                : "")
            + (c.opener().isEmpty() ? "" : " after '" + c.opener() + "'");
    Token verb = reading.sentence().tokens().get(c.verb().main());
    boolean cue = Lexicon.shipped().verb(c.verb().lemma(), c.verb().particle()).isPresent();
    return new Explanation.Deed(
        c.verb().lemma(), cue, words, text.codePoint(verb.start()), text.codePoint(verb.end()));
  }

  private static String words(Reading reading, List<Integer> phrases) {
    return phrases.stream()
        .map(p -> reading.main().token(reading.main().get(p).head()).text())
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static Explanation.Voice voice(AnalysedText text, Sentence sentence, Source source) {
    return new Explanation.Voice(
        source.speaker().name(),
        source.principal().name(),
        source.stance().notation() + (source.negative() ? " negative" : ""),
        source.form().notation(),
        start(text, sentence, source.first()),
        end(text, sentence, source.end()));
  }

  private static Explanation.Finding finding(
      AnalysedText text, Sentence sentence, Frame frame, Outcome outcome) {
    return new Explanation.Finding(
        frame.rule(),
        sentence.tokens().get(within(sentence, frame.trigger())).lemma(),
        takers(frame.suppliers()),
        takers(frame.recipients()),
        frame.goods().stream().map(GoodsRef::type).distinct().toList(),
        frame.circumstances().modality(),
        frame.circumstances().negative(),
        frame.weight(),
        outcome.words,
        outcome.claims,
        start(text, sentence, frame.first()),
        end(text, sentence, frame.end()));
  }

  private static List<Explanation.Taker> takers(List<Party> parties) {
    return parties.stream()
        .map(p -> new Explanation.Taker(p.name(), p.entity().flatMap(Entity::wikidata)))
        .toList();
  }

  private static int start(AnalysedText text, Sentence sentence, int token) {
    return text.codePoint(sentence.tokens().get(within(sentence, token)).start());
  }

  private static int end(AnalysedText text, Sentence sentence, int token) {
    return text.codePoint(sentence.tokens().get(within(sentence, token - 1)).end());
  }

  /** Layers count stretches to the end of the sentence and beyond. */
  private static int within(Sentence sentence, int token) {
    return Math.max(0, Math.min(token, sentence.tokens().size() - 1));
  }
}
