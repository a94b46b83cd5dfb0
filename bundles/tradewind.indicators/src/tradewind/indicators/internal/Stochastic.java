package tradewind.indicators.internal;

/** The stochastic oscillator and its relatives. */
final class Stochastic extends Formula {
    private final Extreme highest;
    private final Extreme lowest;
    private final Mean k;
    private final Mean d;

    Stochastic(Setup setup) {
        super(2);
        highest = part(Extreme.highest(setup.period()));
        lowest = part(Extreme.lowest(setup.period()));
        k = part(new Mean(setup.integer("smooth")));
        d = part(new Mean(setup.integer("signal")));
    }

    @Override
    void next() {
        double fast = k.next(place(close, highest.next(high), lowest.next(low)));
        say(0, fast);
        say(1, d.next(fast));
    }

    /** Where a number lies between two others: 0 at the bottom, 100 at the top, 50 if they are the same. */
    static double place(double x, double top, double bottom) {
        return 100 * ratio(x - bottom, top - bottom, 0.5);
    }

    @Override
    public int warmUp() {
        return highest.warmUp() + k.warmUp() + d.warmUp() - 2;
    }

    /** The place of the RSI in its own range. */
    static final class OfStrength extends Formula {
        private final Relative relative;
        private final Extreme highest;
        private final Extreme lowest;
        private final Mean k;
        private final Mean d;

        OfStrength(Setup setup) {
            super(2);
            relative = part(new Relative(setup.integer("rsi-period")));
            highest = part(Extreme.highest(setup.period()));
            lowest = part(Extreme.lowest(setup.period()));
            k = part(new Mean(setup.integer("smooth")));
            d = part(new Mean(setup.integer("signal")));
        }

        @Override
        void next() {
            double strength = relative.next(close);
            double fast = k.next(place(strength, highest.next(strength), lowest.next(strength)));
            say(0, fast);
            say(1, d.next(fast));
        }

        @Override
        public int warmUp() {
            return relative.warmUp() + windows();
        }

        @Override
        public int settled() {
            return relative.settled() + windows();
        }

        private int windows() {
            return highest.warmUp() + k.warmUp() + d.warmUp() - 3;
        }
    }

    /** The same from the top: 0 to -100. */
    static final class Williams extends Formula {
        private final Extreme highest;
        private final Extreme lowest;

        Williams(Setup setup) {
            super(1);
            highest = part(Extreme.highest(setup.period()));
            lowest = part(Extreme.lowest(setup.period()));
        }

        @Override
        void next() {
            say(0, place(close, highest.next(high), lowest.next(low)) - 100);
        }

        @Override
        public int warmUp() {
            return highest.warmUp();
        }
    }
}
