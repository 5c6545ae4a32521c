package org.waybill.claim;

import java.util.List;
import java.util.stream.Collectors;

/** A claims document that is refused: carries every fault, each with its place and what to do. */
public final class ClaimsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * @param faults one or more
   */
  public ClaimsException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("a document is refused for a reason");
    }
    this.faults = List.copyOf(faults);
  }

  /** All that is wrong, in the order of the document's checks. */
  public List<Fault> faults() {
    return faults;
  }
}
