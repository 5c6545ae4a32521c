package org.waybill.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.rdf.Iris;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;

/** A store with the shipped tables and four invented articles. */
public final class ReconcilableStore {
  private static final List<String> ARTICLES =
      List.of("harbour-shells", "harbour-again", "eastern-million", "ledger-boats");

  private ReconcilableStore() {}

  /** Makes it in a folder; to be closed. */
  public static GraphStore in(Path folder) throws StoreException {
    return load(folder, ReferenceData.of(Gazetteer.shipped()));
  }

  /** One with a single state of the shipped tables, and the places that the articles name. */
  static GraphStore smallIn(Path folder) throws StoreException {
    Gazetteer shipped = Gazetteer.shipped();
    return load(
        folder,
        new ReferenceData(
            ReferenceEntities.of(shipped),
            shipped.entity("state/PRK").stream().toList(),
            List.of(),
            List.of()));
  }

  private static GraphStore load(Path folder, ReferenceData reference) throws StoreException {
    GraphStore store = GraphStore.open(folder);
    List<Claims> claims = new ArrayList<>();
    ARTICLES.forEach(name -> claims.add(read("/org/waybill/query/claims/" + name + ".json")));
    new Loader(
            store,
            article -> {
              throw new AssertionError("no articles here");
            },
            reference,
            new Iris(),
            new LoadOptions(
                1,
                400,
                600_000,
                Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC)))
        .loadClaims(claims, LoadListener.SILENT);
    return store;
  }

  /** The matching over a store. */
  static ReconciliationService service(GraphStore store) {
    return store.read(
        data ->
            new ReconciliationService(
                new CatalogueReader(Gazetteer.shipped(), new Iris()).read(data.asDatasetGraph())));
  }

  private static Claims read(String resource) {
    try (InputStream in = ReconcilableStore.class.getResourceAsStream(resource)) {
      return ClaimsJson.read(in, resource);
    } catch (IOException | ClaimsException e) {
      throw new AssertionError(e);
    }
  }
}
