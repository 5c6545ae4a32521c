package org.waybill.claim;

/** Takes what a reader of claims documents finds, one document after the other. */
public interface ClaimsSink {
  /** A document was read. */
  void accept(Claims claims);

  /** A document is refused as a whole; reading goes on with the next where there is one. */
  void reject(ClaimsException problem);
}
