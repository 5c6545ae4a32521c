package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.waybill.fusion.Contradiction.Kind;

/**
 * Disputes about the supplier join transfers of different parties to one recipient: they are looked
 * for when all transfers to him are grouped.
 */
final class SupplierDisputes {
  private final Fuser fuser;
  private final Background background;
  private final Map<String, List<ReportedSituation>> byDocument = new HashMap<>();
  private final Map<String, List<FusedSituation>> byRecipient = new TreeMap<>();

  SupplierDisputes(Fuser fuser, Collection<ReportedSituation> reported, Background background) {
    this.fuser = fuser;
    this.background = background;
    for (ReportedSituation situation : reported) {
      byDocument
          .computeIfAbsent(situation.testimony().document(), d -> new ArrayList<>())
          .add(situation);
    }
  }

  /** The same without these disputes, of which one part does not know all. */
  Fusion without(Fusion part) {
    part.situations().forEach(this::add);
    return new Fusion(
        part.situations(),
        part.decisions(),
        part.contradictions().stream().filter(c -> c.kind() != Kind.SUPPLIER).toList(),
        part.parts(),
        part.totals());
  }

  /** Takes a fused situation beside those of {@link #without}. */
  void add(FusedSituation fused) {
    Optional<String> recipient = fused.members().get(0).recipient();
    if (fused.kind() == SituationKind.TRANSFER && recipient.isPresent()) {
      byRecipient.computeIfAbsent(recipient.get(), r -> new ArrayList<>()).add(fused);
    }
  }

  /** Takes them, recipient by recipient, with the transfers that they are between. */
  void forEach(BiConsumer<List<Contradiction>, List<FusedSituation>> take) {
    for (List<FusedSituation> transfers : byRecipient.values()) {
      Set<String> documents = new LinkedHashSet<>();
      for (FusedSituation fused : transfers) {
        fused.members().forEach(member -> documents.add(member.testimony().document()));
      }
      List<ReportedSituation> reported = new ArrayList<>();
      documents.forEach(document -> reported.addAll(byDocument.get(document)));
      List<Contradiction> found = fuser.supplierDisputes(transfers, reported, background);
      if (!found.isEmpty()) {
        take.accept(found, transfers);
      }
    }
  }
}
