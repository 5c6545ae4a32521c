package org.waybill.server;

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
        (int) form.number("limit", usual, 1, most),
        form.number("offset", 0, 0, Long.MAX_VALUE / 2));
  }

  DescriptionPage next() {
    return new DescriptionPage(limit, offset + limit);
  }
}
