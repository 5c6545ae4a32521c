package org.waybill.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What one of a unit is taken to hold of another: "a container holds 400 to 480 rounds". Somebody
 * said so in public, nobody counted; so it is followed only by who asks for it by its name.
 *
 * @param from unit that is given: "container"
 * @param to unit that is wanted: "round"
 * @param goods notation of the kind of goods for which it holds, narrower kinds included
 * @param low the least that one holds
 * @param high the most that one holds
 * @param sources addresses of the public statements that it rests on
 * @param note under which condition it holds, and who said what
 */
public record Assumption(
    String name,
    String from,
    String to,
    String goods,
    BigDecimal low,
    BigDecimal high,
    List<String> sources,
    String note) {
  public Assumption {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(goods, "goods");
    Objects.requireNonNull(note, "note");
    if (low.signum() <= 0 || low.compareTo(high) > 0) {
      throw new IllegalArgumentException("bounds from " + low + " to " + high);
    }
    sources = List.copyOf(sources);
  }
}
