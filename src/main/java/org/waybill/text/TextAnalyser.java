package org.waybill.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.article.Article;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.NameForm;
import org.waybill.reference.NameIndex;

/**
 * Reads an article into sentences, tokens, mentions, amounts and times. One analyser serves any
 * number of threads; models are loaded at the first article.
 */
public final class TextAnalyser {
  /** Sentences with more tokens are skipped and counted: reading them takes too long. */
  static final int MOST_TOKENS = 400;

  /** Longer words than this are none. */
  static final int LONGEST_TOKEN = 2000;

  /** The year after which no dateline without a year is dated, unless a caller knows better. */
  public static final int LATEST_YEAR = 2026;

  /** Types of goods that are persons, counted as such and not by the piece. */
  private static final Set<String> PERSONS = Set.of("troops", "training", "prisoners");

  /** Whose names no figure continues: "Iraq 40 tanks", but "Boeing 747". */
  private static final Set<MentionKind> CLOSED =
      EnumSet.of(MentionKind.STATE, MentionKind.PERSON, MentionKind.GROUP);

  private final TextCleaner cleaner;
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Tokenizer tokenizer = new Tokenizer();
  private final ThreadLocal<Tagger> tagger = ThreadLocal.withInitial(Tagger::new);
  private final MentionFinder mentions;
  private final AmountFinder amounts = new AmountFinder();
  private final YearFinder years;

  /** An analyser with the shipped tables that dates datelines up to {@link #LATEST_YEAR}. */
  public TextAnalyser() {
    this(Gazetteer.shipped(), LATEST_YEAR);
  }

  /**
   * @param gazetteer the tables in which names are looked up
   * @param latestYear the last year that a dateline without a year may be of
   */
  public TextAnalyser(Gazetteer gazetteer, int latestYear) {
    NameIndex names = gazetteer.names();
    Titles titles = new Titles();
    this.cleaner =
        new TextCleaner(
            new Capitals(
                LanguageModels::commonWord,
                word -> LanguageModels.name(word) || !names.match(List.of(word), 0).isEmpty(),
                word -> titles.kind(word).isPresent(),
                word ->
                    names.match(List.of(word), 0, true).stream()
                        .anyMatch(m -> m.form() == NameForm.SURNAME)),
            new Furniture());
    this.mentions = new MentionFinder(names, gazetteer::entity, gazetteer.tenures());
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
    List<Sentence> sentences = sentences(clean, article.text(), times, skipped);
    MentionFinder.Found found = mentions.find(sentences, clean.kind(), day.map(ReferenceDay::day));
    return new AnalysedText(
        article,
        clean.kind(),
        clean.dateline().map(d -> dateline(d, stated)),
        day,
        withMentions(sentences, found.mentions(), article.text()),
        Quotations.in(article.text()),
        skipped,
        found.speakers(),
        new CodePoints(article.text()));
  }

  /** The sentences with their tokens and times. */
  private List<Sentence> sentences(
      CleanText clean, String text, TimeFinder times, List<SkippedSentence> skipped) {
    List<Sentence> sentences = new ArrayList<>();
    Map<String, String> pool = new HashMap<>();
    for (Passage passage : clean.passages()) {
      for (int[] bounds : splitter.split(clean.text(), passage.start(), passage.end())) {
        List<int[]> tokens = tokenizer.tokens(clean.text(), bounds[0], bounds[1], MOST_TOKENS);
        if (tokens.size() > MOST_TOKENS) {
          skipped.add(
              new SkippedSentence(bounds[0], bounds[1], "more than " + MOST_TOKENS + " tokens"));
        } else if (tokens.stream().anyMatch(t -> t[1] - t[0] > LONGEST_TOKEN)) {
          skipped.add(
              new SkippedSentence(
                  bounds[0], bounds[1], "a word of more than " + LONGEST_TOKEN + " characters"));
        } else if (!tokens.isEmpty()) {
          List<Token> tagged = tagger.get().tag(clean.text(), tokens, pool);
          sentences.add(
              new Sentence(
                  sentences.size(),
                  bounds[0],
                  bounds[1],
                  passage.paragraph(),
                  passage.caption(),
                  passage.speakerLabel(),
                  tagged,
                  List.of(),
                  List.of(),
                  times.find(tagged, text)));
        }
      }
    }
    return sentences;
  }

  private List<Sentence> withMentions(
      List<Sentence> sentences, List<List<Mention>> found, String text) {
    List<Sentence> whole = new ArrayList<>(sentences.size());
    for (Sentence s : sentences) {
      List<Mention> own = found.get(s.index());
      BitSet goods = new BitSet();
      BitSet taken = new BitSet();
      BitSet closed = new BitSet();
      s.times().forEach(t -> taken.set(t.firstToken(), t.endToken()));
      s.times().forEach(t -> closed.set(t.firstToken(), t.endToken()));
      for (Mention m : own) {
        if (m.kind() == MentionKind.GOODS) {
          goods.set(m.firstToken(), m.endToken(), !PERSONS.contains(m.name()));
          boolean figures = Character.isDigit(s.tokens().get(m.firstToken()).text().charAt(0));
          taken.set(m.firstToken() + (figures ? 0 : 1), m.endToken());
        } else {
          taken.set(m.firstToken(), m.endToken());
          closed.set(m.firstToken(), m.endToken(), CLOSED.contains(m.kind()));
        }
      }
      whole.add(
          new Sentence(
              s.index(),
              s.start(),
              s.end(),
              s.paragraph(),
              s.caption(),
              s.speakerLabel(),
              s.tokens(),
              own,
              amounts.find(s.tokens(), text, goods::get, taken::get, closed::get),
              s.times()));
    }
    return whole;
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
