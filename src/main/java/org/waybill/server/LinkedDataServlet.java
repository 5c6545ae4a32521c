package org.waybill.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waybill.publish.DescriptionReader;
import org.waybill.publish.ThingNames;
import org.waybill.query.AnswerFormat;
import org.waybill.query.QueryLimits;

/**
 * The addresses under which IRIs of the data are looked up. What follows the address's own part is
 * never a file's name; it is compared with IRIs that the store holds, as it was sent.
 */
abstract class LinkedDataServlet extends ReadOnlyServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff])");
  static final List<String> PAGES = List.of("text/html", "application/xhtml+xml");
  static final Set<String> VIEW =
      Set.of(RequestView.AS_OF, RequestView.ENTERED_BY, RequestView.POLICY);

  LinkedDataServlet(ServerState state) {
    super(state);
  }

  /** Where other machines are answered the data are published, and every page may read them. */
  @Override
  final Origins origins() {
    return state.isPublished() ? Origins.all() : super.origins();
  }

  /**
   * What follows a prefix in the request's address, as it was sent.
   *
   * @throws Refusal if nothing does, or if no IRI could have it
   */
  static String path(HttpServletRequest request, String prefix) {
    String path = request.getRequestURI();
    String rest = path.length() > prefix.length() ? path.substring(prefix.length() + 1) : "";
    if (PERCENT.matcher(rest).find()) {
      throw new Refusal(400, "a percent sign stands for a byte: write % itself as %25");
    }
    if (CONTROL.matcher(rest).find()) {
      throw new Refusal(400, "an address holds no control characters");
    }
    if (rest.isEmpty()) {
      throw new Refusal(
          404, "name a thing: " + prefix + "/entity/state/PRK; /sparql finds what there is");
    }
    return rest;
  }

  /**
   * Refuses parameters that mean nothing here, so that nobody takes an answer for a narrower one.
   */
  static void checkParameters(Form form, Set<String> own) {
    for (String name : form.names()) {
      if (!own.contains(name) && !VIEW.contains(name)) {
        List<String> known = new ArrayList<>(own);
        known.addAll(VIEW);
        throw new Refusal(
            400,
            "there is no parameter '"
                + name
                + "' here; there are "
                + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  /**
   * The request's Accept header.
   *
   * @throws Refusal if it is none
   */
  static Optional<String> wellFormedAccept(HttpServletRequest request) {
    Optional<String> accept = accept(request);
    accept
        .flatMap(MediaRange::fault)
        .ifPresent(
            fault -> {
              throw new Refusal(400, fault);
            });
    return accept;
  }

  /**
   * Whether a client likes a page better than data; without a preference it gets data.
   *
   * @throws Refusal if it takes neither
   */
  static boolean prefersPage(Optional<String> accept) {
    List<String> offered = new ArrayList<>(AnswerType.graphMediaTypes());
    offered.addAll(PAGES);
    String chosen =
        MediaRange.choose(accept, offered)
            .orElseThrow(
                () ->
                    new Refusal(
                        406, "things are described as " + String.join(", ", offered) + " only"));
    return PAGES.contains(chosen);
  }

  /** The server's root as the client reaches it, without a final slash. */
  static String root(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /** Limits of reading one description. */
  QueryLimits limits() {
    return QueryLimits.of(state.limits().time(), state.limits().rows());
  }

  /**
   * The IRI that a path stands for.
   *
   * @param path without the ending of a format
   * @return empty if the store knows none
   */
  Optional<String> known(String path, DescriptionReader reader) {
    return ThingNames.candidates(state.iris().base(), path).stream()
        .filter(reader::knows)
        .findFirst();
  }

  /** The format that an ending of the path names: "ttl" of "claim/a/5c0e.ttl". */
  static Optional<AnswerFormat> ending(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 1
        ? Optional.empty()
        : Optional.ofNullable(AnswerType.ENDINGS.get(path.substring(dot + 1)));
  }
}
