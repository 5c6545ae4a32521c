package org.waybill.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.claim.RandomClaims;
import org.waybill.rdf.vocabulary.WB;
import org.waybill.reference.Gazetteer;

class ClaimsRdfWriterTest {
  private final Iris iris = new Iris();

  @Test
  void writesEveryFieldOfALongDocument() throws IOException {
    assertGraph("harbour.trig", Harbour.rdf());
  }

  @Test
  void takesTheSituationsThatNameAClaimForItsContentWhereTheDocumentIsShort() throws IOException {
    Claims claims = Harbour.read("/org/waybill/rdf/short.claims.json");
    assertGraph(
        "short.trig", Harbour.rdf(claims, Harbour.RUN, ReferenceEntities.of(Gazetteer.shipped())));
  }

  @Test
  void writesNoBlankNodes() {
    assertTrue(
        Harbour.rdf().stream()
            .noneMatch(s -> s.getSubject() instanceof BNode || s.getObject() instanceof BNode));
  }

  @Test
  void writesNothingOutsideTheGraphsOfTheDocumentButNamesOfUnlinkedEntities() {
    assertEquals(
        Set.of(
            iris.documentGraph("harbour"),
            iris.extraction("harbour", "hand1"),
            iris.unlinkedEntities()),
        Harbour.rdf().contexts());
  }

  @Test
  void writingAgainAddsNothingButTheTimesOfTheRun() {
    Model first = Harbour.rdf();
    ExtractionRun later =
        new ExtractionRun(
            "hand1", Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:01Z"));
    Model again = Harbour.rdf(Harbour.claims(), later, ReferenceEntities.none());
    again.removeAll(first);
    assertEquals(
        Set.of("startedAtTime", "endedAtTime", "generatedAtTime"),
        again.predicates().stream().map(IRI::getLocalName).collect(Collectors.toSet()));
  }

  @Test
  void theNamesOfTheDocumentsOwnIdsDoNotMatter() throws ClaimsException {
    String renamed =
        ClaimsJson.toString(Harbour.claims())
            .replaceAll("\"([CEGV]|ST|S)(\\d+\\w*)\"", "\"x$1$2\"");
    assertTrue(
        Models.isomorphic(
            Harbour.rdf(),
            Harbour.rdf(
                ClaimsJson.read(renamed, "renamed"), Harbour.RUN, ReferenceEntities.none())));
  }

  @Test
  void whatAnotherAnnotatorReadsIsAnotherClaim() throws ClaimsException {
    String other =
        ClaimsJson.toString(Harbour.claims()).replace("\"hand1\"", "\"waybill-rules/0.1.0\"");
    Model machine =
        Harbour.rdf(
            ClaimsJson.read(other, "other"),
            new ExtractionRun("waybill-rules/0.1.0", Instant.EPOCH, Instant.EPOCH),
            ReferenceEntities.none());
    Set<Resource> claims = machine.filter(null, RDF.TYPE, WB.Claim).subjects();
    assertEquals(8, claims.size());
    assertTrue(
        Harbour.rdf().filter(null, RDF.TYPE, WB.Claim).subjects().stream()
            .noneMatch(claims::contains));
  }

  @Test
  void everythingThatHasATypeOfOursAndCanBeShownHasALabel() {
    Model rdf = Harbour.rdf();
    Set<IRI> values =
        Set.of(
            WB.AttributionHop,
            WB.Hedge,
            WB.EntityMention,
            WB.GoodsLine,
            WB.Quantity,
            WB.TimeSpan,
            WB.ExchangeSide);
    List<Resource> bare =
        rdf.filter(null, RDF.TYPE, null).stream()
            .filter(s -> ((IRI) s.getObject()).getNamespace().equals(WB.NAMESPACE))
            .filter(s -> !values.contains((IRI) s.getObject()))
            .map(Statement::getSubject)
            .filter(s -> !rdf.contains(s, RDFS.LABEL, null))
            .toList();
    assertEquals(List.of(), bare);
  }

  @Property(tries = 300)
  void describesEverythingThatItNamesWhateverTheDocument(@ForAll long seed) {
    Claims claims = RandomClaims.of(seed);
    Model rdf = Harbour.rdf(claims, Harbour.RUN, ReferenceEntities.none());
    Set<String> bare = new TreeSet<>();
    for (Statement s : rdf) {
      assertFalse(s.getSubject() instanceof BNode || s.getObject() instanceof BNode);
      if (s.getObject() instanceof IRI object
          && object.stringValue().startsWith(Iris.DEFAULT_BASE)
          && !rdf.contains(object, RDF.TYPE, null)) {
        bare.add(s.toString());
      }
    }
    assertEquals(Set.of(), bare);
    assertEquals(claims.claims().size(), rdf.filter(null, RDF.TYPE, WB.Claim).subjects().size());
    assertEquals(
        claims.transfers().size(), rdf.filter(null, RDF.TYPE, WB.Transfer).subjects().size());
  }

  @Test
  void saysWhichReferenceEntitiesItNamed() {
    ClaimsRdfWriter writer =
        new ClaimsRdfWriter(
            new org.eclipse.rdf4j.rio.helpers.StatementCollector(), iris, Gazetteer.shipped());
    writer.write(Harbour.read("/org/waybill/rdf/short.claims.json"), Harbour.RUN);
    assertTrue(
        writer.linkedEntities().stream().anyMatch(e -> e.key().equals("state/PRK")),
        () -> writer.linkedEntities().toString());
    assertFalse(writer.linkedEntities().stream().anyMatch(e -> e.key().equals("state/USA")));
  }

  /**
   * Compares with the file beside this test; writes what was got under target/ where they differ.
   */
  static void assertGraph(String file, Model got) throws IOException {
    Model expected;
    try (InputStream in = ClaimsRdfWriterTest.class.getResourceAsStream(file)) {
      expected = in == null ? null : Rio.parse(in, "", RDFFormat.TRIG);
    }
    if (expected == null || !Models.isomorphic(expected, got)) {
      Path out = Path.of("target", "got-" + file);
      try (OutputStream bytes = Files.newOutputStream(out)) {
        RDFWriter writer = Rio.createWriter(RDFFormat.TRIG, bytes);
        writer.startRDF();
        ClaimsRdfWriter.prefixes(writer);
        got.forEach(writer::handleStatement);
        writer.endRDF();
      }
      assertNotEquals(null, expected, "no file " + file + "; see " + out);
      expected.forEach(s -> assertTrue(got.contains(s), () -> "missing: " + s + "; see " + out));
      got.forEach(s -> assertTrue(expected.contains(s), () -> "too much: " + s + "; see " + out));
    }
  }
}
