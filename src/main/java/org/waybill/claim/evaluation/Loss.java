package org.waybill.claim.evaluation;

import java.util.List;
import org.waybill.claim.Span;

/**
 * Something that only one side says, with where in the text and at which layer it was lost.
 *
 * @param difference what it is
 * @param layer where it was lost or went wrong
 * @param cue base form of the verb or noun that says it; "-" where nothing tells
 * @param sentence the words in which it stands, or should; empty where nothing tells
 * @param claims ids of the claims that say it, of the side that does
 * @param spans the words on which the claims rest that say it
 */
public record Loss(
    Difference difference,
    Layer layer,
    String cue,
    String sentence,
    List<String> claims,
    List<Span> spans) {
  public Loss {
    claims = List.copyOf(claims);
    spans = List.copyOf(spans);
  }

  /** The difference's line with three more cells: layer, cue, sentence. */
  @Override
  public String toString() {
    return String.join(
        "\t", difference.toString(), layer.label(), cue, sentence.replaceAll("\\s+", " "));
  }
}
