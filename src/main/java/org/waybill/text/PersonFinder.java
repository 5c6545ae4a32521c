package org.waybill.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waybill.reference.Entity;

/**
 * Finds persons: after a title ("Secretary of State Antony Blinken"), before one ("John Kirby,
 * White House spokesman"), set off by commas ("the U.S. ambassador, Reuben Brigety"), by a given
 * name, or as the subject of saying.
 */
final class PersonFinder {
  private static final Set<String> PARTICLES =
      Set.of(
          "bin", "ibn", "al", "el", "de", "del", "la", "van", "von", "der", "den", "da", "dos",
          "das", "di", "du", "ul", "vel", "ben", "abu", "y", "e", "le");
  private static final Set<String> SUFFIXES = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");
  private static final Set<String> CALENDAR =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Jan.",
          "Feb.",
          "Sept.",
          "Oct.",
          "Nov.",
          "Dec.");
  private static final Set<String> SAYING = Table.words("saying.tsv");
  private static final Set<String> GIVEN = Table.words("given_names.tsv");
  private static final Map<String, String> NICKNAMES = Table.map("nicknames.tsv");
  private static final int LONGEST = 6;
  private static final int LONGEST_APPOSITION = 14;

  private final Titles titles;
  private final Heads heads;

  PersonFinder(Titles titles, Heads heads) {
    this.titles = titles;
    this.heads = heads;
  }

  /** Whether people are often called so by their given name. */
  static boolean given(String name) {
    return GIVEN.contains(name);
  }

  /** Adds the persons of a sentence to its mentions. */
  void find(Drafts drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      if (titles.kind(drafts.text(i)).isPresent()) {
        titles.at(drafts, i).ifPresent(phrase -> titled(drafts, phrase));
      }
    }
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.capital(i) && drafts.at(i, MentionKind.PERSON).isEmpty()) {
        untitled(drafts, i);
      }
    }
  }

  private void titled(Drafts drafts, Titles.Phrase phrase) {
    int after = phrase.end();
    while (titles
            .kind(drafts.text(after))
            .filter(k -> k.equals("courtesy") || k.equals("rank"))
            .isPresent()
        && drafts.capital(after)) {
      after++;
    }
    int end = phrase.plural() ? after : nameEnd(drafts, after);
    boolean named =
        end > after
            && (drafts.capital(phrase.head())
                || end - after >= 2
                || drafts.at(after, MentionKind.PERSON).isPresent());
    if (named) {
      person(drafts, after, end, phrase);
      return;
    }
    if (phrase.plural() || phrase.kind().equals("courtesy")) {
      return;
    }
    if (drafts.lower(phrase.end()).equals(",")) {
      int start = phrase.end() + 1;
      while (titles
          .kind(drafts.text(start))
          .filter(k -> k.equals("courtesy") || k.equals("rank"))
          .isPresent()) {
        start++;
      }
      int stop = nameEnd(drafts, start);
      boolean closed =
          drafts.lower(stop).matches("[,.;)]|and|said|told|who|in|on|at|\u2014")
              || stop == drafts.size();
      if (phrase.definite()
          && stop > start
          && closed
          && (stop - start >= 2 || drafts.at(start, MentionKind.PERSON).isPresent())) {
        person(drafts, start, stop, phrase);
        return;
      }
    }
    before(drafts, phrase);
  }

  /** NAME, [a] title: the comma and an article may stand between. */
  private void before(Drafts drafts, Titles.Phrase phrase) {
    int comma = phrase.first() - 1;
    if (drafts.lower(comma).matches("a|an|the|his|her|its|their")) {
      comma--;
    }
    if (!drafts.lower(comma).equals(",") || phrase.head() - comma > LONGEST_APPOSITION) {
      return;
    }
    int first = nameStart(drafts, comma);
    boolean person = drafts.at(comma - 1, MentionKind.PERSON).isPresent();
    if (first < comma && (comma - first >= 2 || person)) {
      person(drafts, first, comma, phrase);
    }
  }

  private void person(Drafts drafts, int first, int end, Titles.Phrase phrase) {
    Draft draft = draft(drafts, first, end);
    if (phrase.kind().equals("courtesy")) {
      return;
    }
    if (draft.title == null) {
      draft.title = phrase.title();
      draft.organization = phrase.organization();
    }
    if (draft.state == null || draft.entity == null) {
      draft.state = phrase.state() != null ? phrase.state() : draft.state;
    }
  }

  /** The person's mention on these tokens, new or, with its entity, from the tables. */
  private static Draft draft(Drafts drafts, int first, int end) {
    Optional<Draft> known = drafts.at(end - 1, MentionKind.PERSON);
    if (known.isEmpty() && SUFFIXES.contains(drafts.text(end - 1))) {
      known = drafts.at(end - 3, MentionKind.PERSON);
    }
    if (known.isPresent() && known.get().first == first && known.get().end == end) {
      return known.get();
    }
    String name = drafts.words(first, end);
    Draft draft =
        new Draft(
            first,
            end,
            MentionKind.PERSON,
            end - first == 1 ? MentionForm.SURNAME : MentionForm.NAME,
            name);
    if (known.isPresent()
        && known.get().entity != null
        && known.get().form == MentionForm.NAME
        && known.get().end == end) {
      draft.as(known.get().entity);
      draft.candidates = known.get().candidates;
    } else if (known.isPresent() && known.get().entity != null) {
      known.get().candidates.stream()
          .filter(e -> sameName(e, name))
          .findFirst()
          .ifPresent(draft::as);
    }
    drafts.clear(
        first, end, MentionKind.PERSON, MentionKind.PLACE, MentionKind.STATE, MentionKind.GOODS);
    drafts.add(draft);
    return draft;
  }

  /** Whether given name and surname agree, whatever stands between: "Joseph R. Biden". */
  static boolean sameName(Entity entity, String name) {
    String[] found =
        name.toLowerCase(Locale.ROOT).replaceAll(",? (?:jr|sr)\\.?$", "").split(" ", -1);
    for (String known : namesOf(entity)) {
      String[] parts = known.toLowerCase(Locale.ROOT).split(" ", -1);
      boolean given =
          parts[0].equals(found[0])
              || parts[0].equals(NICKNAMES.get(found[0]))
              || found[0].equals(NICKNAMES.get(parts[0]));
      if (given && parts[parts.length - 1].equals(found[found.length - 1])) {
        return true;
      }
    }
    return false;
  }

  private static java.util.List<String> namesOf(Entity entity) {
    java.util.List<String> names = new java.util.ArrayList<>(entity.aliases());
    names.add(entity.name());
    return names;
  }

  private void untitled(Drafts drafts, int i) {
    if (drafts.capital(i - 1) && drafts.tag(i - 1).equals("NNP") && !drafts.named(i - 1) && i > 0) {
      return;
    }
    int end = nameEnd(drafts, i);
    if (end - i < 2 || end - i > LONGEST || heads.last(drafts.text(end - 1))) {
      return;
    }
    boolean given =
        GIVEN.contains(drafts.text(i).split("-", -1)[0]) && drafts.tag(i).startsWith("NN");
    boolean says =
        (SAYING.contains(drafts.lemma(end))
                && drafts.tokens.get(Math.min(end, drafts.size() - 1)).verb())
            || (SAYING.contains(drafts.lemma(i - 1))
                && drafts.tag(i - 1).equals("VBD")
                && drafts.lower(end).matches("[,.;]|in|on|at|after|during"));
    boolean names =
        drafts.free(i, end)
            && drafts.tag(i).equals("NNP")
            && drafts.tag(end - 1).startsWith("NNP")
            && !allCapitals(drafts, i, end);
    if (given || (says && names && end - i <= 4)) {
      draft(drafts, i, end);
    }
  }

  private static boolean allCapitals(Drafts drafts, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = drafts.text(i);
      if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !word.endsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** The token after the name that begins with the token; the same token if none does. */
  private int nameEnd(Drafts drafts, int from) {
    int i = from;
    int end = from;
    if (titles.modifier(drafts.text(from))) {
      return from;
    }
    while (drafts.within(i) && i - from < LONGEST) {
      if (namePart(drafts, i, i == from)) {
        end = i + 1;
      } else if (!(i > from
              && PARTICLES.contains(drafts.lower(i))
              && namePart(drafts, i + 1, false))
          && !(i > from
              && PARTICLES.contains(drafts.lower(i))
              && PARTICLES.contains(drafts.lower(i + 1)))) {
        break;
      }
      i++;
    }
    if (end > from && drafts.lower(end).equals(",") && SUFFIXES.contains(drafts.text(end + 1))) {
      end += 2;
    }
    boolean letter = end == from + 1 && drafts.text(from).length() == 1;
    return letter ? from : end;
  }

  private int nameStart(Drafts drafts, int end) {
    int first = end;
    int i = end - 1;
    while (i >= 0 && end - i <= LONGEST) {
      if (namePart(drafts, i, false)) {
        first = i;
      } else if (!PARTICLES.contains(drafts.lower(i))) {
        break;
      }
      i--;
    }
    while (first < end && titles.kind(drafts.text(first)).isPresent()) {
      first++;
    }
    return first;
  }

  private boolean namePart(Drafts drafts, int i, boolean first) {
    String word = drafts.text(i);
    if (!drafts.capital(i)
        && !word.startsWith("al-")
        && !word.startsWith("el-")
        && !word.startsWith("d'")) {
      return false;
    }
    if (!Character.isLetter(word.charAt(0))
        || CALENDAR.contains(word)
        || (SUFFIXES.contains(word) && first)) {
      return false;
    }
    String tag = drafts.tag(i);
    if (tag.startsWith("VB")
        || tag.equals("PRP")
        || tag.equals("DT")
        || tag.equals("IN")
        || tag.equals("MD")
        || tag.equals("PRP$")
        || tag.startsWith("W")
        || tag.equals("CC")
        || tag.equals("TO")) {
      return false;
    }
    if (titles.kind(word).isPresent() && !word.equals("Prince")) {
      return false;
    }
    Optional<Draft> other =
        drafts.at(
            i,
            MentionKind.STATE,
            MentionKind.ORGANIZATION,
            MentionKind.GROUP,
            MentionKind.CONFLICT,
            MentionKind.GOODS);
    if (other.isEmpty()) {
      return true;
    }
    boolean afterName = !first && i > 0 && drafts.capital(i - 1) && !drafts.named(i - 1);
    return other.get().length() == 1 && afterName && other.get().form == MentionForm.NAME;
  }
}
