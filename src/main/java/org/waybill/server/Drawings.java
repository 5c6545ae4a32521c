package org.waybill.server;

import org.apache.jena.fuseki.main.FusekiServer;
import org.waybill.page.MapPage;
import org.waybill.page.NetworkPage;
import org.waybill.page.TimelinePage;
import org.waybill.page.TransferPage;

/** The addresses of the map, the network and the timeline, and of their data. */
final class Drawings {
  private static final String CSV = "text/csv; charset=utf-8";
  static final String GEOJSON = "application/geo+json";
  private static final String RESULTS = "application/sparql-results+json";

  private Drawings() {}

  static void add(FusekiServer.Builder server, ServerState state) {
    server
        .addServlet(TransferPage.ROUTE, new RouteServlet(state))
        .addServlet(MapPage.PATH, SelectionServlet.page(state, MapPage::read))
        .addServlet(MapPage.PATH + ".csv", SelectionServlet.data(state, CSV, MapPage::writeCsv))
        .addServlet(
            MapPage.PATH + ".json", SelectionServlet.data(state, RESULTS, MapPage::writeJson))
        .addServlet(
            MapPage.PATH + ".geojson", SelectionServlet.data(state, GEOJSON, MapPage::writeGeoJson))
        .addServlet(MapPage.LEGS + ".csv", SelectionServlet.data(state, CSV, MapPage::writeLegsCsv))
        .addServlet(NetworkPage.PATH, SelectionServlet.page(state, NetworkPage::read))
        .addServlet(NetworkPage.PATH + ".csv", SelectionServlet.data(state, CSV, MapPage::writeCsv))
        .addServlet(
            NetworkPage.PATH + ".json", SelectionServlet.data(state, RESULTS, MapPage::writeJson))
        .addServlet(TimelinePage.PATH, SelectionServlet.page(state, TimelinePage::read))
        .addServlet(
            TimelinePage.PATH + ".csv", SelectionServlet.data(state, CSV, TimelinePage::writeCsv))
        .addServlet(
            TimelinePage.PATH + ".json",
            SelectionServlet.data(state, RESULTS, TimelinePage::writeJson));
  }
}
