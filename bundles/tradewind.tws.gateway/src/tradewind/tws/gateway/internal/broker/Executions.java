package tradewind.tws.gateway.internal.broker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.tws.gateway.internal.clock.MarketClock;
import tradewind.tws.gateway.internal.listing.Listing;

/** Books what is executed: the executions, and with each of them the account. Belongs to the clock's thread. */
final class Executions {
    private final MarketClock clock;
    private final Accounts accounts;
    private final List<Fill> fills = new ArrayList<>();
    private long last;

    Executions(MarketClock clock, Accounts accounts) {
        this.clock = clock;
        this.accounts = accounts;
    }

    /** In the order in which they happened, each as it was last corrected. */
    List<Fill> all() {
        return List.copyOf(fills);
    }

    long last() {
        return last;
    }

    /** Takes one that was kept. */
    void restore(Fill kept) {
        fills.add(kept);
    }

    void setLast(long number) {
        last = number;
    }

    void forget(Fill fill) {
        fills.remove(fill);
    }

    /** @param added whether the order had rested */
    Fill book(Order order, BigDecimal quantity, BigDecimal price, boolean added) {
        Listing listing = order.listing();
        Portfolio portfolio = accounts.of(order).portfolio();
        BigDecimal commission = Commissions.of(listing, quantity, price, order.filled().signum() == 0);
        BigDecimal change = order.buys() ? quantity : quantity.negate();
        boolean closes = portfolio.position(listing).quantity().signum() * change.signum() < 0;
        double realized = portfolio.book(listing, change, price.doubleValue(), commission.doubleValue());
        order.fill(quantity, price);
        Fill fill = new Fill(newId(), order, clock.instant(), order.buys(), quantity, price, order.filled(),
                order.averagePrice(), added, commission, closes ? BigDecimal.valueOf(realized) : null);
        fills.add(fill);
        return fill;
    }

    private String newId() {
        last++;
        return String.format("%08x.%08x.01.01", clock.instant().getEpochSecond() & 0xffffffffL, last);
    }

    /** The last execution of a listing on its present day that was not taken back. */
    Optional<Fill> latest(Listing listing) {
        return today(listing).stream().filter(f -> f.quantity().signum() > 0).reduce((a, b) -> b);
    }

    private List<Fill> today(Listing listing) {
        long open = listing.calendar().lastOpened(clock.instant().getEpochSecond()).open();
        return fills.stream().filter(f -> f.order().listing().equals(listing))
                .filter(f -> f.time().getEpochSecond() >= open).toList();
    }

    /** The execution was at another price. */
    Fill correct(Fill fill, BigDecimal price) {
        BigDecimal value = fill.quantity().multiply(price.subtract(fill.price()));
        fill.order().correct(BigDecimal.ZERO, value);
        return replace(fill, fill.quantity(), price, fill.commission());
    }

    /** The execution never was; its commission is paid back. */
    Fill bust(Fill fill) {
        fill.order().correct(fill.quantity().negate(), fill.quantity().multiply(fill.price()).negate());
        return replace(fill, BigDecimal.ZERO, fill.price(), BigDecimal.ZERO);
    }

    /** Books the day of the listing anew with {@code fill} as it should have been. */
    private Fill replace(Fill fill, BigDecimal quantity, BigDecimal price, BigDecimal commission) {
        Order order = fill.order();
        Fill right = new Fill(nextVersion(fill.execId()), order, fill.time(), fill.bought(), quantity, price,
                order.filled(), order.averagePrice(), fill.added(), commission, null);
        Portfolio portfolio = accounts.of(order).portfolio();
        Position wrong = portfolio.position(order.listing());
        fills.set(fills.indexOf(fill), right);
        Position position = wrong.inTheMorning();
        double realized = 0;
        for (Fill f : today(order.listing())) {
            if (accounts.of(f.order()) == accounts.of(order)) {
                Position next = position.after(f.change(), f.price().doubleValue(), f.commission().doubleValue());
                realized = f == right ? next.realized() - position.realized() : realized;
                position = next;
            }
        }
        portfolio.put(position);
        pay(fill, right, position.realized() - wrong.realized());
        Fill told = fill.realizedPnl() == null ? right : withProfit(right, BigDecimal.valueOf(realized));
        fills.set(fills.indexOf(right), told);
        return told;
    }

    private void pay(Fill wrong, Fill right, double realized) {
        Listing listing = wrong.order().listing();
        Portfolio portfolio = accounts.of(wrong.order()).portfolio();
        portfolio.pay(listing, wrong.change().negate(), wrong.price().doubleValue(),
                right.commission().subtract(wrong.commission()).doubleValue(), realized);
        portfolio.pay(listing, right.change(), right.price().doubleValue(), 0, 0);
    }

    private static Fill withProfit(Fill f, BigDecimal profit) {
        return new Fill(f.execId(), f.order(), f.time(), f.bought(), f.quantity(), f.price(), f.cumulative(),
                f.average(), f.added(), f.commission(), profit);
    }

    /** {@code ...01.01} becomes {@code ...01.02}. */
    private static String nextVersion(String execId) {
        int dot = execId.lastIndexOf('.') + 1;
        return execId.substring(0, dot) + String.format("%02d", Integer.parseInt(execId.substring(dot)) + 1);
    }
}
