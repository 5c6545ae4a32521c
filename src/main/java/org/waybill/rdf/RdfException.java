package org.waybill.rdf;

import java.util.regex.Pattern;
import org.eclipse.rdf4j.rio.RDFParseException;

/** An RDF file that cannot be read: says which file, where in it, and why. */
public final class RdfException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Pattern PLACE = Pattern.compile("\\s*\\[line \\d+(, column \\d+)?\\]$");

  private final String source;
  private final long line;
  private final long column;

  RdfException(String source, long line, long column, String reason) {
    super(
        source
            + (line < 1 ? "" : ", line " + line + (column < 1 ? "" : ", column " + column))
            + ": "
            + reason);
    this.source = source;
    this.line = line;
    this.column = column;
  }

  /**
   * The exception for a parser's.
   *
   * @param line where the parser last said it was, for syntaxes whose errors have no place
   */
  static RdfException of(String source, RDFParseException e, long line, long column) {
    boolean placed = e.getLineNumber() > 0;
    StringBuilder reason = new StringBuilder(words(e));
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && reason.indexOf(cause.getMessage()) < 0) {
        reason.append(": ").append(cause.getMessage());
      }
    }
    return new RdfException(
        source,
        placed ? e.getLineNumber() : line,
        placed ? e.getColumnNumber() : column,
        reason.toString());
  }

  private static String words(Throwable e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : PLACE.matcher(e.getMessage()).replaceFirst("");
  }

  /** The file. */
  public String source() {
    return source;
  }

  /** The line, from 1; below 1 where the syntax has no lines or the parser does not tell. */
  public long line() {
    return line;
  }

  /** The column, from 1; below 1 where the parser does not tell. */
  public long column() {
    return column;
  }
}
