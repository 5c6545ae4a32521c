package org.waybill.text;

import java.util.Objects;

/**
 * A word or punctuation mark of a sentence. The possessive "'s" and "n't" are tokens of their own;
 * hyphenated words ("surface-to-air", "Il-76") and abbreviations ("U.S.") are one.
 *
 * @param start first {@code char} in the article's text
 * @param end {@code char} after the last
 * @param text the word as it was tagged: quotes and dashes made plain, capitals of all-capitals
 *     text turned to ordinary case; as long as the words in the article
 * @param lemma base form, lower case except of names: "send" for "sent"
 * @param tag part of speech of the Penn Treebank: "VBD", "NNP"
 * @param chunk "B-NP", "I-NP", "B-VP", "I-VP", "B-PP", ... or "O"
 */
public record Token(int start, int end, String text, String lemma, String tag, String chunk) {
  public Token {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(lemma, "lemma");
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(chunk, "chunk");
  }

  /** Whether the token's base form is this. */
  public boolean is(String baseForm) {
    return lemma.equals(baseForm);
  }

  /** Whether the tag is one of a verb or modal verb. */
  public boolean verb() {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  /** Whether the tag is one of a noun, common or proper. */
  public boolean noun() {
    return tag.startsWith("NN");
  }
}
