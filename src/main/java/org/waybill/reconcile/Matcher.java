package org.waybill.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waybill.reconcile.ReconciliationQuery.Constraint;
import org.waybill.reconcile.ReconciliationQuery.TypeStrictness;

/**
 * Finds the entities that a row of a table may mean, the best first. An identifier is stronger than
 * any name. One is called a match only if nothing speaks against it and no other comes near.
 */
final class Matcher {
  private static final double MATCHES_FROM = 85;
  private static final double CLEARLY_BETTER = 5;

  private final Catalogue catalogue;
  private final OfficeTitles titles;

  Matcher(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.titles = new OfficeTitles(catalogue);
  }

  /** The candidates for a query. */
  List<Candidate> match(ReconciliationQuery query) {
    QueryEvidence evidence = new QueryEvidence(query, catalogue, titles);
    List<Candidate> found = new ArrayList<>();
    for (String id : retrieve(query, evidence)) {
      catalogue
          .entity(id)
          .filter(entity -> isAdmitted(entity, query))
          .ifPresent(entity -> found.add(evidence.weigh(entity)));
    }
    found.removeIf(candidate -> candidate.score() <= 0);
    found.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(c -> c.entity().name())
            .thenComparing(c -> c.entity().id()));
    decide(found, evidence);
    return List.copyOf(found.subList(0, Math.min(query.limit(), found.size())));
  }

  private Collection<String> retrieve(ReconciliationQuery query, QueryEvidence evidence) {
    Set<String> ids = new LinkedHashSet<>(evidence.identified());
    ids.addAll(evidence.named());
    ids.addAll(evidence.officeHolders());
    if (ids.isEmpty() && query.name().isEmpty() && !query.constraints().isEmpty()) {
      catalogue.entities().forEach(entity -> ids.add(entity.id()));
    }
    return ids;
  }

  private boolean isAdmitted(KnownEntity entity, ReconciliationQuery query) {
    if (query.types().isEmpty() || query.strictness() == TypeStrictness.SHOULD) {
      return true;
    }
    Set<String> borne = catalogue.allTypes(entity);
    List<String> asked = query.types().stream().map(EntityClass::id).toList();
    return query.strictness() == TypeStrictness.ALL
        ? borne.containsAll(asked)
        : asked.stream().anyMatch(borne::contains);
  }

  private static void decide(List<Candidate> sorted, QueryEvidence evidence) {
    if (sorted.isEmpty() || evidence.identifiersDisagree()) {
      return;
    }
    Candidate best = sorted.get(0);
    boolean alone = sorted.size() == 1 || best.score() - sorted.get(1).score() >= CLEARLY_BETTER;
    boolean certain =
        best.score() >= MATCHES_FROM && !best.isContradicted() && evidence.canDecide(best);
    if (alone && certain) {
      sorted.set(0, best.matched());
    }
  }

  /** The days that a query asks for, if it does. */
  static Optional<Days> days(List<Constraint> constraints) {
    return constraints.stream()
        .filter(c -> c.property() == EntityProperty.DATE)
        .flatMap(c -> c.values().stream())
        .findFirst()
        .flatMap(Days::read);
  }
}
