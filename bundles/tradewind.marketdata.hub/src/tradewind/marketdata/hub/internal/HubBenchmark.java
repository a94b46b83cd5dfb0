package tradewind.marketdata.hub.internal;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.bench.Benchmark;
import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.QuoteListener;
import tradewind.core.quote.TickType;

/**
 * Ticks through an open series, from the thread of the quotes to the snapshot, every one of them counted; and the merge
 * of a tail into a million bars. The ports around are empty: no network, no disk.
 */
@Component
public final class HubBenchmark implements Benchmark {
    private static final int TICKS = 10_000_000;
    private static final int TICK_RUNS = 5;
    private static final int BARS = 1_000_000;
    private static final int TAIL = 5;
    private static final int MERGES = 4000;
    private static final long START = 1_700_000_040L;

    @Override
    public String name() {
        return "hub";
    }

    @Override
    public void run(Consumer<Result> results) {
        double[] rates = new double[TICK_RUNS];
        ticksPerSecond();
        for (int i = 0; i < TICK_RUNS; i++) {
            rates[i] = ticksPerSecond();
        }
        Arrays.sort(rates);
        results.accept(new Result("hub.ticks", rates[TICK_RUNS / 2], "1/s", 5e6, true));
        results.accept(new Result("hub.merge.tail", mergeMicros(), "us", 50, false));
    }

    /** One run over a fresh series; fails if a single tick ran together with another. */
    private static double ticksPerSecond() {
        try (HubThread loop = new HubThread("hub-bench"); HubThread storage = new HubThread("hub-bench-storage")) {
            EmptyPorts empty = new EmptyPorts(START * 1000);
            LiveSeries series = new LiveSeries(empty.ports(loop, storage), instrument(), FeedSettings.DEFAULT);
            loop.execute(series::start);
            QuoteListener listener = empty.listener();
            long begin = System.nanoTime();
            for (int i = 0; i < TICKS; i++) {
                if ((i & 1023) == 0) {
                    long time = START * 1000 + i / 100;
                    empty.now(time);
                    while (series.intake.waiting() > TickQueue.CAPACITY - 2048) {
                        Thread.onSpinWait();
                    }
                }
                tick(listener, i);
            }
            while (series.intake.waiting() > 0) {
                Thread.onSpinWait();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            series.close();
            if (series.intake.pressed() > 0) {
                throw new IllegalStateException(series.intake.pressed() + " ticks ran together");
            }
            return TICKS / seconds;
        }
    }

    /** Four quotes, a trade and its volume, the price wandering. */
    private static void tick(QuoteListener listener, int i) {
        long time = START * 1000 + i / 100;
        double price = 1900 + (i >>> 7 & 63) * 0.2;
        switch (i % 6) {
            case 0, 2 -> listener.onTick(TickType.BID, price - 0.2, 10, time);
            case 1, 3 -> listener.onTick(TickType.ASK, price + 0.2, 10, time);
            case 4 -> listener.onTick(TickType.LAST, price, 3, time);
            default -> listener.onTick(TickType.VOLUME, 3.0 * (i / 6), 0, time);
        }
    }

    /** Median of many merges, each laying five bars over the end, the last of them new. */
    private static double mergeMicros() {
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        for (int i = 0; i < BARS; i++) {
            builder.add(START + i * 60L, 100, 101, 99, 100, i, false, BarSource.HISTORY);
        }
        BarSeries series = builder.build();
        long[] nanos = new long[MERGES];
        for (int run = 0; run < MERGES; run++) {
            BarSeries tail = tail(START + (BARS + run - TAIL + 1) * 60L, run);
            long begin = System.nanoTime();
            series = series.merge(tail);
            nanos[run] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[MERGES / 2] / 1e3;
    }

    private static BarSeries tail(long from, int run) {
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        for (int i = 0; i < TAIL; i++) {
            builder.add(from + i * 60L, 100, 102, 99, 100 + run % 2, run, false, BarSource.HISTORY);
        }
        return builder.build();
    }

    private static Instrument instrument() {
        TradingHours always = TradingHours.continuous(ZoneOffset.UTC);
        return new Instrument(1, "BENCH", SecurityType.STK, "SMART", "", "EUR", "BENCH", "BENCH", "", BigDecimal.ONE,
                "Benchmark", PriceIncrements.uniform(new BigDecimal("0.2")), always, always);
    }
}
