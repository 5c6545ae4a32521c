package org.waybill.query;

import java.util.List;
import java.util.stream.Collectors;

/** A name (of a query, a parameter, a party, a format ...) that stands for nothing known. */
public final class UnknownNameException extends QueryException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient List<String> nearest;

  private UnknownNameException(String message, String name, List<String> nearest) {
    super(message);
    this.name = name;
    this.nearest = nearest;
  }

  /**
   * Names the nearest of what there is.
   *
   * @param what the message up to the name: "there is no query"
   * @param known all names that would do
   * @param otherwise what to say when none is near; may be empty
   */
  public static UnknownNameException among(
      String what, String name, List<String> known, String otherwise) {
    List<String> nearest = Nearest.to(name, known);
    String hint;
    if (!nearest.isEmpty()) {
      hint = "; did you mean " + nearest.stream().collect(Collectors.joining(", ")) + "?";
    } else if (!known.isEmpty() && known.size() <= 12) {
      hint = "; there are " + String.join(", ", known);
    } else {
      hint = otherwise.isEmpty() ? "" : "; " + otherwise;
    }
    return new UnknownNameException(what + " '" + name + "'" + hint, name, nearest);
  }

  /** The name that was given. */
  public String name() {
    return name;
  }

  /** Known names that are spelled much like it, the nearest first; empty if none is near. */
  public List<String> nearest() {
    return nearest;
  }
}
