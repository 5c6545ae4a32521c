package org.waybill.text;

/** The shapes of a time expression. */
public enum TimeKind {
  /** A day, month or year: "Friday", "in September", "2019". */
  POINT,
  /** From one point to another: "between September 7 and October 1". */
  RANGE,
  /** From a point on, with no end: "since 2019". */
  SINCE,
  /** Up to a point, with no beginning: "already", "until March". */
  UNTIL,
  /** A window before the article's day: "in recent weeks", "weeks ago". */
  WINDOW,
  /** Still to come: "next week", "by the end of the year". */
  FUTURE
}
