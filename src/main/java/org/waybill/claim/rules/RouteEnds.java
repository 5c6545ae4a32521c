package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waybill.claim.Mode;
import org.waybill.reference.EntityType;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;

/** Where a movement begins, where it goes and by what means, as the words beside its verb say. */
final class RouteEnds {
  /** A place that is reached, and by what means where this stretch has its own. */
  record Stop(Party place, Optional<Mode> mode) {}

  /** One stretch of places: "by sea from A to B". */
  static final class Stretch {
    private Party from;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Party> passed = new ArrayList<>();
    private Optional<Mode> mode = Optional.empty();
    private Optional<Mode> next = Optional.empty();

    Optional<Party> from() {
      return Optional.ofNullable(from);
    }

    /** The places reached, in the order of travel; what only is passed comes before the last. */
    List<Stop> stops() {
      List<Stop> all = new ArrayList<>(stops);
      int last = Math.max(0, all.size() - 1);
      passed.forEach(p -> all.add(Math.min(last, all.size()), new Stop(p, Optional.empty())));
      return all;
    }

    Optional<Mode> mode() {
      return mode;
    }

    boolean passes() {
      return !passed.isEmpty();
    }

    boolean complete() {
      return from != null && !(stops.isEmpty() && passed.isEmpty());
    }
  }

  private final Lexicon lexicon;
  private final Cast cast;
  private final boolean boundFor;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Party> located = new ArrayList<>();
  private Stretch stretch = new Stretch();
  private int end;

  /**
   * @param boundFor whether "for" names the destination: "left for Odesa"
   */
  RouteEnds(Lexicon lexicon, Cast cast, boolean boundFor) {
    this.lexicon = lexicon;
    this.cast = cast;
    this.boundFor = boundFor;
    stretches.add(stretch);
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** Places after "at" and "in". */
  List<Party> located() {
    return located;
  }

  int end() {
    return end;
  }

  boolean noOrigin() {
    return stretch.from == null;
  }

  boolean noStops() {
    return stretch.stops.isEmpty() && stretch.passed.isEmpty();
  }

  void origin(Party place) {
    stretch.from = place;
  }

  void stop(Party place) {
    stretch.stops.add(new Stop(place, stretch.next));
  }

  /** Takes what one argument says of the route. */
  void take(Reading reading, Argument argument) {
    Phrases phrases = reading.main();
    List<Party> places = new ArrayList<>();
    argument.phrases().forEach(p -> place(reading, p).ifPresent(places::add));
    switch (argument.preposition()) {
      case "from", "of" -> places.forEach(this::from);
      case "to", "into", "toward", "towards" -> first(places).ifPresent(this::stop);
      case "for" -> first(places).filter(p -> boundFor).ifPresent(this::stop);
      case "via", "through" -> first(places).ifPresent(stretch.passed::add);
      case "at", "in", "off" -> first(places).ifPresent(located::add);
      case "between" -> {
        if (places.size() >= 2) {
          from(places.get(0));
          stop(places.get(1));
        }
      }
      case "by", "aboard" -> by(phrases.lemma(argument.phrases().get(0)));
      default -> {
        return;
      }
    }
    int last = argument.phrases().get(argument.phrases().size() - 1);
    end = Math.max(end, phrases.get(last).end());
  }

  /** "by sea from A to B and by air from C to D": a second origin opens a second stretch. */
  private void from(Party place) {
    if (stretch.from != null && !stretch.stops.isEmpty()) {
      Stretch second = new Stretch();
      second.mode = stretch.next.or(() -> stretch.mode);
      stretch = second;
      stretches.add(second);
    }
    boolean closer = stretch.from == null || (stretch.from.isState() && !place.isState());
    stretch.from = closer ? place : stretch.from;
  }

  /** "to Odesa, then by road to Kyiv": the means of what follows. */
  private void by(String lemma) {
    Optional<Mode> means = lexicon.classOf("by", lemma).map(Mode::of);
    if (means.isPresent() && stretch.mode.isPresent()) {
      stretch.next = means;
    } else if (means.isPresent()) {
      stretch.mode = means;
    }
  }

  private static Optional<Party> first(List<Party> places) {
    return places.stream().findFirst();
  }

  /** The place, port, depot or state that a noun phrase names. */
  Optional<Party> place(Reading reading, int index) {
    Phrase phrase = reading.main().get(index);
    boolean land = lexicon.is("landNoun", reading.main().lemma(index));
    Mention best = null;
    for (Mention m : reading.sentence().mentions()) {
      boolean inside = m.firstToken() >= phrase.first() && m.endToken() <= phrase.end();
      boolean place =
          m.kind() == MentionKind.PLACE
              || m.kind() == MentionKind.FACILITY
              || (m.kind() == MentionKind.STATE && (land || m.form() != MentionForm.ADJECTIVE));
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
        .filter(e -> capital && e.type() == EntityType.PLACE)
        .findFirst()
        .map(Party::of)
        .orElseGet(() -> cast.party(m));
  }

  private static int rank(Mention m) {
    return m.kind() == MentionKind.FACILITY ? 3 : m.kind() == MentionKind.PLACE ? 2 : 1;
  }
}
