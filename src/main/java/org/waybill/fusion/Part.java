package org.waybill.fusion;

import java.util.Objects;

/**
 * A transfer that is counted within another, so that sums must not count both.
 *
 * @param part IRI of the fused situation that is counted within
 * @param whole IRI of the fused order or total
 * @param words why: "4 of 13 items"
 */
public record Part(String part, String whole, String words) {
  public Part {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(whole, "whole");
  }
}
