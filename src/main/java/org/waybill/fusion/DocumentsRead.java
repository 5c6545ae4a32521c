package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waybill.fusion.Background.Copy;
import org.waybill.fusion.DocumentTexts.Sketches;
import org.waybill.fusion.Footprint.Trace;

/** Documents that were read for a fusion, with what is to be remembered of each. */
final class DocumentsRead {
  private final ReportedReader reader;
  private final Optional<Boolean> known;
  private final List<ReportedSituation> reported = new ArrayList<>();
  private final Map<String, Long> versions = new TreeMap<>();
  private final Map<String, List<Trace>> traces = new TreeMap<>();
  private boolean traceable = true;
  private boolean bare;
  private Map<String, Sketches> sketches = Map.of();

  /**
   * @param bare whether anchored words are compared; empty where that is to be found out
   */
  DocumentsRead(ReportedReader reader, Optional<Boolean> bare) {
    this.reader = reader;
    this.known = bare;
  }

  /** Reads a document out of its graphs. */
  void take(String document, long version, List<String> sources, FusionListener listener) {
    List<ReportedSituation> its = new ArrayList<>();
    for (String source : sources) {
      reader.read(source, its::add);
      listener.read(source);
    }
    traceable &= its.stream().allMatch(s -> s.testimony().document().equals(document));
    reported.addAll(its);
    versions.put(document, version);
    List<Trace> left = new ArrayList<>();
    Map<String, Set<String>> keys = Blocks.keys(its);
    its.forEach(s -> left.add(Trace.of(s, keys.get(s.iri()))));
    traces.put(document, left);
  }

  /** Reads claims that no extraction run of ours wrote. */
  void takeOther(String source, FusionListener listener) {
    traceable = false;
    reader.read(source, reported::add);
    listener.read(source);
  }

  void end() {
    reader.tellLeftOut();
    bare = known.orElseGet(() -> reader.texts().areBare());
    sketches = reader.texts().sketches(bare);
    traceable &= !reader.backgroundReader().isNamedInDocuments();
  }

  List<ReportedSituation> reported() {
    return reported;
  }

  /** Whether all that hangs together can be told by what is remembered. */
  boolean isTraceable() {
    return traceable;
  }

  boolean areBare() {
    return bare;
  }

  /** Documents that repeat others of these. */
  List<Copy> copies() {
    return DocumentTexts.copies(sketches);
  }

  /** By documents; of a document without a situation nothing but the version. */
  Map<String, Footprint> footprints() {
    Map<String, Footprint> footprints = new TreeMap<>();
    versions.forEach(
        (document, version) ->
            footprints.put(
                document,
                new Footprint(
                    version,
                    sketches.getOrDefault(document, Sketches.NONE),
                    Optional.empty(),
                    traces.get(document))));
    return footprints;
  }

  Background background(List<Copy> copies) {
    return reader.background(copies);
  }

  long tables() {
    return reader.backgroundReader().tables();
  }

  Map<String, String> ambiguous() {
    return reader.backgroundReader().ambiguous();
  }

  /** Entities of which the documents say where they lie. */
  Collection<String> located() {
    return reader.backgroundReader().located();
  }

  /** Looks up where the places lie that are spoken of. */
  void locatePlaces() {
    Set<String> places = new TreeSet<>();
    for (ReportedSituation situation : reported) {
      situation.place().ifPresent(places::add);
      situation.legs().stream()
          .flatMap(leg -> Stream.concat(leg.origin().stream(), leg.destination().stream()))
          .forEach(places::add);
    }
    reader.backgroundReader().locate(places);
  }
}
