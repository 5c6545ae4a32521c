package org.waybill.rdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.waybill.claim.Claims;

/**
 * Claims documents written to a stream in one RDF syntax, one after the other. Closing ends the RDF
 * and flushes, but leaves the stream open.
 */
public final class ClaimsRdfStream implements Closeable {
  private final OutputStream out;
  private final RDFWriter writer;
  private final ClaimsRdfWriter claims;

  /**
   * Begins the stream.
   *
   * @param syntax one of {@link RdfFormats#names()}
   * @throws IllegalArgumentException if there is no such syntax; the message lists those that there
   *     are
   */
  public ClaimsRdfStream(OutputStream out, String syntax, Iris iris, ReferenceEntities tables) {
    this.out = out;
    this.writer =
        RdfFormats.writer(
            RdfFormats.ofName(syntax)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "'"
                                + syntax
                                + "' is none of "
                                + String.join(", ", RdfFormats.names()))),
            out);
    this.claims = new ClaimsRdfWriter(writer, iris, tables);
    writer.startRDF();
    ClaimsRdfWriter.prefixes(writer);
  }

  /**
   * Writes one document.
   *
   * @throws IOException if the stream does not take it
   */
  public void write(Claims document, ExtractionRun run) throws IOException {
    try {
      claims.write(document, run);
    } catch (RDFHandlerException e) {
      throw ioException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      writer.endRDF();
    } catch (RDFHandlerException e) {
      throw ioException(e);
    }
    out.flush();
  }

  private static IOException ioException(RDFHandlerException problem) {
    return problem.getCause() instanceof IOException cause ? cause : new IOException(problem);
  }
}
