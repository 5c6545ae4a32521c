package org.waybill.text;

import java.util.List;
import java.util.Objects;
import org.waybill.article.Article;

/**
 * An article with its sentences, tokens and what the words in it may name. All offsets are {@code
 * char} indices of the article's text; {@link #codePoint(int)} turns them into the code points of
 * claims documents.
 */
public record AnalysedText(Article article, List<Sentence> sentences) {
  public AnalysedText {
    Objects.requireNonNull(article, "article");
    sentences = List.copyOf(sentences);
  }
}
