package org.waybill.fusion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A claim of a fused situation, as it can be looked up in its article.
 *
 * @param testimony who says it, how and where
 * @param says the claim in a sentence; empty where the store has none
 * @param situations IRIs of those of its situations that are members
 * @param document id of the article
 * @param title headline of the article
 * @param url address of the article
 * @param chain from the originator to the publisher
 * @param quotes the words on which it rests, in the order of the text
 * @param run IRI of the extraction run that read it
 * @param annotator program or person that read it, with version
 */
public record ClaimAccount(
    Testimony testimony,
    String says,
    List<String> situations,
    String document,
    Optional<String> title,
    Optional<String> url,
    List<Hop> chain,
    List<Quote> quotes,
    Optional<String> run,
    Optional<String> annotator) {
  public ClaimAccount {
    Objects.requireNonNull(testimony, "testimony");
    situations = List.copyOf(situations);
    chain = List.copyOf(chain);
    quotes = List.copyOf(quotes);
  }

  /**
   * Somebody through whose hands a claim went.
   *
   * @param agent IRI
   * @param role "originator", "relay", "publisher" ...
   */
  public record Hop(int index, String agent, String role) {}

  /**
   * Words at their place in the article, in code points.
   *
   * @param words empty where the store does not keep them
   */
  public record Quote(int start, int end, Optional<String> words) {}
}
