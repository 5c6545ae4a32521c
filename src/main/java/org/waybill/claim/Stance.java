package org.waybill.claim;

/** What the speaker of a claim does with the situation. */
public enum Stance implements Notated {
  ASSERTS("asserts"),
  CONFIRMS("confirms"),
  OBSERVES("observes"),
  ALLEGES("alleges"),
  ACCUSES("accuses"),
  DENIES("denies"),
  PREDICTS("predicts"),
  WARNS("warns"),
  PROMISES("promises"),
  INTENDS("intends"),
  REQUESTS("requests"),
  DEMANDS("demands"),
  DECLINES("declines"),
  CONDEMNS("condemns");

  private final String notation;

  Stance(String notation) {
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
  public static Stance of(String notation) {
    return Notated.find(values(), notation);
  }
}
