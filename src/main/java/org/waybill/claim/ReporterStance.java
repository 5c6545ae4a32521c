package org.waybill.claim;

/** How far the outlet commits to a claim that it passes on. */
public enum ReporterStance implements Notated {
  OWN_VOICE("ownVoice"),
  RELAYS("relays"),
  DISTANCES("distances"),
  DISPUTES("disputes");

  private final String notation;

  ReporterStance(String notation) {
    this.notation = notation;
  }

  @Override
  public String notation() {
    return notation;
  }

  /**
   * The value that a claims document spells so.
   *
   * @throws IllegalArgumentException if there is none; the message lists those that there are
   */
  public static ReporterStance of(String notation) {
    return Notated.find(values(), notation);
  }
}
