package org.waybill.claim.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waybill.reference.EntityType;
import org.waybill.text.AnalysedText;
import org.waybill.text.Mention;
import org.waybill.text.MentionKind;

/** Finds whom the labels of a transcript or broadcast name. */
final class Labels {
  private final AnalysedText text;
  private final Lexicon lexicon;
  private final Cast cast;
  private final List<Reading> readings;
  private final Map<String, Party> known = new HashMap<>();

  Labels(AnalysedText text, Lexicon lexicon, Cast cast, List<Reading> readings) {
    this.text = text;
    this.lexicon = lexicon;
    this.cast = cast;
    this.readings = readings;
  }

  /** Whom a transcript's label names: "MR. KIRBY"; sought in the whole text, once a label. */
  Party labelled(String label) {
    Party party = known.get(label);
    if (party == null) {
      party = find(label);
      known.put(label, party);
    }
    return party;
  }

  private Party find(String label) {
    String surname = label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    for (Reading reading : readings) {
      for (Mention m : reading.sentence().mentions()) {
        boolean named =
            m.kind() == MentionKind.PERSON
                && m.name().toLowerCase(Locale.ROOT).endsWith(surname)
                && m.state().isPresent();
        if (named) {
          return cast.party(m);
        }
      }
    }
    Optional<Party> office = office(label);
    if (office.isPresent()) {
      return office.get();
    }
    Optional<Party> body = body(label);
    if (body.isPresent()) {
      return body.get();
    }
    String name = surname.substring(0, 1).toUpperCase(Locale.ROOT) + surname.substring(1);
    boolean titled =
        lexicon.is("officeHolder", label.split(" ", 2)[0].toLowerCase(Locale.ROOT))
            && label.indexOf(' ') > 0;
    Optional<String> state = titled || inOffice(surname) ? cast.home() : cast.publisher().state();
    return new Party("person/" + surname, EntityType.PERSON, name, Optional.empty(), state);
  }

  /**
   * "SECRETARY GENERAL", "PRIME MINISTER": who holds the office in the text, else the publisher.
   */
  private Optional<Party> office(String label) {
    String words = label.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
    String[] parts = words.split(" ");
    boolean office =
        parts.length > 1
            && (lexicon.is("officeHolder", parts[parts.length - 1])
                || words.equals("secretary general"));
    if (!office) {
      return Optional.empty();
    }
    for (Reading reading : readings) {
      for (Mention m : reading.sentence().mentions()) {
        boolean holds =
            (m.kind() == MentionKind.PERSON || m.kind() == MentionKind.OFFICE)
                && m.state().isPresent()
                && m.title()
                    .map(t -> t.replace('-', ' '))
                    .filter(t -> t.endsWith(words))
                    .isPresent();
        if (holds) {
          return Optional.of(cast.party(m));
        }
      }
    }
    return Optional.of(cast.publisher());
  }

  /** "[DEFENSE MINISTER JUAN PEREZ]": whether the text gives the bearer of the name an office. */
  private boolean inOffice(String surname) {
    String[] words = text.article().text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    for (int i = 0; i < words.length; i++) {
      for (int k = i - 1; words[i].equals(surname) && k >= 0 && k >= i - 4; k--) {
        if (lexicon.is("officeHolder", words[k])) {
          return true;
        }
      }
    }
    return false;
  }

  /** The body that a label names instead of a person: "NATIONAL DEFENSE SECRETARIAT", "FRONT X". */
  private Optional<Party> body(String label) {
    Optional<String> state = Optional.empty();
    for (Reading reading : readings) {
      for (Mention m : reading.sentence().mentions()) {
        String words = text.words(m.start(), m.end());
        boolean organization =
            m.kind() == MentionKind.ORGANIZATION || m.kind() == MentionKind.GROUP;
        if (organization && (words.equalsIgnoreCase(label) || m.name().equalsIgnoreCase(label))) {
          return Optional.of(cast.party(m));
        }
        boolean adjective = m.kind() == MentionKind.STATE && state.isEmpty();
        if (adjective
            && (" " + label + " ")
                .toLowerCase(Locale.ROOT)
                .contains(" " + words.toLowerCase(Locale.ROOT) + " ")) {
          state = m.state();
        }
      }
    }
    String last = label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (!lexicon.is("organ", last) || label.indexOf(' ') < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Party(
            "organization/" + label.toLowerCase(Locale.ROOT),
            EntityType.ORGANIZATION,
            titled(label),
            Optional.empty(),
            state.or(cast::home)));
  }

  private static String titled(String label) {
    StringBuilder name = new StringBuilder();
    for (String word : label.toLowerCase(Locale.ROOT).split(" ")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ")
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word.substring(1));
      }
    }
    return name.toString();
  }
}
