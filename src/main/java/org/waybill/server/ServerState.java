package org.waybill.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.page.PageTemplates;
import org.waybill.query.PolicyLibrary;
import org.waybill.query.QueryLibrary;
import org.waybill.query.QueryRunner;
import org.waybill.rdf.Iris;

/** What the addresses of one server share. */
final class ServerState {
  private static final int WAIT_MILLIS = 1_000;
  private static final Duration SEND = Duration.ofSeconds(5);

  private final DatasetGraph graphs;
  private final QueryRunner runner;
  private final QueryLibrary library;
  private final PolicyLibrary policies;
  private final Iris iris;
  private final PageTemplates templates = new PageTemplates();
  private final CurrentSearch search = new CurrentSearch(this);
  private final ServerLimits limits;
  private final Origins origins;
  private final boolean published;
  private final Optional<String> licence;
  private final Semaphore turns;
  private final DataVersion version;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile boolean stopping;

  ServerState(
      DatasetGraph graphs,
      QueryRunner runner,
      QueryLibrary library,
      PolicyLibrary policies,
      Iris iris,
      ServerOptions options) {
    this.graphs = graphs;
    this.runner = runner;
    this.library = library;
    this.policies = policies;
    this.iris = iris;
    this.limits = options.limits();
    this.origins = new Origins(options.origins());
    this.published = !options.loopback();
    this.licence = options.licence();
    this.turns = new Semaphore(limits.parallel(), true);
    this.version = new DataVersion(graphs);
  }

  DatasetGraph graphs() {
    return graphs;
  }

  QueryRunner runner() {
    return runner;
  }

  QueryLibrary library() {
    return library;
  }

  PolicyLibrary policies() {
    return policies;
  }

  /** How the store's things are named. */
  Iris iris() {
    return iris;
  }

  CurrentSearch search() {
    return search;
  }

  PageTemplates templates() {
    return templates;
  }

  ServerLimits limits() {
    return limits;
  }

  Origins origins() {
    return origins;
  }

  /** Whether other machines are answered. */
  boolean isPublished() {
    return published;
  }

  /** IRI of the data's licence, where who publishes them has named one. */
  Optional<String> licence() {
    return licence;
  }

  DataVersion version() {
    return version;
  }

  /** How many queries are being answered. */
  int running() {
    return limits.parallel() - turns.availablePermits();
  }

  /** A turn to ask the store, to be closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for a turn.
   *
   * @throws Refusal if too many queries are running, or the server is stopping
   */
  Turn turn() {
    try {
      if (stopping || !turns.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        throw Refusal.ofLimit(
            503,
            "parallel",
            stopping
                ? "the server is being stopped"
                : limits.parallel()
                    + " queries are running, the limit here; ask again in a moment");
      }
      AtomicBoolean held = new AtomicBoolean(true);
      return () -> {
        if (held.getAndSet(false)) {
          turns.release();
        }
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.ofLimit(503, "parallel", "the server is being stopped");
    }
  }

  /** Counts a request that is being answered, until {@link #requestEnded}. */
  void requestBegan() {
    requests.incrementAndGet();
  }

  void requestEnded() {
    requests.decrementAndGet();
  }

  /** Gives no more turns, and waits for the answers that are on their way. */
  void finish() {
    stopping = true;
    long end = System.nanoTime() + limits.time().plus(SEND).toNanos();
    try {
      while (requests.get() > 0 && System.nanoTime() < end) {
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
