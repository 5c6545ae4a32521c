package org.waybill.reference;

import java.io.IOException;

/** A reference table that cannot be used: says which file, which line of it, and why. */
public final class ReferenceException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String source;

  /**
   * @param source the file, with its line where that is known: "states.tsv, line 7"
   * @param reason what is wrong and what to do, without the file's name
   */
  public ReferenceException(String source, String reason) {
    super(source + ": " + reason);
    this.source = source;
  }

  /** The file and the line in it. */
  public String source() {
    return source;
  }
}
