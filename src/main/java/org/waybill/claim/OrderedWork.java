package org.waybill.claim;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work that is done on several threads and whose results come in the order of submission, on the
 * thread that submits, so that the number of threads changes nothing but the time. Memory is
 * bounded: {@link #submit} waits when too much is under way.
 *
 * @param <T> what a piece of work results in
 * @param <X> what taking a result may throw
 */
public final class OrderedWork<T, X extends Exception> implements AutoCloseable {
  private static final int UNDER_WAY_PER_THREAD = 4;

  /** Takes a result. */
  public interface Sink<T, X extends Exception> {
    /** Takes the next result, in the order of submission. */
    void accept(T result) throws X;
  }

  private final Sink<T, X> results;
  private final ExecutorService workers;
  private final Queue<Future<T>> underWay = new ArrayDeque<>();
  private final int mostUnderWay;

  /**
   * @param threads how much is done at the same time, at least 1
   * @param results takes the results, on the thread that submits
   */
  public OrderedWork(int threads, Sink<T, X> results) {
    this.results = results;
    this.mostUnderWay = threads * UNDER_WAY_PER_THREAD;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "waybill-work");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes work, and hands on what is ready in front of it.
   *
   * @param work answers whatever goes wrong with its input by its result; an exception is a bug
   */
  public void submit(Callable<T> work) throws X {
    while (underWay.size() >= mostUnderWay) {
      handOn();
    }
    underWay.add(workers.submit(work));
    while (!underWay.isEmpty() && underWay.peek().isDone()) {
      handOn();
    }
  }

  /** Waits for all that is under way, and hands it on. */
  public void drain() throws X {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void handOn() throws X {
    try {
      results.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("work failed by a mistake in Waybill", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the work was interrupted", e);
    }
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
