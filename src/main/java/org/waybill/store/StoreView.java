package org.waybill.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The graphs of a TDB2 store as they are seen from a viewpoint. What is not seen from there is not
 * in any answer, list of graphs or export; the store itself is not changed. It is for reading: a
 * writing transaction sees and changes everything.
 *
 * <p>From every viewpoint but {@link Viewpoint#enteredBy} what was replaced is not seen.
 *
 * <pre>{@code
 * StoreView then = StoreView.of(store.view().asDatasetGraph())
 *     .from(Viewpoint.present().asOf(LocalDate.of(2023, 10, 1)));
 * }</pre>
 */
public final class StoreView extends DatasetGraphWrapper {
  private final DatasetGraph store;
  private final SeenGraphs seen;
  private final Viewpoint viewpoint;

  private StoreView(DatasetGraph store, SeenGraphs seen, Viewpoint viewpoint) {
    super(store, store.getContext());
    this.store = store;
    this.seen = seen;
    this.viewpoint = viewpoint;
  }

  /**
   * The store as it is today.
   *
   * @param graphs of a TDB2 store, or a view of one
   * @throws IllegalArgumentException if they are of another kind; see {@link #isPossible}
   */
  public static StoreView of(DatasetGraph graphs) {
    if (graphs instanceof StoreView view) {
      return view.from(Viewpoint.present());
    }
    if (!isPossible(graphs)) {
      throw new IllegalArgumentException("only a TDB2 store can be seen from viewpoints");
    }
    return new StoreView(graphs, new SeenGraphs(graphs, Optional.empty()), Viewpoint.present());
  }

  /** Whether the graphs are such that they can be seen from viewpoints: of a TDB2 store. */
  public static boolean isPossible(DatasetGraph graphs) {
    return graphs instanceof StoreView || TDBInternal.isTDB2(graphs);
  }

  /** The same store as it is seen from a viewpoint. */
  public StoreView from(Viewpoint another) {
    return another.equals(viewpoint) ? this : new StoreView(store, seen, another);
  }

  /** The same, where what is computed from all claims is computed anew from those that are seen. */
  public StoreView deriving(Derivation derivation) {
    return new StoreView(store, new SeenGraphs(store, Optional.of(derivation)), viewpoint);
  }

  /** From where the store is seen. */
  public Viewpoint viewpoint() {
    return viewpoint;
  }

  /**
   * The documents without a date of publication that are seen as of a day because of the day on
   * which they were entered; none where the viewpoint names no day. Needs a transaction.
   */
  public List<Node> undated() {
    return seen.from(viewpoint).undated();
  }

  /**
   * The state of the store that the transaction of this thread sees: another one after each change.
   */
  public String version() {
    return seen.version();
  }

  @Override
  protected DatasetGraph get() {
    if (!store.isInTransaction() || store.transactionMode() == ReadWrite.WRITE) {
      return store;
    }
    return seen.from(viewpoint).graphs();
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    DatasetGraph graphs = get();
    return graphs instanceof DatasetGraphTDB database
        ? SeenIndex.graphs(database).orElseGet(database::listGraphNodes)
        : graphs.listGraphNodes();
  }

  // transactions are the store's: what is seen is only known within one

  @Override
  protected DatasetGraph getT() {
    return store;
  }

  @Override
  public boolean isInTransaction() {
    return store.isInTransaction();
  }
}
