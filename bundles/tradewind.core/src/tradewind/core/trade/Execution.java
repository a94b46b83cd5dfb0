package tradewind.core.trade;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A fill. A correction replaces the one with the same id up to the last dot.
 *
 * @param ref        of the order, see {@link TrackedOrder#ref}
 * @param quantity   above 0; 0 when a correction has taken the fill back
 * @param time       of the exchange
 * @param commission null until it is reported
 * @param realized   profit that the fill realized as the server reckons it, null if none or not reported
 */
public record Execution(String execId, String ref, int orderId, int clientId, long permId, Contract contract, Side side,
        BigDecimal quantity, BigDecimal price, Instant time, String account, String exchange,
        @Nullable BigDecimal commission, String commissionCurrency, @Nullable BigDecimal realized) {

    /** The id without the number of its correction. */
    public String baseId() {
        int dot = execId.lastIndexOf('.');
        return dot < 0 ? execId : execId.substring(0, dot);
    }

    public BigDecimal signedQuantity() {
        return side == Side.BUY ? quantity : quantity.negate();
    }

    public Execution withCommission(@Nullable BigDecimal amount, String currency, @Nullable BigDecimal profit) {
        return new Execution(execId, ref, orderId, clientId, permId, contract, side, quantity, price, time, account,
                exchange, amount, currency, profit);
    }
}
