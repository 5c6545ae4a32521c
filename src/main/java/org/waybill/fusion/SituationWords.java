package org.waybill.fusion;

import java.util.Collection;
import org.waybill.claim.Quantity;

/** Names of fused situations and of parties for people, as the fusion graph has them. */
public final class SituationWords {
  private final Background background;
  private final SituationLabels labels;

  public SituationWords(Background background) {
    this.background = background;
    this.labels = new SituationLabels(background);
  }

  /** What a fused situation is about: "North Korea to Russia: artillery shell (2023-09-07)". */
  public String of(FusedSituation fused) {
    return labels.of(fused, Days.of(fused.members()));
  }

  /** The label of a party or place. */
  public String name(String iri) {
    return background.name(iri);
  }

  /** Amounts of all units: "more than 1000 container; 4 item". */
  static String amounts(Collection<Quantity> amounts) {
    return String.join("; ", amounts.stream().map(Amounts::words).distinct().toList());
  }
}
