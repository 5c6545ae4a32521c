package org.waybill.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point of the earth in degrees, WGS 84. */
public record Point(double longitude, double latitude) {
  private static final Pattern WKT =
      Pattern.compile("POINT\\s*\\(\\s*(-?\\d+(?:\\.\\d+)?)\\s+(-?\\d+(?:\\.\\d+)?)\\s*\\)");

  public Point {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(longitude + " " + latitude + " is no point of the earth");
    }
  }

  /** Of {@code POINT(130.28 42.25)}, the longitude first; empty where the text is no such point. */
  static Optional<Point> ofWkt(String wkt) {
    Matcher matcher = WKT.matcher(wkt.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double longitude = Double.parseDouble(matcher.group(1));
    double latitude = Double.parseDouble(matcher.group(2));
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
        ? Optional.of(new Point(longitude, latitude))
        : Optional.empty();
  }
}
