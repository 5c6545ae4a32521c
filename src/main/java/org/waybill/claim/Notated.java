package org.waybill.claim;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A value of a fixed list, with the spelling that claims documents and the ontology's notations
 * use.
 */
public interface Notated {
  /** The spelling in claims documents. */
  String notation();

  /** The value among {@code values} that is spelt so. */
  static <V extends Notated> V find(V[] values, String notation) {
    for (V value : values) {
      if (value.notation().equals(notation)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + notation
            + "' is none of "
            + Arrays.stream(values).map(Notated::notation).collect(Collectors.joining(", ")));
  }
}
