package org.waybill.claim;

import java.util.Objects;
import java.util.Optional;

/**
 * What a claims document says about its article.
 *
 * @param id the article's id
 * @param sha256 hash of the text's UTF-8 bytes
 * @param length length of the text in code points
 * @param lang BCP 47 code
 * @param publisher the outlet: an entity's id, or its name where the document lists no entity for
 *     it
 * @param published when it was published
 * @param url where it was published
 * @param title the headline
 * @param dateline the opening of a wire text, as written
 * @param place the dateline's place, an entity's id
 * @param initials of the writers, as written
 */
public record DocumentInfo(
    String id,
    Optional<String> sha256,
    Optional<Integer> length,
    Optional<String> lang,
    Optional<String> publisher,
    Optional<When> published,
    Optional<String> url,
    Optional<String> title,
    Optional<String> dateline,
    Optional<String> place,
    Optional<String> initials) {
  public DocumentInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(dateline, "dateline");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(initials, "initials");
  }
}
