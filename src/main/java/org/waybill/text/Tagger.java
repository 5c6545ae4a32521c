package org.waybill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Tags, base forms and phrases of the tokens of a sentence. Not for use by several threads. */
final class Tagger {
  private final POSTaggerME tagger = new POSTaggerME(LanguageModels.tagger(), POSTagFormat.CUSTOM);
  private final ChunkerME chunker = new ChunkerME(LanguageModels.chunker());
  private final Lemmatizer lemmatizer = new Lemmatizer(LanguageModels::verb);
  private final TagCorrections corrections = new TagCorrections();

  /**
   * The tokens at the bounds that the tokenizer found in a text.
   *
   * @param pool equal words of an article are kept once: a long one has few different ones
   */
  List<Token> tag(CharSequence text, List<int[]> bounds, Map<String, String> pool) {
    String[] words = new String[bounds.size()];
    String[] shown = new String[bounds.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = text.subSequence(bounds.get(i)[0], bounds.get(i)[1]).toString();
      int end = bounds.get(i)[1];
      shown[i] =
          treebank(
              words[i],
              end < text.length()
                  && !Character.isWhitespace(text.charAt(end))
                  && i + 1 < words.length);
    }
    String[] tags = tagger.tag(shown);
    corrections.apply(words, tags);
    String[] chunks = chunker.chunk(shown, tags);
    List<Token> tokens = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      tokens.add(
          new Token(
              bounds.get(i)[0],
              bounds.get(i)[1],
              pool.computeIfAbsent(words[i], w -> w),
              pool.computeIfAbsent(lemmatizer.lemma(words[i], tags[i]), w -> w),
              tags[i],
              chunks[i]));
    }
    return tokens;
  }

  /** The word as the Penn Treebank writes it. */
  private static String treebank(String word, boolean open) {
    return switch (word) {
      case "(", "[", "{" -> "-LRB-";
      case ")", "]", "}" -> "-RRB-";
      case "\"" -> open ? "``" : "''";
      case "\u2014" -> "--";
      case "\u20ac", "\u00a3", "\u00a5" -> "$";
      default -> word;
    };
  }
}
