package org.waybill.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.waybill.article.Article;

/**
 * Reads an article into sentences, tokens, mentions, amounts and times. One analyser serves any
 * number of threads; models are loaded at the first article.
 */
public final class TextAnalyser {
  /** Sentences with more tokens are skipped and counted: reading them takes too long. */
  static final int MOST_TOKENS = 400;

  /** The year after which no dateline without a year is dated, unless a caller knows better. */
  public static final int LATEST_YEAR = 2026;

  private final TextCleaner cleaner =
      new TextCleaner(
          new Capitals(LanguageModels::commonWord, LanguageModels::name), new Furniture());
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Tokenizer tokenizer = new Tokenizer();
  private final ThreadLocal<Tagger> tagger = ThreadLocal.withInitial(Tagger::new);
  private final AmountFinder amounts = new AmountFinder();
  private final YearFinder years;

  /** An analyser that dates datelines up to {@link #LATEST_YEAR}. */
  public TextAnalyser() {
    this(LATEST_YEAR);
  }

  /**
   * @param latestYear the last year that a dateline without a year may be of
   */
  public TextAnalyser(int latestYear) {
    this.years = new YearFinder(latestYear);
  }

  /** Reads an article. A pure function of the article. */
  public AnalysedText analyse(Article article) {
    CleanText clean = cleaner.clean(article.text(), article.title());
    Optional<ReferenceDay> stated =
        clean
            .dateline()
            .flatMap(
                d -> d.date().flatMap(date -> years.day(date, article.text().substring(d.end()))));
    Optional<ReferenceDay> day =
        article
            .published()
            .map(published -> new ReferenceDay(published, TimeBasis.METADATA, ""))
            .or(() -> stated);
    TimeFinder times = new TimeFinder(day);
    List<SkippedSentence> skipped = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Passage passage : clean.passages()) {
      for (int[] bounds : splitter.split(clean.text(), passage.start(), passage.end())) {
        List<int[]> tokens = tokenizer.tokens(clean.text(), bounds[0], bounds[1], MOST_TOKENS);
        if (tokens.size() > MOST_TOKENS) {
          skipped.add(
              new SkippedSentence(bounds[0], bounds[1], "more than " + MOST_TOKENS + " tokens"));
        } else if (!tokens.isEmpty()) {
          sentences.add(
              sentence(
                  sentences.size(), bounds, passage, clean.text(), article.text(), tokens, times));
        }
      }
    }
    return new AnalysedText(
        article,
        clean.kind(),
        clean.dateline().map(d -> dateline(d, stated)),
        day,
        sentences,
        Quotations.in(article.text()),
        skipped,
        new CodePoints(article.text()));
  }

  private Sentence sentence(
      int index,
      int[] bounds,
      Passage passage,
      String clean,
      String text,
      List<int[]> tokenBounds,
      TimeFinder timeFinder) {
    List<Token> tokens = tagger.get().tag(clean, tokenBounds);
    List<TimeExpression> times = timeFinder.find(tokens, text);
    BitSet timed = new BitSet();
    times.forEach(t -> timed.set(t.firstToken(), t.endToken()));
    return new Sentence(
        index,
        bounds[0],
        bounds[1],
        passage.paragraph(),
        passage.caption(),
        passage.speakerLabel(),
        tokens,
        List.of(),
        amounts.find(tokens, text, i -> false, timed::get),
        times);
  }

  private static Dateline dateline(DatelineWords words, Optional<ReferenceDay> stated) {
    return new Dateline(
        words.start(),
        words.end(),
        words.placeStart(),
        words.place(),
        stated.map(ReferenceDay::day),
        words.agency(),
        words.agencyStart());
  }
}
