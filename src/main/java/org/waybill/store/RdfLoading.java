package org.waybill.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.rdf.Iris;
import org.waybill.rdf.RdfException;
import org.waybill.rdf.RdfFile;

/**
 * Loads RDF files, each all or nothing. A small file is read before anything is written and shares
 * a transaction with others; a long one streams into a transaction of its own, which is undone if
 * the file turns out to be broken.
 */
final class RdfLoading {
  /** Statements that are held in memory while it is not known whether the file is sound. */
  private static final int HELD = 50_000;

  private final Iris iris;
  private final BatchWriter batches;
  private final LoadTally tally;
  private final LoadListener listener;
  private final LoadOptions options;
  private final Node load;

  RdfLoading(
      Iris iris,
      BatchWriter batches,
      LoadTally tally,
      LoadListener listener,
      LoadOptions options,
      Node load) {
    this.iris = iris;
    this.batches = batches;
    this.tally = tally;
    this.listener = listener;
    this.options = options;
    this.load = load;
  }

  /** Loads one file; a bad one is rejected and leaves nothing. */
  void load(Path path) throws StoreException {
    String source = path.toString();
    Statements statements = null;
    try {
      RdfFile file = RdfFile.of(path);
      Node graph = NodeFactory.createURI(file.graph(iris));
      batches.begin();
      if (!file.hasGraphNames() && known(graph, file.sha256())) {
        tally.rdfFiles++;
        tally.unchanged++;
        listener.loadedRdf(source, 0);
        return;
      }
      statements = new Statements(graph);
      RdfToJena.read(file, iris, statements);
      statements.end(path, file);
      tally.rdfFiles++;
      tally.quads += statements.count;
      listener.loadedRdf(source, statements.count);
    } catch (Broken e) {
      throw e.failure;
    } catch (RdfException | IOException e) {
      if (statements != null && statements.streaming) {
        batches.abort();
      }
      tally.reject(source, e instanceof IOException io ? Loader.unreadable(io) : e.getMessage());
    }
  }

  private boolean known(Node graph, String sha256) throws StoreException {
    boolean[] known = new boolean[1];
    batches.make(
        graphs ->
            known[0] =
                new MetaGraph(graphs, iris, load).version(graph).stream().anyMatch(sha256::equals));
    return known[0];
  }

  /** Carries a failure of the store through a parser. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient StoreException failure;

    Broken(StoreException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /** Takes a file's statements: holds them while they are few, then writes them as they come. */
  private final class Statements extends StreamRDFBase {
    private final Node graph;
    private final Set<Node> names = new HashSet<>();
    private final List<Quad> held = new ArrayList<>();
    private boolean streaming;
    private long count;

    Statements(Node graph) {
      this.graph = graph;
    }

    @Override
    public void triple(Triple triple) {
      quad(Quad.create(graph, triple));
    }

    @Override
    public void quad(Quad quad) {
      count++;
      names.add(quad.getGraph());
      if (streaming) {
        store(List.of(quad));
        return;
      }
      held.add(quad);
      if (held.size() == HELD) {
        try {
          batches.commit();
          batches.begin();
        } catch (StoreException e) {
          throw new Broken(e);
        }
        streaming = true;
        store(held);
        held.clear();
      }
    }

    private void store(List<Quad> quads) {
      try {
        batches.make(graphs -> quads.forEach(graphs::add));
      } catch (StoreException e) {
        throw new Broken(e);
      }
    }

    void end(Path path, RdfFile file) throws StoreException {
      BatchWriter.Change rest =
          graphs -> {
            held.forEach(graphs::add);
            describe(graphs, path, file);
          };
      if (streaming) {
        batches.make(rest);
        batches.commit();
      } else {
        batches.change(rest);
      }
    }

    /** Counted in the store, since a file may say a thing twice. */
    private long size(DatasetGraph graphs) {
      long size = 0;
      Iterator<Quad> all = graphs.find(graph, Node.ANY, Node.ANY, Node.ANY);
      while (all.hasNext()) {
        all.next();
        size++;
      }
      return size;
    }

    private void describe(DatasetGraph graphs, Path path, RdfFile file) {
      MetaGraph meta = new MetaGraph(graphs, iris, load);
      Instant now = options.clock().instant();
      names.remove(RdfToJena.metaGraph(iris));
      names.forEach(name -> meta.source(name, path.getFileName().toString()));
      if (names.remove(graph) && meta.version(graph).isEmpty()) {
        meta.describe(graph, now, load, size(graphs));
        meta.setVersion(graph, file.sha256());
      }
      names.forEach(meta::list);
      names.forEach(name -> meta.entered(name, now));
    }
  }
}
