package org.waybill.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.NameForm;
import org.waybill.reference.NameIndex;
import org.waybill.reference.NameMatch;

/**
 * Finds the names of the reference tables in a sentence, the longest at each place. A name of a
 * town counts only where the words around it are those of a place, since towns are called like most
 * other things.
 */
final class NameFinder {
  private static final Set<String> PLACE_BEFORE =
      Set.of(
          "in",
          "at",
          "near",
          "from",
          "to",
          "via",
          "through",
          "outside",
          "around",
          "into",
          "toward",
          "towards",
          "between",
          "of",
          "for",
          "off",
          "reached",
          "left",
          "visited",
          "leaving",
          "visiting",
          "and",
          "over",
          "across");
  private static final Set<String> PLACE_NOUNS =
      Set.of(
          "port", "city", "town", "village", "capital", "province", "region", "island", "district");

  private final NameIndex index;
  private final Titles titles;
  private final InOffice inOffice;
  private final boolean caseless;
  private final Optional<LocalDate> day;

  NameFinder(
      NameIndex index,
      Titles titles,
      InOffice inOffice,
      boolean caseless,
      Optional<LocalDate> day) {
    this.index = index;
    this.inOffice = inOffice;
    this.titles = titles;
    this.caseless = caseless;
    this.day = day;
  }

  /** Adds the names of a sentence to its mentions. */
  void find(Drafts drafts) {
    List<String> words = drafts.tokens.stream().map(Token::text).toList();
    int i = 0;
    while (i < words.size()) {
      Optional<Draft> draft = at(drafts, words, i);
      draft.ifPresent(drafts::add);
      if (draft.isEmpty()) {
        compound(drafts, i);
      }
      i = draft.map(d -> d.end).orElse(i + 1);
    }
  }

  private Optional<Draft> at(Drafts drafts, List<String> words, int i) {
    if (!caseless
        && !drafts.capital(i)
        && !words.get(i).startsWith("al-")
        && !words.get(i).equals("the")) {
      return Optional.empty();
    }
    List<NameMatch> matches =
        index.match(words, i, caseless).stream()
            .filter(m -> existed(m.entity()))
            .filter(m -> !articleOnly(words, i, m))
            .filter(m -> likely(drafts, i, m))
            .toList();
    if (matches.isEmpty()) {
      return Optional.empty();
    }
    int length = matches.get(0).length();
    List<NameMatch> longest = matches.stream().filter(m -> m.length() == length).toList();
    NameMatch best = best(drafts, i, longest);
    int first = words.get(i).equalsIgnoreCase("the") && length > 1 ? i + 1 : i;
    Draft draft = new Draft(first, i + length, kind(best.entity()), form(best, words, i), "");
    draft.candidates = longest.stream().map(NameMatch::entity).distinct().toList();
    draft.as(best.entity());
    return Optional.of(draft);
  }

  private static boolean articleOnly(List<String> words, int i, NameMatch match) {
    return words.get(i).equalsIgnoreCase("the") && match.length() == 1;
  }

  private boolean existed(Entity entity) {
    if (day.isEmpty()) {
      return entity.to().map(t -> t.getYear() >= 1900).orElse(true);
    }
    boolean begun = entity.from().map(f -> !f.isAfter(day.get())).orElse(true);
    boolean over = entity.to().map(t -> t.isBefore(day.get())).orElse(false);
    return begun && (!over || entity.type() == EntityType.STATE);
  }

  /** Whether the words around allow the match; places and single surnames need a sign. */
  private boolean likely(Drafts drafts, int i, NameMatch match) {
    int end = i + match.length();
    EntityType type = match.entity().type();
    boolean partOfName =
        match.length() == 1
            && drafts.capital(end)
            && drafts.tag(end).equals("NNP")
            && drafts.tag(i).equals("NNP");
    if (type == EntityType.PLACE && !match.entity().metonym()) {
      return placeAround(drafts, i, end)
          && !(partOfName
              && !drafts.lower(end).matches("port|airport|base|province|region|station"));
    }
    if (match.form() == NameForm.SURNAME) {
      boolean first =
          i > 0
              && drafts.capital(i - 1)
              && drafts.tag(i - 1).equals("NNP")
              && Character.isLetter(drafts.text(i - 1).charAt(0))
              && titles.kind(drafts.text(i - 1)).isEmpty();
      return !partOfName && !first && !PLACE_NOUNS.contains(drafts.lower(end));
    }
    boolean continent =
        match.form() != NameForm.NAME
            && drafts.lower(i).startsWith("american")
            && drafts.lower(i - 1).matches("latin|central|south|north|native|african");
    return type != EntityType.VESSEL && !continent;
  }

  private static boolean placeAround(Drafts drafts, int i, int end) {
    boolean stateAfter = drafts.lower(end).equals(",") && drafts.capital(end + 1);
    String before = drafts.lower(i - 1);
    if (before.equals("the")) {
      before = drafts.lower(i - 2);
    }
    return PLACE_BEFORE.contains(before)
        || PLACE_NOUNS.contains(before)
        || (drafts.tag(i - 1).startsWith("JJ") && PLACE_BEFORE.contains(drafts.lower(i - 2)))
        || (stateAfter && i > 0);
  }

  private NameMatch best(Drafts drafts, int i, List<NameMatch> matches) {
    NameMatch first = matches.get(0);
    for (NameMatch match : matches) {
      boolean now =
          day.isEmpty() || match.entity().to().map(t -> !t.isBefore(day.get())).orElse(true);
      boolean nowFirst =
          day.isEmpty() || first.entity().to().map(t -> !t.isBefore(day.get())).orElse(true);
      if (now && !nowFirst) {
        first = match;
      }
    }
    for (NameMatch match : matches) {
      boolean persons =
          first.entity().type() == EntityType.PERSON && match.entity().type() == EntityType.PERSON;
      if (persons && inOffice.nearer(match.entity(), first.entity(), day)) {
        first = match;
      }
    }
    boolean state = matches.stream().anyMatch(m -> m.entity().type() == EntityType.STATE);
    if (!state && first.entity().type() == EntityType.PLACE) {
      return inNamedState(drafts, i + first.length(), matches).orElse(first);
    }
    return first;
  }

  /** Of several towns the one in the state that the words name: "Dunay, Russia". */
  private Optional<NameMatch> inNamedState(Drafts drafts, int end, List<NameMatch> matches) {
    if (!drafts.lower(end).equals(",")) {
      return Optional.empty();
    }
    List<String> words = drafts.tokens.stream().map(Token::text).toList();
    if (end + 1 >= words.size()) {
      return Optional.empty();
    }
    List<String> states =
        index.match(words, end + 1, caseless).stream()
            .filter(m -> m.entity().type() == EntityType.STATE)
            .map(m -> m.entity().key())
            .toList();
    return matches.stream()
        .filter(m -> m.entity().state().map(states::contains).orElse(false))
        .findFirst();
  }

  /** "Russian-made", "U.S.-Soviet", "Iran-contra": states within one token. */
  private void compound(Drafts drafts, int i) {
    String word = drafts.text(i);
    int hyphen = word.indexOf('-');
    if (hyphen < 2
        || !Character.isUpperCase(word.charAt(0))
        || word.equalsIgnoreCase("Indo-Pacific")) {
      return;
    }
    int start = drafts.tokens.get(i).start();
    int from = 0;
    List<Draft> parts = new ArrayList<>();
    for (String part : word.split("-", -1)) {
      if (part.length() > 1 && Character.isUpperCase(part.charAt(0))) {
        for (NameMatch match : index.match(List.of(part), 0, caseless)) {
          if (match.entity().type() == EntityType.STATE && existed(match.entity())) {
            Draft draft = new Draft(i, i + 1, MentionKind.STATE, MentionForm.COMPOUND, "");
            draft.as(match.entity());
            draft.start = start + from;
            draft.stop = start + from + part.length();
            parts.add(draft);
            break;
          }
        }
      }
      from += part.length() + 1;
    }
    parts.forEach(drafts::add);
  }

  private static MentionKind kind(Entity entity) {
    return switch (entity.type()) {
      case STATE -> MentionKind.STATE;
      case PERSON -> MentionKind.PERSON;
      case ORGANIZATION -> MentionKind.ORGANIZATION;
      case GROUP -> MentionKind.GROUP;
      case PLACE -> MentionKind.PLACE;
      case FACILITY -> MentionKind.FACILITY;
      case BORDER -> MentionKind.BORDER;
      case CONFLICT -> MentionKind.CONFLICT;
      case VESSEL -> MentionKind.VESSEL;
    };
  }

  private static MentionForm form(NameMatch match, List<String> words, int i) {
    return switch (match.form()) {
      case NAME, ALIAS -> MentionForm.NAME;
      case ADJECTIVE ->
          words.get(i + match.length() - 1).toLowerCase(Locale.ROOT).endsWith("s")
              ? MentionForm.DEMONYM
              : MentionForm.ADJECTIVE;
      case DEMONYM -> MentionForm.DEMONYM;
      case SURNAME -> MentionForm.SURNAME;
    };
  }
}
