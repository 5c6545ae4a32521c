package org.waybill.text;

/** The sort of bound that the words of an amount express. */
public enum AmountBound {
  EXACTLY,
  ABOUT,
  MORE_THAN,
  AT_LEAST,
  UP_TO,
  AT_MOST,
  LESS_THAN,
  /** "several", "many", "dozens". */
  SEVERAL,
  RANGE
}
