package org.waybill.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.waybill.query.Row;

/**
 * The sentences of a text in which words stand that are quoted from it.
 *
 * @param start where the first quoted words begin, in code points of the text
 * @param end where the last end
 * @param text the sentences, with the quoted words as marked pieces
 */
public record Passage(int start, int end, MarkedText text) {

  /**
   * Cuts the passages of quotes out of a text; quotes that share a sentence share a passage.
   *
   * @param quotes {@code start} and {@code end} in code points, in the order of the text
   */
  static List<Passage> of(String text, List<Row> quotes) {
    int length = text.codePointCount(0, text.length());
    TreeSet<Integer> borders = borders(text);
    List<Passage> passages = new ArrayList<>();
    List<MarkedText.Mark> marks = new ArrayList<>();
    int from = 0;
    int to = 0;
    for (Row quote : quotes) {
      int start = Integer.parseInt(quote.text("start"));
      int end = Integer.parseInt(quote.text("end"));
      if (start < 0 || end <= start || end > length) {
        continue; // read from another state of the text
      }
      int first = borders.floor(text.offsetByCodePoints(0, start));
      int last = borders.ceiling(text.offsetByCodePoints(0, end));
      if (!marks.isEmpty() && first >= to) {
        passages.add(passage(text, from, to, marks));
        marks.clear();
      }
      from = marks.isEmpty() ? first : from;
      to = marks.isEmpty() ? last : Math.max(to, last);
      marks.add(new MarkedText.Mark(start, end, "", "", ""));
    }
    if (!marks.isEmpty()) {
      passages.add(passage(text, from, to, marks));
    }
    return passages;
  }

  private static Passage passage(String text, int from, int to, List<MarkedText.Mark> marks) {
    int before = text.codePointCount(0, from);
    List<MarkedText.Mark> within =
        marks.stream()
            .map(m -> new MarkedText.Mark(m.start() - before, m.end() - before, "", "", ""))
            .toList();
    return new Passage(
        marks.get(0).start(),
        marks.stream().mapToInt(MarkedText.Mark::end).max().orElseThrow(),
        MarkedText.of(text.substring(from, to), within));
  }

  /** Where sentences and lines begin and end. */
  private static TreeSet<Integer> borders(String text) {
    TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    for (int at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
      borders.add(at);
    }
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      borders.add(at + 1);
    }
    return borders;
  }
}
