package org.waybill.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.nquads.NQuadsWriter;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.fusion.FusionInput;
import org.waybill.fusion.FusionRun;
import org.waybill.fusion.FusionWriter;
import org.waybill.fusion.SituationFuser;
import org.waybill.rdf.ClaimsRdfWriter;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.rdf.ReferenceRdfWriter;
import org.waybill.reference.Gazetteer;

/** A store in memory with the test articles, the reference entities they name and the ontology. */
public final class TestStore {
  static final Instant LOADED = Instant.parse("2026-01-05T09:00:00Z");

  private TestStore() {}

  /** An empty store whose default graph is the union of its graphs. */
  public static Dataset empty() {
    Dataset dataset = TDB2Factory.createDataset();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    return dataset;
  }

  /** The store with all of {@code claims/}. */
  public static Dataset ofArticles() {
    Dataset dataset = empty();
    Iris iris = new Iris();
    ByteArrayOutputStream quads = new ByteArrayOutputStream();
    RDFWriter writer = new NQuadsWriter(quads);
    writer.startRDF();
    ClaimsRdfWriter claims = new ClaimsRdfWriter(writer, iris, new SmallTables());
    for (Path file : files("claims", ".json")) {
      try {
        claims.write(ClaimsJson.read(file), new ExtractionRun("hand/1", LOADED, LOADED));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ClaimsException e) {
        throw new IllegalArgumentException(file.toString(), e);
      }
    }
    ReferenceRdfWriter reference = new ReferenceRdfWriter(writer, iris);
    SmallTables.ENTITIES.forEach(reference::writeEntity);
    SmallTables.TENURES.forEach(reference::writeTenure);
    writer.endRDF();
    dataset.begin(ReadWrite.WRITE);
    RDFDataMgr.read(dataset, new ByteArrayInputStream(quads.toByteArray()), Lang.NQUADS);
    RDFDataMgr.read(dataset, resource("former.trig").toUri().toString());
    for (Path file : ontology()) {
      RDFDataMgr.read(
          dataset.getNamedModel("https://w3id.org/waybill/graph/ontology"),
          file.toUri().toString());
    }
    dataset.commit();
    dataset.end();
    return dataset;
  }

  /** The same, with what the built-in extractor does not read yet, fused. */
  public static Dataset fused() {
    Dataset dataset = ofArticles();
    Txn.executeWrite(
        dataset, () -> RDFDataMgr.read(dataset, resource("acts.trig").toUri().toString()));
    Iris iris = new Iris();
    FusionInput input = FusionInput.read(dataset, iris);
    Txn.executeWrite(
        dataset,
        () ->
            new FusionWriter(iris, FusionRun.ALL, FusionRun.ALL)
                .write(
                    input.fuse(new SituationFuser()),
                    input.background(),
                    dataset.asDatasetGraph()::add));
    return dataset;
  }

  public static QueryRunner runner(Dataset dataset, QueryLimits limits) {
    return new QueryRunner(dataset, Gazetteer.shipped(), new Iris(), limits);
  }

  static List<Path> ontology() {
    return List.of(Path.of("ontology/waybill.ttl"), Path.of("ontology/goods.ttl")).stream()
        .filter(Files::exists)
        .toList();
  }

  /** Files beside the tests. */
  static List<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.list(resource(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path resource(String name) {
    try {
      return Path.of(TestStore.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError("class path entries have addresses", e);
    }
  }
}
