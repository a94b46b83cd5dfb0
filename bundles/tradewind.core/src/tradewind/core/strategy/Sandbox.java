package tradewind.core.strategy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Set;

/**
 * What a strategy may do at most, whatever it asks for. What would open or enlarge a position beyond it is not done; what
 * makes one smaller always is. Breaking the rate or the loss ends the run.
 *
 * @param capital        most money in the position, in the instrument's currency
 * @param maxPosition    most pieces either way
 * @param ordersInMinute most orders in a minute of the market's time; one more ends the run
 * @param instruments    symbols it may trade, empty for any
 * @param from           no entries before this time of day at the exchange
 * @param until          no entries from this time of day on; equal to {@code from} for the whole day
 * @param maxLoss        at this loss of the run, costs included, the position is closed and the run ends
 */
public record Sandbox(BigDecimal capital, long maxPosition, int ordersInMinute, Set<String> instruments, LocalTime from,
        LocalTime until, BigDecimal maxLoss) {
    public static final Sandbox DEFAULT = new Sandbox(new BigDecimal("1000000"), 100, 10, Set.of(), LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT, new BigDecimal("100000"));

    /** @throws IllegalArgumentException if a figure is not above 0 */
    public Sandbox {
        instruments = Set.copyOf(instruments);
        if (capital.signum() <= 0 || maxPosition <= 0 || ordersInMinute <= 0 || maxLoss.signum() <= 0) {
            throw new IllegalArgumentException("Limits of a strategy are above 0");
        }
    }

    public Sandbox withMaxPosition(long pieces) {
        return new Sandbox(capital, pieces, ordersInMinute, instruments, from, until, maxLoss);
    }

    public Sandbox withMaxLoss(BigDecimal money) {
        return new Sandbox(capital, maxPosition, ordersInMinute, instruments, from, until, money);
    }

    public Sandbox withOrdersInMinute(int orders) {
        return new Sandbox(capital, maxPosition, orders, instruments, from, until, maxLoss);
    }
}
