package org.waybill.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds the names of the reference tables in tokens. Immutable and safe for threads.
 *
 * <p>Tokens are words as the tokenizer of the text leaves them, hyphenated words and "U.S." in one
 * piece. Accents, points, apostrophes and hyphens make no difference; capital letters do unless the
 * search is caseless.
 */
public final class NameIndex {
  private static final Comparator<NameMatch> BEST_FIRST =
      Comparator.comparingInt(NameMatch::length)
          .reversed()
          .thenComparing(NameMatch::form)
          .thenComparing(match -> match.entity().type());

  private final List<Supplier<PartTrie<NameEntry>>> names;
  private final GoodsIndex goods;

  NameIndex(List<Supplier<PartTrie<NameEntry>>> names, GoodsIndex goods) {
    this.names = List.copyOf(names);
    this.goods = goods;
  }

  /**
   * All names that begin with the token at {@code from}, longest first, and among those of one
   * length the likelier form and type first.
   */
  public List<NameMatch> match(List<String> tokens, int from) {
    return match(tokens, from, false);
  }

  /**
   * As {@link #match(List, int)}.
   *
   * @param caseless for text in capitals or without any: the case of letters decides only for names
   *     that are common words too
   */
  public List<NameMatch> match(List<String> tokens, int from, boolean caseless) {
    TokenParts text = new TokenParts(tokens, from);
    if (!text.has(0)) {
      return List.of();
    }
    List<NameMatch> matches = new ArrayList<>();
    for (Supplier<PartTrie<NameEntry>> trie : names) {
      trie.get()
          .find(
              text,
              (length, entry) -> {
                if (text.isEnd(length)
                    && entry.rule().allows(NameParts.of(entry.written()), text, caseless)) {
                  matches.add(new NameMatch(text.tokens(length), entry.form(), entry.entity()));
                }
              });
    }
    return distinctBestFirst(matches);
  }

  /** Of two names of one entity that cover the same tokens the better one counts. */
  private static List<NameMatch> distinctBestFirst(List<NameMatch> matches) {
    if (matches.size() < 2) {
      return List.copyOf(matches);
    }
    matches.sort(BEST_FIRST);
    List<NameMatch> distinct = new ArrayList<>(matches.size());
    for (NameMatch match : matches) {
      boolean known =
          distinct.stream()
              .anyMatch(
                  other ->
                      other.length() == match.length()
                          && other.entity().key().equals(match.entity().key()));
      if (!known) {
        distinct.add(match);
      }
    }
    return List.copyOf(distinct);
  }

  /** All goods that the words beginning with the token at {@code from} name, longest first. */
  public List<GoodsMatch> matchGoods(List<String> tokens, int from) {
    return matchGoods(tokens, from, false);
  }

  /**
   * As {@link #matchGoods(List, int)}. Common nouns are found in any case; a designation needs its
   * capital letters unless the search is caseless. It may carry a variant's letters and digits: the
   * family "T-72" is found in "T-72B3", "F-16" in "F-16s".
   *
   * @param caseless for text in capitals or without any
   */
  public List<GoodsMatch> matchGoods(List<String> tokens, int from, boolean caseless) {
    return goods.match(tokens, from, caseless);
  }
}
