package org.waybill.text;

/** Where the date of a time expression comes from. */
public enum TimeBasis {
  /** The words give it whole: "October 13, 2023". */
  STATED,
  /** The day of publication gives it. */
  METADATA,
  /** Worked out: a year from a weekday, a day from the article's day. */
  INFERRED
}
