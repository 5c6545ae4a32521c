package org.waybill.fusion;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waybill.reference.Entity;
import org.waybill.reference.Gazetteer;

/** Whether two names of places can be one place, as far as the tables and the names tell. */
final class Geography {
  private static final double EARTH_RADIUS_KM = 6371;

  /** A port and the town or the roads before it are one place; two ports are further apart. */
  private static final double ONE_PLACE_KM = 60;

  /** So far from its middle a region may reach. */
  private static final double REGION_KM = 250;

  private static final Pattern REGION =
      Pattern.compile("(?i)^the\\s+|\\s+(region|oblast|province|governorate|area|district)$");

  private final Background background;

  Geography(Background background) {
    this.background = background;
  }

  /** How two places stand to each other. */
  enum Relation {
    SAME,
    /** One may lie in the other, or nothing is known. */
    COMPATIBLE,
    APART
  }

  Relation relation(String one, String other) {
    if (one.equals(other)) {
      return Relation.SAME;
    }
    if (lies(one, other) || lies(other, one)) {
      return Relation.COMPATIBLE;
    }
    boolean areas = isArea(one) || isArea(other);
    Optional<Double> apart = kilometres(one, other);
    if (apart.isPresent()) {
      return apart.get() <= (areas ? REGION_KM : ONE_PLACE_KM)
          ? Relation.COMPATIBLE
          : Relation.APART;
    }
    return areas || sharesName(one, other) ? Relation.COMPATIBLE : Relation.APART;
  }

  private boolean lies(String inner, String outer) {
    Set<String> seen = new HashSet<>();
    String place = inner;
    while (place != null && seen.add(place)) {
      if (place.equals(outer)) {
        return true;
      }
      place = site(place).flatMap(Background.Site::within).orElse(null);
    }
    return false;
  }

  /** A state, a region, a coast: a place with an extent. */
  private boolean isArea(String place) {
    return place.contains("/state/") || Cue.AREA.isIn(background.name(place));
  }

  /** "Olya" and "the port of Olya". */
  private boolean sharesName(String one, String other) {
    String a = background.name(one).toLowerCase(Locale.ROOT);
    String b = background.name(other).toLowerCase(Locale.ROOT);
    return a.contains(b) || b.contains(a);
  }

  private Optional<Background.Site> site(String place) {
    return Optional.ofNullable(background.sites().get(place));
  }

  private record Point(double latitude, double longitude) {}

  /** Where a place is; a region that is called after a town lies about the town. */
  private Optional<Point> point(String place) {
    Optional<Point> own =
        site(place)
            .filter(s -> s.latitude().isPresent() && s.longitude().isPresent())
            .map(s -> new Point(s.latitude().get(), s.longitude().get()));
    return own.isPresent() || place.contains("/state/") ? own : town(background.name(place));
  }

  private static Optional<Point> town(String region) {
    String town = REGION.matcher(region).replaceAll("").strip();
    if (town.equals(region)) {
      return Optional.empty();
    }
    List<Entity> towns =
        Gazetteer.shipped().find(town).stream()
            .filter(e -> e.latitude().isPresent() && e.longitude().isPresent())
            .toList();
    return towns.size() == 1
        ? Optional.of(new Point(towns.get(0).latitude().get(), towns.get(0).longitude().get()))
        : Optional.empty();
  }

  private Optional<Double> kilometres(String one, String other) {
    Optional<Point> a = point(one);
    Optional<Point> b = point(other);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    double lat1 = Math.toRadians(a.get().latitude);
    double lat2 = Math.toRadians(b.get().latitude);
    double lon = Math.toRadians(b.get().longitude - a.get().longitude);
    double h =
        Math.pow(Math.sin((lat2 - lat1) / 2), 2)
            + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(lon / 2), 2);
    return Optional.of(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h)));
  }
}
