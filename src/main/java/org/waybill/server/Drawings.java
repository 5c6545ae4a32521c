package org.waybill.server;

import org.apache.jena.fuseki.main.FusekiServer;
import org.waybill.page.MapPage;

/** The addresses of the map, the network and the timeline, and of their data. */
final class Drawings {
  private static final String CSV = "text/csv; charset=utf-8";
  private static final String RESULTS = "application/sparql-results+json";

  private Drawings() {}

  static void add(FusekiServer.Builder server, ServerState state) {
    server
        .addServlet(MapPage.PATH, SelectionServlet.page(state, MapPage::read))
        .addServlet(MapPage.PATH + ".csv", SelectionServlet.data(state, CSV, MapPage::writeCsv))
        .addServlet(
            MapPage.PATH + ".json", SelectionServlet.data(state, RESULTS, MapPage::writeJson))
        .addServlet(
            MapPage.PATH + ".geojson",
            SelectionServlet.data(state, "application/geo+json", MapPage::writeGeoJson))
        .addServlet(
            MapPage.LEGS + ".csv", SelectionServlet.data(state, CSV, MapPage::writeLegsCsv));
  }
}
