package org.waybill.server;

import java.util.Optional;

/**
 * Which part of a long description is asked for.
 *
 * @param limit most things
 * @param offset things left out before
 */
record DescriptionPage(int limit, long offset) {
  /**
   * Reads {@code limit} and {@code offset}.
   *
   * @throws Refusal if one is no number or out of bounds
   */
  static DescriptionPage of(Form form, int usual, int most) {
    return new DescriptionPage(
        (int) number(form, "limit", usual, 1, most),
        number(form, "offset", 0, 0, Long.MAX_VALUE / 2));
  }

  DescriptionPage next() {
    return new DescriptionPage(limit, offset + limit);
  }

  private static long number(Form form, String name, long usual, long least, long most) {
    Optional<String> given = form.one(name);
    if (given.isEmpty()) {
      return usual;
    }
    long number;
    try {
      number = Long.parseLong(given.get());
    } catch (NumberFormatException e) {
      throw new Refusal(400, name + " is a whole number, not '" + given.get() + "'");
    }
    if (number < least || number > most) {
      throw new Refusal(400, name + " is " + least + " to " + most + ", not " + number);
    }
    return number;
  }
}
