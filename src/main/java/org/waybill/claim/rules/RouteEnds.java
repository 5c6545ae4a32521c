package org.waybill.claim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.claim.Mode;
import org.waybill.reference.EntityType;
import org.waybill.text.Mention;
import org.waybill.text.MentionForm;
import org.waybill.text.MentionKind;
import org.waybill.text.Sentence;

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

  private static final Set<String> LOCATING = Set.of("at", "in", "near", "outside", "of");

  private final Lexicon lexicon;
  private final Cast cast;
  private final boolean boundFor;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Party> located = new ArrayList<>();
  private Stretch stretch = new Stretch();
  private int end;

  /** "from" or "to" where the thing after it has no name yet: "to a base". */
  private String pending = "";

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

  /** The place reached last. */
  Optional<Party> last() {
    List<Stop> stops = stretch.stops();
    return stops.isEmpty() ? Optional.empty() : Optional.of(stops.get(stops.size() - 1).place());
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
    boolean at = LOCATING.contains(argument.preposition());
    if (at && !places.isEmpty() && !places.get(0).isState() && !pending.isEmpty()) {
      // "to the rebel bases at Zhawar": the place of what is not named
      if (pending.equals("from")) {
        from(places.get(0));
      } else {
        stop(places.get(0));
      }
      pending = "";
      return;
    }
    pending =
        at || !places.isEmpty()
            ? ""
            : argument.preposition().equals("from") ? "from" : to(argument) ? "to" : pending;
    switch (argument.preposition()) {
      case "from", "of" -> places.forEach(this::from);
      case "to", "into", "toward", "towards", "onto" -> first(places).ifPresent(this::stop);
      case "for" -> first(places).filter(p -> boundFor && noStops()).ifPresent(this::stop);
      case "via", "through" -> first(places).ifPresent(stretch.passed::add);
      case "at", "in", "off", "near", "over", "outside" -> {
        first(places).ifPresent(located::add);
        aboard(phrases.lemma(argument.phrases().get(0)));
      }
      case "between" -> {
        if (places.size() >= 2) {
          from(places.get(0));
          stop(places.get(1));
        }
      }
      case "by" -> by(phrases.lemma(argument.phrases().get(0)));
      case "aboard", "on", "onboard" -> aboard(phrases.lemma(argument.phrases().get(0)));
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
    Optional<Mode> means =
        lexicon.classOf("by", lemma).or(() -> lexicon.classOf("conveyance", lemma)).map(Mode::of);
    if (means.isPresent() && stretch.mode.isPresent()) {
      stretch.next = means;
    } else if (means.isPresent()) {
      stretch.mode = means;
    }
  }

  /** "on a Greek freighter", "in convoys". */
  private void aboard(String lemma) {
    if (lexicon.classOf("conveyance", lemma).isPresent()) {
      by(lemma);
    }
  }

  private boolean to(Argument argument) {
    return argument.preposition().equals("to")
        || argument.preposition().equals("into")
        || (argument.preposition().equals("for") && boundFor);
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
              || (m.kind() == MentionKind.STATE
                  && (land || m.form() != MentionForm.ADJECTIVE)
                  && (land
                      || m.covers(phrase.head())
                      || !reading.main().token(m.endToken()).tag().equals("POS")));
      if (inside && place && (best == null || rank(m) > rank(best))) {
        best = m;
      }
    }
    return best == null ? unknown(reading, phrase) : Optional.of(town(best));
  }

  /** A name that no table has, where only a place can stand: "flown from Talara". */
  private Optional<Party> unknown(Reading reading, Phrase phrase) {
    Sentence sentence = reading.sentence();
    int first = phrase.head();
    while (first >= phrase.first() && name(sentence, first)) {
      first--;
    }
    first++;
    if (first > phrase.head() || phrase.end() > phrase.head() + 1) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= phrase.head(); i++) {
      words.append(words.isEmpty() ? "" : " ").append(sentence.tokens().get(i).text());
    }
    return Optional.of(Party.place(words.toString()));
  }

  private boolean name(Sentence sentence, int token) {
    String word = sentence.tokens().get(token).text().toLowerCase(Locale.ROOT);
    return !lexicon.is("month", word)
        && sentence.tokens().get(token).tag().startsWith("NNP")
        && Character.isUpperCase(sentence.tokens().get(token).text().charAt(0))
        && sentence.mentionsAt(token).isEmpty()
        && sentence.times().stream()
            .noneMatch(t -> t.firstToken() <= token && token < t.endToken());
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
