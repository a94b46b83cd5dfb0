package tradewind.chart.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import tradewind.chart.view.model.Subject;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarAggregation;
import tradewind.core.bar.BarGrid;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.TradingHours;
import tradewind.core.quote.MarketDataType;
import tradewind.core.quote.Quote;

/** Bars of a made-up share on Xetra, the same for the same seed: sessions, a U-shaped volume, missing minutes. */
public final class SyntheticBars {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final double TICK = 0.2;
    private static final int SESSION_MINUTES = 510;

    private SyntheticBars() {
    }

    public static TradingHours hours() {
        return TradingHours.parse("20261123:0900-20261123:1730;20261124:0900-20261124:1730;"
                + "20261125:0900-20261125:1730;20261126:0900-20261126:1730;20261127:0900-20261127:1730;"
                + "20261128:CLOSED;20261129:CLOSED", BERLIN);
    }

    public static Subject subject(String watermark) {
        return new Subject("RHM", "Rheinmetall AG, IBIS, EUR", PriceIncrements.uniform(new BigDecimal("0.2")), hours(),
                watermark, "Waiting for the first bars of RHM");
    }

    /** One-minute bars of {@code days} trading days that begin on 2026-11-02. */
    public static BarSeries minutes(long seed, int days) {
        return minutes(seed, days, SESSION_MINUTES);
    }

    /** As {@link #minutes(long, int)}, the last day cut after {@code lastMinutes}. */
    public static BarSeries minutes(long seed, int days, int lastMinutes) {
        Random random = new Random(seed);
        BarSeriesBuilder builder = new BarSeriesBuilder(BarSize.M1);
        double price = 1650;
        LocalDate day = LocalDate.of(2026, 11, 2);
        for (int d = 0; d < days; d++) {
            long open = day.atTime(LocalTime.of(9, 0)).atZone(BERLIN).toEpochSecond();
            price += random.nextGaussian() * 8;
            int minutes = d == days - 1 ? lastMinutes : SESSION_MINUTES;
            for (int m = 0; m < minutes; m++) {
                boolean missing = random.nextInt(160) == 0;
                price = bar(builder, random, open + 60L * m, price, m, missing);
            }
            day = day.plusDays(day.getDayOfWeek().getValue() == 5 ? 3 : 1);
        }
        return builder.build();
    }

    private static double bar(BarSeriesBuilder builder, Random random, long time, double price, int minute,
            boolean missing) {
        double share = minute / (double) SESSION_MINUTES - 0.45;
        double activity = 0.4 + 4 * share * share;
        double open = grid(price);
        double close = grid(open + random.nextGaussian() * 1.3 * activity);
        double high = grid(Math.max(open, close) + Math.abs(random.nextGaussian()) * activity);
        double low = grid(Math.min(open, close) - Math.abs(random.nextGaussian()) * activity);
        double volume = Math.rint(900 * activity * Math.exp(random.nextGaussian() * 0.7));
        if (!missing) {
            builder.add(time, open, high, low, close, volume, false, BarSource.HISTORY);
        }
        return close;
    }

    /** The same prices in larger bars. */
    public static BarSeries coarser(BarSeries minutes, BarSize size) {
        return new BarAggregation(BarGrid.of(size, BERLIN)).of(minutes);
    }

    public static double grid(double price) {
        return Math.rint(Math.rint(price / TICK) * TICK * 10) / 10;
    }

    /** The series with a closed bar that waits for history and a bar in progress at its end. */
    public static BarSeries withLiveBars(BarSeries series) {
        Bar last = series.last();
        double p = last.close();
        return series
                .with(Bar.provisional(last.time() + 60, p, p + 1.4, p - 0.8, p - 0.6, 600, BarSize.M1))
                .with(Bar.provisional(last.time() + 120, p - 0.6, p + 2.2, p - 1, p + 1.6, 350, BarSize.M1));
    }

    public static Quote quote(double price) {
        return new Quote(price - TICK, 120, price + TICK, 80, price, 10, 100_000, price, price, price, price, false, 1,
                MarketDataType.LIVE);
    }
}
