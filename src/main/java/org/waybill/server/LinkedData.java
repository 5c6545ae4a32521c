package org.waybill.server;

import org.apache.jena.fuseki.main.FusekiServer;

/** The addresses under which IRIs are looked up, and those that describe the whole. */
final class LinkedData {
  private LinkedData() {}

  static void add(FusekiServer.Builder builder, ServerState state) {
    CatalogueServlet catalogue = new CatalogueServlet(state);
    builder
        .addServlet(IdentifierServlet.PATH + "/*", new IdentifierServlet(state))
        .addServlet(DescriptionServlet.PATH + "/*", new DescriptionServlet(state))
        .addServlet(TimeMapServlet.PATH + "/*", new TimeMapServlet(state))
        .addServlet(GraphServlet.PATH + "/*", new GraphServlet(state))
        .addServlet(CatalogueServlet.VOID, catalogue)
        .addServlet(CatalogueServlet.CATALOG, catalogue)
        .addServlet(CatalogueServlet.EXAMPLES, catalogue)
        .addServlet(OntologyServlet.PATH + "/*", new OntologyServlet(state));
    for (String ending : AnswerType.ENDINGS.keySet()) {
      builder.addServlet(OntologyServlet.PATH + "." + ending, new OntologyServlet(state));
    }
  }
}
