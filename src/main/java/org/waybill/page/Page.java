package org.waybill.page;

import java.util.Objects;

/**
 * A page that is ready to be rendered.
 *
 * @param template its name without ending: "claim"
 * @param content what the template shows
 */
public record Page(String template, Frame frame, Object content) {
  public Page {
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(frame, "frame");
    Objects.requireNonNull(content, "content");
  }
}
