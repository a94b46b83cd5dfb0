package tradewind.core.broker;

import java.math.BigDecimal;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderTerms;

/**
 * An order as the server has it: open, or (in a {@link BrokerRecord}) completed.
 *
 * @param orderId  0 or below for an order by hand, and for completed orders
 * @param clientId -1 if unknown
 * @param terms    null for a type that cannot be placed here
 * @param typeText TWS's name of the type
 * @param filled   null if the message does not say
 * @param text     a warning or the reason of a rejection, empty for none
 */
public record OrderReport(int orderId, int clientId, long permId, Contract contract, @Nullable OrderTerms terms,
        String typeText, String account, String orderRef, int parentId, String ocaGroup, BrokerStatus status,
        @Nullable BigDecimal filled, String text) {
}
