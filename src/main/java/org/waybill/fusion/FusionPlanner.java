package org.waybill.fusion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waybill.fusion.Background.Copy;
import org.waybill.fusion.DocumentTexts.Sketches;

/**
 * Finds what a fusion has to do: what changed since the last one, what hangs on it, and so which
 * documents have to be read. What cannot be told from what is remembered is fused from scratch.
 */
final class FusionPlanner {
  private final FusedDocuments documents;
  private final List<Judgement> judgements;
  private final String program;
  private final FusionListener listener;

  FusionPlanner(
      FusedDocuments documents,
      List<Judgement> judgements,
      String program,
      FusionListener listener) {
    this.documents = documents;
    this.judgements = judgements;
    this.program = program;
    this.listener = listener;
  }

  /** Everything. */
  FusionPlan all(String why) {
    DocumentsRead read = documents.read(documents.all(), Optional.empty(), listener);
    List<Copy> copies = read.copies();
    Background background = read.background(copies);
    Map<String, Footprint> remembered =
        read.isTraceable() ? withCopies(read.footprints(), copies) : Map.of();
    FusionMemory memory =
        new FusionMemory(
            read.isTraceable() ? program : "",
            read.tables(),
            read.areBare(),
            FusionMemory.judgements(judgements),
            read.ambiguous(),
            remembered);
    return new FusionPlan(
        new FusionInput(read.reported(), judgements, background),
        situation -> true,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        memory,
        remembered.keySet(),
        new FusionPlan.Since(Optional.of(why), documents.all().size(), 0));
  }

  /** What hangs on what changed since. */
  FusionPlan since(FusionMemory before) {
    if (!documents.areTraceable()) {
      return all("there are claims that came in as RDF");
    }
    if (!before.program().equals(program)) {
      return all("the last fusion cannot be added to");
    }
    Map<String, Long> versions = documents.versions();
    Set<String> changed = new TreeSet<>();
    versions.forEach(
        (document, version) -> {
          Footprint known = before.documents().get(document);
          if (known == null || known.version() != version) {
            changed.add(document);
          }
        });
    Set<String> removed = new TreeSet<>(before.documents().keySet());
    removed.removeAll(versions.keySet());
    if (changed.size() + removed.size() > versions.size() / 2) {
      return all("more than half of the documents are new or changed");
    }
    DocumentsRead fresh =
        documents.read(changed, Optional.of(before.bare()), FusionListener.SILENT);
    if (!fresh.isTraceable() || fresh.tables() != before.tables()) {
      return all("the tables of parties, places and goods changed");
    }
    Map<String, String> ambiguous = documents.ambiguous(before.ambiguous().keySet(), fresh);
    Map<String, Footprint> footprints = new TreeMap<>(before.documents());
    footprints.keySet().removeAll(removed);
    footprints.putAll(fresh.footprints());
    Map<String, Sketches> sketches = sketches(footprints);
    if (DocumentTexts.areBare(sketches.values()) != before.bare()) {
      return all("documents are compared by other words now");
    }
    List<Copy> copies = DocumentTexts.copies(sketches);
    footprints = withCopies(footprints, copies);
    Set<String> unlike = new TreeSet<>(changed);
    unlike.addAll(removed);
    unlike.addAll(documents.speakingOf(unlike(before.ambiguous(), ambiguous)));
    for (Map.Entry<String, Footprint> now : footprints.entrySet()) {
      Footprint known = before.documents().get(now.getKey());
      if (known != null && !known.copy().equals(now.getValue().copy())) {
        unlike.add(now.getKey());
      }
    }
    FusionMemory memory =
        new FusionMemory(
            program,
            before.tables(),
            before.bare(),
            FusionMemory.judgements(judgements),
            ambiguous,
            footprints);
    FusionPlan.Since since = new FusionPlan.Since(Optional.empty(), changed.size(), removed.size());
    return plan(new Touched(before, memory, unlike), copies, unlike, since);
  }

  private FusionPlan plan(
      Touched touched, List<Copy> copies, Set<String> unlike, FusionPlan.Since since) {
    DocumentsRead read =
        documents.read(touched.documents(), Optional.of(touched.now().bare()), listener);
    read.locatePlaces();
    return new FusionPlan(
        new FusionInput(read.reported(), judgements, read.background(copies)),
        touched.situations()::contains,
        touched.outdated(),
        touched.pairs(),
        touched.disputed(),
        touched.disputedBefore(),
        touched.now(),
        unlike,
        since);
  }

  private static Set<String> unlike(Map<String, String> before, Map<String, String> now) {
    Set<String> unlike = new HashSet<>();
    Set<String> all = new HashSet<>(before.keySet());
    all.addAll(now.keySet());
    for (String what : all) {
      if (!Optional.ofNullable(before.get(what)).equals(Optional.ofNullable(now.get(what)))) {
        unlike.add(BackgroundReader.entity(what));
      }
    }
    return unlike;
  }

  private static Map<String, Sketches> sketches(Map<String, Footprint> footprints) {
    Map<String, Sketches> sketches = new TreeMap<>();
    footprints.forEach(
        (document, footprint) -> {
          if (!footprint.traces().isEmpty()) {
            sketches.put(document, footprint.sketches());
          }
        });
    return sketches;
  }

  private static Map<String, Footprint> withCopies(
      Map<String, Footprint> footprints, List<Copy> copies) {
    Map<String, Copy> byDocument = new HashMap<>();
    copies.forEach(copy -> byDocument.put(copy.document(), copy));
    Map<String, Footprint> with = new TreeMap<>();
    footprints.forEach(
        (document, footprint) ->
            with.put(document, footprint.with(Optional.ofNullable(byDocument.get(document)))));
    return with;
  }
}
