package org.waybill.fusion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.claim.DocumentInfo;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;

/** Stores with claims documents, for tests. */
final class TestStores {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final Iris IRIS = new Iris();

  private TestStores() {}

  /** Four invented articles, annotated by hand, of which two tell of the same transfer. */
  static List<Claims> fourArticles() {
    return List.of("harbour-shells", "harbour-again", "eastern-million", "ledger-boats").stream()
        .map(name -> read("/org/waybill/query/claims/" + name + ".json"))
        .toList();
  }

  /** An invented article that is annotated in every field that the format has. */
  static Claims harbour() {
    return read("/org/waybill/claim/harbour.claims.json");
  }

  static Claims read(String resource) {
    try (InputStream in = TestStores.class.getResourceAsStream(resource)) {
      return ClaimsJson.read(in, resource);
    } catch (IOException | ClaimsException e) {
      throw new AssertionError(e);
    }
  }

  static GraphStore open(Path folder, List<Claims> claims) throws StoreException {
    GraphStore store = GraphStore.open(folder);
    load(store, claims, NOON);
    return store;
  }

  static void load(GraphStore store, Iterable<Claims> claims, Instant when) throws StoreException {
    load(store, claims, when, ReferenceData.none());
  }

  static void load(GraphStore store, Iterable<Claims> claims, Instant when, ReferenceData reference)
      throws StoreException {
    new Loader(
            store,
            article -> {
              throw new AssertionError("no articles here");
            },
            reference,
            IRIS,
            new LoadOptions(1, 400, 600_000, Clock.fixed(when, ZoneOffset.UTC)))
        .loadClaims(claims, LoadListener.SILENT);
  }

  /** The same claims as another annotator's. */
  static Claims annotatedBy(String annotator, Claims claims) {
    return of(annotator, claims.doc(), claims);
  }

  /** The same claims in another document. */
  static Claims in(String docId, Claims claims) {
    DocumentInfo doc = claims.doc();
    return of(
        claims.annotator(),
        new DocumentInfo(
            docId,
            doc.sha256(),
            doc.length(),
            doc.lang(),
            doc.publisher(),
            doc.published(),
            doc.url(),
            doc.title(),
            doc.dateline(),
            doc.place(),
            doc.initials()),
        claims);
  }

  /** The same claim on behalf of another party. */
  static Claim saidBy(String party, Claim claim) {
    return new Claim(
        claim.id(),
        claim.content(),
        claim.about(),
        party,
        party,
        claim.stance(),
        claim.polarity(),
        claim.certainty(),
        claim.reporterStance(),
        claim.form(),
        claim.basis(),
        claim.statement(),
        claim.evidence(),
        claim.hedges(),
        claim.reasonFor(),
        claim.respondsTo(),
        claim.extractionConfidence(),
        claim.spans());
  }

  private static Claims of(String annotator, DocumentInfo doc, Claims claims) {
    return new Claims(
        annotator,
        doc,
        claims.entities(),
        claims.goods(),
        claims.roles(),
        claims.statements(),
        claims.evidence(),
        claims.claims(),
        claims.transfers(),
        claims.shipments(),
        claims.meetings(),
        claims.exchanges(),
        claims.other(),
        claims.coref(),
        claims.possiblySame());
  }

  /** A graph of a store, in memory. */
  static DatasetGraph graph(GraphStore store, String name) {
    return store.read(
        data -> {
          DatasetGraph copy = DatasetGraphFactory.create();
          data.asDatasetGraph()
              .find(NodeFactory.createURI(name), Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(copy::add);
          return copy;
        });
  }
}
