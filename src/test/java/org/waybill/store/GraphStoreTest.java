package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.store.StoreException.Reason;

class GraphStoreTest {
  private static final Node G1 = iri("g1");
  private static final Node G2 = iri("g2");
  private static final Node P = iri("p");

  @TempDir Path temp;

  private static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  private static void addTwo(GraphStore store) throws StoreException {
    store.write(
        data -> {
          data.asDatasetGraph().add(G1, iri("a"), P, NodeFactory.createLiteralLang("été", "fr"));
          data.asDatasetGraph()
              .add(G1, iri("a"), P, NodeFactory.createLiteralString("x\n\"y\" 🚢"));
          data.asDatasetGraph().add(G2, iri("b"), P, iri("a"));
        });
  }

  private static long count(GraphStore store, String query) {
    return store.read(
        data -> {
          try (QueryExecution execution = QueryExecutionFactory.create(query, data)) {
            return execution.execSelect().next().getLiteral("n").getLong();
          }
        });
  }

  @Test
  void keepsWhatWasWrittenWhenItIsOpenedAgain() throws StoreException {
    try (GraphStore store = GraphStore.open(temp.resolve("s"))) {
      addTwo(store);
    }
    try (GraphStore store = GraphStore.open(temp.resolve("s"))) {
      assertEquals(3, count(store, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"));
    }
  }

  @Test
  void showsTheUnionOfItsGraphsAsDefaultGraph() throws StoreException {
    try (GraphStore store = GraphStore.open(temp.resolve("s"))) {
      addTwo(store);
      assertEquals(3, count(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
    }
  }

  @Test
  void undoesAWriteThatThrows() throws StoreException {
    try (GraphStore store = GraphStore.open(temp.resolve("s"))) {
      addTwo(store);
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  data -> {
                    data.asDatasetGraph().add(G1, iri("c"), P, iri("d"));
                    throw new IllegalStateException("a bug");
                  }));
      assertEquals(3, store.stats().quads());
      addTwo(store);
      assertEquals(3, store.stats().quads());
    }
  }

  @Test
  void refusesAFolderThatIsOpenAlready() throws StoreException {
    try (GraphStore store = GraphStore.open(temp.resolve("s"))) {
      StoreException refusal =
          assertThrows(StoreException.class, () -> GraphStore.open(store.folder()));
      assertEquals(Reason.IN_USE, refusal.reason());
    }
  }

  @Test
  void refusesAFileAndAFolderOfOtherThings() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertEquals(
        Reason.NOT_A_STORE,
        assertThrows(StoreException.class, () -> GraphStore.open(file)).reason());
    StoreException refusal = assertThrows(StoreException.class, () -> GraphStore.open(temp));
    assertEquals(Reason.NOT_A_STORE, refusal.reason());
    assertTrue(refusal.getMessage().contains("(file)"), refusal.getMessage());
  }

  @Test
  void makesNoStoreWhereOneIsOnlyAskedFor() {
    assertFalse(GraphStore.exists(temp.resolve("s")));
    assertFalse(Files.exists(temp.resolve("s")));
  }

  @Test
  void countsQuadsAndGraphs() throws StoreException {
    try (GraphStore store = GraphStore.open(temp.resolve("s"))) {
      addTwo(store);
      StoreStats stats = store.stats();
      assertEquals(3, stats.quads());
      assertEquals(2, stats.graphs());
      assertEquals(Optional.empty(), stats.lastLoad());
      assertTrue(stats.bytes() > 0);
    }
  }

  @Test
  void compactsWithoutLosingAnything() throws StoreException, IOException {
    try (GraphStore store = GraphStore.open(temp.resolve("s"))) {
      for (int i = 0; i < 10; i++) {
        Node subject = iri("n" + i);
        store.write(data -> data.asDatasetGraph().add(G1, subject, P, iri("o")));
      }
      CompactReport report = store.compact();
      assertTrue(report.bytesAfter() < report.bytesBefore(), report.toString());
      assertEquals(10, store.stats().quads());
      addTwo(store);
      assertEquals(13, count(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
      try (Stream<Path> files = Files.list(store.folder())) {
        assertEquals(
            List.of("Data-0002"),
            files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("Data")).toList());
      }
    }
  }

  @Test
  void backsUpAllGraphs() throws StoreException {
    try (GraphStore store = GraphStore.open(temp.resolve("s"))) {
      addTwo(store);
      Path file = store.backup(temp);
      DatasetGraph copy = DatasetGraphFactory.create();
      RDFDataMgr.read(copy, file.toString());
      store.read(
          data -> {
            assertTrue(IsoMatcher.isomorphic(data.asDatasetGraph(), copy));
            return null;
          });
      assertThrows(StoreException.class, () -> store.backup(file), "overwrites a backup");
      assertThrows(StoreException.class, () -> store.backup(store.folder()), "inside the store");
    }
  }
}
