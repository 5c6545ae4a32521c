package org.waybill.claim.evaluation;

/** Where something was lost on the way from the text to a claim, or went wrong. */
public enum Layer {
  NOT_READ("sentence not read"),
  NO_MENTION("no mention"),
  NO_REFERENCE("named elsewhere only"),
  NO_FRAME("no frame"),
  ONE_END_MISSING("one end missing"),
  WRONG_ATTACHMENT("wrong attachment"),
  REVERSED("supplier and recipient swapped"),
  NO_ARMS("taken for no arms"),
  NO_SPEAKER("nobody says it"),
  BELOW_THRESHOLD("below the threshold"),
  WRONG_MODALITY("wrong modality or polarity"),
  NO_TRANSFER("its transfer is not found"),
  WRONG_SPEAKER("wrong speaker"),
  WRONG_STANCE("wrong stance"),
  GOODS_NOT_SEEN("goods not seen"),
  GOODS_NOT_ATTACHED("goods not attached"),
  WRONG_GOODS("wrong goods"),
  NO_AMOUNT("amount not seen"),
  AMOUNT_NOT_ATTACHED("amount not attached"),
  WRONG_AMOUNT("wrong amount"),
  NOT_IN_GOLD("nothing like it in gold"),
  NOT_FOUND("not found");

  private final String label;

  Layer(String label) {
    this.label = label;
  }

  /** In words, for reports. */
  public String label() {
    return label;
  }
}
