package tradewind.indicators.internal;

import static tradewind.core.indicator.IndicatorDescriptor.Group.AVERAGE;
import static tradewind.core.indicator.IndicatorOutput.line;

import java.util.List;
import java.util.function.Function;
import tradewind.core.forecast.Parameter;
import tradewind.core.indicator.IndicatorOutput;

/** Averages of prices, drawn over the bars. */
final class Averages {
    private static final List<IndicatorOutput> ONE = List.of(line("average"));

    private Averages() {
    }

    static List<Kind> kinds() {
        return List.of(
                of("sma", "SMA", "Simple moving average", 20, "The mean of the last prices.", s -> new Mean(s.period())),
                of("ema", "EMA", "Exponential moving average", 20,
                        "The newest price weighs 2 / (period + 1); begins with the mean of the first prices.",
                        s -> Smooth.ema(s.period())),
                of("wma", "WMA", "Weighted moving average", 20, "The newest price weighs most, each older one a step less.",
                        s -> new Weighted(s.period())),
                of("dema", "DEMA", "Double exponential moving average", 20, "Less lag: 2 EMA \u2212 EMA of EMA.",
                        s -> Chained.twice(s.period())),
                of("tema", "TEMA", "Triple exponential moving average", 20, "Still less lag, by three EMAs.",
                        s -> Chained.thrice(s.period())),
                of("hma", "HMA", "Hull moving average", 20, "Little lag: weighted averages of half, whole and root length.",
                        s -> new Chained.Hull(s.period())),
                adaptive(), byVolume(), ofSession());
    }

    private static Kind of(String id, String shortName, String name, int period, String description,
            Function<Setup, Filter> filter) {
        return Kind.overPrices(id, shortName, name, AVERAGE, ONE,
                List.of(Kind.period(period), Source.parameter(Source.CLOSE)), description,
                s -> new Single(s.source(), filter.apply(s)));
    }

    private static Kind adaptive() {
        return Kind.overPrices("kama", "KAMA", "Kaufman's adaptive moving average", AVERAGE, ONE,
                List.of(Kind.period(10), Kind.bars("fast", 2, "EMA length where prices go one way"),
                        Kind.bars("slow", 30, "EMA length where prices go to and fro"), Source.parameter(Source.CLOSE)),
                "Fast where prices go one way, slow where they go to and fro.",
                s -> new Single(s.source(), new Kaufman(s.period(), s.integer("fast"), s.integer("slow"))));
    }

    private static Kind byVolume() {
        return Kind.overPrices("vwma", "VWMA", "Volume-weighted moving average", AVERAGE, ONE,
                List.of(Kind.period(20), Source.parameter(Source.CLOSE)),
                "The mean of the last prices by volume; their plain mean where nothing was traded.", ByVolume::new);
    }

    private static Kind ofSession() {
        return Kind.overPrices("vwap", "VWAP", "Volume-weighted average price of the day", AVERAGE, ONE,
                List.<Parameter>of(Source.parameter(Source.HLC3)),
                "The mean price by volume since the trading day began; the price itself until something is traded.",
                SessionPrice::new);
    }

    /** A filter of one price. */
    static final class Single extends Formula {
        private final Source source;
        private final Filter filter;

        Single(Source source, Filter filter) {
            super(1);
            this.source = source;
            this.filter = part(filter);
        }

        @Override
        void next() {
            say(0, filter.next(source.of(this)));
        }

        @Override
        public int warmUp() {
            return filter.warmUp();
        }

        @Override
        public int settled() {
            return filter.settled();
        }
    }

    private static final class ByVolume extends Formula {
        private final Source source;
        private final Mean prices;
        private final Mean traded;
        private final Mean volumes;

        ByVolume(Setup setup) {
            super(1);
            source = setup.source();
            prices = part(new Mean(setup.period()));
            traded = part(new Mean(setup.period()));
            volumes = part(new Mean(setup.period()));
        }

        @Override
        void next() {
            double price = source.of(this);
            double plain = prices.next(price);
            say(0, ratio(traded.next(price * volume), volumes.next(volume), plain));
        }

        @Override
        public int warmUp() {
            return prices.warmUp();
        }
    }

    private static final class SessionPrice extends Formula {
        private final Source source;
        private final Day day;
        private final Cell traded = part(new Cell(0));
        private final Cell volumes = part(new Cell(0));

        SessionPrice(Setup setup) {
            super(1);
            source = setup.source();
            day = part(new Day(setup.hours()));
        }

        @Override
        void next() {
            if (day.begins(time)) {
                traded.value = 0;
                volumes.value = 0;
            }
            double price = source.of(this);
            traded.value += price * volume;
            volumes.value += volume;
            say(0, ratio(traded.value, volumes.value, price));
        }

        @Override
        public int warmUp() {
            return 1;
        }
    }
}
