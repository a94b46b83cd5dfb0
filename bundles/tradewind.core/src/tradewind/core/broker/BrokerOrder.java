package tradewind.core.broker;

import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderTerms;

/**
 * An order for the wire.
 *
 * @param orderId  new, or that of the order to be changed
 * @param orderRef comes back with everything the server says of it
 * @param parentId id of the order that must be filled first, 0 for none
 * @param ocaGroup empty for none; the first fill of a group cancels the others, in part the more is filled
 * @param transmit false: the server keeps it until an order of its family comes that is to be transmitted
 */
public record BrokerOrder(int orderId, Contract contract, OrderTerms terms, String account, String orderRef,
        int parentId, String ocaGroup, boolean transmit) {
}
