package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.text.Amount;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Reads noun phrases as parties, goods and amounts. */
final class Nominals {
  private final Lexicon lexicon;
  private final Cast cast;
  private final Discourse discourse;
  private final DescribedStates described;
  private final NamesBeside beside;

  Nominals(Lexicon lexicon, Cast cast, Discourse discourse) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.discourse = discourse;
    this.described = new DescribedStates(lexicon, cast, discourse);
    this.beside = new NamesBeside(this, cast, discourse);
  }

  /**
   * The parties that a noun phrase names.
   *
   * @param speaker who speaks here
   * @param excluded identities that a pronoun cannot stand for
   */
  List<Party> parties(Phrases phrases, NounRef ref, Optional<Party> speaker, Set<String> excluded) {
    Phrase phrase = phrases.get(ref.phrase());
    if (ref.possessor()) {
      return possessors(phrases, phrase, speaker, excluded);
    }
    Sentence sentence = phrases.sentence();
    Optional<Mention> head = headMention(sentence, phrase);
    if (head.isPresent() && head.get().kind() == MentionKind.OFFICE) {
      List<Party> of = beside.office(phrases, ref.phrase(), head.get(), speaker, excluded);
      if (!of.isEmpty()) {
        return of;
      }
    }
    if (head.isPresent()) {
      Optional<Party> actor = cast.actor(head.get(), true);
      if (actor.isPresent()) {
        return List.of(actor.get());
      }
      boolean people = head.get().goods().map(g -> g.notation().equals("troops")).orElse(false);
      if (people && lexicon.is("hired", phrases.lemma(ref.phrase()))) {
        return group(phrases, ref.phrase(), phrases.lemma(ref.phrase())).stream().toList();
      }
      if (head.get().kind() == MentionKind.GOODS && people) {
        return insideState(sentence, phrase).stream().toList();
      }
      if (head.get().kind() == MentionKind.GOODS) {
        return List.of();
      }
    }
    Token token = sentence.tokens().get(phrase.head());
    String word = token.text().toLowerCase(Locale.ROOT);
    if (word.equals("it") || word.equals("they")) {
      List<Party> self = SelfReports.speaker(lexicon, this, phrases, ref.phrase());
      self = self.stream().filter(p -> !excluded.contains(p.identity())).toList();
      if (!self.isEmpty()) {
        return self;
      }
    }
    if (token.tag().startsWith("PRP")) {
      return discourse.pronoun(word, sentence.index(), phrase.head(), speaker, excluded);
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (lexicon.is("governmentHead", lemma) || lexicon.is("countryNoun", lemma)) {
      Optional<Party> inside = insideState(sentence, phrase);
      if (inside.isPresent()) {
        return List.of(inside.get());
      }
    }
    boolean ours = sentence.tokens().get(phrase.first()).tag().equals("PRP$");
    if (lexicon.is("governmentHead", lemma) && !(ours && lexicon.is("companion", lemma))) {
      List<Party> owners = possessors(phrases, phrase, speaker, excluded);
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    if (lexicon.is("countryNoun", lemma)) {
      List<Party> named = beside.apposition(phrases, ref.phrase(), speaker, excluded);
      return named.isEmpty() ? described.find(sentence, phrase, speaker, excluded) : named;
    }
    if (described.namesOther(sentence, phrase)) {
      return described.other(sentence, phrase, excluded).stream().toList();
    }
    if (lemma.equals("administration")) {
      return speaker.map(cast::principal).filter(Party::isState).stream().toList();
    }
    List<Party> named =
        lexicon.is("describingHead", lemma)
            ? beside.apposition(phrases, ref.phrase(), speaker, excluded)
            : List.of();
    return named.isEmpty() ? group(phrases, ref.phrase(), lemma).stream().toList() : named;
  }

  /** A party that no table has: rebels, partners, a company. */
  private Optional<Party> group(Phrases phrases, int index, String lemma) {
    Phrase phrase = phrases.get(index);
    boolean forces =
        lexicon.is("governmentHead", lemma)
            && phrase.head() > phrase.first()
            && lexicon.is("groupHead", phrases.token(phrase.head() - 1).lemma());
    if (!lexicon.is("groupHead", lemma) && !forces) {
      return Optional.empty();
    }
    boolean unnamed =
        lexicon.is("companyNoun", lemma)
            && phrase.end() - phrase.first() == 2
            && skipped(phrases.token(phrase.first()))
            && !phrases.token(phrase.first()).text().matches("(?i)an?");
    if (unnamed) {
      return beside.company(phrases, index);
    }
    int first = phrase.first();
    boolean describes =
        phrases.token(first).text().matches("(?i)an?")
            && lexicon.is("describingHead", phrases.token(phrase.head()).text());
    if (describes || phrases.token(first).text().equalsIgnoreCase("any")) {
      return Optional.empty();
    }
    while (first < phrase.head() && skipped(phrases.token(first))) {
      first++;
    }
    if (joined(phrases, index - 2)) {
      return Optional.empty();
    }
    int end = joined(phrases, index) ? phrases.get(index + 2).end() : phrase.end();
    boolean named =
        lexicon.is("companyNoun", lemma)
            && first < phrase.head()
            && phrases.token(phrase.head() - 1).tag().startsWith("NNP")
            && Character.isLowerCase(phrases.token(phrase.head()).text().charAt(0))
            && end == phrase.end();
    if (forces || named) {
      end = phrase.head();
    }
    if (phrases.is(index + 1, Phrase.Kind.PREPOSITION)
        && phrases.word(index + 1).equals("of")
        && phrases.is(index + 2, Phrase.Kind.NOUN)
        && lemma.equals("coalition")) {
      end = phrases.get(index + 2).end();
    }
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      words.append(words.isEmpty() ? "" : " ").append(phrases.token(i).text());
    }
    return Optional.of(Party.group(words.toString()));
  }

  /** "allies and partners": one group. */
  private boolean joined(Phrases phrases, int index) {
    return phrases.is(index, Phrase.Kind.NOUN)
        && phrases.is(index + 1, Phrase.Kind.CONJUNCTION)
        && phrases.is(index + 2, Phrase.Kind.NOUN)
        && lexicon.is("groupHead", phrases.lemma(index))
        && lexicon.is("groupHead", phrases.lemma(index + 2));
  }

  private static boolean skipped(Token token) {
    return token.tag().equals("DT") || token.tag().startsWith("PRP") || token.tag().equals("PDT");
  }

  /** The longest mention that has the head of the phrase, goods only if no party has it. */
  static Optional<Mention> headMention(Sentence sentence, Phrase phrase) {
    Optional<Mention> goods = Optional.empty();
    for (Mention m : sentence.mentionsAt(phrase.head())) {
      boolean people =
          m.form() != MentionForm.ADJECTIVE
              || (m.endToken() == phrase.end() && phrase.first() < m.firstToken());
      boolean part = m.form() == MentionForm.COMPOUND && m.kind() == MentionKind.STATE;
      if (m.endToken() <= phrase.end() && people && !part) {
        if (m.kind() != MentionKind.GOODS) {
          return Optional.of(m);
        }
        goods = goods.isPresent() ? goods : Optional.of(m);
      }
    }
    return goods;
  }

  private Optional<Party> insideState(Sentence sentence, Phrase phrase) {
    for (Mention m : sentence.mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      if (inside
          && m.form() != MentionForm.COMPOUND
          && (m.kind() == MentionKind.STATE || m.kind() == MentionKind.PERSON)) {
        return cast.actor(m, true);
      }
    }
    return Optional.empty();
  }

  /** Who owns the thing: "Denmark's decision", "Iranian shipments", "its sale". */
  List<Party> possessors(
      Phrases phrases, Phrase phrase, Optional<Party> speaker, Set<String> excluded) {
    Sentence sentence = phrases.sentence();
    List<Token> tokens = sentence.tokens();
    List<Party> found = new ArrayList<>();
    for (int i = phrase.first(); i < phrase.end(); i++) {
      Token token = tokens.get(i);
      if (token.tag().equals("PRP$")) {
        found.addAll(
            discourse.pronoun(
                token.text().toLowerCase(Locale.ROOT), sentence.index(), i, speaker, excluded));
      }
      if (token.tag().equals("POS")) {
        int at = i;
        sentence.mentionsAt(i - 1).stream()
            .filter(m -> m.endToken() == at && m.kind() != MentionKind.GOODS)
            .map(m -> cast.actor(m, true))
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(found::add);
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    for (Mention m : sentence.mentions()) {
      boolean inside =
          m.firstToken() >= phrase.first()
              && m.endToken() <= phrase.end()
              && m.form() != MentionForm.COMPOUND
              && !m.covers(phrase.head());
      if (inside && m.kind() != MentionKind.GOODS && m.kind() != MentionKind.CONFLICT) {
        Optional<Party> actor = cast.actor(m, true);
        if (actor.isPresent() && !maker(tokens, m)) {
          return List.of(actor.get());
        }
      }
    }
    return List.of();
  }

  /** "Russian-made", "Soviet-era": who made a thing, not who gives it. */
  private static boolean maker(List<Token> tokens, Mention m) {
    String word = tokens.get(m.endToken() - 1).text();
    return word.contains("-")
        && (word.endsWith("made")
            || word.endsWith("built")
            || word.endsWith("designed")
            || word.endsWith("era")
            || word.endsWith("style")
            || word.endsWith("origin"));
  }

  /** "barrels" of "1,000 barrels of oil": a measure, not goods. */
  private static boolean holder(Sentence sentence, Mention m) {
    return sentence.amounts().stream()
        .anyMatch(
            a ->
                a.of() >= 0
                    && a.head() == m.endToken() - 1
                    && !a.unit().equals("item")
                    && !a.unit().equals("round"));
  }

  /** Whether the phrase only describes a state named before: "the kingdom", "his country". */
  boolean describes(Phrases phrases, Phrase phrase) {
    return lexicon.is("countryNoun", phrases.token(phrase.head()).lemma().toLowerCase(Locale.ROOT));
  }

  /** The goods that a noun phrase names; empty where it names none. */
  List<GoodsRef> goods(Phrases phrases, int index) {
    Phrase phrase = phrases.get(index);
    List<GoodsRef> found = new ArrayList<>();
    for (Mention m : phrases.sentence().mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      if (inside && m.kind() == MentionKind.GOODS && m.goods().isPresent()) {
        boolean takesUp =
            m.goods().get().notation().equals("goods")
                && lexicon.is(
                    "anaphor", phrases.token(m.endToken() - 1).lemma().toLowerCase(Locale.ROOT));
        if (holder(phrases.sentence(), m) || takesUp) {
          continue;
        }
        boolean nested = found.stream().anyMatch(g -> g.mention().get().covers(m.firstToken()));
        if (!nested) {
          found.add(
              new GoodsRef(m.goods().get().notation(), Optional.of(m), phrases.sentence().index()));
        }
      }
    }
    return found;
  }

  /** Whoever gets the goods where both stand in one phrase, as after a verb of giving. */
  Optional<Party> dative(Phrases phrases, int index) {
    return Datives.find(lexicon, cast, phrases, index);
  }

  /** The goods that a pronoun or "such materials" takes up. */
  List<GoodsRef> anaphoricGoods(Phrases phrases, int index) {
    Phrase phrase = phrases.get(index);
    Token head = phrases.token(phrase.head());
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    String word = head.text().toLowerCase(Locale.ROOT);
    if (sum(phrases, phrase.head())) {
      return List.of();
    }
    boolean stands =
        lexicon.is("anaphor", lemma)
            || lexicon.is("anaphor", word)
            || (head.tag().equals("CD") && amounts(phrases, index).stream().noneMatch(this::money))
            || lexicon.is("container", lemma);
    return stands ? discourse.goods(phrases.sentence().index(), phrase.first()) : List.of();
  }

  /** The arms that a sentence names which counts containers without saying what is in them. */
  List<GoodsRef> cargo(Phrases phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.NOUN)) {
        List<GoodsRef> found =
            goods(phrases, i).stream().filter(g -> !FrameSifter.civil(g)).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** The goods named last before the phrase. */
  List<GoodsRef> priorGoods(Phrases phrases, int index) {
    return discourse.goods(phrases.sentence().index(), phrases.get(index).first());
  }

  /** The amounts within a noun phrase. */
  List<Amount> amounts(Phrases phrases, int index) {
    Phrase phrase = phrases.get(index);
    return phrases.sentence().amounts().stream()
        .filter(a -> within(phrases, phrase, a))
        .filter(a -> !a.unit().isEmpty() && !SideAmounts.each(phrases, a))
        .filter(a -> !whole(phrases.sentence(), a))
        .toList();
  }

  /** Whether the amount stands in the phrase, but for an "over" that the verb took: "sent over". */
  private static boolean within(Phrases phrases, Phrase phrase, Amount amount) {
    boolean over =
        amount.firstToken() == phrase.first() - 1
            && word(phrases, amount.firstToken()).equals("over");
    return (amount.firstToken() >= phrase.first() || over) && amount.firstToken() < phrase.end();
  }

  /** "36" of "12 of the 36 jets": of how many the goods are a part. */
  private boolean whole(Sentence sentence, Amount amount) {
    return partOf(sentence, amount.firstToken())
        || sentence.amounts().stream()
            .anyMatch(
                part ->
                    part.of() >= 0
                        && part.head() < 0
                        && part.unit().equals("item")
                        && amount.unit().equals("item")
                        && (amount.firstToken() == part.of()
                            || amount.firstToken() == part.of() + 1));
  }

  /** "half of its", "the third of", "some of the": a part is spoken of, the number is of all. */
  private boolean partOf(Sentence sentence, int token) {
    int of = token - 1;
    if (of >= 0 && sentence.tokens().get(of).tag().matches("DT|PRP\\$")) {
      of--;
    }
    return of > 0
        && sentence.tokens().get(of).text().equals("of")
        && lexicon.is("part", sentence.tokens().get(of - 1).text().toLowerCase(Locale.ROOT));
  }

  /** "$54 million": a sum of money takes up no goods. */
  private boolean sum(Phrases phrases, int head) {
    return phrases.sentence().amounts().stream()
        .anyMatch(a -> money(a) && head >= a.firstToken() && head < a.endToken());
  }

  private boolean money(Amount amount) {
    return amount.unit().matches("[A-Z]{3}");
  }

  /** Whether the phrase is denied: "no weapons", "neither Ukraine", but not "no fewer than 400". */
  boolean negated(Phrases phrases, int index) {
    Phrase phrase = phrases.get(index);
    int first = phrase.first();
    if (first > 0 && lexicon.is("negatorBefore", word(phrases, first - 1))) {
      return true;
    }
    boolean comparison =
        first + 1 < phrases.sentence().tokens().size()
            && lexicon.is("comparative", word(phrases, first + 1));
    return lexicon.is("negator", word(phrases, first)) && !comparison;
  }

  /** Whether the phrase leaves open whether there is such a thing: "any missiles". */
  boolean leavesOpen(Phrases phrases, int index) {
    return lexicon.is("freeChoice", word(phrases, phrases.get(index).first()));
  }

  private static String word(Phrases phrases, int token) {
    return phrases.token(token).text().toLowerCase(Locale.ROOT);
  }
}
