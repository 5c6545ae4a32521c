package org.waybill.publish;

import java.util.Objects;
import java.util.Optional;
import org.waybill.rdf.Iris;

/**
 * Where a store is published.
 *
 * @param iris names its things; the data themselves are {@code .../catalog#data}
 * @param address the server's root as clients reach it, with a final slash
 * @param licence IRI of the data's licence; only who publishes can tell it
 */
public record Publication(Iris iris, String address, Optional<String> licence) {
  public Publication {
    Objects.requireNonNull(iris, "iris");
    Objects.requireNonNull(licence, "licence");
    if (!address.endsWith("/")) {
      throw new IllegalArgumentException("a root ends with a slash, unlike " + address);
    }
  }

  String catalog() {
    return iris.about("catalog");
  }

  String dataset() {
    return catalog() + "#data";
  }

  String endpoint() {
    return address + "sparql";
  }
}
