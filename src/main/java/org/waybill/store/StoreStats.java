package org.waybill.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How much a store holds.
 *
 * @param documents articles, each counted once however many annotators read it
 * @param claims claims of all annotators
 * @param transfers transfers that claims depict
 * @param quads statements in all graphs
 * @param graphs named graphs
 * @param bytes size on disk, without backups
 * @param lastLoad when the last load ended; absent when nothing was loaded
 */
public record StoreStats(
    long documents,
    long claims,
    long transfers,
    long quads,
    long graphs,
    long bytes,
    Optional<Instant> lastLoad) {
  public StoreStats {
    Objects.requireNonNull(lastLoad, "lastLoad");
  }
}
