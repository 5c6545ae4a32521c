package org.waybill.fusion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.waybill.fusion.Footprint.Trace;
import org.waybill.fusion.FusionInput.Parties;

/**
 * What hangs on documents that changed and on judgements that were made or taken back: the blocks
 * of their situations, as they were and as they are, and all transfers to the same recipients,
 * since their suppliers may dispute each other.
 */
final class Touched {
  private final FusionMemory now;
  private final DisjointSets<Long> joined = new DisjointSets<>();
  private final Set<Long> roots = new HashSet<>();
  private final Set<String> documents = new TreeSet<>();
  private final Set<String> situations = new HashSet<>();
  private final Set<String> outdated = new HashSet<>();
  private final Set<Parties> pairs = new HashSet<>();
  private final Set<String> disputed = new HashSet<>();
  private final Set<String> disputedBefore = new HashSet<>();

  /**
   * @param unlike documents that are new, changed or gone
   */
  Touched(FusionMemory before, FusionMemory now, Set<String> unlike) {
    this.now = now;
    each(before, (document, trace) -> join(trace));
    each(now, (document, trace) -> join(trace));
    judged(before, now);
    BiConsumer<String, Trace> mark =
        (document, trace) -> {
          if (unlike.contains(document)) {
            roots.add(root(trace));
          }
        };
    each(before, mark);
    each(now, mark);
    each(before, (document, trace) -> outdated(trace));
    each(now, this::touched);
    disputes(before);
  }

  private static void each(FusionMemory memory, BiConsumer<String, Trace> take) {
    memory
        .documents()
        .forEach(
            (document, footprint) ->
                footprint.traces().forEach(trace -> take.accept(document, trace)));
  }

  private void join(Trace trace) {
    Long first = trace.keys().get(0);
    trace.keys().forEach(key -> joined.union(first, key));
  }

  /** What is judged hangs together; where that changed, it is touched. */
  private void judged(FusionMemory before, FusionMemory now) {
    Set<String> all = new TreeSet<>(before.judgements());
    all.addAll(now.judgements());
    if (all.isEmpty()) {
      return;
    }
    Map<String, List<Trace>> traces = new HashMap<>();
    for (String judgement : all) {
      for (String situation : two(judgement)) {
        traces.put(situation, new ArrayList<>());
      }
    }
    BiConsumer<String, Trace> find =
        (document, trace) -> {
          if (traces.containsKey(trace.situation())) {
            traces.get(trace.situation()).add(trace);
          }
        };
    each(before, find);
    each(now, find);
    for (String judgement : all) {
      List<Trace> both = new ArrayList<>();
      two(judgement).forEach(situation -> both.addAll(traces.get(situation)));
      both.forEach(trace -> joined.union(both.get(0).keys().get(0), trace.keys().get(0)));
    }
    all.removeIf(j -> before.judgements().contains(j) && now.judgements().contains(j));
    for (String judgement : all) {
      two(judgement)
          .forEach(situation -> traces.get(situation).forEach(trace -> roots.add(root(trace))));
    }
  }

  private static List<String> two(String judgement) {
    return List.of(judgement.split(" ")).subList(0, 2);
  }

  private void outdated(Trace trace) {
    if (roots.contains(root(trace))) {
      outdated.add(trace.situation());
      if (!trace.recipient().isEmpty()) {
        disputed.add(trace.recipient());
        pairs.add(new Parties(trace.supplier(), trace.recipient()));
      }
    }
  }

  private void touched(String document, Trace trace) {
    if (roots.contains(root(trace))) {
      documents.add(document);
      situations.add(trace.situation());
      if (!trace.recipient().isEmpty()) {
        disputed.add(trace.recipient());
      }
    }
  }

  /** Groups are read whole: all that hangs together with a transfer to one of the recipients. */
  private void disputes(FusionMemory before) {
    Set<Long> whole = new HashSet<>();
    each(
        now,
        (document, trace) -> {
          if (disputed.contains(trace.recipient())) {
            whole.add(root(trace));
          }
        });
    each(
        now,
        (document, trace) -> {
          if (whole.contains(root(trace))) {
            documents.add(document);
          }
        });
    each(
        before,
        (document, trace) -> {
          if (disputed.contains(trace.recipient())) {
            disputedBefore.add(trace.situation());
          }
        });
  }

  private Long root(Trace trace) {
    return joined.root(trace.keys().get(0));
  }

  /** What is to be remembered. */
  FusionMemory now() {
    return now;
  }

  /** Those that have to be read. */
  Set<String> documents() {
    return documents;
  }

  /** Those that have to be grouped. */
  Set<String> situations() {
    return situations;
  }

  /** Those whose groups are not what they would be now. */
  Set<String> outdated() {
    return outdated;
  }

  /** Parties of outdated transfers. */
  Set<Parties> pairs() {
    return pairs;
  }

  /** Recipients of touched transfers. */
  Set<String> disputed() {
    return disputed;
  }

  /** All transfers to them as it was before. */
  Set<String> disputedBefore() {
    return disputedBefore;
  }
}
