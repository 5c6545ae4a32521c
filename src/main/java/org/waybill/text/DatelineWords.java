package org.waybill.text;

import java.util.Optional;

/**
 * A dateline as its words stand, before its year is known.
 *
 * @param start first {@code char}
 * @param end {@code char} after the dash or stop
 * @param placeStart first {@code char} of the place
 * @param place the place as written, may be empty
 * @param date the words of the date
 * @param agency the agency as written
 * @param agencyStart first {@code char} of the agency; -1 without one
 */
record DatelineWords(
    int start,
    int end,
    int placeStart,
    String place,
    Optional<String> date,
    Optional<String> agency,
    int agencyStart) {}
