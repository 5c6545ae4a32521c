package org.waybill.text;

import java.util.Optional;

/**
 * Finds persons who are named by their function only: "U.S. officials", "a Pentagon spokesman",
 * "analysts", and "the spokesman", who may be someone named before.
 */
final class OfficeFinder {
  private final Titles titles;

  OfficeFinder(Titles titles) {
    this.titles = titles;
  }

  /** Adds them to the mentions of a sentence. */
  void find(Drafts drafts, Persons persons) {
    for (int i = 0; i < drafts.size(); i++) {
      if (!drafts.tag(i).startsWith("NN") || titles.kind(drafts.text(i)).isEmpty()) {
        continue;
      }
      Optional<Titles.Phrase> phrase = titles.at(drafts, i);
      if (phrase.isPresent() && stands(drafts, phrase.get())) {
        add(drafts, phrase.get(), persons);
      }
    }
  }

  /** Whether the title stands for a person, not before or behind his name. */
  private static boolean stands(Drafts drafts, Titles.Phrase phrase) {
    if (phrase.kind().equals("courtesy") || (phrase.kind().equals("rank") && !phrase.definite())) {
      return false;
    }
    if (drafts.lower(phrase.head()).matches("sources?")
        && drafts.lower(phrase.head() + 1).equals("of")) {
      return false;
    }
    boolean compound =
        drafts.tag(phrase.end()).startsWith("NN")
            && drafts.at(phrase.end(), MentionKind.PERSON).isEmpty()
            && phrase.end() == phrase.head() + 1;
    boolean named =
        drafts.at(phrase.end(), MentionKind.PERSON).isPresent()
            || (drafts.lower(phrase.end()).equals(",")
                && !phrase.plural()
                && drafts
                    .beginning(phrase.end() + 1, MentionKind.PERSON)
                    .filter(p -> p.title != null)
                    .isPresent());
    int comma = phrase.first() - 1;
    comma = drafts.lower(comma).matches("an?|the|his|her|its") ? comma - 1 : comma;
    boolean behind =
        drafts.lower(comma).equals(",")
            && !phrase.plural()
            && drafts
                .endingBefore(comma, MentionKind.PERSON)
                .filter(p -> p.title != null)
                .isPresent();
    return !compound && !named && !behind;
  }

  private static void add(Drafts drafts, Titles.Phrase phrase, Persons persons) {
    String word = Lemmatizer.singular(drafts.lower(phrase.head()));
    boolean the = drafts.lower(phrase.first() - 1).equals("the");
    if (phrase.definite()
        && !phrase.plural()
        && drafts.at(phrase.head(), MentionKind.PERSON).isEmpty()) {
      Optional<Draft> person =
          persons.holder(word, phrase.state(), phrase.organization(), drafts.sentence.index());
      if (person.isPresent()) {
        Draft draft =
            new Draft(
                the ? phrase.first() - 1 : phrase.first(),
                phrase.head() + 1,
                MentionKind.PERSON,
                MentionForm.TITLE,
                person.get().name);
        draft.entity = person.get().entity;
        draft.candidates = person.get().candidates;
        draft.title = person.get().title;
        draft.state = person.get().state;
        draft.organization = person.get().organization;
        drafts.add(draft);
        return;
      }
    }
    int end = phrase.kind().equals("voice") ? phrase.end() : phrase.head() + 1;
    Draft draft =
        new Draft(
            phrase.first(),
            end,
            MentionKind.OFFICE,
            MentionForm.TITLE,
            drafts.words(phrase.first(), end));
    draft.title = phrase.title();
    draft.state = phrase.state();
    draft.organization = phrase.organization();
    drafts.add(draft);
  }
}
