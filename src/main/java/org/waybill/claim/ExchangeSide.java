package org.waybill.claim;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one party gives another within an exchange.
 *
 * @param giver entity id
 * @param receiver entity id
 * @param consideration id of the transfer or other situation that is given
 * @param goods ids of the goods, where there is no transfer for them
 * @param fulfilment how far it is said to be fulfilled
 */
public record ExchangeSide(
    Optional<String> giver,
    Optional<String> receiver,
    Optional<String> consideration,
    List<String> goods,
    Optional<Fulfilment> fulfilment) {
  public ExchangeSide {
    Objects.requireNonNull(giver, "giver");
    Objects.requireNonNull(receiver, "receiver");
    Objects.requireNonNull(consideration, "consideration");
    goods = List.copyOf(goods);
    Objects.requireNonNull(fulfilment, "fulfilment");
  }
}
