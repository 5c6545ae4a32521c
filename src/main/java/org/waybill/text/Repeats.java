package org.waybill.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds again, anywhere in the article, the names that a pattern found once: the ship, the port,
 * the organization and its abbreviation. A war spoken of without a place is the one that has one.
 */
final class Repeats {
  private static final Set<MentionKind> KINDS =
      Set.of(
          MentionKind.PLACE,
          MentionKind.FACILITY,
          MentionKind.VESSEL,
          MentionKind.ORGANIZATION,
          MentionKind.PERSON);

  private final Map<String, Draft> named = new HashMap<>();
  private String war;

  Repeats(List<Drafts> sentences) {
    for (Drafts drafts : sentences) {
      for (Draft draft : drafts.all) {
        boolean words = draft.form == MentionForm.NAME && draft.entity == null && draft.start < 0;
        if (words && KINDS.contains(draft.kind)) {
          String text = drafts.words(draft.first, draft.end);
          boolean short_ = draft.is(MentionKind.PERSON) && text.indexOf(' ') < 0;
          if (!short_) {
            named.putIfAbsent(text, draft);
          }
        }
        if (draft.is(MentionKind.CONFLICT)
            && war == null
            && draft.name.matches(".* (?:in|of|on|against) .*")) {
          war = draft.name;
        }
      }
    }
  }

  /** Adds to a sentence the names that were found elsewhere. */
  void find(Drafts drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      if (!drafts.capital(i)
          || (i > 0
              && drafts.capital(i - 1)
              && drafts.free(i - 1, i)
              && drafts.tag(i - 1).equals("NNP"))) {
        continue;
      }
      for (int end = Math.min(drafts.size(), i + 6); end > i; end--) {
        Draft known = named.get(drafts.words(i, end));
        boolean goesOn =
            drafts.capital(end) && drafts.tag(end).equals("NNP") && drafts.free(end, end + 1);
        if (known != null && drafts.free(i, end) && !goesOn) {
          Draft draft = new Draft(i, end, known.kind, known.form, known.name);
          draft.state = known.state;
          draft.near = known.near;
          draft.title = known.title;
          draft.organization = known.organization;
          drafts.add(draft);
          break;
        }
      }
    }
    if (war != null) {
      for (Draft draft : drafts.all) {
        if (draft.is(MentionKind.CONFLICT)
            && draft.entity == null
            && draft.name.matches("\\p{Ll}[\\p{Ll}-]* (?:war|invasion|conflict)")) {
          draft.name = war;
        }
      }
    }
  }
}
