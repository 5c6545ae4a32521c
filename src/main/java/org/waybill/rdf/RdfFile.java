package org.waybill.rdf;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.URIUtil;
import org.eclipse.rdf4j.rio.ParseLocationListener;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;

/**
 * A file of RDF in any syntax that {@link RdfFormats} knows, gzipped or not.
 *
 * <p>Reading it gives the same statements each time: blank nodes become IRIs made of the file's
 * content and the node's label, relative IRIs are resolved against the name of {@link #graph the
 * file's graph}. Nothing is fetched: a JSON-LD context that is not in the file is an error.
 *
 * <p>Statements stream, in JSON-LD alone they come when the whole file is in memory.
 */
public final class RdfFile {
  private static final long LEAST_BOUND = 100;

  private final Path path;
  private final RDFFormat format;
  private final String sha256;
  private final long length;

  private RdfFile(Path path, RDFFormat format, String sha256, long length) {
    this.path = path;
    this.format = format;
    this.sha256 = sha256;
    this.length = length;
  }

  /** Whether the file's name is one of RDF. */
  public static boolean looksLikeRdf(Path path) {
    Path name = path.getFileName();
    return name != null && RdfFormats.ofFile(name.toString()).isPresent();
  }

  /**
   * Takes a file and reads it once, for the hash of its content.
   *
   * @throws IllegalArgumentException if its name is not one of RDF
   * @throws RdfException if it is gzipped and broken
   * @throws IOException if it cannot be read
   */
  public static RdfFile of(Path path) throws IOException, RdfException {
    RDFFormat format =
        Optional.ofNullable(path.getFileName())
            .flatMap(name -> RdfFormats.ofFile(name.toString()))
            .orElseThrow(() -> new IllegalArgumentException(path + " is not named as RDF"));
    MessageDigest digest = sha256Digest();
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    try (InputStream in = unpacked(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        length += n;
      }
    } catch (ZipException | EOFException e) {
      throw new RdfException(path.toString(), -1, -1, "is broken gzip: " + e.getMessage());
    }
    return new RdfFile(path, format, HexFormat.of().formatHex(digest.digest()), length);
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static InputStream unpacked(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try {
      in.mark(2);
      byte[] start = in.readNBytes(2);
      in.reset();
      if (start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
        return new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16);
      }
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** The SHA-256 of the content, unpacked, as 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Whether its syntax can name graphs. */
  public boolean hasGraphNames() {
    return format.supportsContexts();
  }

  /** The name of the graph that takes those of its statements that name no graph. */
  public String graph(Iris iris) {
    return iris.fileGraph(sha256).stringValue();
  }

  /**
   * Hands all statements on; those without a graph come without one.
   *
   * @param iris mints IRIs for blank nodes
   * @throws RdfException if the file breaks its syntax; statements before that place were handed on
   * @throws IOException if it cannot be read
   */
  public void read(Iris iris, RDFHandler out) throws IOException, RdfException {
    Objects.requireNonNull(out, "out");
    long[] place = {-1, -1};
    ParseLocationListener listener =
        (line, column) -> {
          place[0] = line;
          place[1] = column;
        };
    RDFParser parser = Rio.createParser(format, new LabelledBlankNodes());
    parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
    // else statements with a malformed IRI are left out without a word
    parser.set(JSONLDSettings.EXCEPTION_ON_WARNING, true);
    parser.set(JSONLDSettings.SECURE_MODE, true);
    parser.set(JSONLDSettings.WHITELIST, Set.of());
    parser.setParseLocationListener(listener);
    parser.setRDFHandler(new SkolemHandler(bounded(out), iris, sha256));
    String base = graph(iris);
    if (!URIUtil.isValidURIReference(base)) {
      throw new IllegalStateException("the base of IRIs gives no base for files: " + base);
    }
    try (InputStream in = unpacked(path)) {
      if (format.equals(RDFFormat.RDFXML)) {
        parser.parse(in, base); // XML says itself how it is encoded
      } else {
        parser.parse(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            base);
      }
    } catch (RDFParseException e) {
      throw RdfException.of(path.toString(), e, place[0], place[1]);
    } catch (RDFHandlerException e) {
      throw new RdfException(path.toString(), place[0], place[1], e.getMessage());
    } catch (CharacterCodingException e) {
      throw new RdfException(
          path.toString(), place[0], place[1], "has bytes after here that are not UTF-8");
    } catch (ZipException | EOFException e) {
      throw new RdfException(
          path.toString(), place[0], place[1], "is broken gzip: " + e.getMessage());
    } catch (RuntimeException e) {
      if (!ofParser(e)) {
        throw e;
      }
      throw new RdfException(
          path.toString(), place[0], place[1], "is broken after here: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new RdfException(path.toString(), place[0], place[1], "is nested too deeply");
    }
  }

  /** Refuses more statements than the file has bytes for: a parser went round in circles. */
  private RDFHandler bounded(RDFHandler out) {
    long most = LEAST_BOUND + 4 * length;
    return new RDFHandlerWrapper(out) {
      private long statements;

      @Override
      public void handleStatement(Statement statement) {
        if (++statements > most) {
          // the Turtle parser never leaves a list that the end of the file leaves open
          throw new RDFHandlerException(
              "is broken after here: something that was opened never ends");
        }
        super.handleStatement(statement);
      }
    };
  }

  /** Whether a parser stumbled over what it read, as the one of N-Triples does at "_:". */
  private static boolean ofParser(RuntimeException e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (!frame.getClassName().startsWith("java.")) {
        return frame.getClassName().startsWith("org.eclipse.rdf4j.rio.");
      }
    }
    return false;
  }
}
