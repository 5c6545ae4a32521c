package org.waybill.fusion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.claim.Modality;
import org.waybill.claim.Quantity;

/**
 * What is compared of a reported situation, read once from its fields and words.
 *
 * @param kinds notations of its goods
 * @param designations of its goods, spelt alike
 * @param ordinals numbers of packages or deliveries in the claim's words: "14 package"
 * @param cues in the claim's words
 * @param conveyances ships and trains that carry it, in lower case
 * @param when its time; of a shipment from the first leg's first day to the last leg's last
 * @param wording the words of the claim that carry meaning, in lower case
 * @param goodsWords the words for its goods that carry meaning, in lower case
 * @param goodsNames those of them that begin with a capital: "brahmos"
 * @param sum whether its amount is the sum of two others in the same text
 */
record Traits(
    ReportedSituation situation,
    Set<String> kinds,
    Set<String> designations,
    Set<String> ordinals,
    Set<Cue> cues,
    Set<String> conveyances,
    Optional<Period> when,
    Set<String> wording,
    Set<String> goodsWords,
    Set<String> goodsNames,
    boolean sum) {
  private static final long LONG_DAYS = 62;

  /**
   * Reads them.
   *
   * @param conveyances names of the ships that carry it, from the shipments of the same text
   */
  static Traits of(ReportedSituation situation, Set<String> conveyances) {
    String goods =
        goods(situation)
            .map(ReportedSituation.Ware::words)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" ; "));
    String amounts =
        situation.amounts().stream()
            .flatMap((Quantity amount) -> amount.text().stream())
            .collect(Collectors.joining(" ; "));
    String words = situation.testimony().words() + " ; " + amounts;
    Set<String> carriers = new TreeSet<>(conveyances);
    situation.legs().stream()
        .flatMap(leg -> leg.conveyance().stream())
        .filter(Traits::isName)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .forEach(carriers::add);
    return new Traits(
        situation,
        goods(situation).map(ReportedSituation.Ware::type).collect(Collectors.toSet()),
        Designations.in(goods + " ; " + amounts),
        Ordinals.in(words + " ; " + goods),
        Cue.in(words),
        carriers,
        situation.when().or(() -> journey(situation)),
        wording(situation.testimony().words()),
        wording(goods),
        names(goods),
        false);
  }

  private static Optional<Period> journey(ReportedSituation shipment) {
    List<Period> times = shipment.legs().stream().flatMap(leg -> leg.when().stream()).toList();
    if (times.isEmpty()) {
      return Optional.empty();
    }
    Period first = times.get(0);
    Period last = times.get(times.size() - 1);
    String edtf = times.size() == 1 ? first.edtf() : first.edtf() + " to " + last.edtf();
    return Optional.of(new Period(edtf, first.earliest(), last.latest()));
  }

  private static Stream<ReportedSituation.Ware> goods(ReportedSituation situation) {
    return Stream.concat(
        situation.goods().stream(),
        situation.sides().stream().flatMap(side -> side.goods().stream()));
  }

  /** "Port Olya-3" names a ship; "a Russian freighter" does not. */
  static boolean isName(String conveyance) {
    String first = conveyance.strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
    return !conveyance.isBlank()
        && Character.isUpperCase(conveyance.strip().codePointAt(0))
        && !Set.of("a", "an", "the", "one", "two", "three").contains(first);
  }

  /** Words of four letters and more, and numbers. */
  private static Set<String> wording(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= 4 || (!word.isEmpty() && Character.isDigit(word.charAt(0)))) {
        words.add(word);
      }
    }
    return words;
  }

  /** Words of four letters and more that begin with a capital. */
  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    for (String word : text.split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= 4 && Character.isUpperCase(word.charAt(0))) {
        names.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** The same, known to be a sum. */
  Traits asSum() {
    return new Traits(
        situation,
        kinds,
        designations,
        ordinals,
        cues,
        conveyances,
        when,
        wording,
        goodsWords,
        goodsNames,
        true);
  }

  Testimony testimony() {
    return situation.testimony();
  }

  boolean has(Cue cue) {
    return cues.contains(cue);
  }

  /** Whether it is what is left of an order, not the order. */
  boolean isResidual() {
    return has(Cue.RESIDUAL)
        || (has(Cue.FURTHER) && !has(Cue.TOTAL) && situation.modality() == Modality.PLANNED);
  }

  /** Whether its amount counts all deliveries until then. */
  boolean isTotal() {
    return sum || isCumulative() || (has(Cue.TOTAL) && !has(Cue.RESIDUAL));
  }

  /**
   * "Since August": a long time that ends with the day of publication. "By the end of May": an open
   * beginning.
   */
  private boolean isCumulative() {
    if (when.isEmpty() || situation.amounts().isEmpty()) {
      return false;
    }
    Optional<LocalDate> end = when.get().latest();
    if (when.get().earliest().isEmpty()) {
      return end.isPresent() && situation.modality() == Modality.ACTUAL;
    }
    Optional<LocalDate> published = testimony().published();
    return end.isPresent()
        && published.isPresent()
        && !when.get().isWithin(LONG_DAYS)
        && Math.abs(ChronoUnit.DAYS.between(end.get(), published.get())) <= 7;
  }

  /** Whether the goods have the same name ("BrahMos"), or the same words but for one or two. */
  boolean sharesGoodsWords(Traits other) {
    if (goodsNames.stream().anyMatch(other.goodsNames::contains)) {
      return true;
    }
    long shared = goodsWords.stream().filter(other.goodsWords::contains).count();
    int most = Math.max(goodsWords.size(), other.goodsWords.size());
    return most >= 2 && shared >= 2 && shared * 3 >= most * 2;
  }

  /** Whether some kind of goods that says something is the same. */
  boolean sharesGoodsWith(Traits other) {
    return kinds.stream()
        .anyMatch(kind -> !GoodsKinds.isGeneric(kind) && other.kinds.contains(kind));
  }

  /** Share of words that two claims have in common, of all that they have; 0 to 1. */
  double sharedWording(Traits other) {
    if (wording.isEmpty() || other.wording.isEmpty()) {
      return 0;
    }
    long shared = wording.stream().filter(other.wording::contains).count();
    return shared / (double) (wording.size() + other.wording.size() - shared);
  }

  /** All that is compared of it, but for where and by whom it is said. */
  Object likeness() {
    return List.of(
        kinds,
        designations,
        ordinals,
        isTotal(),
        isResidual(),
        has(Cue.FIRST),
        conveyances,
        when,
        situation.modality(),
        situation.amounts().stream().map(Amounts::words).sorted().toList());
  }
}
