package org.waybill.store;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Puts many changes into one transaction, since a commit costs 65 ms and 1.7 MB. Each change is
 * made as a whole; what makes one has prepared it in memory before, so that only the disk can fail
 * in the middle, and then the whole batch is undone.
 */
final class BatchWriter {
  private final GraphStore store;
  private final LoadOptions options;
  private final LoadTally tally;
  private final LoadListener listener;
  private boolean begun;
  private int changes;
  private long quadsAtBegin;

  BatchWriter(GraphStore store, LoadOptions options, LoadTally tally, LoadListener listener) {
    this.store = store;
    this.options = options;
    this.tally = tally;
    this.listener = listener;
  }

  /** One change to the graphs of a store. */
  interface Change {
    void make(DatasetGraph graphs);
  }

  /** Makes a change, beginning a transaction if there is none, and commits a full batch. */
  void change(Change change) throws StoreException {
    begin();
    make(change);
    changes++;
    if (changes >= options.batchSize() || tally.quads - quadsAtBegin >= options.batchQuads()) {
      commit();
    }
  }

  /** Makes a part of a change; the caller commits. */
  void make(Change change) throws StoreException {
    try {
      change.make(store.graphs());
    } catch (RuntimeException | InternalError e) {
      begun = false;
      throw store.abort(e);
    }
  }

  void begin() throws StoreException {
    if (!begun) {
      store.begin();
      begun = true;
      changes = 0;
      quadsAtBegin = tally.quads;
    }
  }

  /** Makes all changes since the last commit safe. */
  void commit() throws StoreException {
    if (begun) {
      begun = false;
      store.commit();
      listener.committed(tally.report());
    }
  }

  /** Undoes all changes since the last commit. */
  void abort() {
    if (begun) {
      begun = false;
      store.undo();
    }
  }
}
