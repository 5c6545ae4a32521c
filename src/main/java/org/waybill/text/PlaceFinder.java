package org.waybill.text;

import java.util.Optional;
import java.util.Set;

/**
 * Finds places that no table has where the words leave no doubt: "to Dunay, Russia", "the town of
 * Kobane", "the Skrydstrup region".
 */
final class PlaceFinder {
  private static final Set<String> BEFORE =
      Set.of("in", "at", "near", "from", "to", "via", "through", "outside", "of", "between", "and");
  private static final Set<String> KINDS =
      Set.of("town", "city", "village", "province", "region", "district", "island", "oblast");
  private static final int LONGEST = 3;

  /** Adds the places of a sentence to its mentions. */
  void find(Drafts drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      if (!name(drafts, i) || name(drafts, i - 1)) {
        continue;
      }
      int end = i + 1;
      while (name(drafts, end) && end - i < LONGEST) {
        end++;
      }
      String state = null;
      boolean place = false;
      if (drafts.lower(end).equals(",") && BEFORE.contains(drafts.lower(i - 1))) {
        Optional<Draft> in =
            drafts.beginning(end + 1, MentionKind.STATE).filter(d -> d.form == MentionForm.NAME);
        boolean closed =
            in.isPresent()
                && (drafts.lower(in.get().end).matches("[,.;)\u2014]")
                    || in.get().end == drafts.size());
        place = closed;
        state = in.map(d -> d.state).orElse(null);
      }
      place |= drafts.lower(i - 1).equals("of") && KINDS.contains(drafts.lower(i - 2));
      place |= KINDS.contains(drafts.lower(i - 1)) && drafts.tag(i - 1).equals("NN");
      place |= KINDS.contains(drafts.lower(end)) && drafts.lower(i - 1).equals("the");
      if (place) {
        Draft draft = new Draft(i, end, MentionKind.PLACE, MentionForm.NAME, drafts.words(i, end));
        draft.state = state;
        drafts.add(draft);
      }
    }
  }

  private static boolean name(Drafts drafts, int i) {
    return drafts.capital(i) && drafts.tag(i).startsWith("NNP") && drafts.free(i, i + 1);
  }
}
