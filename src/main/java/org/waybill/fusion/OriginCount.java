package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Basis;
import org.waybill.claim.Stance;
import org.waybill.fusion.Origins.LeftOut;
import org.waybill.fusion.Origins.Origin;
import org.waybill.fusion.Origins.Why;

/**
 * Counts who stands behind a fused situation from a ground of his own. A state is one principal
 * whoever speaks for it; an outlet is an origin where it shows what it saw or read, or where nobody
 * is cited; copies and quotations of one statement count once.
 */
final class OriginCount {
  private static final Set<Basis> OWN_GROUND =
      Set.of(Basis.IMAGERY, Basis.DOCUMENT, Basis.OBSERVATION);

  static final Comparator<Testimony> BY_PUBLICATION =
      Comparator.comparing((Testimony t) -> t.published().map(Object::toString).orElse("9999"))
          .thenComparing(Testimony::document)
          .thenComparingInt(Testimony::start)
          .thenComparing(Testimony::claim);

  private final Map<String, Background.Copy> copies = new java.util.HashMap<>();

  OriginCount(Collection<Background.Copy> copies) {
    copies.forEach(copy -> this.copies.put(copy.document(), copy));
  }

  Origins of(List<Testimony> testimonies) {
    List<Testimony> sorted = testimonies.stream().distinct().sorted(BY_PUBLICATION).toList();
    boolean cited = sorted.stream().anyMatch(t -> t.affirms() && (!t.isOwnVoice() || shows(t)));
    Map<String, List<String>> counted = new LinkedHashMap<>();
    Map<String, Testimony> first = new java.util.HashMap<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Testimony t : sorted) {
      Optional<Why> why = leavesOut(t, cited, first);
      if (why.isEmpty()) {
        counted.computeIfAbsent(t.source(), p -> new ArrayList<>()).add(t.claim());
        first.putIfAbsent(t.source(), t);
      } else {
        Optional<Testimony> origin = Optional.ofNullable(first.get(t.source()));
        leftOut.add(new LeftOut(t.claim(), why.get(), origin.map(Testimony::claim)));
      }
    }
    List<Origin> origins = new ArrayList<>();
    counted.forEach(
        (source, claims) -> origins.add(new Origin(first.get(source).principal(), claims)));
    return new Origins(origins, leftOut);
  }

  private Optional<Why> leavesOut(Testimony t, boolean cited, Map<String, Testimony> first) {
    if (t.denies()) {
      return Optional.of(Why.DENIAL);
    }
    if (!t.affirms()) {
      return Optional.of(Why.DECLINES);
    }
    Testimony known = first.get(t.source());
    if (isCopied(t, first.values())) {
      return Optional.of(Why.WIRE_COPY);
    }
    if (t.isOwnVoice() && !shows(t) && cited) {
      return Optional.of(Why.OWN_VOICE_BESIDE_CITATION);
    }
    if (known == null) {
      return Optional.empty();
    }
    boolean restates = known.document().equals(t.document()) || t.stance() != Stance.ASSERTS;
    return Optional.of(restates ? Why.SAME_PRINCIPAL : Why.CITES_STATEMENT);
  }

  private boolean isCopied(Testimony t, Collection<Testimony> known) {
    Background.Copy copy = copies.get(t.document());
    return copy != null
        && known.stream()
            .anyMatch(
                k ->
                    k.document().equals(copy.original())
                        && (k.source().equals(t.source()) || (k.isOwnVoice() && t.isOwnVoice())));
  }

  private static boolean shows(Testimony t) {
    return t.isOwnVoice() && t.basis().filter(OWN_GROUND::contains).isPresent();
  }
}
