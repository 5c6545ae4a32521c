package org.waybill.text;

import java.util.Optional;
import java.util.Set;

/**
 * Finds organizations that no table has, by a head word: "Turkish Foreign Ministry", "Ministry of
 * Defence", "Defence Ministry in Bratislava", "Kalashnikov Group", with the abbreviation that may
 * follow in brackets.
 */
final class OrganizationFinder {
  private static final Set<String> APPOSED =
      Set.of(
          "company",
          "agency",
          "group",
          "service",
          "firm",
          "maker",
          "manufacturer",
          "newspaper",
          "exporter",
          "network",
          "movement",
          "organization",
          "organisation",
          "bank",
          "party",
          "contractor",
          "conglomerate",
          "channel",
          "website");
  private static final int LONGEST = 7;

  private final Heads heads;

  OrganizationFinder(Heads heads) {
    this.heads = heads;
  }

  /** Adds the organizations of a sentence to its mentions. */
  void find(Drafts drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.capital(i)
          && heads.kind(drafts.text(i)).filter(k -> k == MentionKind.ORGANIZATION).isPresent()
          && heads.last(drafts.text(i))) {
        at(drafts, i);
      }
      apposed(drafts, i);
    }
  }

  /** "the state oil company PDVSA", "a group called Ansar", "news agency KUNA". */
  private static void apposed(Drafts drafts, int i) {
    if (!APPOSED.contains(drafts.lower(i)) || !drafts.tag(i).equals("NN")) {
      return;
    }
    int first = drafts.lower(i + 1).matches("called|named") ? i + 2 : i + 1;
    int end = first;
    while (drafts.capital(end)
        && drafts.tag(end).startsWith("NNP")
        && drafts.free(end, end + 1)
        && end - first < 4) {
      end++;
    }
    if (end > first) {
      Draft draft =
          new Draft(
              first, end, MentionKind.ORGANIZATION, MentionForm.NAME, drafts.words(first, end));
      for (int j = i - 1; j >= Math.max(0, i - 4) && draft.state == null; j--) {
        draft.state = drafts.at(j, MentionKind.STATE).map(d -> d.state).orElse(null);
      }
      drafts.add(draft);
    }
  }

  private void at(Drafts drafts, int head) {
    if (drafts
        .at(head, MentionKind.ORGANIZATION, MentionKind.GOODS, MentionKind.PERSON)
        .isPresent()) {
      return;
    }
    if (drafts.lower(head - 1).equals("west") && drafts.lower(head).equals("bank")) {
      return;
    }
    int first = head;
    String state = null;
    while (first > 0 && head - first < LONGEST) {
      int i = first - 1;
      Optional<Draft> owner = drafts.at(i, MentionKind.STATE);
      if (owner.isPresent() && owner.get().form != MentionForm.COMPOUND) {
        state = owner.get().state;
        boolean adjective = owner.get().form == MentionForm.ADJECTIVE || owner.get().length() == 1;
        if (adjective) {
          first = owner.get().first;
          first -= drafts.lower(first - 1).equals("free") && drafts.capital(first - 1) ? 1 : 0;
        }
        break;
      }
      boolean possessive = drafts.tag(i).equals("POS");
      if (possessive) {
        state = drafts.endingBefore(i, MentionKind.STATE).map(d -> d.state).orElse(state);
        break;
      }
      boolean joint =
          drafts.lower(i).matches("and|of|for|the")
              && i > 0
              && drafts.capital(i - 1)
              && !drafts.named(i - 1)
              && drafts.lower(i).equals("and")
              && heads.of(drafts.text(head));
      if (!(drafts.capital(i) && !drafts.named(i) && drafts.tag(i).matches("NNP?S?|NNPS|JJ|VBG|CD"))
          && !joint) {
        break;
      }
      first = i;
    }
    int end = head + 1;
    if (heads.of(drafts.text(head)) && drafts.lower(end).matches("of|for")) {
      int next = drafts.lower(end + 1).equals("the") ? end + 2 : end + 1;
      int stop = next;
      while ((drafts.capital(stop) && !drafts.tag(stop).startsWith("VB") && stop - next < LONGEST)
          || (stop > next
              && drafts.lower(stop).matches("of|and|for")
              && drafts.capital(stop + 1)
              && !drafts.lower(stop).equals("and"))) {
        Optional<Draft> owner = drafts.beginning(stop, MentionKind.STATE);
        state = state == null && owner.isPresent() ? owner.get().state : state;
        stop++;
      }
      end = stop > next ? stop : end;
    }
    if (first == head && end == head + 1) {
      return;
    }
    add(drafts, first, end, state);
  }

  private static void add(Drafts drafts, int first, int end, String stateSoFar) {
    String state = stateSoFar;
    String name = drafts.words(first, end);
    if (state == null && drafts.lower(end).equals("in")) {
      Optional<Draft> seat = drafts.beginning(end + 1, MentionKind.PLACE, MentionKind.STATE);
      state = seat.map(d -> d.state).orElse(null);
    }
    Draft draft = new Draft(first, end, MentionKind.ORGANIZATION, MentionForm.NAME, name);
    draft.state = state;
    drafts.clear(first, end, MentionKind.PLACE, MentionKind.ORGANIZATION, MentionKind.GROUP);
    drafts.add(draft);
    boolean short_ =
        drafts.lower(end).matches("[(\\[]")
            && drafts.lower(end + 2).matches("[)\\]]")
            && drafts.text(end + 1).matches("[A-Z][A-Z0-9-]{1,9}");
    if (short_ && drafts.at(end + 1).isEmpty()) {
      Draft abbreviation =
          new Draft(end + 1, end + 2, MentionKind.ORGANIZATION, MentionForm.NAME, name);
      abbreviation.state = state;
      drafts.add(abbreviation);
    }
  }
}
