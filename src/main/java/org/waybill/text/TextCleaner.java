package org.waybill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first layer: parts an article into passages that hold sentences and leaves out what is none.
 * Works in time linear in the text; no {@code char} changes its place.
 */
final class TextCleaner {
  private static final Pattern SPEAKER =
      Pattern.compile(
          "(?<label>(?:(?:MR|MS|MRS|DR|GEN|ADM|COL|LT|SEN|SEC|AMB)\\.? )?"
              + "\\p{Lu}[\\p{Lu}.'-]+(?:,? (?:\\p{Lu}[\\p{Lu}.'-]*|\\([^()\\n]{1,40}\\))){0,6}):\\s+");
  private static final Pattern QUESTION =
      Pattern.compile("(?<label>Q|A):?(?: {2,}|\\s+(?=\\p{Lu}|\"|\\())");
  private static final Pattern BRACKET = Pattern.compile("[\\[(]([^\\[\\]()\\n]{1,160})[\\])]");
  private static final Pattern SPEAKER_IN_BRACKETS =
      Pattern.compile("\\p{Lu}[\\p{Lu}'-]+(?: \\p{Lu}[\\p{Lu}'.-]*){0,3}(?:, (?i:in) \\p{L}+)?");
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?: [^<>\\n]{0,300})?/?>");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i:\\((?:photo|image|video|graphic)\\) +"
              + "|(?:file )?(?:photo|picture|image|caption)s?(?: file)? ?[:\u2014-] ?)");
  private static final int DATELINE_WITHIN = 4;

  private final Capitals capitals;
  private final Furniture furniture;

  TextCleaner(Capitals capitals, Furniture furniture) {
    this.capitals = capitals;
    this.furniture = furniture;
  }

  /** Reads a text of which the headline, if it is repeated in the text, is {@code title}. */
  CleanText clean(String original, Optional<String> title) {
    String plain = Characters.plain(original);
    boolean shouted = Capitals.all(plain, 0, plain.length());
    StringBuilder text = new StringBuilder(plain);
    blank(TAG, plain, text);
    List<int[]> paragraphs = new Paragraphs(text).bounds();
    Optional<DatelineWords> dateline = Optional.empty();
    int begin = 0;
    for (int i = 0; i < Math.min(DATELINE_WITHIN, paragraphs.size()) && dateline.isEmpty(); i++) {
      dateline = DatelineFinder.at(plain, paragraphs.get(i)[0], paragraphs.get(i)[1]);
      begin = dateline.isPresent() ? i : 0;
    }
    boolean transcript = !shouted && transcript(plain, paragraphs);
    List<Passage> passages = new ArrayList<>();
    Optional<String> speaker = Optional.empty();
    for (int i = 0; i < paragraphs.size(); i++) {
      int start = paragraphs.get(i)[0];
      int end = paragraphs.get(i)[1];
      if (i == begin && dateline.isPresent()) {
        start = skipSpaces(plain, dateline.get().end(), end);
      } else if (headline(plain, start, end, i < begin, title)
          || furniture.is(
              plain.substring(start, Math.min(end, start + Furniture.LONGEST)), end - start)) {
        continue;
      }
      boolean caption = false;
      Matcher m = CAPTION.matcher(plain).region(start, end);
      if (m.lookingAt()) {
        caption = true;
        start = m.end();
      }
      if (transcript) {
        Matcher label = label(plain, start, end);
        if (label != null) {
          speaker = Optional.of(label.group("label"));
          start = label.end();
        }
      }
      speaker = passages(text, start, end, i, caption, speaker, shouted, passages);
    }
    for (Passage passage : passages) {
      if (Capitals.all(text, passage.start(), passage.end())) {
        capitals.recase(text, passage.start(), passage.end());
      }
    }
    TextKind kind = shouted ? TextKind.CAPITALS : transcript ? TextKind.TRANSCRIPT : TextKind.NEWS;
    return new CleanText(text.toString(), kind, dateline, passages);
  }

  /**
   * Adds the passages of one paragraph, blanking notes in brackets; a name in brackets where a
   * sentence may begin starts a passage of its own.
   */
  private Optional<String> passages(
      StringBuilder text,
      int start,
      int end,
      int paragraph,
      boolean caption,
      Optional<String> speaker,
      boolean shouted,
      List<Passage> passages) {
    Optional<String> current = speaker;
    int from = start;
    Matcher m = BRACKET.matcher(text.substring(start, end));
    while (m.find()) {
      String inside = m.group(1).strip();
      boolean square = m.group().charAt(0) == '[';
      int at = start + m.start();
      boolean note = furniture.isNote(inside);
      boolean label =
          square
              && !note
              && opensSentence(text, from, at)
              && SPEAKER_IN_BRACKETS.matcher(inside).matches();
      if (!note && !label) {
        continue;
      }
      blank(text, at, start + m.end());
      if (label || (note && square && inside.toLowerCase(Locale.ROOT).startsWith("end "))) {
        add(text, from, at, paragraph, caption, current, passages);
        current = label && shouted ? Optional.of(inside) : Optional.empty();
        from = start + m.end();
      }
    }
    add(text, from, end, paragraph, caption, current, passages);
    return current;
  }

  private static void add(
      CharSequence text,
      int start,
      int end,
      int paragraph,
      boolean caption,
      Optional<String> speaker,
      List<Passage> passages) {
    int from = skipSpaces(text, start, end);
    int to = end;
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      passages.add(new Passage(from, to, paragraph, caption, speaker));
    }
  }

  private static boolean opensSentence(CharSequence text, int from, int at) {
    int i = at - 1;
    while (i >= from && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i < from || ".!?:\"".indexOf(text.charAt(i)) >= 0;
  }

  /**
   * A headline is no sentence: what comes before the dateline unpunctuated, or repeats the title.
   */
  private static boolean headline(
      String text, int start, int end, boolean beforeDateline, Optional<String> title) {
    String line = text.substring(start, Math.min(end, start + 400)).strip();
    if (title.isPresent() && line.equalsIgnoreCase(Characters.plain(title.get()).strip())) {
      return true;
    }
    return beforeDateline && !line.endsWith(".") && line.length() < 200;
  }

  private static boolean transcript(String text, List<int[]> paragraphs) {
    int labels = 0;
    for (int[] paragraph : paragraphs) {
      labels += label(text, paragraph[0], paragraph[1]) == null ? 0 : 1;
    }
    return labels >= 2 || (labels == 1 && paragraphs.size() <= 12);
  }

  private static Matcher label(String text, int start, int end) {
    Matcher m = SPEAKER.matcher(text).region(start, end);
    if (m.lookingAt()) {
      return m;
    }
    m = QUESTION.matcher(text).region(start, end);
    return m.lookingAt() && m.group("label").equals("Q") ? m : null;
  }

  private static int skipSpaces(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static void blank(Pattern pattern, String plain, StringBuilder text) {
    if (plain.indexOf('<') < 0) {
      return;
    }
    Matcher m = pattern.matcher(plain);
    while (m.find()) {
      blank(text, m.start(), m.end());
    }
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
