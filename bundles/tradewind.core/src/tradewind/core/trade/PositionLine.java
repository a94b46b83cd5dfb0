package tradewind.core.trade;

import java.math.BigDecimal;

/**
 * What an account holds of a contract. NaN stands for a figure that is not known; money is in the contract's currency.
 *
 * @param quantity    as the account says, below 0 for short
 * @param byFills     the same reckoned from the position at the start of the session and the executions since
 * @param averageCost of one share or contract, with multiplier and commissions
 * @param realized    today
 */
public record PositionLine(String account, Contract contract, BigDecimal quantity, BigDecimal byFills,
        double averageCost, double marketPrice, double marketValue, double unrealized, double realized) {

    /** Whether account and fills agree; a difference is normal for the moment between a fill and the account's word. */
    public boolean agrees() {
        return quantity.compareTo(byFills) == 0;
    }
}
