package org.waybill.fusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.article.SentenceSketch;
import org.waybill.article.TextSketch;
import org.waybill.fusion.Background.Copy;
import org.waybill.fusion.DocumentTexts.Sketches;

/**
 * What a fusion remembers of a document, so that the next one knows without reading it again
 * whether it is as it was, and what hangs on it.
 *
 * @param version of its graphs
 * @param copy which earlier document it was found to repeat
 * @param traces of the situations that it reports
 */
record Footprint(long version, Sketches sketches, Optional<Copy> copy, List<Trace> traces) {
  private static final int RADIX = 36;
  private static final String PARTIES = "|";

  Footprint {
    traces = List.copyOf(traces);
  }

  /**
   * What is remembered of a reported situation.
   *
   * @param supplier of a transfer; "" where none is told
   * @param recipient of a transfer; "" where none is told
   * @param keys one at least, in common with those that it hangs together with
   */
  record Trace(String situation, String supplier, String recipient, List<Long> keys) {
    static Trace of(ReportedSituation situation, Set<String> keys) {
      boolean transfer = situation.kind() == SituationKind.TRANSFER;
      return new Trace(
          situation.iri(),
          transfer ? situation.supplier().orElse("") : "",
          transfer ? situation.recipient().orElse("") : "",
          keys.stream().map(Footprint::hash).toList());
    }

    private String encoded() {
      String all =
          keys.stream().map(key -> Long.toString(key, RADIX)).collect(Collectors.joining(" "));
      return String.join("\t", situation, supplier, recipient, all);
    }

    private static Trace decode(String line) {
      String[] fields = line.split("\t", -1);
      return new Trace(
          fields[0],
          fields[1],
          fields[2],
          Stream.of(fields[3].split(" ")).map(key -> Long.valueOf(key, RADIX)).toList());
    }
  }

  Footprint with(Optional<Copy> another) {
    return new Footprint(version, sketches, another, traces);
  }

  /** As text: a line on the document, and one on each situation. */
  String encoded() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            "\t",
            Long.toString(version, RADIX),
            sketches.published().map(LocalDate::toString).orElse(""),
            sketches.whole().map(TextSketch::encoded).orElse(""),
            sketches.quoted().map(TextSketch::encoded).orElse(""),
            copy.map(Copy::original).orElse(""),
            copy.map(c -> Double.toString(c.similarity())).orElse(""),
            sketches.sentences().map(SentenceSketch::encoded).orElse(""),
            String.join(PARTIES, sketches.parties())));
    traces.forEach(trace -> lines.add(trace.encoded()));
    return String.join("\n", lines);
  }

  /** What {@link #encoded} wrote of a document. */
  static Footprint decode(String document, String encoded) {
    String[] lines = encoded.split("\n");
    String[] fields = lines[0].split("\t", -1);
    return new Footprint(
        Long.parseLong(fields[0], RADIX),
        new Sketches(
            Optional.of(fields[1]).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            TextSketch.decode(fields[2]),
            TextSketch.decode(fields[3]),
            SentenceSketch.decode(fields[6]),
            fields[7].isEmpty() ? Set.of() : new TreeSet<>(List.of(fields[7].split("\\|")))),
        fields[4].isEmpty()
            ? Optional.empty()
            : Optional.of(new Copy(document, fields[4], Double.parseDouble(fields[5]))),
        Stream.of(lines).skip(1).map(Trace::decode).toList());
  }

  /** Of two keys that are not the same it is the same once in a lifetime; that costs only time. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
