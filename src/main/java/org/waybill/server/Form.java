package org.waybill.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a request, from its address and, of a POST, from its body. */
final class Form {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Form() {}

  /**
   * Reads {@code a=1&b=2} as HTML forms encode it.
   *
   * @throws Refusal if a percent sign is not followed by two hexadecimal digits
   */
  static Form parse(String... encoded) {
    Form form = new Form();
    for (String part : encoded) {
      if (part != null && !part.isEmpty()) {
        for (String pair : part.split("&")) {
          form.add(pair);
        }
      }
    }
    return form;
  }

  private void add(String pair) {
    if (pair.isEmpty()) {
      return;
    }
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "a percent sign stands for a byte: write % itself as %25");
    }
  }

  Set<String> names() {
    return values.keySet();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /**
   * The one value of a parameter.
   *
   * @throws Refusal if it is given twice
   */
  Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw new Refusal(400, "the parameter " + name + " is given " + all.size() + " times");
    }
    return all.stream().findFirst();
  }

  /**
   * A whole number.
   *
   * @param usual where it is not given
   * @throws Refusal if it is none, or too small or large
   */
  long number(String name, long usual, long least, long most) {
    Optional<String> given = one(name);
    if (given.isEmpty()) {
      return usual;
    }
    long number;
    try {
      number = Long.parseLong(given.get());
    } catch (NumberFormatException e) {
      throw new Refusal(400, name + " is a whole number, not '" + given.get() + "'");
    }
    if (number < least || number > most) {
      String message = name + " is " + least + " to " + most + ", not " + number;
      throw name.equals("limit") && number > most
          ? Refusal.ofLimit(400, "page", message + "; the next pages have the rest")
          : new Refusal(400, message);
    }
    return number;
  }
}
