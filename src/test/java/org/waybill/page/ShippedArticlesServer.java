package org.waybill.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.waybill.article.Article;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.fusion.FusionListener;
import org.waybill.fusion.FusionRun;
import org.waybill.fusion.SituationFuser;
import org.waybill.query.QueryLibrary;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.server.ServerException;
import org.waybill.server.ServerOptions;
import org.waybill.server.WaybillServer;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;
import org.waybill.text.TextAnalyser;

/** A server over the shipped articles, loaded and fused once for all tests of a run. */
final class ShippedArticlesServer {
  private static ShippedArticlesServer running;

  private final WaybillServer server;

  private ShippedArticlesServer(Path folder) throws StoreException, ServerException {
    ClaimExtractor extractor = ServiceLoader.load(ClaimExtractor.class).findFirst().orElseThrow();
    TextAnalyser analyser = new TextAnalyser();
    GraphStore store = GraphStore.open(folder);
    new Loader(
            store,
            (Article article) -> extract(extractor, analyser, article),
            ReferenceData.of(Gazetteer.shipped()),
            new Iris(),
            LoadOptions.defaults())
        .load(List.of(Path.of("data", "articles")), LoadListener.SILENT);
    new FusionRun(store, new Iris(), new SituationFuser(), java.time.Clock.systemUTC())
        .fuse(List.of(), FusionListener.SILENT);
    server =
        WaybillServer.start(
            ServerOptions.onPort(0),
            store.view(),
            QueryLibrary.shipped(),
            Gazetteer.shipped(),
            new Iris());
  }

  private static Claims extract(ClaimExtractor extractor, TextAnalyser analyser, Article article) {
    return extractor.extract(analyser.analyse(article));
  }

  /** Starts it at the first call. */
  static synchronized ShippedArticlesServer running() {
    if (running == null) {
      try {
        running = new ShippedArticlesServer(Files.createTempDirectory("waybill-pages"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (StoreException | ServerException e) {
        throw new IllegalStateException(e);
      }
    }
    return running;
  }

  URI address() {
    return server.address();
  }
}
