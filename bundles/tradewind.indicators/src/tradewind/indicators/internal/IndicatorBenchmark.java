package tradewind.indicators.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.bench.Benchmark;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.indicator.Indicator;
import tradewind.core.indicator.IndicatorKind;
import tradewind.core.instrument.TradingHours;

/**
 * How many bars a second the common indicators take in, each with its usual parameters over a million one-minute bars, all
 * outputs read; and what a preview costs, which is a copy and one bar. One thread, best of the rounds after the first.
 */
@Component
public final class IndicatorBenchmark implements Benchmark {
    private static final int BARS = 1_000_000;
    private static final int ROUNDS = 4;
    private static final int PREVIEWS = 20_000;
    private static final double TARGET = 5e6;
    private static final double PREVIEW_TARGET = 20;
    private static final TradingHours HOURS = TradingHours.continuous(ZoneOffset.UTC);
    private static final List<String> COMMON = List.of("sma", "ema", "vwap", "bollinger", "keltner", "donchian",
            "supertrend", "adx", "rsi", "macd", "stochastic", "cci", "atr");
    private double seen;

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public void run(Consumer<Result> results) {
        BarSeries bars = bars();
        for (IndicatorKind kind : Catalogue.KINDS) {
            if (COMMON.contains(kind.descriptor().id())) {
                results.accept(new Result("indicators." + kind.descriptor().id(), barsPerSecond(kind, bars), "bars/s",
                        TARGET, true));
            }
        }
        results.accept(new Result("indicators.preview.macd", previewMicros(bars), "us", PREVIEW_TARGET, false));
        if (Double.isInfinite(seen)) {
            throw new IllegalStateException("An indicator said " + seen);
        }
    }

    private double barsPerSecond(IndicatorKind kind, BarSeries bars) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Indicator indicator = make(kind);
            int outputs = kind.descriptor().outputs().size();
            long start = System.nanoTime();
            for (int i = 0; i < bars.size(); i++) {
                indicator.add(bars, i);
                for (int o = 0; o < outputs; o++) {
                    double value = indicator.value(o);
                    seen += Double.isNaN(value) ? 0 : value;
                }
            }
            best = Math.max(best, bars.size() / ((System.nanoTime() - start) / 1e9));
        }
        return best;
    }

    private double previewMicros(BarSeries bars) {
        Indicator indicator = make(Catalogue.KINDS.stream().filter(k -> k.descriptor().id().equals("macd")).findFirst()
                .orElseThrow());
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < PREVIEWS; i++) {
                seen += Math.min(0, indicator.preview(bars.time(i), bars.open(i), bars.high(i), bars.low(i), bars.close(i),
                        bars.volume(i))[0]);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e3 / PREVIEWS);
        }
        return best;
    }

    private static Indicator make(IndicatorKind kind) {
        return kind.create(ParameterValues.of(kind.descriptor().parameters(), Map.of()), HOURS);
    }

    private static BarSeries bars() {
        Random random = new Random(5);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        double price = 2000;
        for (int i = 0; i < BARS; i++) {
            double open = price;
            double close = Math.max(50, open + random.nextInt(-6, 7) * 0.2 + (2000 - open) * 1e-4);
            builder.add(60L * i, open, Math.max(open, close) + 0.2 * random.nextInt(4),
                    Math.min(open, close) - 0.2 * random.nextInt(4), close, random.nextInt(1000), false,
                    BarSource.HISTORY);
            price = close;
        }
        return builder.build();
    }
}
