package org.waybill.text;

import java.util.Optional;
import java.util.Set;
import org.waybill.reference.GoodsMatch;
import org.waybill.reference.GoodsType;
import org.waybill.reference.NameIndex;

/** Finds land and bases that are given to others for their use: "the use of its bases". */
final class Access {
  private static final Set<String> GROUNDS = Table.words("grounds.tsv");
  private static final int LONGEST = 4;

  private final Optional<GoodsType> type;

  Access(NameIndex index) {
    this.type =
        index.matchGoods(java.util.List.of("base", "access"), 0, false).stream()
            .findFirst()
            .map(GoodsMatch::type);
  }

  /** Adds them to the mentions of a sentence, each at its noun. */
  void find(Drafts drafts) {
    for (int i = 0; i + 2 < drafts.size() && type.isPresent(); i++) {
      boolean use = drafts.lower(i).equals("use") && drafts.lower(i + 1).equals("of");
      boolean access = drafts.lower(i).equals("access") && drafts.lower(i + 1).equals("to");
      if (!use && !access) {
        continue;
      }
      for (int k = i + 2; k < Math.min(drafts.size(), i + 3 + LONGEST); k++) {
        if (GROUNDS.contains(Lemmatizer.singular(drafts.lower(k)))
            && drafts.at(k, MentionKind.GOODS).isEmpty()) {
          Draft draft =
              new Draft(k, k + 1, MentionKind.GOODS, MentionForm.NAME, type.get().notation());
          draft.goods = type.get();
          drafts.add(draft);
          break;
        }
        if (!drafts.tag(k).matches("DT|PRP\\$|POS|JJ.*|NN.*|CD")) {
          break;
        }
      }
    }
  }
}
