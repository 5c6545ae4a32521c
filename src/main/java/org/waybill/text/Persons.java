package org.waybill.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The persons whom an article names, so that a surname or a title alone can be tied to the one it
 * stands for.
 */
final class Persons {
  private record Named(Draft draft, int sentence) {}

  private final List<Named> named = new ArrayList<>();
  private final Map<String, Draft> bySurname = new HashMap<>();
  private final Map<String, Draft> byName = new HashMap<>();

  /** Takes note of a person named in full, or by surname with an entity of the tables. */
  void note(Draft draft, int sentence) {
    Draft first = byName.get(draft.name);
    if (first == null) {
      byName.put(draft.name, draft);
      for (String surname : surnames(draft.name)) {
        bySurname.merge(
            surname,
            draft,
            (old, later) ->
                old.form == MentionForm.SURNAME && later.form == MentionForm.NAME ? later : old);
      }
    } else {
      complete(first, draft);
    }
    named.add(new Named(draft, sentence));
  }

  private static void complete(Draft first, Draft later) {
    first.state = first.state == null ? later.state : first.state;
    if (first.title == null) {
      first.title = later.title;
      first.organization = later.organization;
    }
  }

  /** The person whom the surname stands for in this article. */
  Optional<Draft> bySurname(String surname) {
    return Optional.ofNullable(bySurname.get(surname));
  }

  /** The person named in full, given name and all, whom the surname stands for in this article. */
  Optional<Draft> inFull(String surname) {
    return bySurname(surname).filter(d -> d.form == MentionForm.NAME && d.length() > 1);
  }

  /** What is known of the person of this name. */
  Optional<Draft> byName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The last person named before or in the sentence with a title of that head word. */
  Optional<Draft> holder(String head, String state, String organization, int sentence) {
    Draft found = null;
    for (Named person : named) {
      Draft draft = person.draft();
      boolean fits =
          person.sentence() <= sentence
              && draft.title != null
              && fits(head, draft.title)
              && (state == null || state.equals(draft.state))
              && (organization == null || organization.equals(draft.organization));
      found = fits ? draft : found;
    }
    return Optional.ofNullable(found);
  }

  private static boolean fits(String head, String title) {
    String base = title.contains(" of ") ? title.substring(0, title.indexOf(" of ")) : title;
    return base.equals(head)
        || base.endsWith(" " + head)
        || (head.equals("envoy") && base.endsWith("ambassador"))
        || (head.equals("official") && base.matches(".*(?:undersecretary|deputy minister)"));
  }

  /**
   * The names by which a person may go on being called: the last, with particles; the first where
   * the family name comes first (Korean and Chinese names with a joined given name).
   */
  static List<String> surnames(String name) {
    String[] parts = name.replaceAll(",? (?:Jr|Sr)\\.?$", "").split(" ");
    List<String> surnames = new ArrayList<>();
    if (parts.length < 2) {
      surnames.add(name);
      return surnames;
    }
    String last = parts[parts.length - 1];
    boolean familyFirst = last.matches("\\p{Lu}\\p{Ll}+-\\p{Ll}+");
    if (familyFirst || familyFirstName(parts)) {
      surnames.add(parts[0]);
      return surnames;
    }
    surnames.add(last);
    for (int i = parts.length - 2; i > 0; i--) {
      if (Character.isLowerCase(parts[i].charAt(0))) {
        surnames.add(String.join(" ", List.of(parts).subList(i, parts.length)));
      } else if (i == parts.length - 2 && family(parts, i)) {
        surnames.add(parts[i]);
      }
    }
    if (last.startsWith("al-") || last.startsWith("Al-") || last.startsWith("el-")) {
      surnames.add(last.substring(3));
    }
    return surnames;
  }

  /** "Riera" of "Leonel Riera Lunatti": the first of two surnames, no second given name. */
  private static boolean family(String[] parts, int i) {
    return parts[i].length() > 2
        && !parts[i].endsWith(".")
        && (parts.length > 3 || !PersonFinder.given(parts[i]));
  }

  private static boolean familyFirstName(String[] parts) {
    return parts[0].matches(
            "Kim|Xi|Mao|Wang|Li|Lee|Zhang|Moon|Yoon|Park|Choe|Choi|Jang|Shin|Ri|Pak|Nguyen|Hu|Deng|Lin|Tsai|Ma|Qin|Ho")
        && parts.length <= 3;
  }
}
