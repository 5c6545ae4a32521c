package org.waybill.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.store.StoreView;

/** Which state of the data an answer is from. Datasets that are no stores have no version. */
final class DataVersion {
  private final Optional<StoreView> store;

  DataVersion(DatasetGraph graphs) {
    this.store =
        StoreView.isPossible(graphs) ? Optional.of(StoreView.of(graphs)) : Optional.empty();
  }

  /** The version that the reading transaction of this thread sees. */
  Optional<String> current() {
    return store.map(StoreView::version);
  }

  /**
   * Whether a client has the answer of that tag.
   *
   * @param known the header If-None-Match, or null
   */
  static boolean matches(String known, String tag) {
    if (known == null) {
      return false;
    }
    for (String each : known.split(",")) {
      String candidate = each.strip();
      if (candidate.equals("*") || candidate.replaceFirst("^W/", "").equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /** An entity tag, quotes included, of an answer made from this version. */
  static String tag(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return '"' + HexFormat.of().formatHex(digest.digest(), 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
