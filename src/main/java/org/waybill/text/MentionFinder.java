package org.waybill.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.waybill.reference.Entity;
import org.waybill.reference.NameIndex;
import org.waybill.reference.Tenure;

/**
 * The third layer: what the words of an article name. Names of the tables first, then what patterns
 * find, then, over the whole article, surnames and titles that stand for persons named before.
 */
final class MentionFinder {
  private final NameIndex index;
  private final Heads heads = new Heads();
  private final Titles titles = new Titles();
  private final PersonFinder persons = new PersonFinder(titles, heads);
  private final OrganizationFinder organizations = new OrganizationFinder(heads);
  private final ThingFinder things = new ThingFinder(heads);
  private final PlaceFinder places = new PlaceFinder();
  private final OfficeFinder offices = new OfficeFinder(titles);
  private final InstitutionFinder institutions;
  private final InOffice inOffice;
  private final CapitalRule capitals;

  /**
   * @param index the names of the tables
   * @param byKey the tables' entities by key
   * @param terms who held which office when
   */
  MentionFinder(
      NameIndex index, Function<String, Optional<Entity>> byKey, Collection<Tenure> terms) {
    this.index = index;
    this.inOffice = new InOffice(terms);
    this.institutions = new InstitutionFinder(index, byKey);
    this.capitals = new CapitalRule(byKey);
  }

  /**
   * What was found in an article.
   *
   * @param mentions those of each sentence, in the order of the sentences
   * @param speakers who the labels of a transcript stand for
   */
  record Found(List<List<Mention>> mentions, List<Speaker> speakers) {}

  /** Finds the mentions of an article. */
  Found find(List<Sentence> sentences, TextKind kind, Optional<LocalDate> day) {
    boolean caseless = kind == TextKind.CAPITALS;
    NameFinder names = new NameFinder(index, titles, inOffice, caseless, day);
    GoodsFinder goods = new GoodsFinder(index, caseless);
    Access access = new Access(index);
    List<Drafts> all = new ArrayList<>();
    Persons known = new Persons();
    for (Sentence sentence : sentences) {
      Drafts drafts = new Drafts(sentence);
      goods.find(drafts);
      names.find(drafts);
      dropGoodsWithinNames(drafts);
      things.vessels(drafts);
      organizations.find(drafts);
      places.find(drafts);
      institutions.find(drafts);
      persons.find(drafts);
      things.find(drafts);
      access.find(drafts);
      all.add(drafts);
      note(drafts, known);
    }
    Repeats repeats = new Repeats(all);
    for (Drafts drafts : all) {
      repeats.find(drafts);
      link(drafts, known);
    }
    for (Drafts drafts : all) {
      capitals.apply(drafts, day);
      offices.find(drafts, known);
    }
    return new Found(
        all.stream().map(Drafts::mentions).toList(),
        new Speakers(index, titles, known).of(sentences));
  }

  /** "Storm Shadow" stays goods; "Patriot" within a longer name of an organization does not. */
  private static void dropGoodsWithinNames(Drafts drafts) {
    List<Draft> names =
        drafts.all.stream().filter(d -> d.kind != MentionKind.GOODS && d.start < 0).toList();
    for (Draft name : names) {
      List<Draft> overlapping =
          drafts.all.stream()
              .filter(d -> d.is(MentionKind.GOODS) && d.overlaps(name.first, name.end))
              .toList();
      for (Draft goods : overlapping) {
        if (goods.length() < name.length()) {
          drafts.all.remove(goods);
        } else if (goods.first <= name.first && !name.is(MentionKind.STATE)) {
          drafts.all.remove(name);
        }
      }
    }
  }

  private static void note(Drafts drafts, Persons known) {
    drafts.all.stream()
        .filter(d -> d.is(MentionKind.PERSON) && (d.entity != null || d.name.indexOf(' ') > 0))
        .sorted(java.util.Comparator.comparingInt(d -> d.first))
        .forEach(d -> known.note(d, drafts.sentence.index()));
  }

  /**
   * Ties surnames to the persons named in full, and gives each mention what is known of its person.
   */
  private void link(Drafts drafts, Persons known) {
    for (int i = 0; i < drafts.size(); i++) {
      if (!drafts.capital(i)
          || drafts
              .at(
                  i,
                  MentionKind.PERSON,
                  MentionKind.ORGANIZATION,
                  MentionKind.FACILITY,
                  MentionKind.VESSEL)
              .isPresent()) {
        continue;
      }
      Optional<Draft> person = known.bySurname(drafts.text(i));
      boolean partOfName =
          (drafts.capital(i + 1) && drafts.tag(i + 1).equals("NNP") && !drafts.named(i + 1))
              || (i > 0
                  && drafts.capital(i - 1)
                  && drafts.tag(i - 1).equals("NNP")
                  && !drafts.named(i - 1)
                  && Character.isLetter(drafts.text(i - 1).charAt(0))
                  && drafts.text(i - 1).length() > 3
                  && titles.kind(drafts.text(i - 1)).isEmpty());
      if (person.isPresent() && !partOfName) {
        drafts.clear(i, i + 1, MentionKind.PLACE, MentionKind.GOODS, MentionKind.STATE);
        drafts.add(new Draft(i, i + 1, MentionKind.PERSON, MentionForm.SURNAME, person.get().name));
      }
    }
    for (Draft draft : drafts.all) {
      if (!draft.is(MentionKind.PERSON)) {
        continue;
      }
      Optional<Draft> person = known.byName(draft.name);
      if (draft.form == MentionForm.SURNAME && draft.entity != null) {
        Optional<Draft> inFull = known.inFull(drafts.words(draft.first, draft.end));
        boolean other = inFull.filter(p -> !draft.entity.equals(p.entity)).isPresent();
        if (other) {
          draft.entity = null;
          draft.state = null;
          person = inFull;
        }
      }
      if (person.isEmpty() && draft.name.indexOf(' ') < 0) {
        person = known.bySurname(draft.name);
      }
      person.ifPresent(p -> complete(draft, p));
    }
  }

  private static void complete(Draft draft, Draft person) {
    draft.name = person.name;
    if (draft.entity == null) {
      draft.entity = person.entity;
      draft.candidates = person.candidates;
    }
    draft.state = draft.state == null ? person.state : draft.state;
    if (draft.title == null) {
      draft.title = person.title;
      draft.organization = person.organization;
    }
  }
}
