package tradewind.strategy.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.OrderLeg.State;
import tradewind.core.strategy.SlippageEntry;

/** Pairs the orders that the account and the shadow of one run are given for the same decision. One thread. */
final class SlippageNotes {
    /** Told of each change. */
    interface Sink {
        /** @param order the same object each time for the same order. @param finished whether nothing more will come */
        void changed(Object order, SlippageEntry entry, boolean finished);
    }

    /** The close that something was decided on. */
    record Decision(Instant moment, double price) {
    }

    /** What happens to one order. */
    interface Trace {
        /** @param pieces below 0 for sold; a correction may take some back */
        void filled(long pieces, double price, double cost);

        /** It has ended, after fills of so many pieces, some of which may be told later. */
        void ended(State how, long filled);
    }

    private final String strategy;
    private final String symbol;
    private final Sink sink;
    private final List<Pair> unfinished = new ArrayList<>();
    private Decision decision = new Decision(Instant.EPOCH, Double.NaN);

    SlippageNotes(String strategy, String symbol, Sink sink) {
        this.strategy = strategy;
        this.symbol = symbol;
        this.sink = sink;
    }

    /** A bar has closed. @param close epoch seconds */
    void decision(long close, double price) {
        decision = new Decision(Instant.ofEpochSecond(close), price);
        List.copyOf(unfinished).forEach(Pair::tell);
    }

    /** What is decided now, is decided on this. */
    Decision now() {
        return decision;
    }

    /** An order leaves, maybe later than it was decided. @param mid of the quote at this moment, NaN if it is not known */
    Trace ordered(boolean shadow, Decision on, long pieces, double mid) {
        Pair pair = unfinished.stream().filter(p -> p.lacks(shadow, on, pieces)).findFirst().orElseGet(() -> pair(on));
        return pair.begin(shadow, pieces, mid);
    }

    private Pair pair(Decision on) {
        Pair pair = new Pair(on);
        unfinished.add(pair);
        return pair;
    }

    /** The run ends: nothing more will be told. */
    void close() {
        List.copyOf(unfinished).forEach(Pair::finish);
    }

    /** The two orders of one decision. */
    private final class Pair {
        private final Decision on;
        private long pieces;
        private double arrival = Double.NaN;
        private OrderLeg account = OrderLeg.NONE;
        private OrderLeg shadow = OrderLeg.NONE;

        Pair(Decision on) {
            this.on = on;
        }

        boolean lacks(boolean ofShadow, Decision wish, long wanted) {
            return on.equals(wish) && Long.signum(wanted) == Long.signum(pieces) && leg(ofShadow) == OrderLeg.NONE;
        }

        OrderLeg leg(boolean ofShadow) {
            return ofShadow ? shadow : account;
        }

        Trace begin(boolean ofShadow, long wanted, double mid) {
            // What the account was asked for counts, should the two hold different positions.
            pieces = ofShadow && pieces != 0 ? pieces : wanted;
            arrival = Double.isNaN(arrival) ? mid : arrival;
            Half half = new Half(this, ofShadow);
            half.set(OrderLeg.NONE.in(State.WORKING));
            return half;
        }

        void set(boolean ofShadow, OrderLeg leg) {
            if (ofShadow) {
                shadow = leg;
            } else {
                account = leg;
            }
            tell();
        }

        void tell() {
            boolean later = !on.equals(decision);
            boolean both = account != OrderLeg.NONE && shadow != OrderLeg.NONE;
            if (!account.open() && !shadow.open() && (both || later)) {
                finish();
            } else {
                sink.changed(this, entry(), false);
            }
        }

        void finish() {
            // A fill that is told after the end changes what was written no more.
            if (unfinished.remove(this)) {
                sink.changed(this, entry(), true);
            }
        }

        private SlippageEntry entry() {
            return new SlippageEntry(on.moment(), strategy, symbol, pieces, on.price(), arrival, account, shadow);
        }
    }

    /** One of the two orders. */
    private static final class Half implements Trace {
        private final Pair pair;
        private final boolean ofShadow;
        private @Nullable State end;
        private long expected;

        Half(Pair pair, boolean ofShadow) {
            this.pair = pair;
            this.ofShadow = ofShadow;
        }

        void set(OrderLeg leg) {
            State how = end;
            pair.set(ofShadow, how != null && leg.open() && leg.filled() >= expected ? leg.in(how) : leg);
        }

        @Override
        public void filled(long pieces, double price, double cost) {
            OrderLeg leg = pair.leg(ofShadow);
            set(leg.filled(pieces * Long.signum(pair.pieces), price, cost));
        }

        @Override
        public void ended(State how, long filled) {
            if (end == null) {
                end = how;
                expected = filled;
                set(pair.leg(ofShadow));
            }
        }
    }
}
