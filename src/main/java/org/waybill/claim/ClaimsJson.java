package org.waybill.claim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes claims documents of the format {@code waybill-claims/1}:
 *
 * <pre>{@code
 * {"format": "waybill-claims/1", "annotator": "waybill-rules/0.1.0",
 *  "doc": {"id": "fr-rafale", "publisher": "Waybill digest", "published": "2021-12-04"},
 *  "entities": [{"id": "E1", "type": "state", "name": "France", "qid": "Q142"}, ...],
 *  "claims": [{"id": "C1", "speaker": "E17", "stance": "asserts", ..., "spans": [[139, 196, "..."]]}],
 *  "transfers": [{"id": "S1", "claim": "C1", "supplier": "E6", "recipient": "E2", ...}], ...}
 * }</pre>
 *
 * <p>A document with an error is refused as a whole, with all its faults. Fields that the format
 * does not know are passed over; {@link ClaimsValidator} names them.
 *
 * <p>What is written reads back equal. Some forms are read and not written: a bare EDTF string as
 * {@code published} is metadata; a leg without an id gets one from its shipment ("S12l1") and
 * belongs to its shipment's claim; null and an absent field are the same.
 */
public final class ClaimsJson {
  static final String FORMAT = "waybill-claims/1";

  private static final JsonFactory WRITING =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private ClaimsJson() {}

  /**
   * Reads the one document of a file, gzipped or not.
   *
   * @throws ClaimsException if it is refused, or the file holds none or several
   * @throws IOException if the file cannot be read
   */
  public static Claims read(Path file) throws IOException, ClaimsException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads the one document of a stream, gzipped or not; leaves the stream open.
   *
   * @param source what faults call the input
   */
  public static Claims read(InputStream in, String source) throws IOException, ClaimsException {
    return only(source, sink -> readAll(in, source, sink));
  }

  /** Reads the one document of a string. */
  public static Claims read(String json, String source) throws ClaimsException {
    try {
      return only(
          source, sink -> new DocumentReader(source).read(new StringReader(json), converted(sink)));
    } catch (IOException e) {
      throw new AssertionError("a string can always be read", e);
    }
  }

  /** Takes a document that is already parsed. */
  public static Claims read(JsonNode document, String source) throws ClaimsException {
    List<Fault> errors = ClaimsChecks.of(document, source).stream().filter(Fault::isError).toList();
    if (!errors.isEmpty()) {
      throw new ClaimsException(errors);
    }
    return new ClaimsFromJson(document).claims();
  }

  /**
   * Reads all documents of a file: one document, a JSON array of them, or one after the other, as
   * in JSON lines; gzipped or not. Holds one document at a time.
   *
   * @throws IOException if the file cannot be read
   */
  public static void readAll(Path file, ClaimsSink sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      readAll(in, file.toString(), sink);
    }
  }

  /**
   * Reads all documents of a stream, as {@link #readAll(Path, ClaimsSink)} does; leaves the stream
   * open.
   *
   * @param source what faults call the input
   */
  public static void readAll(InputStream in, String source, ClaimsSink sink) throws IOException {
    new DocumentReader(source).read(in, converted(sink));
  }

  /** Writes a document on one line, with the line's end, in UTF-8; leaves the stream open. */
  public static void write(Claims claims, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    write(claims, writer);
    writer.flush();
  }

  /** Writes a document on one line, with the line's end; leaves the writer open. */
  public static void write(Claims claims, Writer out) throws IOException {
    try (JsonGenerator json = WRITING.createGenerator(out)) {
      new ClaimsToJson(json).write(claims);
    }
    out.write('\n');
  }

  /** Writes a document over many lines, as a person reads it; leaves the writer open. */
  public static void writePretty(Claims claims, Writer out) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = WRITING.createGenerator(out).setPrettyPrinter(printer)) {
      new ClaimsToJson(json).write(claims);
    }
    out.write('\n');
  }

  /** A document as one line of JSON, without the line's end. */
  public static String toString(Claims claims) {
    StringWriter out = new StringWriter();
    try {
      write(claims, out);
    } catch (IOException e) {
      throw new AssertionError("a string can always be written", e);
    }
    return out.toString().stripTrailing();
  }

  private static DocumentSink converted(ClaimsSink sink) {
    return new DocumentSink() {
      @Override
      public void accept(JsonNode document, String source) {
        try {
          sink.accept(read(document, source));
        } catch (ClaimsException e) {
          sink.reject(e);
        }
      }

      @Override
      public void reject(Fault fault) {
        sink.reject(new ClaimsException(List.of(fault)));
      }
    };
  }

  private static Claims only(String source, Reading reading) throws IOException, ClaimsException {
    List<Claims> found = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    reading.into(
        new ClaimsSink() {
          @Override
          public void accept(Claims claims) {
            found.add(claims);
          }

          @Override
          public void reject(ClaimsException problem) {
            faults.addAll(problem.faults());
          }
        });
    if (!faults.isEmpty()) {
      throw new ClaimsException(faults);
    }
    if (found.size() != 1) {
      throw new ClaimsException(
          List.of(
              Fault.error(
                  source,
                  "",
                  "holds "
                      + (found.isEmpty() ? "no" : found.size())
                      + " claims documents where one is expected")));
    }
    return found.get(0);
  }

  private interface Reading {
    void into(ClaimsSink sink) throws IOException;
  }
}
