package org.waybill.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waybill.reference.GoodsMatch;
import org.waybill.reference.GoodsType;
import org.waybill.reference.NameIndex;

/**
 * Finds words that name goods: the longest phrase with a type, but not where a noun after it makes
 * it something else ("ammunition depot", "missile strike").
 */
final class GoodsFinder {
  private static final Set<String> NOT_GOODS = Table.words("not_goods.tsv");

  private static final Set<String> CARRIERS = Table.words("carriers.tsv");
  private static final Pattern FIGHTING =
      Pattern.compile(
          "kurdish|rebel|foreign|islamist|islamic|state|militia|isis|resistance|opposition|tribal"
              + "|houthi|hezbollah|hamas|taliban|freedom|syrian|chechen|pro-.*|.*-backed");

  private final Calibres calibres = new Calibres();
  private final NameIndex index;
  private final boolean caseless;

  GoodsFinder(NameIndex index, boolean caseless) {
    this.index = index;
    this.caseless = caseless;
  }

  /** Adds the goods of a sentence to its mentions. */
  void find(Drafts drafts) {
    List<String> words = drafts.tokens.stream().map(Token::text).toList();
    int i = 0;
    while (i < words.size()) {
      int at = i;
      Optional<GoodsMatch> match =
          index.matchGoods(words, i, caseless).stream()
              .filter(m -> isNoun(drafts, at, m.length()))
              .findFirst();
      if (match.isEmpty()) {
        i++;
        continue;
      }
      int end = i + match.get().length();
      if (!vetoed(drafts, end)
          && !carrier(drafts, i, end)
          && !person(drafts, i, end, match.get().type().notation())) {
        Draft draft =
            new Draft(i, end, MentionKind.GOODS, MentionForm.NAME, match.get().type().notation());
        draft.goods = match.get().type();
        Draft whole = merged(drafts, draft);
        whole.goods = ofCalibre(drafts, whole).orElse(whole.goods);
        whole.name = whole.goods.notation();
        drafts.add(whole);
      }
      i = end;
    }
  }

  /** What the calibre makes of it, where its purpose is not told: "anti-aircraft guns". */
  private Optional<GoodsType> ofCalibre(Drafts drafts, Draft draft) {
    if (drafts.words(draft.first, draft.end).contains("nti-")) {
      return Optional.empty();
    }
    return calibres.word(drafts, draft.first, draft.end).flatMap(this::type);
  }

  /** The type that the tables give the words. */
  private Optional<GoodsType> type(String words) {
    return index.matchGoods(List.of(words.split(" ")), 0, false).stream()
        .findFirst()
        .map(GoodsMatch::type);
  }

  /**
   * Goods words side by side are one phrase, of the type of the last unless that is the broader:
   * "Javelin anti-tank missiles", "MiG-29 fighter jets".
   */
  private Draft merged(Drafts drafts, Draft draft) {
    Optional<Draft> before = drafts.endingBefore(draft.first, MentionKind.GOODS);
    if (before.isPresent()) {
      drafts.all.remove(before.get());
      Draft first = before.get();
      boolean broader =
          first.goods.broader().map(b -> b.equals(draft.goods.notation())).orElse(false)
              || generic(draft)
              || drafts.lower(draft.first).matches("guns?|jets?|warplanes?");
      Draft whole = new Draft(first.first, draft.end, MentionKind.GOODS, MentionForm.NAME, "");
      // "Crotale missiles" are what the system fires
      Optional<GoodsType> fired =
          first.goods.notation().equals("airDefenceSystem")
                  && draft.goods.notation().equals("missile")
              ? type("surface-to-air missile")
              : Optional.empty();
      whole.goods = fired.orElse(broader ? first.goods : draft.goods);
      whole.name = whole.goods.notation();
      return whole;
    }
    return draft;
  }

  private static boolean generic(Draft draft) {
    return Set.of(
            "weapons", "militaryEquipment", "goods", "missile", "aircraft", "missileSystem", "ship")
        .contains(draft.goods.notation());
  }

  private static boolean vetoed(Drafts drafts, int end) {
    return NOT_GOODS.contains(drafts.lower(end))
        && (drafts.tag(end).startsWith("NN") || drafts.tag(end).startsWith("VB"));
  }

  /** A vehicle that acts or carries, as against one that is handed over. */
  private static boolean carrier(Drafts drafts, int first, int end) {
    if (!CARRIERS.contains(Lemmatizer.singular(drafts.lower(end - 1)))) {
      return false;
    }
    String before = drafts.lower(first - 1);
    if (before.matches("an?|the|this|that|each")) {
      before = drafts.lower(first - 2);
    }
    return acts(drafts, end)
        || before.matches("by|aboard|onto|board|on|off")
        || drafts.lower(end).matches("carrying|loaded|laden|full|filled|packed|crammed|bearing");
  }

  /** Whether an active verb follows: "ships unloaded it", but not "ships were delivered". */
  private static boolean acts(Drafts drafts, int end) {
    String tag = drafts.tag(end);
    if (tag.equals("VBG")) {
      return !drafts.lower(end).matches("including|following|according|being|costing");
    }
    if (!tag.matches("VBD|VBZ|VBP|MD")) {
      return false;
    }
    int verb = end;
    while (drafts.tag(verb).matches("MD|RB") || drafts.lemma(verb).equals("have")) {
      verb++;
    }
    boolean being = drafts.lemma(verb).equals("be");
    return !being || drafts.tag(verb + 1).equals("VBG");
  }

  /** "the national security adviser" and "Kurdish fighters" are persons. */
  private static boolean person(Drafts drafts, int first, int end, String type) {
    String word = drafts.lower(end - 1);
    if (type.equals("training")) {
      return word.matches("advis[eo]r|instructor|trainer|expert|specialist")
          || (drafts.capital(end) && word.endsWith("r"));
    }
    return word.matches("fighters?")
        && end - first == 1
        && FIGHTING.matcher(drafts.lower(first - 1)).matches();
  }

  /** A verb ("arms", "shells", "tanks") names no goods. */
  private static boolean isNoun(Drafts drafts, int first, int length) {
    String tag = drafts.tag(first + length - 1);
    return length > 1 || !(tag.startsWith("VB") && !tag.equals("VBG")) || drafts.capital(first);
  }
}
