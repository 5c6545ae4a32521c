package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the endpoint is and takes, in the words of SPARQL 1.1 Service Description:
 *
 * <pre>{@code
 * [] a sd:Service ; sd:endpoint <http://localhost:3030/sparql> ;
 *   sd:supportedLanguage sd:SPARQL11Query ; sd:feature sd:UnionDefaultGraph ;
 *   sd:resultFormat formats:SPARQL_Results_JSON, ... ;
 *   rdfs:seeAlso <http://localhost:3030/.well-known/void>, <http://localhost:3030/sparql-examples> ;
 *   sd:defaultDataset <https://w3id.org/waybill/catalog#data> .
 * <https://w3id.org/waybill/catalog#data> a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ;
 *     sd:namedGraph [ a sd:NamedGraph ; sd:name <https://w3id.org/waybill/graph/meta> ] ... .
 * }</pre>
 */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "TriG",
          "N-Triples",
          "N-Quads",
          "JSON-LD",
          "RDF_XML");
  // a store of a hundred thousand articles has as many graphs
  private static final int NAMED_GRAPHS = 1_000;

  private final ServerState state;

  ServiceDescription(ServerState state) {
    this.state = state;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    AnswerType type =
        AnswerType.choose(true, java.util.Optional.empty(), ReadOnlyServlet.accept(request));
    Model description = describe(request.getRequestURL().toString());
    try (BoundedAnswer bytes = new BoundedAnswer(state.limits().bytes())) {
      RDFWriter.source(description).format(format(type)).output(bytes);
      ReadOnlyServlet.send(request, response, type.contentType(), bytes);
    }
  }

  private static RDFFormat format(AnswerType type) {
    return switch (type.format()) {
      case NTRIPLES, NQUADS -> RDFFormat.NTRIPLES;
      case JSONLD -> RDFFormat.JSONLD;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      default -> RDFFormat.TURTLE_PRETTY;
    };
  }

  private Model describe(String endpoint) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD);
    model.setNsPrefix("formats", FORMATS);
    Resource service =
        model
            .createResource()
            .addProperty(RDF.type, term(model, "Service"))
            .addProperty(property(model, "endpoint"), model.createResource(endpoint))
            .addProperty(property(model, "supportedLanguage"), term(model, "SPARQL11Query"))
            .addProperty(property(model, "feature"), term(model, "UnionDefaultGraph"));
    for (String format : RESULTS) {
      service.addProperty(property(model, "resultFormat"), model.createResource(FORMATS + format));
    }
    String root = endpoint.substring(0, endpoint.lastIndexOf('/'));
    for (String about : List.of(CatalogueServlet.VOID, CatalogueServlet.EXAMPLES)) {
      service.addProperty(RDFS.seeAlso, model.createResource(root + about));
    }
    Resource dataset =
        model
            .createResource(state.iris().about("catalog") + "#data")
            .addProperty(RDF.type, term(model, "Dataset"))
            .addProperty(
                property(model, "defaultGraph"),
                model.createResource().addProperty(RDF.type, term(model, "Graph")));
    service.addProperty(property(model, "defaultDataset"), dataset);
    state.graphs().begin(ReadWrite.READ);
    try {
      Iterator<Node> graphs = state.graphs().listGraphNodes();
      for (int n = 0; graphs.hasNext() && n < NAMED_GRAPHS; n++) {
        Node graph = graphs.next();
        dataset.addProperty(
            property(model, "namedGraph"),
            model
                .createResource()
                .addProperty(RDF.type, term(model, "NamedGraph"))
                .addProperty(property(model, "name"), model.createResource(graph.getURI())));
      }
    } finally {
      state.graphs().end();
    }
    return model;
  }

  private static Resource term(Model model, String name) {
    return model.createResource(SD + name);
  }

  private static Property property(Model model, String name) {
    return model.createProperty(SD, name);
  }
}
