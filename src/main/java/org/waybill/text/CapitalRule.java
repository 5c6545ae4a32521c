package org.waybill.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waybill.reference.Entity;

/**
 * Decides whether the name of a capital means the town or the government: the town after words of
 * place and of going there, the government where it acts, owns, gives or gets.
 */
final class CapitalRule {
  private static final Set<String> PLACE_BEFORE =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "around",
          "into",
          "via",
          "through",
          "across",
          "within",
          "toward",
          "towards",
          "visit",
          "visited",
          "visiting",
          "visits",
          "left",
          "leaving",
          "reached",
          "reaching",
          "port",
          "city",
          "capital",
          "downtown",
          "central");
  private static final Set<String> GOING = Table.words("going.tsv");
  private static final int REACH = 6;

  /** States of the past by those that have their capital now, or by the capital: Bonn, Berlin. */
  private static final Map<String, String> PREDECESSORS =
      Map.of(
          "state/RUS", "state/SUN",
          "state/SRB", "state/YUG",
          "state/CZE", "state/CSK",
          "place/2946447", "state/X-FRG",
          "place/2950159", "state/DDR");

  private final Function<String, Optional<Entity>> byKey;

  CapitalRule(Function<String, Optional<Entity>> byKey) {
    this.byKey = byKey;
  }

  /**
   * Turns capitals that stand for their government into states.
   *
   * @param day of the article: "Moscow" was the Soviet Union's before it was Russia's
   */
  void apply(Drafts drafts, Optional<LocalDate> day) {
    for (Draft draft : drafts.all) {
      if (draft.entity != null && draft.entity.metonym() && draft.entity.state().isPresent()) {
        before(draft.entity, day).ifPresent(past -> draft.state = past.key());
      }
      if (draft.entity == null
          || !draft.entity.metonym()
          || !draft.is(MentionKind.PLACE)
          || draft.entity.state().isEmpty()) {
        continue;
      }
      String key = draft.entity.state().get();
      Optional<Entity> state = before(draft.entity, day).or(() -> byKey.apply(key));
      if (place(drafts, draft) || state.isEmpty()) {
        draft.form = MentionForm.CAPITAL_AS_PLACE;
      } else {
        draft.kind = MentionKind.STATE;
        draft.form = MentionForm.CAPITAL_AS_STATE;
        draft.as(state.get());
      }
    }
  }

  /** The state that had the capital on the day, where it was another that is no more. */
  private Optional<Entity> before(Entity capital, Optional<LocalDate> day) {
    String past =
        PREDECESSORS.getOrDefault(
            capital.key(), PREDECESSORS.get(capital.state().orElse(capital.key())));
    return Optional.ofNullable(past)
        .flatMap(byKey)
        .filter(p -> day.isPresent() && p.to().filter(end -> !end.isBefore(day.get())).isPresent());
  }

  private static boolean place(Drafts drafts, Draft draft) {
    String before = drafts.lower(draft.first - 1);
    if (before.equals("the") || drafts.tag(draft.first - 1).startsWith("JJ")) {
      before = drafts.lower(draft.first - 2);
    }
    if (PLACE_BEFORE.contains(before)) {
      return true;
    }
    if (before.equals("of")
        && drafts
            .lower(draft.first - 2)
            .matches(
                "port|city|capital|suburbs?|outskirts|streets|east|west|north|south|kilometers|kilometres|miles|km")) {
      return true;
    }
    if (drafts.lower(draft.end).matches("airport|suburb|street|port|station")) {
      return true;
    }
    if (before.equals("to") || before.equals("from") || before.equals("for")) {
      return going(drafts, draft.first - 2);
    }
    return false;
  }

  /** Whether persons, planes or ships go, rather than goods being given. */
  private static boolean going(Drafts drafts, int from) {
    for (int i = from; i >= Math.max(0, from - REACH); i--) {
      if (drafts.lower(i).matches("[,;]")) {
        return false;
      }
      if (drafts.at(i, MentionKind.GOODS).isPresent()) {
        return false;
      }
      if (GOING.contains(drafts.lemma(i).toLowerCase(java.util.Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
