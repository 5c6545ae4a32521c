package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.claim.Mode;
import org.waybill.claim.ValueBasis;
import org.waybill.claim.When;
import org.waybill.text.Amount;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

/** Finds movements of cargo from one named place to another, and the means of transport. */
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

  private final Lexicon lexicon;
  private final Cast cast;
  private final Nominals nominals;
  private final ArgumentFinder arguments;

  RouteAssembler(Lexicon lexicon, Cast cast, Nominals nominals) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.nominals = nominals;
    this.arguments = new ArgumentFinder(lexicon);
  }

  List<Movement> find(Reading reading) {
    List<Movement> movements = new ArrayList<>();
    for (Clause clause : reading.clauses()) {
      if (lexicon.is("movingVerb", clause.verb().lemma())) {
        clause(reading, clause).ifPresent(movements::addAll);
      }
    }
    Phrases phrases = reading.main();
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.is(i, Phrase.Kind.NOUN) && lexicon.is("movingNoun", phrases.lemma(i))) {
        ArgumentFinder.Found right = arguments.find(phrases, i + 1);
        Ends ends = new Ends();
        right.arguments().forEach(a -> ends.take(reading, a));
        movements.addAll(
            movements(reading, ends, phrases.get(i).head(), phrases.get(i).first(), "", List.of()));
      }
    }
    return movements;
  }

  private Optional<List<Movement>> clause(Reading reading, Clause clause) {
    Phrases phrases = reading.main();
    Ends ends = new Ends();
    before(reading, clause, ends);
    clause.arguments().forEach(a -> ends.take(reading, a));
    String lemma = clause.verb().lemma();
    if (lemma.equals("leave") && ends.from == null) {
      clause.arguments().stream()
          .filter(a -> a.preposition().isEmpty())
          .findFirst()
          .flatMap(a -> place(reading, a.phrases().get(0)))
          .ifPresent(p -> ends.from = p);
    }
    List<Integer> cargo = new ArrayList<>();
    clause.subjects().forEach(s -> cargo.add(s.phrase()));
    clause.arguments().stream()
        .filter(a -> a.preposition().isEmpty())
        .forEach(a -> cargo.addAll(a.phrases()));
    if (!carries(reading, cargo)) {
      return Optional.empty();
    }
    int first = phrases.get(clause.phrase()).first();
    for (NounRef subject : clause.subjects()) {
      int start = phrases.get(subject.phrase()).first();
      first = start < first && first - start < 15 ? start : first;
    }
    return Optional.of(movements(reading, ends, clause.verb().main(), first, lemma, cargo));
  }

  /** Goods, containers or a vessel move; persons and armies do not count. */
  private boolean carries(Reading reading, List<Integer> cargo) {
    Phrases phrases = reading.main();
    for (int p : cargo) {
      String lemma = phrases.lemma(p);
      if (lexicon.is("anaphor", lemma)
          || lexicon.is("container", lemma)
          || lexicon.classOf("conveyance", lemma).isPresent()) {
        return true;
      }
      Phrase phrase = phrases.get(p);
      for (Mention m : reading.sentence().mentions()) {
        boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
        if (inside && (m.kind() == MentionKind.GOODS || m.kind() == MentionKind.VESSEL)) {
          return true;
        }
      }
      if (phrases.token(phrase.head()).tag().equals("CD")
          || phrases.token(phrase.head()).tag().startsWith("JJ")) {
        return true;
      }
    }
    return false;
  }

  /** "From Dunay the boxes were carried on": places before the subject. */
  private void before(Reading reading, Clause clause, Ends ends) {
    Phrases phrases = reading.main();
    int limit = clause.subjects().isEmpty() ? clause.phrase() : clause.subjects().get(0).phrase();
    for (int i = limit - 1; i > 0; i--) {
      if (phrases.is(i, Phrase.Kind.VERB)
          || phrases.is(i, Phrase.Kind.SUBORDINATOR)
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

  private List<Movement> movements(
      Reading reading, Ends ends, int trigger, int first, String lemma, List<Integer> cargo) {
    if (ends.from == null || ends.stops.isEmpty()) {
      return List.of();
    }
    Optional<Mode> mode = ends.mode;
    Optional<ValueBasis> basis = mode.map(m -> ValueBasis.STATED);
    Optional<String> conveyance = Optional.empty();
    if (mode.isEmpty()) {
      Optional<String> carried = conveyance(reading, trigger);
      if (carried.isPresent()) {
        mode = Optional.of(Mode.of(carried.get()));
        basis = Optional.of(ValueBasis.STATED);
      }
    }
    if (mode.isEmpty()) {
      mode = lexicon.classOf("modeStated", lemma).map(Mode::of);
      basis = mode.map(m -> ValueBasis.STATED);
    }
    if (mode.isEmpty()) {
      mode = lexicon.classOf("modeInferred", lemma).map(Mode::of);
      basis = mode.map(m -> ValueBasis.INFERRED);
    }
    boolean states = ends.from.isState() && ends.stops.stream().allMatch(Party::isState);
    if (states && mode.isEmpty() && !lemma.equals("arrive")) {
      return List.of();
    }
    List<Amount> amounts = new ArrayList<>();
    cargo.forEach(p -> amounts.addAll(nominals.amounts(reading.main(), p)));
    int end = Math.max(ends.end, trigger + 1);
    Optional<When> when =
        reading.sentence().times().stream()
            .filter(t -> t.firstToken() >= first - 12 && t.endToken() <= end + 3)
            .findFirst()
            .map(Values::when);
    List<Movement> found = new ArrayList<>();
    Party from = ends.from;
    for (Party to : ends.stops) {
      if (!to.same(from)) {
        found.add(
            new Movement(
                reading.sentence().index(),
                trigger,
                first,
                end,
                from,
                to,
                mode,
                basis,
                amounts,
                when,
                conveyance));
        from = to;
      }
    }
    return found;
  }

  /** The mode of a vehicle that the sentence names before the verb. */
  private Optional<String> conveyance(Reading reading, int trigger) {
    Sentence sentence = reading.sentence();
    for (int i = Math.max(0, trigger - 14);
        i < Math.min(sentence.tokens().size(), trigger + 6);
        i++) {
      String lemma = sentence.tokens().get(i).lemma().toLowerCase(Locale.ROOT);
      Optional<String> mode = lexicon.classOf("conveyance", lemma);
      if (mode.isPresent() && i != trigger && sentence.tokens().get(i).noun()) {
        return mode;
      }
    }
    boolean vessel = sentence.mentions().stream().anyMatch(m -> m.kind() == MentionKind.VESSEL);
    return vessel ? Optional.of(Mode.SEA.notation()) : Optional.empty();
  }

  /** The place, port, depot or state that a noun phrase names. */
  Optional<Party> place(Reading reading, int index) {
    Phrase phrase = reading.main().get(index);
    Mention best = null;
    for (Mention m : reading.sentence().mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      boolean place =
          m.kind() == MentionKind.PLACE
              || m.kind() == MentionKind.FACILITY
              || (m.kind() == MentionKind.STATE && m.form() != MentionForm.ADJECTIVE);
      if (inside && place && (best == null || rank(m) > rank(best))) {
        best = m;
      }
    }
    return Optional.ofNullable(best).map(this::town);
  }

  /** On a route a capital is the town, whatever it means elsewhere in the sentence. */
  private Party town(Mention m) {
    boolean capital =
        m.form() == MentionForm.CAPITAL_AS_STATE || m.form() == MentionForm.CAPITAL_AS_PLACE;
    return m.candidates().stream()
        .filter(e -> capital && e.type() == org.waybill.reference.EntityType.PLACE)
        .findFirst()
        .map(Party::of)
        .orElseGet(() -> cast.party(m));
  }

  private static int rank(Mention m) {
    return m.kind() == MentionKind.FACILITY ? 3 : m.kind() == MentionKind.PLACE ? 2 : 1;
  }

  /** The ends of a movement, in the order of the text. */
  private final class Ends {
    private Party from;
    private final List<Party> stops = new ArrayList<>();
    private Optional<Mode> mode = Optional.empty();
    private int end;

    void take(Reading reading, Argument argument) {
      Phrases phrases = reading.main();
      int last = argument.phrases().get(argument.phrases().size() - 1);
      switch (argument.preposition()) {
        case "from" -> {
          for (int p : argument.phrases()) {
            place(reading, p).ifPresent(x -> from = better(from, x));
          }
        }
        case "to", "into", "at", "via", "through" -> {
          Optional<Party> best = Optional.empty();
          for (int p : argument.phrases()) {
            Optional<Party> here = place(reading, p);
            best = best.isPresent() ? best : here;
          }
          boolean stop = !argument.preposition().equals("at") || stops.isEmpty();
          best.filter(b -> stop).ifPresent(stops::add);
        }
        case "in" -> {
          if (stops.isEmpty()) {
            place(reading, argument.phrases().get(0)).ifPresent(stops::add);
          }
        }
        case "between" -> {
          List<Party> both = new ArrayList<>();
          for (int p : argument.phrases()) {
            place(reading, p).ifPresent(both::add);
          }
          if (both.size() >= 2) {
            from = both.get(0);
            stops.add(both.get(1));
          }
        }
        case "by" -> {
          String lemma = phrases.lemma(argument.phrases().get(0));
          lexicon.classOf("by", lemma).map(Mode::of).ifPresent(m -> mode = Optional.of(m));
        }
        default -> {
          return;
        }
      }
      end = Math.max(end, phrases.get(last).end());
    }

    private Party better(Party old, Party fresh) {
      return old == null || (old.isState() && !fresh.isState()) ? fresh : old;
    }
  }
}
