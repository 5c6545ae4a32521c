package org.waybill.store;

import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Jena's own loaders of RDF files into a new TDB2 database, to measure {@link Loader} against.
 * Unlike ours they replace nothing, record nothing, and a kill leaves a database that does not
 * open.
 */
public enum JenaLoading {
  /** One transaction on one thread, all indexes at once. */
  BASIC,
  /** Several threads, some of the indexes after the others: what {@code tdb2.tdbloader} does. */
  PHASED;

  /**
   * Loads an N-Quads file.
   *
   * @param folder of the new database
   * @return how many quads were read
   */
  public long load(Path file, Path folder) {
    DatasetGraph graphs = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      // a null instead of this throws
      MonitorOutput silent = (format, values) -> {};
      DataLoader loader =
          this == BASIC
              ? LoaderFactory.basicLoader(graphs, silent)
              : LoaderFactory.phasedLoader(graphs, silent);
      loader.startBulk();
      loader.load(file.toString());
      loader.finishBulk();
      return loader.countQuads();
    } finally {
      TDBInternal.expel(graphs, true);
    }
  }
}
