package tradewind.chart.view.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.model.ValueColumn;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.indicator.Indicator;
import tradewind.core.indicator.IndicatorDescriptor;
import tradewind.core.indicator.IndicatorDescriptor.Group;
import tradewind.core.indicator.IndicatorDescriptor.Scale;
import tradewind.core.indicator.IndicatorKind;
import tradewind.core.indicator.IndicatorOutput;
import tradewind.core.instrument.TradingHours;

class RunningIndicatorTest {
    /** Says the sum of all closes, and counts the bars that reach the one that is not a copy. */
    private static final class Sum implements Indicator {
        private final Counter counter;
        private double sum;

        Sum(Counter counter, double sum) {
            this.counter = counter;
            this.sum = sum;
        }

        @Override
        public void add(long time, double open, double high, double low, double close, double volume) {
            sum += close;
            counter.bars++;
        }

        @Override
        public double value(int output) {
            return sum;
        }

        @Override
        public double[] values() {
            return new double[] {sum};
        }

        @Override
        public int warmUp() {
            return 1;
        }

        @Override
        public int settled() {
            return 1;
        }

        @Override
        public Indicator copy() {
            return new Sum(new Counter(), sum);
        }
    }

    private static final class Counter {
        int bars;
    }

    private static final class SumKind implements IndicatorKind {
        private final Counter counter = new Counter();

        @Override
        public IndicatorDescriptor descriptor() {
            return new IndicatorDescriptor("sum", "Sum", "Sum", Group.VOLUME, false, List.of(IndicatorOutput.line("sum")),
                    List.of(), Scale.FREE, "");
        }

        @Override
        public Indicator create(ParameterValues values, TradingHours hours) {
            return new Sum(counter, 0);
        }
    }

    private final SumKind kind = new SumKind();
    private final RunningIndicator running = new RunningIndicator(
            new PlacedIndicator(kind, new ParameterValues(Map.of()), List.of(0)), SyntheticBars.hours());

    private ValueColumn values() {
        return running.shown().lines().get(0).values();
    }

    private void check(BarSeries series) {
        running.follow(series);
        assertEquals(series.size(), values().size());
        double sum = 0;
        for (int i = 0; i < series.size(); i++) {
            sum += series.close(i);
            assertEquals((float) sum, (float) values().value(i), "At bar " + i);
        }
    }

    /** Bars come, tick, are confirmed, corrected and put before: the values are those of the series as it is. */
    @Test
    void valuesAreThoseOfTheSeries() {
        BarSeries minutes = SyntheticBars.minutes(3, 1, 300);
        BarSeries series = minutes.slice(100, 200);
        check(series);
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            Bar last = series.last();
            series = switch (random.nextInt(5)) {
                case 0 -> series.with(Bar.provisional(last.time() + 60, 10, 12, 9, 9 + random.nextInt(3), 1, BarSize.M1));
                case 1 -> series.with(Bar.provisional(last.time(), 10, 13, 9, 9 + random.nextInt(4), 1, BarSize.M1));
                case 2 -> series.with(Bar.authoritative(last.time(), 10, 13, 9, 12, 1, BarSize.M1));
                case 3 -> series.with(Bar.authoritative(series.time(random.nextInt(series.size())), 10, 13, 9, 11, 1,
                        BarSize.M1));
                default -> series.merge(minutes.slice(random.nextInt(90), 100));
            };
            check(series);
        }
    }

    /** A tick costs a copy and the bars that are not confirmed; the state takes a bar in when it is. */
    @Test
    void confirmedBarsGoInOnce() {
        BarSeries series = SyntheticBars.minutes(3, 1, 100);
        running.follow(series);
        int before = kind.counter.bars;
        assertEquals(series.size(), before);
        long next = series.last().time() + 60;
        for (int i = 0; i < 50; i++) {
            series = series.with(Bar.provisional(next, 10, 12, 9, 9 + i % 3, 1, BarSize.M1));
            running.follow(series);
        }
        assertEquals(before, kind.counter.bars);
        running.follow(series.with(Bar.authoritative(next, 10, 12, 9, 11, 1, BarSize.M1)));
        assertEquals(before + 1, kind.counter.bars);
    }

    @Test
    void anIndicatorThatFailsIsLeftOut() {
        IndicatorKind broken = new IndicatorKind() {
            @Override
            public IndicatorDescriptor descriptor() {
                return kind.descriptor();
            }

            @Override
            public Indicator create(ParameterValues values, TradingHours hours) {
                throw new IllegalStateException("broken");
            }
        };
        ParameterValues none = new ParameterValues(Map.of());
        try (IndicatorDesk desk = new IndicatorDesk()) {
            var shown = desk.compute(new IndicatorDesk.Request(SyntheticBars.minutes(3, 1, 50),
                    List.of(new PlacedIndicator(broken, none, List.of(0)), new PlacedIndicator(kind, none, List.of(0))),
                    SyntheticBars.hours())).shown();
            assertEquals(1, shown.size());
            assertEquals("Sum", shown.get(0).title());
            assertTrue(shown.get(0).lines().get(0).values().size() > 0);
        }
    }
}
