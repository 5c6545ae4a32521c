package org.waybill.page;

import java.util.List;
import java.util.stream.Collectors;
import org.waybill.query.Row;

/**
 * A claim in a sentence that keeps speaker, principal, stance, certainty and the reporter's
 * distance: "EFE relays, with distance, that John Kirby, for United States, accuses (as certain):
 * North Korea supplied Russia with ammunition".
 */
final class ClaimSentence {
  private ClaimSentence() {}

  /**
   * @param core with the columns of {@code claim.rq}
   */
  static String of(Row core, List<ClaimPage.Situation> situations) {
    String outlet =
        core.get("outlet").map(o -> Named.of(core, "outlet").name()).orElse("The article");
    String speaker = Named.of(core, "speaker").name();
    boolean forAnother =
        core.get("principal").filter(p -> !p.equals(core.text("speaker"))).isPresent();
    String who =
        forAnother ? speaker + ", for " + Named.of(core, "principal").name() + "," : speaker;
    String says = Wording.stance(core.text("stance")) + certainty(core.text("certainty"));
    String what =
        situations.stream()
            .map(s -> s.situation().name() + Wording.modality(s.modality()))
            .collect(Collectors.joining("; "));
    String not = core.text("polarity").equals("negative") ? " (said not to be so)" : "";
    return reporter(core.text("reporter"), outlet, who, says)
        + (what.isEmpty() ? core.get("label").map(l -> ": " + l).orElse("") : ": " + what)
        + not
        + ".";
  }

  private static String reporter(String stance, String outlet, String who, String says) {
    return switch (stance) {
      case "ownVoice" -> outlet + ", in its own voice, " + says;
      case "distances" -> outlet + " relays, with distance, that " + who + " " + says;
      case "disputes" -> outlet + " relays, and disputes, that " + who + " " + says;
      default -> outlet + " relays that " + who + " " + says;
    };
  }

  private static String certainty(String certainty) {
    return certainty.isEmpty() ? "" : " (as " + certainty + ")";
  }
}
