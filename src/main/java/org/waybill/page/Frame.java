package org.waybill.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param thing IRI of the thing of which the page is; it has a permanent address
 * @param sparql the query that gives what the page shows
 * @param downloads the same as data
 * @param undated how many documents without a date are seen as of the day asked for
 */
public record Frame(
    String title,
    PageLinks links,
    Optional<String> thing,
    Optional<String> sparql,
    List<Download> downloads,
    int undated) {
  public Frame {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(links, "links");
    Objects.requireNonNull(thing, "thing");
    Objects.requireNonNull(sparql, "sparql");
    downloads = List.copyOf(downloads);
  }

  /** The view as a person reads it: "as of 2023-10-01, under the policy two-independent". */
  public Optional<String> viewInWords() {
    Map<String, String> view = links.view();
    StringBuilder words = new StringBuilder();
    add(words, "as of ", view.get("as-of"));
    add(words, "as entered by ", view.get("entered-by"));
    add(words, "under the policy ", view.get("policy"));
    return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
  }

  /** The same with another form of its data. */
  Frame with(Download download) {
    List<Download> all = new java.util.ArrayList<>(downloads);
    all.add(download);
    return new Frame(title, links, thing, sparql, all, undated);
  }

  private static void add(StringBuilder words, String before, String value) {
    if (value != null) {
      words.append(words.isEmpty() ? "" : ", ").append(before).append(value);
    }
  }
}
