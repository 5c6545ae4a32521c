package org.waybill.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what is known by a word of its kind: ships ("the freighter Lady R", "MV Ruby"), ports,
 * depots and bases, armed groups ("Houthi rebels"), wars and borders.
 */
final class ThingFinder {
  private static final int LONGEST_NAME = 4;
  private static final Set<String> LOCATING = Set.of("near", "outside", "at", "in", "of");

  private final Heads heads;
  private final Set<String> prefixes = new HashSet<>();
  private final Set<String> types = new HashSet<>();

  ThingFinder(Heads heads) {
    this.heads = heads;
    for (List<String> row : Table.rows("vessels.tsv")) {
      (row.get(1).equals("prefix") ? prefixes : types).add(row.get(0));
    }
  }

  /** Adds the ships of a sentence, before their names can be taken for persons'. */
  void vessels(Drafts drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      vessel(drafts, i);
    }
  }

  /** Adds the facilities, groups, wars and borders of a sentence to its mentions. */
  void find(Drafts drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.lower(i).equals("border") || drafts.lower(i).equals("borders")) {
        border(drafts, i);
      }
      Optional<MentionKind> kind = kind(drafts, i);
      if (kind.isPresent()) {
        switch (kind.get()) {
          case FACILITY -> facility(drafts, i);
          case GROUP -> group(drafts, i);
          case CONFLICT -> conflict(drafts, i);
          default -> {}
        }
      }
    }
  }

  private Optional<MentionKind> kind(Drafts drafts, int i) {
    boolean noun = drafts.tag(i).startsWith("NN") || drafts.lower(i).equals("port");
    return noun
        ? heads.kind(drafts.text(i)).or(() -> heads.kind(drafts.lower(i)))
        : Optional.empty();
  }

  private void vessel(Drafts drafts, int i) {
    int first = -1;
    if (prefixes.contains(drafts.text(i)) && name(drafts, i + 1)) {
      first = i + 1;
    } else if (types.contains(drafts.lower(i))
        && drafts.tag(i).startsWith("NN")
        && !drafts.capital(i)
        && name(drafts, i + 1)
        && drafts
            .at(i + 1, MentionKind.STATE, MentionKind.PERSON, MentionKind.ORGANIZATION)
            .isEmpty()) {
      first = i + 1;
    }
    if (first >= 0) {
      int end = first + 1;
      while (name(drafts, end) && end - first < LONGEST_NAME && !drafts.named(end)) {
        end++;
      }
      vessel(drafts, first, end, owner(drafts, i));
      return;
    }
    if (drafts.lower(i).equals(",") && drafts.lower(i + 1).matches("an?") && i >= 1) {
      int head = i + 2;
      while (drafts.within(head)
          && head < i + 8
          && !types.contains(drafts.lower(head))
          && drafts.tag(head).matches("JJ|NNP?|VBN|VBG|HYPH|CD|POS")) {
        head++;
      }
      int start = i;
      while (name(drafts, start - 1) && i - start < LONGEST_NAME) {
        start--;
      }
      boolean type = types.contains(drafts.lower(head)) && !drafts.lower(head).equals("carrier");
      if (type && start < i && drafts.free(start, i) && drafts.lower(start - 1).equals("the")) {
        vessel(
            drafts, start, i, drafts.at(i + 2, MentionKind.STATE).map(d -> d.state).orElse(null));
      }
    }
  }

  private static String owner(Drafts drafts, int type) {
    for (int j = type - 1; j >= Math.max(0, type - 3); j--) {
      Optional<Draft> state = drafts.at(j, MentionKind.STATE);
      if (state.isPresent()) {
        return state.get().state;
      }
    }
    return null;
  }

  private static void vessel(Drafts drafts, int first, int end, String state) {
    Draft draft =
        new Draft(first, end, MentionKind.VESSEL, MentionForm.NAME, drafts.words(first, end));
    draft.state = state;
    drafts.clear(first, end);
    drafts.add(draft);
  }

  private static boolean name(Drafts drafts, int i) {
    return drafts.capital(i) && drafts.tag(i).startsWith("NN");
  }

  private void facility(Drafts drafts, int head) {
    if (drafts.at(head, MentionKind.ORGANIZATION, MentionKind.FACILITY).isPresent()
        || drafts.lower(head - 1).matches("industrial|knowledge|tax|power|support")
        || (drafts.tag(head + 1).startsWith("NN") && !drafts.lower(head).equals("port"))) {
      return;
    }
    String word = drafts.lower(head);
    int of = head + 1;
    if (word.equals("port") && drafts.lower(of).matches("city|town")) {
      of++;
    }
    if (word.equals("port") && drafts.lower(of).equals("of") && drafts.capital(of + 1)) {
      named(drafts, of + 1);
      return;
    }
    int first = head;
    boolean capital = false;
    while (first > 0 && head - first < LONGEST_NAME + 2) {
      int i = first - 1;
      boolean possessive =
          drafts.tag(i).equals("POS") && drafts.capital(i + 1) && drafts.capital(i - 1);
      if (!possessive && !drafts.tag(i).matches("NNP?S?|NNPS|JJ|VBG")) {
        break;
      }
      if (drafts
          .at(i, MentionKind.STATE, MentionKind.ORGANIZATION, MentionKind.PERSON)
          .isPresent()) {
        break;
      }
      capital |= drafts.capital(i);
      first = i;
    }
    if (drafts.tag(first).equals("POS")) {
      first++;
    }
    int end = head + 1;
    if (capital) {
      drafts.clear(first, end, MentionKind.GOODS);
      Draft draft =
          new Draft(first, end, MentionKind.FACILITY, MentionForm.NAME, drafts.words(first, end));
      draft.state = inside(drafts, first, end);
      drafts.add(draft);
      return;
    }
    if (word.matches("station|plant|port|base|terminal") && first == head) {
      return;
    }
    described(drafts, first, end);
  }

  /** "ammunition depot in southwestern Russia near Tikhoretsk". */
  private static void described(Drafts drafts, int first, int end) {
    Draft draft =
        new Draft(
            first, end, MentionKind.FACILITY, MentionForm.DESCRIPTION, drafts.words(first, end));
    draft.state = inside(drafts, first, end);
    for (int i = end; i < Math.min(drafts.size(), end + 8); i++) {
      if (drafts.lower(i).matches("[,.;]") || drafts.tokens.get(i).verb()) {
        break;
      }
      Optional<Draft> place = drafts.beginning(i, MentionKind.PLACE, MentionKind.STATE);
      if (place.isEmpty()
          && LOCATING.contains(drafts.lower(i - 1))
          && name(drafts, i)
          && drafts.free(i, i + 1)) {
        place =
            Optional.of(new Draft(i, i + 1, MentionKind.PLACE, MentionForm.NAME, drafts.text(i)));
        drafts.add(place.get());
      }
      if (place.isPresent() && place.get().is(MentionKind.STATE)) {
        draft.state = draft.state == null ? place.get().state : draft.state;
      } else if (place.isPresent() && draft.near == null) {
        draft.near = place.get().name;
        draft.name = drafts.words(first, end) + " near " + place.get().name;
        draft.state = draft.state == null ? place.get().state : draft.state;
      }
    }
    drafts.add(draft);
  }

  /** A place of which only its port is spoken of is a facility: "the port of Rajin". */
  private static void named(Drafts drafts, int first) {
    Optional<Draft> known = drafts.beginning(first, MentionKind.PLACE, MentionKind.FACILITY);
    if (known.isPresent()) {
      known.get().kind = MentionKind.FACILITY;
      return;
    }
    int end = first + 1;
    while (name(drafts, end) && drafts.free(end, end + 1) && end - first < LONGEST_NAME) {
      end++;
    }
    Draft draft =
        new Draft(first, end, MentionKind.FACILITY, MentionForm.NAME, drafts.words(first, end));
    if (drafts.lower(end).equals(",")) {
      draft.state = drafts.beginning(end + 1, MentionKind.STATE).map(d -> d.state).orElse(null);
    }
    drafts.clear(first, end, MentionKind.PLACE, MentionKind.PERSON);
    drafts.add(draft);
  }

  private static String inside(Drafts drafts, int first, int end) {
    for (int i = Math.max(0, first - 2); i < end; i++) {
      Optional<Draft> state = drafts.at(i, MentionKind.STATE);
      if (state.isPresent()) {
        return state.get().state;
      }
    }
    return null;
  }

  private void group(Drafts drafts, int head) {
    if (drafts
        .at(head, MentionKind.GROUP, MentionKind.ORGANIZATION, MentionKind.GOODS)
        .isPresent()) {
      return;
    }
    int first = head;
    while (first > 0 && head - first < LONGEST_NAME) {
      int i = first - 1;
      if (!drafts.tag(i).matches("JJ|NNP?S?|NNPS|VBN|HYPH|``|''")
          || drafts
              .lower(i)
              .matches("other|many|such|same|last|more|several|few|various|amongst")) {
        break;
      }
      boolean participle = drafts.tag(i).equals("VBN") && drafts.text(i).indexOf('-') < 0;
      boolean subject =
          drafts.at(i, MentionKind.STATE).filter(d -> d.form == MentionForm.NAME).isPresent();
      if (participle || subject) {
        break;
      }
      if (drafts.text(i).equals("\"") && !(i > 1 && drafts.text(i - 2).equals("\""))) {
        break;
      }
      first = i;
    }
    boolean allies = drafts.lower(head).matches("allies|partners|resistance|opposition|coalition");
    boolean owned =
        drafts.tag(first - 1).equals("PRP$")
            || (drafts.lower(head).matches("allies|partners")
                && drafts.lower(head + 1).equals("and")
                && heads.kind(drafts.text(head + 2)).isPresent());
    if (first == head && allies && !owned) {
      return;
    }
    boolean national =
        drafts.at(head - 1, MentionKind.STATE, MentionKind.PLACE).isPresent()
            || drafts.at(first, MentionKind.STATE).isPresent();
    if (heads.nation(drafts.text(head)) && !national) {
      return;
    }
    if ((drafts.text(first).equals("\"") && !drafts.text(first + 2).equals("\""))
        || drafts.lower(first).matches("former|depraved|so-called|alleged|suspected|armed")) {
      first++;
    }
    if (drafts.tag(head + 1).matches("NNS?")
        && drafts.tokens.get(head + 1).chunk().equals("I-NP")) {
      return;
    }
    boolean paired = first == head && drafts.lower(head).matches("allies|partners");
    int end = paired && drafts.lower(head + 1).equals("and") ? head + 3 : head + 1;
    Draft draft =
        new Draft(
            first,
            end,
            MentionKind.GROUP,
            first == head && end == head + 1 ? MentionForm.DESCRIPTION : MentionForm.NAME,
            drafts.words(first, end));
    drafts.add(draft);
  }

  private static void conflict(Drafts drafts, int head) {
    if (drafts.at(head, MentionKind.CONFLICT).isPresent()) {
      return;
    }
    int first = head;
    while (first > 0
        && head - first < LONGEST_NAME
        && drafts.tag(first - 1).matches("JJ|NNP|NNPS|NN")
        && !drafts
            .lower(first - 1)
            .matches("cold|star|nuclear|trade|last|more|new|prisoner|such")) {
      first--;
    }
    int end = head + 1;
    String place = null;
    if (drafts.lower(end).matches("in|on|against|of|with")) {
      int at = drafts.lower(end + 1).equals("the") ? end + 2 : end + 1;
      Optional<Draft> where = drafts.beginning(at, MentionKind.STATE, MentionKind.PLACE);
      if (where.isPresent()) {
        place = where.get().name;
        end = where.get().end;
      }
    }
    if (drafts.lower(head).equals("conflict") && place == null && first == head) {
      return;
    }
    if (first == head && place == null) {
      return;
    }
    String name = place == null ? drafts.words(first, head + 1) : drafts.words(head, end);
    drafts.add(new Draft(first, end, MentionKind.CONFLICT, MentionForm.NAME, name));
  }

  private static void border(Drafts drafts, int head) {
    int first = head;
    String one = null;
    Optional<Draft> before = drafts.endingBefore(head, MentionKind.STATE);
    if (before.isEmpty() && drafts.tag(head - 1).equals("POS")) {
      before = drafts.endingBefore(head - 1, MentionKind.STATE);
    }
    if (before.isPresent()) {
      first = before.get().first;
      one = before.get().name;
    }
    int end = head + 1;
    String other = null;
    if (drafts.lower(end).matches("with|between|of")) {
      int at = drafts.lower(end + 1).equals("the") ? end + 2 : end + 1;
      Optional<Draft> state = drafts.beginning(at, MentionKind.STATE);
      if (state.isPresent()) {
        other = state.get().name;
        end = state.get().end;
        Optional<Draft> second =
            drafts.lower(end).equals("and")
                ? drafts.beginning(end + 1, MentionKind.STATE)
                : Optional.empty();
        if (second.isPresent()) {
          one = second.get().name;
          end = second.get().end;
        }
      }
    }
    if (one == null && other == null) {
      return;
    }
    String name =
        one == null || other == null
            ? "border of " + (one == null ? other : one)
            : "border of " + one + " with " + other;
    drafts.add(new Draft(first, end, MentionKind.BORDER, MentionForm.NAME, name));
  }
}
