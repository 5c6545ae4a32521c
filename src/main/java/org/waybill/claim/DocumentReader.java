package org.waybill.claim;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Takes an input apart into JSON documents, one at a time: a single document, an array of them, or
 * documents one after the other. Where each line is a document, a broken line does not hide those
 * after it.
 */
final class DocumentReader {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final ObjectReader LINE =
      JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Pattern LINES = Pattern.compile(".*\\.(jsonl|ndjson)(\\.gz)?");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String source;
  private int documents;

  /**
   * @param source what faults call the input
   */
  DocumentReader(String source) {
    this.source = source;
  }

  /** Reads UTF-8, gzipped or not; leaves the stream open. */
  void read(InputStream in, DocumentSink sink) throws IOException {
    try {
      read(
          new InputStreamReader(
              unzipped(in),
              StandardCharsets.UTF_8
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT)),
          sink);
    } catch (CharacterCodingException e) {
      sink.reject(fault(source, "is not UTF-8; convert it, for example with iconv"));
    } catch (ZipException | EOFException e) {
      sink.reject(fault(source, "is damaged gzip: " + e.getMessage()));
    }
  }

  /** Reads characters; leaves the reader open. */
  void read(Reader in, DocumentSink sink) throws IOException {
    BufferedReader reader = new BufferedReader(in);
    int first = firstCharacter(reader);
    if (first < 0) {
      sink.reject(fault(source, "is empty where a claims document is expected"));
    } else if (first == '[') {
      stream(reader, sink);
    } else {
      String line = reader.readLine();
      boolean named = LINES.matcher(source).matches();
      if (named || isDocument(line)) {
        lines(line, named, reader, sink);
      } else {
        PushbackReader whole = new PushbackReader(reader, line.length() + 1);
        whole.unread('\n');
        whole.unread(line.toCharArray());
        stream(whole, sink);
      }
    }
  }

  private void lines(String first, boolean named, BufferedReader reader, DocumentSink sink)
      throws IOException {
    int number = 1;
    for (String line = first; line != null; line = reader.readLine(), number++) {
      if (line.isBlank()) {
        continue;
      }
      String label = number == 1 && !named ? source : source + ", line " + number;
      JsonNode document;
      try {
        document = LINE.readTree(line);
      } catch (JsonProcessingException e) {
        sink.reject(
            fault(
                label,
                "is no JSON at column "
                    + e.getLocation().getColumnNr()
                    + ": "
                    + e.getOriginalMessage()));
        continue;
      }
      sink.accept(document, label);
    }
  }

  private void stream(Reader reader, DocumentSink sink) throws IOException {
    try (JsonParser parser =
        JSON.createParser(reader).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            document(parser, sink);
          }
        } else {
          document(parser, sink);
        }
      }
    } catch (JsonProcessingException e) {
      sink.reject(
          fault(
              source,
              "is no JSON at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ": "
                  + e.getOriginalMessage()));
    }
  }

  private void document(JsonParser parser, DocumentSink sink) throws IOException {
    documents++;
    JsonNode document = JSON.readTree(parser);
    sink.accept(document, documents == 1 ? source : source + ", document " + documents);
  }

  private static boolean isDocument(String line) {
    try {
      return LINE.readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Passes over a byte order mark and white space; -1 at the end of the input. */
  private static int firstCharacter(BufferedReader reader) throws IOException {
    while (true) {
      reader.mark(1);
      int c = reader.read();
      if (c != BYTE_ORDER_MARK && !Character.isWhitespace(c)) {
        reader.reset();
        return c;
      }
    }
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered) : buffered;
  }

  private static Fault fault(String source, String message) {
    return Fault.error(source, "", message);
  }
}
