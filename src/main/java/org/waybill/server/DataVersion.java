package org.waybill.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Which state of the data an answer is from: TDB2 counts the commits since a store was opened, and
 * no other process can write to it meanwhile. Other datasets have no version.
 */
final class DataVersion {
  private final DatasetGraph graphs;
  // counting begins anew when a store is opened or compacted
  private TransactionCoordinator counter;
  private String opening;

  DataVersion(DatasetGraph graphs) {
    this.graphs = graphs;
  }

  /** The version that the reading transaction of this thread sees. */
  Optional<String> current() {
    if (!TDBInternal.isTDB2(graphs)) {
      return Optional.empty();
    }
    DatasetGraphTDB store = TDBInternal.getDatasetGraphTDB(graphs);
    long commits = store.getTxnSystem().getThreadTransaction().getDataVersion();
    return Optional.of(opening(store.getTxnSystem().getTxnMgr()) + "-" + commits);
  }

  private synchronized String opening(TransactionCoordinator current) {
    if (current != counter) {
      counter = current;
      opening = UUID.randomUUID().toString();
    }
    return opening;
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
