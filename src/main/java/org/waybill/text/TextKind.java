package org.waybill.text;

/** The kinds of article that are written, and so read, differently. */
public enum TextKind {
  /** Agency wire, newspaper or web news: sentences in paragraphs, mixed case. */
  NEWS,
  /** Text in capitals throughout, as agencies and broadcast monitors used to send it. */
  CAPITALS,
  /** Questions and answers under speaker labels. */
  TRANSCRIPT
}
