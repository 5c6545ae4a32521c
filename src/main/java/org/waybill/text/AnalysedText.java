package org.waybill.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waybill.article.Article;

/**
 * An article with its sentences, tokens and what the words in it may name. All offsets are {@code
 * char} indices of the article's text; {@link #codePoint(int)} turns them into the code points of
 * claims documents.
 *
 * @param article the article
 * @param kind how it is written
 * @param dateline its place, day and agency, where it begins with them
 * @param day the day from which it looks back; absent where nothing gives one
 * @param sentences its sentences; datelines, bylines, initials and "read more" lines are in none
 * @param quotations what stands in quotation marks
 * @param skipped what was too long to be read as a sentence
 * @param speakers who the labels of a transcript stand for, in the order in which they speak first
 * @param codePoints the article's code points
 */
public record AnalysedText(
    Article article,
    TextKind kind,
    Optional<Dateline> dateline,
    Optional<ReferenceDay> day,
    List<Sentence> sentences,
    List<Quotation> quotations,
    List<SkippedSentence> skipped,
    List<Speaker> speakers,
    CodePoints codePoints) {
  public AnalysedText {
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(dateline, "dateline");
    Objects.requireNonNull(day, "day");
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
    skipped = List.copyOf(skipped);
    speakers = List.copyOf(speakers);
    Objects.requireNonNull(codePoints, "codePoints");
  }

  /** The offset in code points of a {@code char} index of the article's text. */
  public int codePoint(int charIndex) {
    return codePoints.at(charIndex);
  }

  /** The article's words from one {@code char} index to another. */
  public String words(int start, int end) {
    return article.text().substring(start, end);
  }

  /** Who speaks a sentence of a transcript; empty for questions and outside transcripts. */
  public Optional<Speaker> speaker(Sentence sentence) {
    return sentence
        .speakerLabel()
        .flatMap(label -> speakers.stream().filter(s -> s.label().equals(label)).findFirst());
  }

  /** The quotation that the {@code char} index is within. */
  public Optional<Quotation> quotationAt(int charIndex) {
    return quotations.stream().filter(q -> q.covers(charIndex)).findFirst();
  }
}
