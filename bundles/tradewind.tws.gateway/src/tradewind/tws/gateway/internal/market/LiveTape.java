package tradewind.tws.gateway.internal.market;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.clock.MarketClock;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.TradingDay;

/**
 * Plays the tape of a market in the time of a clock. Every listener hears each event from its subscription on once, at
 * its time, on the clock's thread.
 */
public final class LiveTape {
    /** Milliseconds of market time that are fetched at once. */
    private static final long AHEAD = 30_000;

    private final Market market;
    private final MarketClock clock;
    private final Executor makers;

    /** Days are made on the clock's thread. */
    public LiveTape(Market market, MarketClock clock) {
        this(market, clock, Runnable::run);
    }

    /** @param makers where days are made, off the clock's thread: what else happens goes on meanwhile */
    public LiveTape(Market market, MarketClock clock, Executor makers) {
        this.market = market;
        this.clock = clock;
        this.makers = makers;
    }

    public Market market() {
        return market;
    }

    public MarketClock clock() {
        return clock;
    }

    /** The state of a listing now. */
    public DayTotals totals(Listing listing) {
        return market.totals(listing, clock.millis());
    }

    /** Whether a listing can be followed from now on without its day being made first. */
    public boolean atHand(Listing listing) {
        return market.atHand(listing, clock.millis());
    }

    /** Makes the day of now, then runs {@code then} on the clock's thread. */
    public void make(Listing listing, Runnable then) {
        long now = clock.millis();
        makers.execute(() -> {
            try {
                market.totals(listing, now);
            } finally {
                clock.execute(then);
            }
        });
    }

    /** Begins with the first event that is not yet in the {@link #totals} of the moment of the subscription. */
    public Subscription subscribe(Listing listing, TapeListener listener) {
        Player player = new Player(listing, listener);
        player.begin();
        return player;
    }

    private final class Player implements Subscription {
        private final Listing listing;
        private final TapeListener listener;
        private final Deque<MarketEvent> pending = new ArrayDeque<>();
        private final List<Subscription> next = new CopyOnWriteArrayList<>();
        private volatile boolean closed;
        private long fetchedTo;
        private long dayEnd;
        private DayTotals totals = DayTotals.dayStart(0, Double.NaN, Double.NaN, 0);

        Player(Listing listing, TapeListener listener) {
            this.listing = listing;
            this.listener = listener;
        }

        void begin() {
            clock.execute(() -> {
                fetchedTo = clock.millis();
                enterDay();
                play();
            });
        }

        /** Takes the totals of the day that {@link #fetchedTo} lies in or after. */
        private void enterDay() {
            TradingDay day = listing.calendar().lastOpened(Math.floorDiv(fetchedTo, 1000));
            dayEnd = listing.calendar().next(day.date()).open() * 1000;
            totals = market.totals(listing, fetchedTo);
        }

        /** Plays what is due and asks to be woken for what comes next. */
        private void play() {
            long now = clock.millis();
            while (!closed && !pending.isEmpty() && pending.getFirst().time() <= now) {
                MarketEvent event = pending.removeFirst();
                totals = totals.after(event);
                listener.onEvent(listing, event, totals);
            }
            if (pending.isEmpty()) {
                fetch();
            }
            if (!closed) {
                wake(pending.isEmpty() ? fetchedTo : pending.getFirst().time());
            }
        }

        private void fetch() {
            if (fetchedTo >= dayEnd) {
                enterDay();
            }
            long to = Math.min(dayEnd, fetchedTo + AHEAD);
            if (!listing.calendar().isOpen(Math.floorDiv(fetchedTo, 1000), false)) {
                to = dayEnd;
                makers.execute(() -> market.totals(listing, dayEnd));
            }
            market.events(listing, fetchedTo, to, pending::add);
            fetchedTo = to;
        }

        private void wake(long time) {
            next.clear();
            next.add(clock.at(Instant.ofEpochMilli(time), this::play));
        }

        @Override
        public void close() {
            closed = true;
            next.forEach(Subscription::close);
        }
    }
}
