package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Certainty;
import org.waybill.claim.Modality;
import org.waybill.claim.Polarity;
import org.waybill.claim.Quantity;
import org.waybill.claim.Span;
import org.waybill.claim.Stance;
import org.waybill.claim.When;

/** A transfer with its claim while frames that say the same are being gathered. */
final class TransferDraft {
  final Source source;
  final Stance stance;
  final Polarity polarity;
  final Modality modality;
  final Party supplier;
  final Party recipient;
  final int sentence;
  final int trigger;
  final Set<GoodsRef> goods = new LinkedHashSet<>();
  final List<Quantity> quantities = new ArrayList<>();
  final List<Span> spans = new ArrayList<>();
  final List<Frame> frames = new ArrayList<>();
  Certainty certainty;
  Optional<When> when = Optional.empty();
  double confidence;

  TransferDraft(
      Source source,
      Stance stance,
      Polarity polarity,
      Certainty certainty,
      Frame frame,
      Party supplier,
      Party recipient) {
    this.source = source;
    this.stance = stance;
    this.polarity = polarity;
    this.certainty = certainty;
    this.modality = frame.circumstances().modality();
    this.supplier = supplier;
    this.recipient = recipient;
    this.sentence = frame.sentence();
    this.trigger = frame.trigger();
  }

  /** Whether the other says the same of the same parties on behalf of the same speaker. */
  boolean takes(TransferDraft other) {
    boolean same =
        source.speaker().same(other.source.speaker())
            && stance == other.stance
            && polarity == other.polarity
            && modality == other.modality
            && certainty == other.certainty
            && distanced() == other.distanced()
            && supplier.same(other.supplier)
            && recipient.same(other.recipient);
    boolean amounts =
        quantities.isEmpty() || other.quantities.isEmpty() || sentence == other.sentence;
    return same && amounts && (when.isEmpty() || other.when.isEmpty() || when.equals(other.when));
  }

  /** Whether the outlet keeps its distance. */
  boolean distanced() {
    return frames.stream().anyMatch(f -> !f.circumstances().distanced().isEmpty());
  }

  /** The spans in the order of the text, without those that lie within another. */
  List<Span> quotes() {
    return spans.stream()
        .filter(s -> spans.stream().noneMatch(o -> !o.equals(s) && within(s, o)))
        .sorted(java.util.Comparator.comparingInt(Span::start))
        .distinct()
        .toList();
  }

  private static boolean within(Span a, Span b) {
    return b.start() <= a.start()
        && a.end() <= b.end()
        && b.end() - b.start() > a.end() - a.start();
  }

  void take(TransferDraft other) {
    goods.addAll(other.goods);
    for (Quantity q : other.quantities) {
      if (!quantities.contains(q)) {
        quantities.add(q);
      }
    }
    for (Span span : other.spans) {
      if (!spans.contains(span)) {
        spans.add(span);
      }
    }
    frames.addAll(other.frames);
    when = when.isPresent() ? when : other.when;
    confidence = Math.min(1.0, Math.max(confidence, other.confidence) + 0.02);
    certainty = certainty.compareTo(other.certainty) < 0 ? certainty : other.certainty;
  }
}
