package org.waybill.claim;

import java.util.Objects;

/**
 * Something wrong, or worth knowing, in a claims document.
 *
 * @param source the file, with the document's line where it has several: "gold.jsonl, line 3"
 * @param pointer JSON pointer (RFC 6901) to the place within the document, empty for the document
 *     itself: "/claims/3/stance"
 * @param severity whether the document may be used nevertheless
 * @param message what is wrong and what to do
 */
public record Fault(String source, String pointer, Severity severity, String message) {
  /** How much a fault matters. */
  public enum Severity {
    /** The document is refused. */
    ERROR,
    /** The document is good as it is; a person may want to look. */
    NOTICE
  }

  public Fault {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
  }

  static Fault error(String source, String pointer, String message) {
    return new Fault(source, pointer, Severity.ERROR, message);
  }

  static Fault notice(String source, String pointer, String message) {
    return new Fault(source, pointer, Severity.NOTICE, message);
  }

  /** Whether the document is refused for it. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line for a person: "gold.json: /transfers/0/supplier: no entity E9 in this document". */
  @Override
  public String toString() {
    return source
        + ": "
        + (pointer.isEmpty() ? "" : pointer + ": ")
        + (isError() ? "" : "notice: ")
        + message;
  }
}
