package org.waybill.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdfFormatsTest {
  @Test
  void listsTheNamesOfTheCommandLine() {
    assertEquals(
        List.of("turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"),
        List.copyOf(RdfFormats.names()));
  }

  @ParameterizedTest
  @CsvSource({
    "a.ttl,turtle",
    "a.TRIG,trig",
    "b.nt.gz,ntriples",
    "a.b.nq,nquads",
    "x.jsonld,jsonld",
    "x.owl,rdfxml",
    "x.rdf.GZ,rdfxml"
  })
  void tellsASyntaxByTheEndingOfAFile(String file, String name) {
    assertEquals(RdfFormats.ofName(name), RdfFormats.ofFile(file));
  }

  @Test
  void doesNotGuess() {
    assertEquals(Optional.empty(), RdfFormats.ofFile("claims.json"));
    assertEquals(Optional.empty(), RdfFormats.ofFile("ttl"));
    assertEquals(Optional.empty(), RdfFormats.ofName("n3"));
  }

  @ParameterizedTest
  @CsvSource({"turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"})
  void everySyntaxKeepsTheTriples(String name) throws IOException {
    Model claims = Harbour.rdf();
    RDFFormat format = RdfFormats.ofName(name).orElseThrow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter writer = RdfFormats.writer(format, bytes);
    writer.startRDF();
    ClaimsRdfWriter.prefixes(writer);
    claims.forEach(writer::handleStatement);
    writer.endRDF();
    Model read = Rio.parse(new ByteArrayInputStream(bytes.toByteArray()), "", format);
    assertTrue(Models.isomorphic(read, format.supportsContexts() ? claims : withoutGraphs(claims)));
  }

  private static Model withoutGraphs(Model quads) {
    Model triples = new LinkedHashModel();
    quads.forEach(q -> triples.add(q.getSubject(), q.getPredicate(), q.getObject()));
    return triples;
  }
}
