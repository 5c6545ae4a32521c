package org.waybill.query;

import org.apache.jena.query.QueryParseException;

/** A text that is no SPARQL query. */
public final class QuerySyntaxException extends QueryException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  QuerySyntaxException(QueryParseException cause) {
    super(message(cause), cause);
    this.line = cause.getLine();
    this.column = cause.getColumn();
  }

  QuerySyntaxException(String message, Throwable cause) {
    super(message, cause);
    this.line = -1;
    this.column = -1;
  }

  private static String message(QueryParseException cause) {
    // Jena's message runs over many lines and lists every token that would have done.
    if (cause.getMessage() == null) {
      // the parser has run out of stack
      return "the query is nested too deep";
    }
    String first = cause.getMessage().lines().findFirst().orElse("").strip();
    String position = "line " + cause.getLine() + ", column " + cause.getColumn();
    if (cause.getLine() < 1) {
      // what stands there is an update, or the parser does not tell
      return "the query is not SPARQL: " + first;
    }
    first =
        first.replaceFirst(
            "(?i)\\s*(at|,)?\\s*\\[?line:?\\s*\\d+,\\s*col(umn)?:?\\s*\\d+\\]?\\.?", "");
    return "the query is not SPARQL: " + position + (first.isBlank() ? "" : ": " + first.strip());
  }

  /** The line of the fault, from 1; -1 where it is not known. */
  public int line() {
    return line;
  }

  /** The column of the fault, from 1; -1 where it is not known. */
  public int column() {
    return column;
  }
}
