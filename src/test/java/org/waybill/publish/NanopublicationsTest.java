package org.waybill.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.article.Licence;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.query.PublicText;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.query.TestStore;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;

class NanopublicationsTest {
  private static final Iris IRIS = new Iris();
  private static final Licence LICENCE = Licence.of("CC0-1.0");
  private static final Path CHECKER = Path.of("target", "clients", "nanopub");

  @TempDir static Path temp;
  private static GraphStore store;
  private static Path file;
  private static List<Nanopublication> all;

  @BeforeAll
  static void write() throws IOException, StoreException {
    Path quads = temp.resolve("test.nq");
    Dataset test = TestStore.fused();
    try (OutputStream out = Files.newOutputStream(quads)) {
      Txn.executeRead(test, () -> RDFDataMgr.write(out, test, Lang.NQUADS));
    }
    store = load(quads, "store");
    file = temp.resolve("all.trig");
    NanopublicationFiles.Written written =
        new NanopublicationFiles(runner(store), IRIS, "CC0-1.0").write(file, () -> {});
    all = of(store);
    assertEquals(all.size(), written.claims());
    assertTrue(all.size() > 20, "claims: " + all.size());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static GraphStore load(Path quads, String name) throws StoreException {
    GraphStore opened = GraphStore.open(temp.resolve(name));
    loader(opened).load(List.of(quads), LoadListener.SILENT);
    return opened;
  }

  private static Loader loader(GraphStore opened) {
    return new Loader(
        opened,
        article -> {
          throw new AssertionError("no articles here");
        },
        ReferenceData.none(),
        IRIS,
        LoadOptions.defaults().withThreads(1));
  }

  private static QueryRunner runner(GraphStore of) {
    return TestStore.runner(of.view(), QueryLimits.none());
  }

  private static List<Nanopublication> of(GraphStore of) {
    return of.read(
        data -> {
          Nanopublications nanopublications =
              new Nanopublications(data.asDatasetGraph(), PublicText.of(data), IRIS, LICENCE);
          return nanopublications.claims().stream()
              .map(claim -> nanopublications.ofClaim(claim).orElseThrow())
              .toList();
        });
  }

  @Test
  void eachClaimIsFourGraphsUnderAnIriMadeOfTheirContent() {
    for (Nanopublication np : all) {
      Set<String> graphs =
          np.statements().stream().map(q -> q.getGraph().getURI()).collect(Collectors.toSet());
      assertEquals(
          Stream.of("Head", "assertion", "provenance", "pubinfo")
              .map(part -> np.iri() + "#" + part)
              .collect(Collectors.toSet()),
          graphs);
      assertTrue(np.iri().matches("https://w3id.org/waybill/np/RA[A-Za-z0-9_-]{43}"), np.iri());
      assertTrue(TrustyCode.isOf(np.code(), np.statements()), np.iri());
    }
    assertEquals(
        all.size(), all.stream().map(Nanopublication::code).distinct().count(), "no two are one");
  }

  @Test
  void aChangedStatementNoLongerHasTheCode() {
    Nanopublication np = all.get(0);
    List<Quad> changed = new ArrayList<>(np.statements());
    Quad last = changed.remove(changed.size() - 1);
    changed.add(
        Quad.create(
            last.getGraph(),
            last.getSubject(),
            last.getPredicate(),
            NodeFactory.createLiteralString("another")));

    assertFalse(TrustyCode.isOf(np.code(), changed));
  }

  @Test
  void whoClaimsItIsTheProvenanceAndNeverTheAssertionOfWhatIsDepicted() {
    for (Nanopublication np : all) {
      Set<String> asserted =
          np.statements().stream()
              .filter(q -> q.getGraph().getURI().endsWith("#assertion"))
              .map(q -> q.getPredicate().getURI())
              .collect(Collectors.toSet());
      boolean depicts = asserted.contains("https://w3id.org/waybill/ontology#depictedBy");
      assertEquals(!depicts, asserted.contains("https://w3id.org/waybill/ontology#stance"));
      assertTrue(
          np.statements().stream()
              .anyMatch(
                  q ->
                      q.getGraph().getURI().endsWith("#provenance")
                          && q.getPredicate().getURI().endsWith("wasAttributedTo")));
    }
  }

  @Test
  void loadedIntoAnEmptyStoreTheyGiveTheSameClaims() throws StoreException {
    try (GraphStore again = load(file, "again")) {
      assertEquals(
          all.stream().map(Nanopublication::iri).toList(),
          of(again).stream().map(Nanopublication::iri).toList(),
          "the same content has the same IRI");
    }
  }

  @Test
  void ofAnUnknownClaimThereIsNone() {
    Optional<Nanopublication> none =
        store.read(
            data ->
                new Nanopublications(data.asDatasetGraph(), PublicText.of(data), IRIS, LICENCE)
                    .ofClaim("https://w3id.org/waybill/id/claim/none/1"));

    assertEquals(Optional.empty(), none);
  }

  @Test
  void aFolderGetsAFileForEach() throws IOException {
    Path folder = temp.resolve("each");
    new NanopublicationFiles(runner(store), IRIS, "CC-BY-4.0").write(folder, () -> {});

    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(all.size(), files.count());
    }
  }

  @Test
  void aReadingThatWasReplacedIsRetracted() throws IOException, StoreException {
    try (GraphStore changed = GraphStore.open(temp.resolve("changed"))) {
      Loader loader = loader(changed);
      loader.loadClaims(List.of(boats("probable")), LoadListener.SILENT);
      List<String> former = of(changed).stream().map(Nanopublication::iri).toList();
      loader.loadClaims(List.of(boats("possible")), LoadListener.SILENT);

      Path out = temp.resolve("changed.trig");
      NanopublicationFiles.Written written =
          new NanopublicationFiles(runner(changed), IRIS, "CC0-1.0").write(out, () -> {});

      assertEquals(1, written.retractions());
      String trig = Files.readString(out);
      assertTrue(trig.contains("retracts"), trig);
      assertTrue(former.stream().filter(iri -> trig.contains("<" + iri + ">")).count() == 1, trig);
      assertChecked(out, written.claims() + written.retractions());
    }
  }

  /** The claims of an article of which one has another certainty. */
  private static Claims boats(String certainty) throws IOException {
    String json =
        Files.readString(TestStore.resource("claims/ledger-boats.json"))
            .replaceFirst("\"certainty\": \"certain\"", "\"certainty\": \"" + certainty + "\"");
    try (InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))) {
      return ClaimsJson.read(in, "boats");
    } catch (ClaimsException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theCheckerOfNanopublicationsFindsAllValidAndTrusty()
      throws IOException, InterruptedException {
    assertChecked(file, all.size());
  }

  @Test
  void theCheckerFindsATamperedOne() throws IOException, InterruptedException {
    Path tampered = temp.resolve("tampered.trig");
    String trig = all.get(0).trig();
    String changed = trig.replaceFirst("rdfs:label +\"", "rdfs:label \"not ");
    assertNotEquals(trig, changed);
    Files.writeString(tampered, changed);

    String said = check(tampered);
    assertTrue(said.contains("VERIFICATION FAILED"), said);
  }

  private static void assertChecked(Path trig, int count) throws IOException {
    String said;
    try {
      said = check(trig);
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
    assertTrue(said.contains(count + " trusty"), said);
    assertFalse(said.contains("FAILED") || said.contains("INVALID"), said);
  }

  /** What the checker says; its exit code is 0 whatever it finds. */
  private static String check(Path trig) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isDirectory(CHECKER), "the checker of nanopublications is not in " + CHECKER);
    Path output = Files.createTempFile(temp, "check", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CHECKER + "/*",
                "org.nanopub.Run",
                "check",
                trig.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the checker does not end");
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
