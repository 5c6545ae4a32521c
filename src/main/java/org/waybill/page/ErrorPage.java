package org.waybill.page;

import java.util.Optional;

/**
 * The page that is shown where a request cannot be answered.
 *
 * @param status of HTTP
 * @param title "Not Found"
 * @param whatToDo what is wrong and what to do, in one line
 */
public record ErrorPage(int status, String title, String whatToDo) {

  /** The page in its frame. */
  public static Page of(String base, int status, String title, String whatToDo) {
    Frame frame =
        new Frame(
            title, new PageLinks(base), Optional.empty(), Optional.empty(), java.util.List.of(), 0);
    return new Page("error", frame, new ErrorPage(status, title, whatToDo));
  }
}
