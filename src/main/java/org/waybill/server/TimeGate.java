package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.waybill.publish.Mementos;

/**
 * Negotiates a former state by time (Memento, RFC 7089). The clock is that of the store: a memento
 * is what this server would have answered then, and is therefore the same address with {@code
 * entered-by}. What had been published by a day is another question, asked with {@code as-of}.
 *
 * <p>Every address of a thing is its own time gate.
 *
 * @param address of the thing's page or data, without a query
 * @param path what follows the base in the thing's IRI
 * @param mementos are read when a time is asked for
 */
record TimeGate(String address, String path, Supplier<Mementos> mementos) {
  private static final String ACCEPT_DATETIME = "Accept-Datetime";

  // RFC 1123 with two digits for the day, which Java's own formatter does not write
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /**
   * The gate of a thing, to be used within a reading transaction.
   *
   * @param addresses what the address has before the path: "/data"
   */
  static TimeGate of(String addresses, String path, ServerState state) {
    return new TimeGate(
        addresses + "/" + path,
        path,
        () -> Mementos.of(state.graphs(), state.iris(), state.iris().base() + path));
  }

  static String httpDate(Instant time) {
    return HTTP_DATE.format(time);
  }

  /** The address of a memento. */
  String memento(Instant time) {
    return address + "?" + RequestView.ENTERED_BY + "=" + time;
  }

  /**
   * Says in the headers what there is, and redirects a request for a former state to it.
   *
   * @return whether it was redirected
   * @throws Refusal if the time is none
   */
  boolean negotiate(HttpServletRequest request, HttpServletResponse response, RequestView view) {
    Signposts signposts = new Signposts(response);
    signposts.add(address, "original timegate");
    signposts.add(TimeMapServlet.PATH + "/" + path, "timemap", TimeMapServlet.LINK_FORMAT);
    Optional<Instant> entered = view.viewpoint().enteredBy();
    if (entered.isPresent()) {
      mementos
          .get()
          .at(entered.get())
          .filter(time -> !time.isAfter(entered.get()))
          .ifPresent(time -> response.setHeader("Memento-Datetime", httpDate(time)));
      return false;
    }
    response.addHeader("Vary", ACCEPT_DATETIME);
    String wanted = request.getHeader(ACCEPT_DATETIME);
    if (wanted == null) {
      return false;
    }
    Optional<Instant> memento = mementos.get().at(asked(wanted));
    if (memento.isEmpty()) {
      return false;
    }
    String query = request.getQueryString();
    response.setHeader(
        "Location", memento(memento.get()) + (query == null || query.isEmpty() ? "" : "&" + query));
    response.setStatus(302);
    return true;
  }

  private static Instant asked(String time) {
    try {
      return ZonedDateTime.parse(time.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      throw new Refusal(
          400,
          ACCEPT_DATETIME
              + " is a time such as Wed, 25 Nov 2026 12:00:00 GMT, not '"
              + time.strip()
              + "'");
    }
  }
}
