package org.waybill.page;

import java.util.Optional;

/** Finds the page of a thing by what its IRI says of its kind. */
public final class Pages {
  private Pages() {}

  /**
   * The page of a thing.
   *
   * @param path what follows the base in its IRI: "claim/fr-rafale/5c0e0b1d2f7a4e19"
   * @return empty where the store, as it is seen, says nothing of such a thing
   */
  public static Optional<Page> of(PageSource source, String path) {
    String iri = source.links().iri(path);
    Optional<Page> page =
        switch (path.substring(0, Math.max(0, path.indexOf('/')))) {
          case "claim" -> ClaimPage.read(source, iri);
          case "fused" -> TransferPage.read(source, iri);
          case "document" -> DocumentPage.read(source, iri);
          case "goods" -> GoodsPage.read(source, iri);
          case "entity" -> EntityPage.read(source, iri);
          default -> Optional.empty();
        };
    return page.isPresent() ? page : ThingPage.read(source, iri);
  }
}
