package org.waybill.server;

import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.waybill.reconcile.CatalogueReader;
import org.waybill.reconcile.ReconciliationService;

/** The matching of entities as the store knows them now; read anew when the data have changed. */
final class EntityMatching {
  private record Known(Optional<String> version, ReconciliationService service) {}

  private final ServerState state;
  private final CatalogueReader reader;
  private Known known;

  EntityMatching(ServerState state, CatalogueReader reader) {
    this.state = state;
    this.reader = reader;
  }

  /** The service over the data that the store holds; others wait while it is read. */
  synchronized ReconciliationService service() {
    state.graphs().begin(ReadWrite.READ);
    try {
      Optional<String> version = state.version().current();
      // data without a version may have changed
      if (known == null || version.isEmpty() || !known.version().equals(version)) {
        known = new Known(version, new ReconciliationService(reader.read(state.graphs())));
      }
      return known.service();
    } finally {
      state.graphs().end();
    }
  }
}
