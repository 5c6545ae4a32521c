package org.waybill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.NameIndex;
import org.waybill.reference.NameMatch;

/**
 * Finds institutions of states in common nouns ("the Russian embassy", "Israel's defence ministry",
 * "the government in Tripoli") and gives institutions that are found without their state ("the
 * Defence Ministry in Bratislava") the name and entity that they have with it.
 */
final class InstitutionFinder {
  private static final Map<String, String> KINDS = Table.map("institutions.tsv");
  private static final Set<String> BETWEEN = Table.words("institution_words.tsv");
  private static final Set<String> ALONE =
      Set.of(
          "government",
          "army",
          "embassy",
          "ministry",
          "regime",
          "presidency",
          "authorities",
          "military");
  private static final int LONGEST = 5;

  private final NameIndex index;
  private final Function<String, Optional<Entity>> byKey;

  InstitutionFinder(NameIndex index, Function<String, Optional<Entity>> byKey) {
    this.index = index;
    this.byKey = byKey;
  }

  /** Adds the institutions of a sentence to its mentions. */
  void find(Drafts drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      String kind = drafts.capital(i) && i > 0 ? null : KINDS.get(drafts.lower(i));
      if (kind != null
          && drafts.tag(i).startsWith("NN")
          && drafts.at(i, MentionKind.ORGANIZATION, MentionKind.GOODS, MentionKind.OFFICE).isEmpty()
          && !(drafts.tag(i + 1).startsWith("NN")
              && drafts.tokens.get(i + 1).chunk().equals("I-NP"))) {
        at(drafts, i, kind);
      }
    }
    for (Draft draft : List.copyOf(drafts.all)) {
      if (draft.is(MentionKind.ORGANIZATION) && draft.entity == null && draft.state != null) {
        named(drafts, draft);
      }
    }
  }

  private void at(Drafts drafts, int head, String kind) {
    int first = head;
    while (first > 0
        && head - first < LONGEST
        && BETWEEN.contains(drafts.lower(first - 1))
        && drafts.at(first - 1, MentionKind.STATE).isEmpty()) {
      first--;
    }
    Optional<Draft> owner = drafts.endingBefore(first, MentionKind.STATE, MentionKind.PLACE);
    boolean possessive = false;
    if (owner.isEmpty() && drafts.tag(first - 1).equals("POS")) {
      owner = drafts.endingBefore(first - 1, MentionKind.STATE);
      possessive = owner.isPresent();
    }
    if (owner.isPresent()
        && owner.get().state != null
        && owner.get().form != MentionForm.COMPOUND) {
      add(drafts, possessive ? first : owner.get().first, head, kind, owner.get().state);
      return;
    }
    boolean generic = first < head || ALONE.contains(drafts.lower(head));
    if (drafts.lower(head + 1).matches("in|of") && generic) {
      int at = drafts.lower(head + 2).equals("the") ? head + 3 : head + 2;
      Optional<Draft> seat = drafts.beginning(at, MentionKind.PLACE, MentionKind.STATE);
      boolean fits =
          seat.isPresent()
              && seat.get().state != null
              && (drafts.lower(head + 1).equals("in")
                  == (seat.get().is(MentionKind.PLACE) || seat.get().form == MentionForm.NAME));
      if (fits
          && (seat.get().is(MentionKind.STATE)
              || (seat.get().entity != null && seat.get().entity.metonym()))) {
        add(drafts, first, head, kind, seat.get().state);
      }
    }
  }

  private void add(Drafts drafts, int first, int head, String kind, String state) {
    Optional<Entity> entity = byKey.apply(state);
    if (entity.isEmpty()) {
      return;
    }
    boolean government = kind.equals("government");
    Draft draft =
        new Draft(
            first,
            head + 1,
            government ? MentionKind.STATE : MentionKind.ORGANIZATION,
            government ? MentionForm.GOVERNMENT : MentionForm.NAME,
            drafts.words(first, head + 1));
    if (government) {
      draft.as(entity.get());
    } else {
      draft.state = state;
    }
    drafts.add(draft);
  }

  /** The name with its state's adjective before it, and the entity of that name. */
  private void named(Drafts drafts, Draft draft) {
    Optional<Entity> state = byKey.apply(draft.state);
    if (state.isEmpty() || state.get().adjectives().isEmpty()) {
      return;
    }
    String adjective = state.get().adjectives().get(0);
    boolean has =
        drafts.at(draft.first, MentionKind.STATE).isPresent()
            || drafts.words(draft.first, draft.end).contains(state.get().name());
    List<String> words = new ArrayList<>();
    if (!has) {
      words.add(adjective);
    }
    for (int i = draft.first; i < draft.end; i++) {
      words.add(drafts.text(i));
    }
    for (NameMatch match : index.match(words, 0, true)) {
      if (match.length() == words.size() && match.entity().type() == EntityType.ORGANIZATION) {
        draft.as(match.entity());
        return;
      }
    }
    String last = drafts.lower(draft.end - 1);
    boolean institution =
        KINDS.containsKey(last)
            || drafts.lower(draft.first).matches("ministry|department|parliament|embassy");
    if (!has && institution) {
      draft.name = String.join(" ", words);
    }
  }
}
