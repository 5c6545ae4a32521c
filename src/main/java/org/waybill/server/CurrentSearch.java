package org.waybill.server;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.query.ReadWrite;
import org.waybill.page.PageLinks;
import org.waybill.page.PageSource;
import org.waybill.page.SearchIndex;

/** The search index of the data as they are; made at the first search after a change. */
final class CurrentSearch {
  private final ServerState state;
  private final ReentrantLock making = new ReentrantLock();
  private volatile SearchIndex index;
  private Optional<String> version = Optional.empty();

  CurrentSearch(ServerState state) {
    this.state = state;
  }

  /** The index as it was made last; empty where none is made yet. */
  Optional<SearchIndex> latest() {
    return Optional.ofNullable(index);
  }

  /** The index; those who ask while it is being made wait for it. */
  SearchIndex current() {
    boolean ours = !state.graphs().isInTransaction();
    if (ours) {
      state.graphs().begin(ReadWrite.READ);
    }
    making.lock();
    try {
      Optional<String> now = state.version().current();
      if (index == null || !now.equals(version)) {
        PageLinks links = new PageLinks(state.iris().base());
        index =
            SearchIndex.of(new PageSource(state.runner(), state.library(), state.iris(), links));
        version = now;
      }
      return index;
    } finally {
      making.unlock();
      if (ours) {
        state.graphs().end();
      }
    }
  }
}
