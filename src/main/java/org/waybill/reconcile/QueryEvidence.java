package org.waybill.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.reconcile.NamesOfEntities.Form;
import org.waybill.reconcile.Office.Held;
import org.waybill.reconcile.OfficeTitles.Asked;
import org.waybill.reconcile.ReconciliationQuery.Constraint;

/** What one query says, worked out once, against which each entity is weighed. */
final class QueryEvidence {
  private static final double IDENTIFIED = 100;
  private static final double IN_OFFICE = 95;
  private static final double PERHAPS_IN_OFFICE = 70;
  private static final double ONCE_IN_OFFICE = 60;
  private static final double LIKE_ENOUGH = 0.5;
  private static final double LIKE = 80;
  private static final double ONLY_PROPERTIES = 50;
  private static final double AGAINST = 40;
  private static final double OTHER_TYPE = 25;
  private static final double FOR = 3;
  private static final Map<Form, Double> NAMED =
      new EnumMap<>(
          Map.of(Form.LABEL, 95.0, Form.ALIAS, 92.0, Form.WORDS, 88.0, Form.ADJECTIVE, 80.0));

  private final Catalogue catalogue;
  private final OfficeTitles titles;
  private final List<EntityClass> types;
  private final List<Set<String>> identified = new ArrayList<>();
  private final List<Constraint> identifiers = new ArrayList<>();
  private final Optional<String> folded;
  private final Map<String, Form> called = new LinkedHashMap<>();
  private final Map<String, Double> like;
  private final Optional<Asked> office;
  private final boolean officeIsTheName;
  private final Optional<Days> days;
  private final Set<String> countries = new LinkedHashSet<>();
  private final boolean countryAsked;
  private final List<Constraint> others = new ArrayList<>();

  QueryEvidence(ReconciliationQuery query, Catalogue catalogue, OfficeTitles titles) {
    this.catalogue = catalogue;
    this.titles = titles;
    this.types = query.types();
    this.folded = query.name().map(FoldedName::of).filter(name -> !name.isEmpty());
    folded.ifPresent(name -> called.putAll(catalogue.names().called(name)));
    this.like = folded.map(name -> catalogue.names().like(name, LIKE_ENOUGH)).orElse(Map.of());
    this.days = Matcher.days(query.constraints());
    query.name().ifPresent(this::identifierInPlaceOfName);
    Optional<Asked> asked = query.name().flatMap(titles::read);
    boolean country = false;
    for (Constraint constraint : query.constraints()) {
      switch (constraint.property()) {
        case ISO_CODE, WIKIDATA, IMO_NUMBER, GEONAMES, IRI -> {
          identifiers.add(constraint);
          identified.add(identified(constraint));
        }
        case COUNTRY -> {
          country = true;
          constraint.values().forEach(value -> countries.addAll(catalogue.meantBy(value)));
        }
        case OFFICE -> {
          if (asked.isEmpty()) {
            asked = constraint.values().stream().flatMap(v -> titles.read(v).stream()).findFirst();
          }
        }
        case DATE -> {}
        default -> others.add(constraint);
      }
    }
    this.office = asked;
    this.officeIsTheName = folded.isEmpty() || query.name().flatMap(titles::read).isPresent();
    this.countryAsked = country;
  }

  private void identifierInPlaceOfName(String text) {
    if (catalogue.entity(text).isPresent()) {
      identified.add(Set.of(catalogue.entity(text).orElseThrow().id()));
      return;
    }
    for (IdentifierKind kind : IdentifierKind.values()) {
      if (kind.isPlainIn(text)) {
        Set<String> found =
            kind.read(text).map(v -> catalogue.identified(kind, v)).orElse(Set.of());
        if (found.containsAll(called.keySet()) && !found.isEmpty()) {
          identified.add(found);
          return;
        }
        // "IS" is the code of one and the name of another
        found.forEach(id -> called.putIfAbsent(id, Form.ALIAS));
      }
    }
  }

  private Set<String> identified(Constraint constraint) {
    Set<String> found = new LinkedHashSet<>();
    for (String value : constraint.values()) {
      catalogue.entity(value).ifPresent(entity -> found.add(entity.id()));
      constraint
          .property()
          .identifier()
          .ifPresent(
              kind -> kind.read(value).ifPresent(v -> found.addAll(catalogue.identified(kind, v))));
    }
    return found;
  }

  Set<String> identified() {
    Set<String> all = new LinkedHashSet<>();
    identified.forEach(all::addAll);
    return all;
  }

  /** Whether two identifiers are those of different entities. */
  boolean identifiersDisagree() {
    List<Set<String>> known = identified.stream().filter(set -> !set.isEmpty()).toList();
    Set<String> common = new LinkedHashSet<>(known.isEmpty() ? Set.of() : known.get(0));
    known.forEach(common::retainAll);
    return !known.isEmpty() && common.isEmpty();
  }

  Optional<String> folded() {
    return folded;
  }

  /** The entities that bear the name, or one like it. */
  Set<String> named() {
    Set<String> all = new LinkedHashSet<>(called.keySet());
    all.addAll(like.keySet());
    return all;
  }

  /** The persons who ever held the office that is asked for, in the states that are meant. */
  Set<String> officeHolders() {
    Set<String> persons = new LinkedHashSet<>();
    if (office.isPresent() && officeIsTheName) {
      catalogue.offices().stream()
          .filter(o -> titles.fits(o, office.get().title()) && isOfTheState(o))
          .forEach(o -> persons.add(o.person()));
    }
    return persons;
  }

  private boolean isOfTheState(Office held) {
    Set<String> states = office.map(Asked::states).orElse(Set.of());
    return (states.isEmpty() || states.contains(held.state()))
        && (!countryAsked || countries.contains(held.state()));
  }

  /**
   * Whether a candidate may be called a match: not by words that only one document knows, nor for
   * an office without a state and a day, which others may have held.
   */
  boolean canDecide(Candidate best) {
    boolean byIdentifier = Boolean.TRUE.equals(best.features().get(Feature.IDENTIFIER));
    boolean byName = called.containsKey(best.entity().id());
    boolean stateKnown = countryAsked || office.filter(o -> !o.states().isEmpty()).isPresent();
    boolean byOffice = Boolean.TRUE.equals(best.features().get(Feature.IN_OFFICE)) && stateKnown;
    return byIdentifier || (!best.entity().isDescribed() && (byName || byOffice));
  }

  Candidate weigh(KnownEntity entity) {
    Map<Feature, Object> features = new HashMap<>();
    double name = ofName(entity, features);
    double held = ofOffice(entity, features);
    double score;
    if (office.isPresent() && officeIsTheName) {
      score = Math.max(name, held);
    } else if (folded.isPresent()) {
      score = office.isPresent() && held < PERHAPS_IN_OFFICE ? name - AGAINST : name;
    } else {
      score = ONLY_PROPERTIES;
    }
    score -= against(entity, features);
    if (identified.stream().anyMatch(set -> set.contains(entity.id()))) {
      features.put(Feature.IDENTIFIER, true);
      score = IDENTIFIED;
    } else if (isIdentifiedOtherwise(entity)) {
      features.put(Feature.IDENTIFIER, false);
      score = Math.min(score, AGAINST);
    }
    return new Candidate(entity, Math.max(0, Math.min(score, IDENTIFIED)), false, features);
  }

  /** Whether the identifier asked for is another's, or not the one that the entity has. */
  private boolean isIdentifiedOtherwise(KnownEntity entity) {
    return identified.stream().anyMatch(set -> !set.isEmpty())
        || identifiers.stream()
            .flatMap(constraint -> constraint.property().identifier().stream())
            .anyMatch(kind -> !entity.identifiers(kind).isEmpty());
  }

  private double ofName(KnownEntity entity, Map<Feature, Object> features) {
    if (folded.isEmpty()) {
      return 0;
    }
    Form form = called.get(entity.id());
    if (form != null) {
      features.put(Feature.NAME_SIMILARITY, 1.0);
      features.put(Feature.NAME_IS_LABEL, form == Form.LABEL);
      features.put(Feature.NAME_IS_ADJECTIVE, form == Form.ADJECTIVE);
      return NAMED.get(form);
    }
    double likeness = Math.round(like.getOrDefault(entity.id(), 0.0) * 1000) / 1000.0;
    features.put(Feature.NAME_SIMILARITY, likeness);
    return LIKE * likeness;
  }

  private double ofOffice(KnownEntity entity, Map<Feature, Object> features) {
    if (office.isEmpty()) {
      return 0;
    }
    List<Office> held =
        catalogue.officesOf(entity).stream()
            .filter(o -> titles.fits(o, office.get().title()) && isOfTheState(o))
            .toList();
    features.put(Feature.OFFICE, !held.isEmpty());
    if (held.isEmpty()) {
      return 0;
    }
    if (days.isEmpty()) {
      return ONCE_IN_OFFICE;
    }
    if (held.stream().anyMatch(o -> o.on(days.get()) == Held.YES)) {
      features.put(Feature.IN_OFFICE, true);
      return IN_OFFICE;
    }
    if (held.stream().anyMatch(o -> o.on(days.get()) == Held.UNKNOWN)) {
      return PERHAPS_IN_OFFICE;
    }
    features.put(Feature.IN_OFFICE, false);
    return AGAINST;
  }

  /** What type, country, day and other properties take from the score. */
  private double against(KnownEntity entity, Map<Feature, Object> features) {
    double against = 0;
    if (!types.isEmpty()) {
      Set<String> borne = catalogue.allTypes(entity);
      boolean fits = types.stream().map(EntityClass::id).anyMatch(borne::contains);
      features.put(Feature.TYPE, fits);
      against += fits ? 0 : OTHER_TYPE;
    }
    if (countryAsked) {
      Optional<KnownEntity> country = catalogue.country(entity);
      if (country.isPresent()) {
        boolean fits = countries.contains(country.get().id());
        features.put(Feature.COUNTRY, fits);
        against += fits ? -FOR : AGAINST;
      }
    }
    if (days.isPresent() && (entity.from().isPresent() || entity.until().isPresent())) {
      boolean existed = days.get().touch(entity.from(), entity.until());
      features.put(Feature.EXISTED, existed);
      against += existed ? 0 : AGAINST;
    }
    if (!others.isEmpty()) {
      long had = others.stream().filter(constraint -> has(entity, constraint)).count();
      double share = (double) had / others.size();
      features.put(Feature.PROPERTIES, share);
      against += AGAINST * (1 - share);
    }
    return against;
  }

  private boolean has(KnownEntity entity, Constraint constraint) {
    Set<String> asked = new LinkedHashSet<>();
    constraint.values().forEach(value -> asked.add(FoldedName.of(value)));
    return constraint.property().of(entity, catalogue, days).stream()
        .anyMatch(
            value ->
                value.entity().isPresent()
                    ? constraint.values().stream()
                        .anyMatch(v -> catalogue.meantBy(v).contains(value.entity().get().id()))
                    : asked.contains(
                        FoldedName.of(
                            value
                                .text()
                                .or(() -> value.day().map(Object::toString))
                                .or(() -> value.number().map(Object::toString))
                                .orElseThrow())));
  }
}
