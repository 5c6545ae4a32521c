package org.waybill.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.waybill.store.StoreException.Reason;

/**
 * A store of named graphs on disk: a TDB2 database in a folder, whose default graph is the union of
 * its graphs.
 *
 * <p>One process has a store open at a time. Writing is transactional: a kill at any moment leaves
 * a store that opens with all that was committed and nothing half. Reading and one writing may go
 * on at the same time; each reader sees the state at which it began.
 */
public final class GraphStore implements AutoCloseable {
  /** Below this a write is refused: TDB2 maps files into memory, where a full disk kills badly. */
  private static final long ROOM_TO_WRITE = 64L << 20;

  private static final Pattern STORE_FILE =
      Pattern.compile("Data-\\d+(-tmp)?|tdb\\.lock|tdb\\.cfg|Backups|jena-tdb-temp-files");
  private static final Set<Path> OPEN = new HashSet<>();

  private final Path folder;
  private final DatasetGraph graphs;
  private final Dataset all;
  private final Dataset view;
  private boolean closed;

  private GraphStore(Path folder, DatasetGraph graphs) {
    this.folder = folder;
    this.graphs = graphs;
    this.all = DatasetFactory.wrap(graphs);
    this.view = DatasetFactory.wrap(StoreView.of(graphs));
  }

  /**
   * Opens the store in a folder; creates both where they are missing.
   *
   * @throws StoreException if another process has it open, if the folder holds something else, if
   *     it may not be written, or if the disk is full
   */
  public static GraphStore open(Path folder) throws StoreException {
    Path absolute = folder.toAbsolutePath().normalize();
    prepare(absolute);
    synchronized (OPEN) {
      if (!OPEN.add(absolute)) {
        throw new StoreException(
            Reason.IN_USE, "the store " + folder + " is open already in this process");
      }
    }
    Location location = Location.create(absolute);
    try {
      StoreCreation.createIfMissing(absolute);
      DatasetGraph graphs = DatabaseMgr.connectDatasetGraph(location);
      graphs.getContext().set(TDB2.symUnionDefaultGraph, true);
      return new GraphStore(absolute, graphs);
    } catch (RuntimeException | InternalError e) {
      StoreException problem = StoreFailures.of(folder, e);
      if (problem.reason() != Reason.IN_USE) {
        ProcessFileLock.release(DatabaseConnection.lockForLocation(location));
      }
      synchronized (OPEN) {
        OPEN.remove(absolute);
      }
      throw problem;
    }
  }

  /** Whether the folder holds a store already. */
  public static boolean exists(Path folder) {
    return Files.isDirectory(folder) && Files.exists(folder.resolve("tdb.lock"));
  }

  private static void prepare(Path folder) throws StoreException {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new StoreException(
            Reason.NOT_A_STORE, folder + " is a file; a store is a folder: name another");
      }
      Files.createDirectories(folder);
      try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
        for (Path file : content) {
          String name = file.getFileName().toString();
          if (!STORE_FILE.matcher(name).matches()) {
            throw new StoreException(
                Reason.NOT_A_STORE,
                "the folder "
                    + folder
                    + " holds something else than a store ("
                    + name
                    + "); name an empty or a new folder");
          }
        }
      }
      if (!Files.isWritable(folder)) {
        throw new StoreException(
            Reason.NO_PERMISSION, "no permission to write in the folder " + folder);
      }
    } catch (IOException e) {
      throw StoreFailures.of(folder, e);
    }
  }

  /** The folder of this store. */
  public Path folder() {
    return folder;
  }

  /**
   * The graphs for reading, with their union as default graph, without those that keep what was
   * replaced (see {@link StoreView}). Every use needs a transaction: {@code
   * view().executeRead(...)}, or {@link #read}.
   */
  public Dataset view() {
    checkOpen();
    return view;
  }

  /** All graphs, also those that keep what was replaced, as Jena's storage level shows them. */
  DatasetGraph graphs() {
    checkOpen();
    return graphs;
  }

  /** Reads within one transaction. */
  public <T> T read(Function<Dataset, T> question) {
    Dataset dataset = view();
    dataset.begin(ReadWrite.READ);
    try {
      return question.apply(dataset);
    } finally {
      dataset.end();
    }
  }

  /**
   * Changes the store within one transaction: all of the change or, when it throws, nothing of it.
   *
   * @throws StoreException if the disk is full or fails
   */
  public void write(Consumer<Dataset> change) throws StoreException {
    begin();
    try {
      change.accept(all);
      commit();
    } catch (RuntimeException | InternalError e) {
      throw abort(e);
    }
  }

  /** Begins a writing transaction on this thread; refuses when the disk is nearly full. */
  void begin() throws StoreException {
    checkOpen();
    try {
      long usable = Files.getFileStore(folder).getUsableSpace();
      if (usable < ROOM_TO_WRITE) {
        throw StoreFailures.diskFull(folder, null);
      }
    } catch (IOException e) {
      throw StoreFailures.of(folder, e);
    }
    graphs.begin(ReadWrite.WRITE);
  }

  /** Makes what was written since {@link #begin} safe. */
  void commit() throws StoreException {
    try {
      graphs.commit();
      graphs.end();
    } catch (RuntimeException | InternalError e) {
      throw abort(e);
    }
  }

  /**
   * Undoes what was written since {@link #begin}.
   *
   * @return the failure as an exception for a person; a bug's exception is thrown on as it is
   */
  StoreException abort(Throwable failure) {
    try {
      if (graphs.isInTransaction()) {
        graphs.abort();
        graphs.end();
      }
    } catch (RuntimeException | InternalError e) {
      failure.addSuppressed(e);
    }
    StoreException problem = StoreFailures.of(folder, failure);
    if (problem.reason() == Reason.BROKEN
        && failure instanceof RuntimeException bug
        && !failure.getClass().getName().startsWith("org.apache.jena")) {
      throw bug;
    }
    return problem;
  }

  /** Undoes what was written since {@link #begin}, where nothing went wrong below. */
  void undo() {
    if (graphs.isInTransaction()) {
      graphs.abort();
      graphs.end();
    }
  }

  /** Whether a graph of this name holds anything. */
  public boolean hasGraph(String iri) {
    return read(dataset -> dataset.containsNamedModel(iri));
  }

  /** Counts what the store holds; reads the whole of one index, about a second for 5 M quads. */
  public StoreStats stats() {
    return StoreCounts.of(this);
  }

  /**
   * Copies what is in use into new files and removes the old ones: a commit leaves about 1.7 MB
   * behind. Writers wait, readers go on. A kill in the middle leaves the store as it was.
   *
   * @throws StoreException if the disk has no room for the copy
   */
  public CompactReport compact() throws StoreException {
    checkOpen();
    long before = StoreCounts.bytes(folder);
    long start = System.nanoTime();
    try {
      DatabaseMgr.compact(graphs, true);
    } catch (RuntimeException | InternalError e) {
      throw StoreFailures.of(folder, e);
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new CompactReport(before, StoreCounts.bytes(folder), time);
  }

  /**
   * Writes all graphs, as they are at one moment, to a gzipped N-Quads file, also those that keep
   * what was replaced. Loading that file into an empty store restores them.
   *
   * @param target the file, or a folder, in which the file is named after the moment
   * @return the file
   * @throws StoreException if it cannot be written; then nothing is left behind
   */
  public Path backup(Path target) throws StoreException {
    return Backup.write(this, target);
  }

  /**
   * Writes the store or one of its graphs as RDF, streaming. Syntaxes without graph names get the
   * union of the graphs.
   *
   * @param graph IRI of the one graph to write; a graph that the store does not hold is empty
   * @throws IOException if {@code out} does not take it
   */
  public void export(OutputStream out, RdfSyntax syntax, Optional<String> graph)
      throws IOException {
    Export.write(view(), out, syntax, graph);
  }

  /** Writes all graphs, also those that keep what was replaced. */
  void exportAll(OutputStream out) throws IOException {
    checkOpen();
    Export.write(all, out, RdfSyntax.NQUADS, Optional.empty());
  }

  private synchronized void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the store " + folder + " is closed");
    }
  }

  /** Lets the folder go; another process may open it then. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    TDBInternal.expel(graphs, true);
    synchronized (OPEN) {
      OPEN.remove(folder);
    }
  }
}
