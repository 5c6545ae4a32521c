package org.waybill.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.waybill.reference.NameParts.Part;

/** Finds words and designations of goods in tokens. */
final class GoodsIndex {
  private static final int LONGEST_VARIANT = 4;
  private static final Set<String> WORDS_OF_KIND =
      Set.of("type", "class", "style", "series", "family", "s");
  private static final Comparator<GoodsMatch> BEST_FIRST =
      Comparator.comparingInt(GoodsMatch::length).reversed().thenComparing(GoodsMatch::kind);

  private final PartTrie<Expression> expressions = new PartTrie<>();

  /** A cue in the number in which a text may have it. */
  private record Expression(String written, GoodsCue cue) {}

  GoodsIndex(List<GoodsCue> cues, Plurals plurals) {
    for (GoodsCue cue : cues) {
      put(cue.cue(), cue);
      boolean pluralIsVariant = Character.isDigit(cue.cue().charAt(cue.cue().length() - 1));
      if (!pluralIsVariant) {
        for (String plural : plurals.of(cue.cue())) {
          put(plural, cue);
        }
      }
    }
  }

  private void put(String written, GoodsCue cue) {
    expressions.put(NameParts.of(written), new Expression(written, cue));
  }

  List<GoodsMatch> match(List<String> tokens, int from, boolean caseless) {
    TokenParts text = new TokenParts(tokens, from);
    if (!text.has(0)) {
      return List.of();
    }
    List<GoodsMatch> matches = new ArrayList<>();
    expressions.find(
        text,
        (length, expression) -> {
          GoodsCue cue = expression.cue();
          int end = text.endOfToken(length);
          boolean whole =
              end == length
                  || (cue.kind() == CueKind.DESIGNATION
                      && isVariant(text.between(length, end), caseless));
          if (whole
              && cue.rule().allows(NameParts.of(expression.written()), text, caseless)
              && matches.stream().noneMatch(known -> isSame(known, text.tokens(end), cue))) {
            matches.add(new GoodsMatch(text.tokens(end), cue.type(), cue.kind(), cue.cue()));
          }
        });
    matches.sort(BEST_FIRST);
    return List.copyOf(matches);
  }

  /** "F-16" and "F16" are two lines of the table and one find. */
  private static boolean isSame(GoodsMatch known, int length, GoodsCue cue) {
    return known.length() == length
        && known.type().equals(cue.type())
        && known.kind() == cue.kind();
  }

  /** Whether what follows a designation in the same token names a variant of it. */
  private static boolean isVariant(List<Part> rest, boolean caseless) {
    for (Part part : rest) {
      boolean digits = Character.isDigit(part.written().codePointAt(0));
      boolean brief = part.written().length() <= LONGEST_VARIANT;
      boolean letters = part.isUpperCase() || part.written().length() == 1 || caseless;
      boolean variant = brief && (digits || letters || isTrailingPlural(part));
      if (!variant && !WORDS_OF_KIND.contains(part.folded()) && !part.folded().equals("bis")) {
        return false;
      }
    }
    return true;
  }

  /** "MLRSs", "T-72Bs": letters of a variant with an s of the plural. */
  private static boolean isTrailingPlural(Part part) {
    String written = part.written();
    if (!written.endsWith("s") || written.length() < 2) {
      return false;
    }
    return new Part(written.substring(0, written.length() - 1), part.folded()).isUpperCase();
  }
}
