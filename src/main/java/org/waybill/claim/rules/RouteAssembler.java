package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Mode;
import org.waybill.claim.ValueBasis;
import org.waybill.claim.When;
import org.waybill.text.Amount;
import org.waybill.text.Token;

/**
 * Finds movements of cargo from one named place to another, and the means of transport. A movement
 * may be told in two steps: "was loaded in A. It docked at B."
 */
final class RouteAssembler {
  /**
   * A movement.
   *
   * @param from where it begins
   * @param to where it ends
   * @param mode means of transport, where the words give it
   * @param basis whether the mode is stated or inferred from the verb
   */
  record Movement(
      int sentence,
      int trigger,
      int first,
      int end,
      Party from,
      Party to,
      Optional<Mode> mode,
      Optional<ValueBasis> basis,
      List<Amount> amounts,
      Optional<When> when,
      Optional<String> conveyance) {}

  /** What one verb or noun says: a whole movement, or only where it began or ended. */
  private record Step(
      int sentence,
      int trigger,
      int first,
      String word,
      RouteEnds ends,
      List<Integer> cargo,
      boolean after,
      boolean fresh) {
    boolean departs() {
      return !ends.noOrigin() && ends.noStops();
    }

    boolean arrives() {
      return ends.noOrigin() && !ends.noStops();
    }
  }

  private static final int SENTENCES_APART = 2;

  private final Lexicon lexicon;
  private final Cast cast;
  private final Nominals nominals;
  private final ArgumentFinder arguments;
  private final Cargo cargo;

  /** A departure whose end is not yet told. */
  private Step departure;

  private Optional<Mode> departureMode = Optional.empty();

  RouteAssembler(Lexicon lexicon, Cast cast, Nominals nominals) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.nominals = nominals;
    this.arguments = new ArgumentFinder(lexicon);
    this.cargo = new Cargo(lexicon);
  }

  /** The movements of the next sentence of the article. */
  List<Movement> find(Reading reading) {
    List<Movement> movements = new ArrayList<>();
    Step arrival = null;
    for (Step step : steps(reading)) {
      if (step.departs()) {
        if (arrival != null && step.after()) {
          movements.addAll(joined(reading, step, arrival, mode(reading, step)));
          arrival = null;
        } else {
          departure = step;
          departureMode = mode(reading, step);
        }
      } else if (step.arrives() && arrival != null && goesOn(step)) {
        arrival.ends().last().ifPresent(step.ends()::origin);
        movements.addAll(whole(reading, step));
        arrival = null;
      } else if (step.arrives()) {
        boolean near =
            departure != null
                && step.sentence() - departure.sentence() <= SENTENCES_APART
                && !step.fresh();
        if (near) {
          movements.addAll(joined(reading, departure, step, departureMode));
          departure = null;
        } else {
          arrival = step;
        }
      } else {
        movements.addAll(whole(reading, step));
      }
    }
    return movements;
  }

  /** "landed at A and headed for B": from where it arrived. */
  private boolean goesOn(Step step) {
    return lexicon.is("boundVerb", step.word()) && !lexicon.is("arrivalVerb", step.word());
  }

  private List<Step> steps(Reading reading) {
    List<Step> steps = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      clause(reading, clause, steps).ifPresent(steps::add);
    }
    Phrases phrases = reading.main();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.NOUN)
          && movingNoun(phrases, i)
          && cargo.named(reading.sentence())) {
        RouteEnds ends = new RouteEnds(lexicon, cast, false);
        arguments.find(phrases, i + 1).arguments().forEach(a -> ends.take(reading, a));
        boolean whole = ends.stretches().get(0).complete();
        if (whole) {
          steps.add(
              new Step(
                  reading.sentence().index(),
                  phrases.get(i).head(),
                  phrases.get(i).first(),
                  phrases.lemma(i),
                  ends,
                  List.of(),
                  false,
                  false));
        }
      }
    }
    return steps;
  }

  /** "the voyage from", "on its way from", "en route from". */
  private boolean movingNoun(Phrases phrases, int i) {
    String lemma = phrases.lemma(i);
    boolean underWay = i > 0 && lexicon.is("underWay", phrases.word(i - 1) + " " + lemma);
    return underWay || lexicon.is("movingNoun", lemma);
  }

  private Optional<Step> clause(Reading reading, Clause clause, List<Step> before) {
    String word = word(reading, clause);
    boolean loads = loads(reading, clause, word);
    boolean arrives = lexicon.is("arrivalVerb", word);
    Phrases phrases = reading.main();
    boolean none =
        clause.verb().negated()
            || clause.subjects().stream()
                .anyMatch(
                    n ->
                        nominals.negated(phrases, n.phrase())
                            || (n.phrase() > 0 && phrases.word(n.phrase() - 1).equals("not")));
    if ((!loads && !arrives && !lexicon.is("movingVerb", word)) || none) {
      return Optional.empty();
    }
    RouteEnds ends = new RouteEnds(lexicon, cast, lexicon.is("boundVerb", word));
    before(reading, clause, ends);
    clause.arguments().forEach(a -> ends.take(reading, a));
    objects(reading, clause, word, ends);
    onward(reading, clause, ends);
    Optional<Party> at =
        ends.located().stream()
            .filter(p -> !p.isState())
            .findFirst()
            .or(() -> ends.located().stream().findFirst());
    if (loads && ends.noOrigin()) {
      at.ifPresent(ends::origin);
    } else if (arrives && ends.noStops()) {
      // the state in which the place of departure lies is not where it goes
      at.filter(p -> ends.noOrigin() || !p.isState()).ifPresent(ends::stop);
    } else if (!ends.noOrigin() && ends.noStops()) {
      at.filter(p -> !p.isState()).ifPresent(ends::stop);
    }
    boolean bare =
        clause.subjects().isEmpty()
            || clause.verb().form() == VerbGroup.Form.GERUND
            || clause.subjects().stream()
                .anyMatch(n -> phrases.is(n.phrase() - 1, Phrase.Kind.PREPOSITION));
    boolean continues =
        bare
            && !before.isEmpty()
            && (before.get(before.size() - 1).departs() || before.get(before.size() - 1).arrives());
    if (!continues && !cargo.moves(reading, clause, word) && !carried(phrases, clause, ends)) {
      return Optional.empty();
    }
    int first = phrases.get(clause.phrase()).first();
    for (NounRef subject : clause.subjects()) {
      int start = phrases.get(subject.phrase()).first();
      first = start < first && first - start < 15 ? start : first;
    }
    return Optional.of(
        new Step(
            reading.sentence().index(),
            clause.verb().main(),
            first,
            word,
            ends,
            cargo.phrases(clause),
            after(phrases, clause),
            cargo.another(reading, clause)));
  }

  /** ", carried from A to B": what is told before the comma was carried, whoever is the subject. */
  private static boolean carried(Phrases phrases, Clause clause, RouteEnds ends) {
    boolean object =
        clause.relativeObject().isPresent()
            || clause.arguments().stream().anyMatch(a -> a.preposition().isEmpty());
    return !object
        && !ends.noOrigin()
        && !ends.noStops()
        && phrases.is(clause.phrase() - 1, Phrase.Kind.COMMA)
        && phrases.token(clause.verb().main()).tag().matches("VBN|VBD")
        && clause.verb().main() == phrases.get(clause.phrase()).first();
  }

  /** The verb as the tables have it: "take off", "set sail", "sail". */
  private String word(Reading reading, Clause clause) {
    String lemma = clause.verb().lemma();
    String text =
        reading.sentence().tokens().get(clause.verb().main()).text().toLowerCase(Locale.ROOT);
    if (text.equals("bound")) {
      return text;
    }
    for (Argument a : clause.arguments()) {
      String object = lemma + " " + reading.main().lemma(a.phrases().get(0));
      if (a.preposition().isEmpty() && lexicon.is("movingVerb", object)) {
        return object;
      }
    }
    int next = clause.verb().main() + 1;
    List<Token> tokens = reading.sentence().tokens();
    String whole =
        next < tokens.size()
            ? lemma + " " + tokens.get(next).text().toLowerCase(Locale.ROOT)
            : lemma;
    boolean known =
        lexicon.is("movingVerb", whole)
            || lexicon.is("loadingVerb", whole)
            || lexicon.is("arrivalVerb", whole);
    return known ? whole : lemma;
  }

  /** "was loaded in A", "was put aboard a ship in A". */
  private boolean loads(Reading reading, Clause clause, String word) {
    return lexicon.is("loadingVerb", word)
        || (lexicon.is("puttingVerb", word)
            && clause.arguments().stream()
                .anyMatch(
                    a ->
                        lexicon.is("aboard", a.preposition())
                            && cargo.conveyance(reading, a.phrases().get(0))));
  }

  /** "left Odesa" and "reached Odesa": places that are objects. */
  private void objects(Reading reading, Clause clause, String word, RouteEnds ends) {
    boolean left = lexicon.is("leavingVerb", word);
    if (!left && !lexicon.is("reachingVerb", word)) {
      return;
    }
    Optional<Party> object =
        clause.arguments().stream()
            .filter(a -> a.preposition().isEmpty())
            .findFirst()
            .flatMap(
                a ->
                    a.phrases().stream()
                        .limit(2)
                        .flatMap(p -> ends.place(reading, p).stream())
                        .findFirst());
    if (left && ends.noOrigin()) {
      object.ifPresent(ends::origin);
    } else if (!left && ends.noStops()) {
      object.ifPresent(ends::stop);
    }
  }

  /** "to Al Dhafra, where the pilots rested, and on to Ambala", "and from there to Ambala". */
  private static void onward(Reading reading, Clause clause, RouteEnds ends) {
    Phrases phrases = reading.main();
    if (ends.noOrigin() && ends.noStops()) {
      return;
    }
    for (int i = clause.end(); i + 2 < phrases.size() && !phrases.is(i, Phrase.Kind.BREAK); i++) {
      if (phrases.is(i, Phrase.Kind.CONJUNCTION) || phrases.is(i, Phrase.Kind.COMMA)) {
        int to = i + 1;
        while (Set.of("on", "onward", "onwards", "then", "from", "there", "thence")
            .contains(phrases.word(to))) {
          to++;
        }
        boolean on =
            to > i + 1
                && to + 1 < phrases.size()
                && phrases.word(to).equals("to")
                && phrases.is(to + 1, Phrase.Kind.NOUN);
        if (on) {
          ends.take(reading, new Argument("to", List.of(to + 1)));
        }
      }
    }
  }

  /** Whether what the clause tells came before what the sentence told: "arrived after leaving". */
  private boolean after(Phrases phrases, Clause clause) {
    int before = clause.phrase() - 1;
    boolean participle =
        clause.verb().form() == VerbGroup.Form.PARTICIPLE && phrases.is(before, Phrase.Kind.COMMA);
    boolean earlier = clause.verb().perfect() && lexicon.is("relative", clause.opener());
    return participle
        || earlier
        || clause.opener().equals("after")
        || (phrases.is(before, Phrase.Kind.PREPOSITION) && phrases.word(before).equals("after"));
  }

  /**
   * "From Dunay the boxes were carried on", "howitzers from Korea were brought": before the verb.
   */
  private void before(Reading reading, Clause clause, RouteEnds ends) {
    Phrases phrases = reading.main();
    for (int i = clause.phrase() - 1; i > 0; i--) {
      if (phrases.is(i, Phrase.Kind.VERB)
          || phrases.is(i, Phrase.Kind.SUBORDINATOR)
          || phrases.is(i, Phrase.Kind.RELATIVE)
          || phrases.is(i, Phrase.Kind.BREAK)) {
        return;
      }
      if (phrases.is(i, Phrase.Kind.NOUN)
          && phrases.is(i - 1, Phrase.Kind.PREPOSITION)
          && phrases.word(i - 1).equals("from")) {
        ends.take(reading, new Argument("from", List.of(i)));
      }
    }
  }

  private List<Movement> joined(
      Reading reading, Step departed, Step arrived, Optional<Mode> departedBy) {
    Party from = departed.ends().stretches().get(0).from().orElseThrow();
    arrived.ends().origin(from);
    List<Movement> found = whole(reading, arrived);
    return departedBy.isEmpty()
        ? found
        : found.stream()
            .map(
                m ->
                    new Movement(
                        m.sentence(),
                        m.trigger(),
                        m.first(),
                        m.end(),
                        m.from(),
                        m.to(),
                        m.basis().filter(ValueBasis.STATED::equals).isPresent()
                            ? m.mode()
                            : departedBy,
                        Optional.of(ValueBasis.STATED),
                        m.amounts(),
                        m.when(),
                        m.conveyance()))
            .toList();
  }

  private List<Movement> whole(Reading reading, Step step) {
    List<Movement> found = new ArrayList<>();
    for (RouteEnds.Stretch stretch : step.ends().stretches()) {
      if (stretch.complete()) {
        found.addAll(movements(reading, step, stretch));
      }
    }
    return found;
  }

  private List<Movement> movements(Reading reading, Step step, RouteEnds.Stretch stretch) {
    Optional<Mode> mode = stretch.mode().or(() -> mode(reading, step));
    Optional<ValueBasis> basis = mode.map(m -> ValueBasis.STATED);
    if (mode.isEmpty()) {
      mode = lexicon.classOf("modeInferred", step.word()).map(Mode::of);
      basis = mode.map(m -> ValueBasis.INFERRED);
    }
    Party from = stretch.from().orElseThrow();
    List<RouteEnds.Stop> stops = stretch.stops();
    boolean states = from.isState() && stops.stream().allMatch(s -> s.place().isState());
    boolean crosses = lexicon.is("crossingVerb", step.word()) || stretch.passes();
    if (states && mode.isEmpty() && !crosses) {
      return List.of();
    }
    List<Amount> amounts = new ArrayList<>();
    step.cargo().forEach(p -> amounts.addAll(nominals.amounts(reading.main(), p)));
    int end = Math.max(step.ends().end(), step.trigger() + 1);
    Optional<When> when =
        reading.sentence().times().stream()
            .filter(t -> t.firstToken() >= step.first() - 12 && t.endToken() <= end + 3)
            .findFirst()
            .map(Values::when);
    List<Movement> found = new ArrayList<>();
    for (RouteEnds.Stop stop : stops) {
      if (!stop.place().same(from)) {
        found.add(
            new Movement(
                reading.sentence().index(),
                step.trigger(),
                step.first(),
                end,
                from,
                stop.place(),
                stop.mode().or(() -> stretch.mode()).isPresent()
                    ? stop.mode().or(() -> stretch.mode())
                    : mode,
                stop.mode().isPresent() ? Optional.of(ValueBasis.STATED) : basis,
                amounts,
                when,
                Optional.empty()));
        from = stop.place();
      }
    }
    return found;
  }

  /** The means of transport that the verb or a vehicle beside it states. */
  private Optional<Mode> mode(Reading reading, Step step) {
    return step.ends()
        .stretches()
        .get(0)
        .mode()
        .or(() -> lexicon.classOf("modeStated", step.word()).map(Mode::of))
        .or(() -> cargo.vehicle(reading.sentence(), step.trigger()));
  }
}
