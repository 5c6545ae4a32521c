package org.waybill.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;

/** The claims of an invented article, annotated by hand in every field that the format has. */
final class Harbour {
  static final ExtractionRun RUN =
      new ExtractionRun(
          "hand1", Instant.parse("2026-11-24T03:00:00Z"), Instant.parse("2026-11-24T03:20:00Z"));

  private Harbour() {}

  static Claims claims() {
    return read("/org/waybill/claim/harbour.claims.json");
  }

  static Claims read(String resource) {
    try (InputStream in = Harbour.class.getResourceAsStream(resource)) {
      return ClaimsJson.read(in, resource);
    } catch (IOException | ClaimsException e) {
      throw new AssertionError(e);
    }
  }

  static Model rdf() {
    return rdf(claims(), RUN, ReferenceEntities.none());
  }

  static Model rdf(Claims claims, ExtractionRun run, ReferenceEntities tables) {
    Model model = new LinkedHashModel();
    StatementCollector collector = new StatementCollector(model);
    new ClaimsRdfWriter(collector, new Iris(), tables).write(claims, run);
    return model;
  }
}
