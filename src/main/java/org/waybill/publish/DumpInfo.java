package org.waybill.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is said of a dump as a whole.
 *
 * @param made when
 * @param view from where the store was seen: "as of 2023-10-01, under the policy named-sources";
 *     empty where everything was
 * @param licence SPDX id of the licence of what Waybill wrote; quotes stay their publishers'
 */
public record DumpInfo(Instant made, String view, String licence) {
  private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");

  public DumpInfo {
    Objects.requireNonNull(made, "made");
    Objects.requireNonNull(view, "view");
    if (!SPDX.matcher(licence).matches()) {
      throw new IllegalArgumentException(
          "a licence is named by its SPDX id such as CC0-1.0 or CC-BY-4.0, not '" + licence + "'");
    }
  }

  /** The day on which it was made, by which it is cited. */
  public LocalDate day() {
    return made.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** "2026.11.25": a later dump has a greater one. */
  String version() {
    return day().toString().replace('-', '.');
  }
}
