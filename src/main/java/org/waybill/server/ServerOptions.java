package org.waybill.server;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server is started.
 *
 * @param port 0 for any free one
 * @param loopback whether only this machine is answered
 * @param services addresses of other endpoints that queries may ask with SERVICE; none unless the
 *     user allows them
 * @param origins web origins ("https://example.org") whose pages may read answers, or "*" for all;
 *     never with credentials
 * @param limits what one request may take
 * @param licence IRI of the licence of the data, which only who publishes them can tell
 */
public record ServerOptions(
    int port,
    boolean loopback,
    List<String> services,
    List<String> origins,
    ServerLimits limits,
    Optional<String> licence) {
  public ServerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    services = List.copyOf(services);
    origins = List.copyOf(origins);
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(licence, "licence");
  }

  /** On loopback, without other endpoints, for pages of its own only, within the usual limits. */
  public static ServerOptions onPort(int port) {
    return new ServerOptions(
        port, true, List.of(), List.of(), ServerLimits.usual(), Optional.empty());
  }

  /** The same, answering other machines too. */
  public ServerOptions onAllAddresses() {
    return new ServerOptions(port, false, services, origins, limits, licence);
  }

  /** The same, with these endpoints allowed. */
  public ServerOptions allowing(Collection<String> services) {
    return new ServerOptions(port, loopback, List.copyOf(services), origins, limits, licence);
  }

  /** The same, with pages of these origins allowed. */
  public ServerOptions forPagesOf(Collection<String> origins) {
    return new ServerOptions(port, loopback, services, List.copyOf(origins), limits, licence);
  }

  /** The same within other limits. */
  public ServerOptions within(ServerLimits limits) {
    return new ServerOptions(port, loopback, services, origins, limits, licence);
  }

  /** The same, with data under a licence, which is named by its IRI. */
  public ServerOptions licensed(String licence) {
    return new ServerOptions(port, loopback, services, origins, limits, Optional.of(licence));
  }
}
