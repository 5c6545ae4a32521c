package org.waybill.reconcile;

import java.time.Duration;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.waybill.query.QueryLibrary;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.server.ServerException;
import org.waybill.server.ServerLimits;
import org.waybill.server.ServerOptions;
import org.waybill.server.WaybillServer;

/** Our own server with a slice in the Wikidata model: an endpoint to harvest from. */
public final class WikidataSlice {
  private WikidataSlice() {}

  /** Starts it on a free port. */
  public static WaybillServer serve() throws ServerException {
    Dataset dataset = TDB2Factory.createDataset();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset.begin(ReadWrite.WRITE);
    RDFDataMgr.read(
        dataset.getNamedModel("https://w3id.org/waybill/graph/slice"),
        WikidataSlice.class.getResource("wikidata-slice.ttl").toString());
    dataset.commit();
    dataset.end();
    return WaybillServer.start(
        ServerOptions.onPort(0)
            .within(
                new ServerLimits(
                    Duration.ofSeconds(60), 100_000, 64L << 20, 4, 8_000, 256 << 10, 1_000)),
        dataset,
        QueryLibrary.shipped(),
        Gazetteer.shipped(),
        new Iris());
  }
}
