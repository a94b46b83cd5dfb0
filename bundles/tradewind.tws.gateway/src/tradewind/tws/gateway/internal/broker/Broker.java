package tradewind.tws.gateway.internal.broker;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.broker.Scripted.Shortable;
import tradewind.tws.gateway.internal.clock.MarketClock;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.LiveTape;
import tradewind.tws.protocol.WireOrder;

/**
 * Takes the orders of the paper accounts. While the link to the exchanges is down, orders that are there go on working,
 * but nobody hears of it before the link is back. Belongs to the clock's thread.
 */
public final class Broker {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** Days for which executions can be asked for. */
    private static final int DAYS = 7;

    private final MarketClock clock;
    private final Parts parts;
    private final OrderEntry entry;
    private final Cancels cancels;

    /** @param accounts their codes, at least one; each has {@code deposit} of the base currency */
    public Broker(List<String> accounts, LiveTape tape, double deposit) {
        clock = tape.clock();
        parts = Parts.of(tape, new Accounts(accounts, tape, deposit));
        entry = new OrderEntry(parts);
        cancels = new Cancels(parts);
        tidyAtMidnight();
    }

    private void tidyAtMidnight() {
        Instant midnight = today().plusDays(1).atStartOfDay(ZONE).toInstant();
        clock.at(midnight, () -> {
            tidy();
            tidyAtMidnight();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Forgets orders that ended before today, and executions that nobody can ask for any more. */
    private void tidy() {
        Instant morning = today().atStartOfDay(ZONE).toInstant();
        Instant old = today().minusDays(DAYS - 1).atStartOfDay(ZONE).toInstant();
        completedOrders().stream().filter(o -> o.completedAt().isBefore(morning)).forEach(parts.book()::forget);
        fills().stream().filter(f -> f.time().isBefore(old)).forEach(parts.executions()::forget);
        parts.news().kept();
    }

    /**
     * Goes on where the file says that a gateway before has ended, and keeps everything there from now on.
     *
     * @throws IOException if the file cannot be understood, or is that of another market
     */
    public void keepIn(AccountFile file) throws IOException {
        Snapshot snapshot = new Snapshot(parts, entry);
        snapshot.restore(file.lines());
        tidy();
        parts.news().before(() -> file.write(clock.instant(), snapshot.lines()));
        resume();
    }

    /** Orders that were there work on; what had come halfway is finished. */
    private void resume() {
        for (Order order : parts.book().all()) {
            if (order.state() == OrderState.FILLED) {
                parts.book().rivals(order).forEach(rival -> parts.exchange().cancel(rival, Exchange.BY_SYSTEM));
            }
        }
        for (Order order : parts.book().active()) {
            Instant expiry = order.expiry();
            if (expiry != null && !expiry.isAfter(clock.instant())) {
                parts.exchange().cancel(order, Exchange.EXPIRED);
            } else if (order.state() == OrderState.PENDING_CANCEL) {
                parts.exchange().cancel(order, Exchange.BY_TRADER);
            } else {
                parts.expiries().resume(order);
                goOn(order);
            }
        }
    }

    private void goOn(Order order) {
        if (order.state() == OrderState.PENDING_SUBMIT && order.transmitted()) {
            entry.arrive(order);
        } else if (order.transmitted() && order.state().active()) {
            parts.exchange().work(order);
        }
    }

    /** The first account, which is meant where only one can be. */
    public Accounting accounting() {
        return parts.accounts().first();
    }

    public List<Accounting> accounts() {
        return parts.accounts().all();
    }

    public Optional<Accounting> account(String code) {
        return parts.accounts().find(code);
    }

    /** The account that an order trades for. */
    public Accounting account(Order order) {
        return parts.accounts().of(order);
    }

    /** What scripts want. */
    public Scripted scripted() {
        return parts.scripted();
    }

    /** Until closed. */
    public Subscription listen(BrokerListener listener) {
        return parts.news().listen(listener);
    }

    /** The lowest id that a client may give to a new order. */
    public int nextId(int clientId) {
        return parts.book().nextId(clientId);
    }

    public void restartIds(int first) {
        parts.book().restartIds(first);
        parts.news().kept();
    }

    /** How long an order, its change or its cancel takes to the exchange, in market time. */
    public void setLatency(Duration time) {
        parts.transit().setLatency(time);
    }

    public List<Order> openOrders() {
        return parts.book().active();
    }

    /** Every order that came to its end today. */
    public List<Order> completedOrders() {
        return parts.book().all().stream().filter(o -> !o.state().active()).toList();
    }

    /** Those of the last days, in the order in which they happened, each as it was last corrected. */
    public List<Fill> fills() {
        return parts.executions().all();
    }

    /** What an order would do; nothing is placed. */
    public Optional<Margin> preview(OrderKey key, Listing listing, WireOrder wire) {
        return entry.preview(key, listing, wire);
    }

    /** A new order, or new terms for one that is known by this key. @param route the exchange that the client names */
    public void place(OrderKey key, Listing listing, String route, WireOrder wire) {
        entry.place(key, listing, route, wire);
    }

    /** An order that somebody enters in TWS by hand. */
    public Order enterByHand(Listing listing, WireOrder wire) {
        return entry.enterByHand(listing, wire);
    }

    /** Gives an order that was entered by hand an id by which client 0 can name it. */
    public void bind(Order order) {
        entry.bind(order);
    }

    /** Whether shares can be borrowed; orders that waited for them go on. */
    public void setShortable(Listing listing, Shortable how) {
        entry.setShortable(listing, how);
    }

    /** As a client asks; it is told when that cannot be. */
    public void cancel(OrderKey key) {
        cancels.cancel(key);
    }

    /** Cancels the orders that were entered by hand. @param permId 0 for all of them */
    public void cancelByHand(long permId) {
        cancels.cancelByHand(permId);
    }

    /** Every open order, of all clients. */
    public void cancelAll() {
        cancels.cancelAll();
    }

    /** The last execution of a listing was at a price that differs by this. */
    public void correctExecution(Listing listing, BigDecimal by) {
        parts.executions().latest(listing)
                .ifPresent(f -> revised(parts.executions().correct(f, f.price().add(by))));
    }

    /** The last execution of a listing is taken back. */
    public void bustExecution(Listing listing) {
        parts.executions().latest(listing).ifPresent(f -> revised(parts.executions().bust(f)));
    }

    private void revised(Fill fill) {
        parts.news().tell(l -> l.filled(fill));
        parts.news().changed(fill.order());
    }

    public void setHalted(Listing listing, boolean on) {
        parts.exchange().setHalted(listing, on);
    }

    /** The link to the exchanges goes down or comes back. */
    public void setConnected(boolean on) {
        parts.news().setConnected(on);
        if (!on) {
            return;
        }
        parts.book().active().stream().filter(o -> o.state() == OrderState.PENDING_CANCEL)
                .forEach(o -> parts.exchange().cancel(o, Exchange.BY_TRADER));
        entry.connected();
    }
}
