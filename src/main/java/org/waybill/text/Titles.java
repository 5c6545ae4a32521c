package org.waybill.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the words that give a person's function: "South Korean Defence Minister", "White House
 * spokesman", "deputy prime minister of the United Arab Emirates", "Secretary of State".
 */
final class Titles {
  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "state|defen[cs]e|war|foreign|interior|finance|staff|energy|commerce|trade|justice|the");
  private static final int LONGEST = 10;

  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> modifiers = Table.words("title_modifiers.tsv");

  Titles() {
    Table.rows("titles.tsv").forEach(r -> kinds.put(r.get(0), r.get(1)));
  }

  /**
   * A title as it stands in a sentence.
   *
   * @param first first token, state and organization included, article not
   * @param head the head word
   * @param end token after it, "of ..." included
   * @param kind office, rank, courtesy, voice or work
   * @param title the function, lower case, without state and organization
   * @param state key of the state, null without one
   * @param organization name of the organization, null without one
   * @param plural whether several persons are meant
   * @param definite whether "the", "its" or an owner is before it
   */
  record Phrase(
      int first,
      int head,
      int end,
      String kind,
      String title,
      String state,
      String organization,
      boolean plural,
      boolean definite) {}

  /** The kind of title that the word is the head of, singular or plural. */
  Optional<String> kind(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String kind = kinds.get(lower);
    return Optional.ofNullable(kind != null ? kind : kinds.get(Lemmatizer.singular(lower)));
  }

  /** Whether the word is one of those that qualify a title: "deputy", "vice". */
  boolean modifier(String word) {
    return modifiers.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The title with its head at the token. */
  Optional<Phrase> at(Drafts drafts, int head) {
    Optional<String> kind = kind(drafts.text(head));
    String tag = drafts.tag(head);
    if (kind.isEmpty()
        || !(tag.startsWith("NN") || (drafts.capital(head) && !tag.startsWith("VB")))
        || drafts
            .at(head, MentionKind.ORGANIZATION, MentionKind.GOODS, MentionKind.PLACE)
            .isPresent()) {
      return Optional.empty();
    }
    int first = first(drafts, head);
    String state = null;
    String organization = null;
    StringBuilder title = new StringBuilder();
    StringBuilder unknown = new StringBuilder();
    for (int i = first; i <= head; i++) {
      Optional<Draft> owner =
          i == head
              ? Optional.empty()
              : drafts.at(
                  i,
                  MentionKind.ORGANIZATION,
                  MentionKind.STATE,
                  MentionKind.PERSON,
                  MentionKind.PLACE);
      if (owner.isPresent()) {
        Draft o = owner.get();
        organization = o.is(MentionKind.ORGANIZATION) ? o.name : organization;
        if (o.state != null && (state == null || o.is(MentionKind.STATE))) {
          state = o.state;
        }
      } else if (i < head
          && !drafts.tag(i).equals("POS")
          && title.isEmpty()
          && drafts.tag(i).startsWith("NNP")
          && !modifiers.contains(drafts.lower(i))) {
        unknown.append(unknown.isEmpty() ? "" : " ").append(drafts.text(i));
      } else if (!drafts.tag(i).equals("POS")) {
        String word = i == head ? Lemmatizer.singular(drafts.lower(i)) : drafts.lower(i);
        title.append(title.isEmpty() ? "" : " ").append(word);
      }
    }
    if (organization == null && !unknown.isEmpty()) {
      organization = unknown.toString();
    }
    String before = drafts.lower(first - 1);
    boolean owned = drafts.tag(first - 1).equals("PRP$") || hasOwner(drafts, first, head);
    Phrase phrase =
        new Phrase(
            first,
            head,
            head + 1,
            kind.get(),
            title.toString(),
            state,
            organization,
            !kinds.containsKey(drafts.lower(head)),
            before.equals("the") || before.equals("this") || owned);
    return Optional.of(kind.get().equals("courtesy") ? phrase : withOf(drafts, phrase));
  }

  private static boolean hasOwner(Drafts drafts, int first, int head) {
    for (int i = first; i < head; i++) {
      if (drafts.tag(i).equals("POS")) {
        return true;
      }
    }
    return false;
  }

  private int first(Drafts drafts, int head) {
    int first = head;
    for (int i = head - 1; i >= Math.max(0, head - LONGEST); i--) {
      String tag = drafts.tag(i);
      Optional<Draft> owner =
          drafts.at(
              i,
              MentionKind.STATE,
              MentionKind.ORGANIZATION,
              MentionKind.PERSON,
              MentionKind.PLACE);
      boolean possessive = tag.equals("POS") && drafts.at(i - 1).isPresent();
      boolean joined =
          drafts.lower(i).equals("and")
              && i > 0
              && modifiers.contains(drafts.lower(i - 1))
              && first == i + 1
              && modifiers.contains(drafts.lower(i + 1))
              && !kind(drafts.text(i - 1)).isPresent();
      if (owner.isPresent()
          && (drafts.at(i, MentionKind.PERSON).isEmpty() || drafts.tag(i + 1).equals("POS"))) {
        i = owner.get().first;
        first = i;
      } else if (possessive || joined) {
        first = i;
      } else if (modifiers.contains(drafts.lower(i))
          || (tag.startsWith("JJ")
              && !drafts.lower(i).matches("such|other|many|several|own|same|last|next"))
          || tag.equals("NN")
          || (tag.startsWith("NNP") && drafts.capital(i) && !kind(drafts.text(i)).isPresent())) {
        first = i;
      } else {
        break;
      }
    }
    return first;
  }

  /** "of the United Arab Emirates", "of State", "of Defence for security policy". */
  private Phrase withOf(Drafts drafts, Phrase p) {
    if (!drafts.lower(p.end()).matches("of|to|for")
        || (p.plural() && p.kind().equals("voice") && drafts.lower(p.end()).equals("to"))) {
      return p;
    }
    int at = drafts.lower(p.end() + 1).equals("the") ? p.end() + 2 : p.end() + 1;
    Optional<Draft> owner = drafts.beginning(at, MentionKind.STATE, MentionKind.ORGANIZATION);
    if (owner.isPresent() && !drafts.lower(p.end()).equals("to")) {
      Draft o = owner.get();
      String organization = o.is(MentionKind.ORGANIZATION) ? o.name : p.organization();
      String state = p.state() == null ? o.state : p.state();
      return new Phrase(
          p.first(),
          p.head(),
          o.end,
          p.kind(),
          p.title(),
          state,
          organization,
          p.plural(),
          p.definite());
    }
    if (!drafts.lower(p.end()).equals("of")) {
      return p;
    }
    if (DEPARTMENT.matcher(drafts.lower(at)).matches() && at == p.end() + 1) {
      int end = at + 1;
      end += drafts.lower(at).equals("foreign") && drafts.lower(end).equals("affairs") ? 1 : 0;
      String title = p.title() + " of " + drafts.words(at, end).toLowerCase(Locale.ROOT);
      if (drafts.lower(end).equals("for")) {
        int next = end + 1;
        while (drafts.within(next)
            && !drafts.capital(next)
            && drafts.tag(next).matches("JJ|NNS?|CC")) {
          next++;
        }
        end = drafts.capital(next) && next > end + 1 ? next : end;
      }
      return new Phrase(
          p.first(),
          p.head(),
          end,
          p.kind(),
          title,
          p.state(),
          p.organization(),
          p.plural(),
          p.definite());
    }
    int end = at;
    while (drafts.within(end)
        && end < at + 6
        && drafts.tag(end).matches("JJ|NNS?|NNPS?|VBN|IN|DT")
        && drafts.tokens.get(end).chunk().matches("[BI]-(NP|PP)")
        && drafts.tag(end).equals("IN") == drafts.lower(end).equals("of")) {
      end++;
    }
    if (end == at) {
      return p;
    }
    String title = p.title() + " of " + drafts.words(p.end() + 1, end).toLowerCase(Locale.ROOT);
    return new Phrase(
        p.first(),
        p.head(),
        end,
        p.kind(),
        title,
        p.state(),
        p.organization(),
        p.plural(),
        p.definite());
  }
}
