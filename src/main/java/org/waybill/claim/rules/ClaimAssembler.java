package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Certainty;
import org.waybill.claim.Polarity;
import org.waybill.claim.Quantity;
import org.waybill.claim.Span;
import org.waybill.claim.Stance;
import org.waybill.reference.EntityType;
import org.waybill.text.AnalysedText;
import org.waybill.text.Sentence;

/** Makes transfers of frames: one claim for each speaker, stance and ordered pair of parties. */
final class ClaimAssembler {
  /** Claims that are less sure than this are left out; tuned on annotated articles. */
  static final double LEAST_CONFIDENCE = 0.30;

  private static final double AGREEMENT = 0.25;
  private static final double FRAME_SHARE = 0.70;

  private final AnalysedText text;
  private final Attribution attribution;
  private final SurfacePatterns surface;
  private final SpanCutter cutter;
  private final List<Reading> readings;
  private final ClaimExtent extent = new ClaimExtent(Lexicon.shipped());
  private final Trace trace;

  ClaimAssembler(
      AnalysedText text,
      Attribution attribution,
      SurfacePatterns surface,
      SpanCutter cutter,
      List<Reading> readings,
      Trace trace) {
    this.text = text;
    this.attribution = attribution;
    this.surface = surface;
    this.cutter = cutter;
    this.readings = List.copyOf(readings);
    this.trace = trace;
  }

  /** The transfers, in the order of the text. */
  List<TransferDraft> transfers(List<Frame> frames) {
    List<TransferDraft> drafts = new ArrayList<>();
    for (Frame frame : frames) {
      Set<String> flat = surface.pairs(text.sentences().get(frame.sentence()));
      for (Party supplier : frame.suppliers()) {
        for (Party recipient : frame.recipients()) {
          if (supplier.same(recipient) || ownIndustry(supplier, recipient)) {
            continue;
          }
          boolean agrees = flat.contains(SurfacePatterns.key(supplier, recipient));
          double confidence = frame.weight() * FRAME_SHARE + (agrees ? AGREEMENT : 0);
          if (confidence < LEAST_CONFIDENCE) {
            trace.frame(frame, "below the threshold: " + Math.round(confidence * 100) / 100.0);
            continue;
          }
          Optional<Source> source = attribution.at(frame.sentence(), frame.trigger());
          if (source.isEmpty()) {
            trace.frame(frame, "nobody says it");
            continue;
          }
          List<Source> all = attribution.together(frame.sentence(), source.get());
          for (Source who : eachForItself(all, supplier, recipient)) {
            TransferDraft draft = draft(who, frame, supplier, recipient, frames);
            draft.confidence = Math.round(confidence * 100) / 100.0;
            add(drafts, draft);
          }
        }
      }
    }
    return drafts;
  }

  /** Whether a state buys from a maker of its own. */
  private static boolean ownIndustry(Party supplier, Party recipient) {
    return supplier.type() == EntityType.ORGANIZATION
        && recipient.isState()
        && supplier.state().filter(recipient.identity()::equals).isPresent();
  }

  /** "Both Chad and Mali asked for jets": each asks, or promises, for itself. */
  private static List<Source> eachForItself(List<Source> all, Party supplier, Party recipient) {
    Stance stance = all.get(0).stance();
    if (all.size() < 2 || (stance != Stance.REQUESTS && stance != Stance.PROMISES)) {
      return all;
    }
    Party party = stance == Stance.REQUESTS ? recipient : supplier;
    List<Source> own = all.stream().filter(s -> s.principal().same(party)).toList();
    return own.isEmpty() ? all : own;
  }

  private static void add(List<TransferDraft> drafts, TransferDraft draft) {
    for (TransferDraft known : drafts) {
      if (known.takes(draft)) {
        known.take(draft);
        return;
      }
    }
    drafts.add(draft);
  }

  private TransferDraft draft(
      Source who, Frame frame, Party supplier, Party recipient, List<Frame> all) {
    boolean negative = frame.circumstances().negative() || who.negative();
    Reading reading = readings.get(frame.sentence());
    boolean own = attribution.publisher(who.speaker()) && !who.principal().isState();
    Stance stance = Stances.of(who, frame, reading, supplier, recipient, negative, own);
    Certainty certainty = certainty(who, frame.circumstances());
    TransferDraft draft =
        new TransferDraft(
            who,
            stance,
            negative ? Polarity.NEGATIVE : Polarity.POSITIVE,
            certainty,
            frame,
            supplier,
            recipient);
    Sentence sentence = text.sentences().get(frame.sentence());
    frame.goods().stream().filter(g -> !FrameSifter.civil(g)).forEach(draft.goods::add);
    Set<Quantity> quantities = new LinkedHashSet<>();
    frame.amounts().forEach(a -> Values.quantity(a).ifPresent(quantities::add));
    draft.quantities.addAll(quantities);
    List<Frame> here = all.stream().filter(f -> f.sentence() == frame.sentence()).toList();
    draft.when = Values.when(sentence, frame, here, attribution.of(frame.sentence()));
    draft.spans.addAll(spans(sentence, frame.trigger(), frame.first(), frame.end()));
    draft.frames.add(frame);
    return draft;
  }

  /**
   * The clause that makes a claim as spans.
   *
   * @param trigger token of the verb or noun that makes it
   * @param first first token of the words that it rests on
   * @param end token after them
   */
  List<Span> spans(Sentence sentence, int trigger, int first, int end) {
    int[] reach = extent.of(readings.get(sentence.index()), trigger, first, end);
    int last = Math.min(reach[1], sentence.tokens().size()) - 1;
    return cutter.cut(
        sentence,
        sentence.tokens().get(Math.min(reach[0], last)).start(),
        sentence.tokens().get(last).end());
  }

  /** The weaker of what the word of speech and the words around the deed say. */
  static Certainty certainty(Source who, Circumstances circumstances) {
    Certainty weakest = Certainty.CERTAIN;
    for (Optional<Certainty> c : List.of(who.certainty(), circumstances.certainty())) {
      if (c.isPresent() && c.get().compareTo(weakest) > 0) {
        weakest = c.get();
      }
    }
    return weakest;
  }
}
