package org.waybill.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a text. Each line is one, unless the text is set in lines of a fixed width;
 * then blank lines part them.
 */
final class Paragraphs {
  private static final int NARROWEST = 50;
  private static final int WIDEST = 90;

  private final CharSequence text;

  Paragraphs(CharSequence text) {
    this.text = text;
  }

  /** First and last-exclusive {@code char} of each, in order, spaces trimmed. */
  List<int[]> bounds() {
    List<int[]> lines = lines();
    boolean wrapped = wrapped(lines);
    List<int[]> paragraphs = new ArrayList<>();
    int[] open = null;
    for (int[] line : lines) {
      boolean blank = line[0] == line[1];
      if (open != null && !blank && continues(open, line, wrapped)) {
        open[1] = line[1];
        open[2] = line[0];
        continue;
      }
      open = blank ? null : new int[] {line[0], line[1], line[0]};
      if (open != null) {
        paragraphs.add(open);
      }
    }
    return paragraphs;
  }

  private boolean continues(int[] open, int[] line, boolean wrapped) {
    if (wrapped) {
      return !indented(line[0]);
    }
    char last = text.charAt(open[1] - 1);
    return Character.isLowerCase(text.charAt(line[0]))
        && (Character.isLowerCase(last) || last == ',')
        && open[1] - open[2] >= NARROWEST;
  }

  private boolean indented(int at) {
    return at >= 2 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == ' ';
  }

  /** Most full lines are of one width and many break within a sentence. */
  private boolean wrapped(List<int[]> lines) {
    int full = 0;
    int narrow = 0;
    int broken = 0;
    for (int[] line : lines) {
      int length = line[1] - line[0];
      if (length > WIDEST) {
        full++;
      } else if (length >= NARROWEST) {
        narrow++;
        char last = text.charAt(line[1] - 1);
        broken += Character.isLetterOrDigit(last) || last == ',' ? 1 : 0;
      }
    }
    return full == 0 && narrow >= 4 && broken * 2 > narrow;
  }

  private List<int[]> lines() {
    List<int[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        int from = start;
        int to = i;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
          from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
          to--;
        }
        lines.add(new int[] {from, to});
        start = i + 1;
      }
    }
    return lines;
  }
}
