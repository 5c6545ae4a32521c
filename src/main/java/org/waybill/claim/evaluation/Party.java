package org.waybill.claim.evaluation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.waybill.claim.EntityReference;
import org.waybill.reference.EntityType;

/**
 * An entity for comparison between two documents: by Wikidata id where both have one, else by name,
 * with case, accents, hyphens and titles folded; one part of a person's name matches the whole.
 */
final class Party {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern TITLE =
      Pattern.compile("^(the|president|prime minister|minister|mr|mrs|ms|mv|m v) ");

  private final Optional<String> qid;
  private final EntityType type;
  private final SortedSet<String> names = new TreeSet<>();

  Party(EntityReference entity) {
    qid = entity.qid();
    type = entity.type();
    names.add(fold(entity.name()));
    entity.asWritten().ifPresent(name -> names.add(fold(name)));
    entity.aka().forEach(name -> names.add(fold(name)));
  }

  boolean isState() {
    return type == EntityType.STATE;
  }

  boolean same(Party other) {
    if (qid.isPresent() && other.qid.isPresent()) {
      return qid.equals(other.qid);
    }
    return names.stream()
        .anyMatch(
            name ->
                other.names.contains(name)
                    || other.names.stream().anyMatch(theirs -> samePerson(name, other, theirs)));
  }

  /** Whether it goes by the name, or by the Wikidata id where both have one. */
  boolean goesBy(String name, Optional<String> otherQid) {
    return qid.isPresent() && otherQid.isPresent()
        ? qid.equals(otherQid)
        : names.contains(fold(name));
  }

  private boolean samePerson(String name, Party other, String theirs) {
    if (type != EntityType.PERSON
        || other.type != EntityType.PERSON
        || name.isEmpty()
        || theirs.isEmpty()) {
      return false;
    }
    String[] ours = name.split(" ", -1);
    String[] their = theirs.split(" ", -1);
    return (ours.length == 1 || their.length == 1)
        && (ours[0].equals(their[0]) || ours[ours.length - 1].equals(their[their.length - 1]));
  }

  /**
   * A name without case, accents, punctuation and title: "Szymon Szynkowski vel Sęk" ends in sek.
   */
  static String fold(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD);
    letters = MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
    return TITLE.matcher(OTHER.matcher(letters).replaceAll(" ").strip()).replaceFirst("");
  }

  @Override
  public String toString() {
    return qid.orElseGet(() -> String.join("/", names));
  }
}
