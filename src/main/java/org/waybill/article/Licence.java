package org.waybill.article;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The licence under which a text was published.
 *
 * @param name as it was given: "CC0-1.0", "All rights reserved"
 * @param iri its address, where the name is an SPDX id or an address itself
 */
public record Licence(String name, Optional<String> iri) {
  private static final String COMMONS = "https://creativecommons.org/";
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("(?i)CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\\d\\.\\d)");
  private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9.+]+(-[A-Za-z0-9.+]+)+");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

  /** Whoever names the author may pass the text on, or anybody may. */
  private static final Pattern OPEN =
      Pattern.compile(
          "https?://creativecommons\\.org/(publicdomain/(zero|mark)|licenses/by(-sa)?)/.*");

  public Licence {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(iri, "iri");
  }

  /** A licence as a publisher names it: an SPDX id, an address, or other words. */
  public static Licence of(String name) {
    if (ADDRESS.matcher(name).matches()) {
      return new Licence(name, Optional.of(name));
    }
    if (name.equalsIgnoreCase("CC0-1.0")) {
      return new Licence(name, Optional.of(COMMONS + "publicdomain/zero/1.0/"));
    }
    Matcher commons = CREATIVE_COMMONS.matcher(name);
    if (commons.matches()) {
      String kind = commons.group(1).toLowerCase(Locale.ROOT);
      return new Licence(
          name, Optional.of(COMMONS + "licenses/" + kind + "/" + commons.group(2) + "/"));
    }
    return new Licence(
        name,
        SPDX.matcher(name).matches()
            ? Optional.of("https://spdx.org/licenses/" + name)
            : Optional.empty());
  }

  /**
   * Whether the text may be passed on as a whole: public domain, CC0, CC BY and CC BY-SA. What
   * forbids a use or a change, and what is not known, does not count.
   */
  public boolean isOpen() {
    return iri.filter(i -> OPEN.matcher(i).matches()).isPresent();
  }
}
