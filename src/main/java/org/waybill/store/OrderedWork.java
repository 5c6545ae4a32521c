package org.waybill.store;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that is done on several threads and whose results come in the order of submission, on the
 * thread that submits. Memory is bounded: {@link #submit} waits when too much is under way.
 */
final class OrderedWork<T> implements AutoCloseable {
  private static final int UNDER_WAY_PER_THREAD = 4;

  /** Takes a result. */
  interface Sink<T> {
    void accept(T result) throws StoreException;
  }

  private final Sink<T> results;
  private final ExecutorService workers;
  private final Queue<Future<T>> underWay = new ArrayDeque<>();
  private final int mostUnderWay;

  OrderedWork(int threads, Sink<T> results) {
    this.results = results;
    this.mostUnderWay = threads * UNDER_WAY_PER_THREAD;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "load");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes work, and hands on what is ready in front of it.
   *
   * @param work answers whatever goes wrong with its input by its result; an exception is a bug
   */
  void submit(Callable<T> work) throws StoreException {
    while (underWay.size() >= mostUnderWay) {
      handOn();
    }
    underWay.add(workers.submit(work));
    while (!underWay.isEmpty() && underWay.peek().isDone()) {
      handOn();
    }
  }

  /** Waits for all that is under way, and hands it on. */
  void drain() throws StoreException {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() throws StoreException {
    try {
      results.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("work for a load failed by a mistake", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the load was interrupted", e);
    }
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
