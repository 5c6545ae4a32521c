package org.waybill.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.waybill.reference.NameParts.Part;

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
    List<Part> first = TokenParts.first(tokens, from);
    if (first.isEmpty()) {
      return List.of();
    }
    List<NameMatch> matches = new ArrayList<>();
    TokenParts text = null;
    for (Supplier<PartTrie<NameEntry>> supplier : names) {
      PartTrie<NameEntry> trie = supplier.get();
      if (!trie.beginsWith(first.get(0))) {
        continue;
      }
      if (text == null) {
        text = TokenParts.of(tokens, from, first);
      }
      TokenParts found = text;
      trie.find(
          found.parts(),
          (length, entry) -> {
            if (found.isEnd(length)
                && entry.rule().allows(NameParts.of(entry.written()), found.parts(), 0, caseless)) {
              matches.add(new NameMatch(found.tokens(length), entry.form(), entry.entity()));
            }
          });
    }
    if (matches.size() > 1) {
      matches.sort(BEST_FIRST);
    }
    return List.copyOf(matches);
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
