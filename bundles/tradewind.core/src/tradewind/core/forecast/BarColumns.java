package tradewind.core.forecast;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSize;
import tradewind.core.instrument.TradingHours;
import tradewind.core.instrument.TradingSession;

/**
 * Complete, authoritative bars of one resolution in primitive columns, as price models see them. A value of this type
 * is a view: {@link #until} gives an earlier one over the same columns, and no index beyond {@link #size} can be read,
 * so whoever holds a view cannot see what came after it. Immutable.
 *
 * <p>Bars lie in unbroken stretches. A stretch ends where the trading session does, and at a longer hole in the data.
 */
public final class BarColumns {
    /** Minutes without a trade are usual in quiet markets; a longer hole ends the stretch. */
    private static final int HOLE_SECONDS = 15 * 60;
    private static final int HOLE_BARS = 5;
    private static final int DAY_SECONDS = 86400;

    private final BarSize barSize;
    private final long[] time;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;
    private final int[] stretch;
    private final int[] slot;
    private final int[] day;
    private final int size;

    private BarColumns(BarSize barSize, int capacity) {
        this.barSize = barSize;
        this.time = new long[capacity];
        this.open = new double[capacity];
        this.high = new double[capacity];
        this.low = new double[capacity];
        this.close = new double[capacity];
        this.volume = new double[capacity];
        this.stretch = new int[capacity];
        this.slot = new int[capacity];
        this.day = new int[capacity];
        this.size = capacity;
    }

    private BarColumns(BarColumns whole, int size) {
        this.barSize = whole.barSize;
        this.time = whole.time;
        this.open = whole.open;
        this.high = whole.high;
        this.low = whole.low;
        this.close = whole.close;
        this.volume = whole.volume;
        this.stretch = whole.stretch;
        this.slot = whole.slot;
        this.day = whole.day;
        this.size = size;
    }

    /**
     * The authoritative bars of the series; those of a coarser resolution are left out.
     *
     * @param hours the sessions, where they are known; otherwise holes in the data alone part the stretches
     * @param zone  the zone of the exchange, for days and times of day
     * @throws IllegalArgumentException if a price is not above 0: returns would have no meaning
     */
    public static BarColumns of(BarSeries series, Optional<TradingHours> hours, ZoneId zone) {
        int n = 0;
        for (int i = 0; i < series.size(); i++) {
            n += usable(series, i) ? 1 : 0;
        }
        BarColumns result = new BarColumns(series.barSize(), n);
        int k = 0;
        for (int i = 0; i < series.size(); i++) {
            if (usable(series, i)) {
                result.set(k++, series, i);
            }
        }
        result.placeInTime(hours, zone);
        return result;
    }

    private static boolean usable(BarSeries series, int i) {
        return !series.provisional(i) && series.resolution(i) == series.barSize();
    }

    private void set(int k, BarSeries series, int i) {
        if (!(series.low(i) > 0)) {
            throw new IllegalArgumentException("Price models need prices above 0; the bar of "
                    + Instant.ofEpochSecond(series.time(i)) + " has " + series.low(i));
        }
        time[k] = series.time(i);
        open[k] = series.open(i);
        high[k] = series.high(i);
        low[k] = series.low(i);
        close[k] = series.close(i);
        volume[k] = series.volume(i);
    }

    private void placeInTime(Optional<TradingHours> hours, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        long hole = barSize.intraday() ? Math.max(HOLE_SECONDS, (long) HOLE_BARS * barSize.seconds())
                : (long) HOLE_BARS * barSize.seconds();
        TradingSession session = new TradingSession(Long.MIN_VALUE, Long.MAX_VALUE);
        for (int i = 0; i < size; i++) {
            long local = time[i] + rules.getOffset(Instant.ofEpochSecond(time[i])).getTotalSeconds();
            slot[i] = barSize.intraday() ? (int) (Math.floorMod(local, (long) DAY_SECONDS) / barSize.seconds()) : 0;
            day[i] = (int) Math.floorDiv(local, (long) DAY_SECONDS);
            boolean left = hours.isPresent() && barSize.intraday() && (i == 0 || !session.contains(time[i]));
            if (left) {
                long now = time[i];
                session = hours.get().sessionAt(now).orElseGet(() -> new TradingSession(now, now + 1));
                day[i] = (int) hours.get().tradingDay(now).toEpochDay();
            } else if (hours.isPresent() && barSize.intraday()) {
                day[i] = day[i - 1];
            }
            boolean fresh = i == 0 || left || time[i] - time[i - 1] > hole;
            stretch[i] = fresh ? i : stretch[i - 1];
        }
    }

    public BarSize barSize() {
        return barSize;
    }

    /** Number of bars in the view. */
    public int size() {
        return size;
    }

    /** The first {@code n} bars, over the same columns. */
    public BarColumns until(int n) {
        if (n < 0 || n > size) {
            throw new IndexOutOfBoundsException(n + " of " + size);
        }
        return n == size ? this : new BarColumns(this, n);
    }

    /** Start of bar {@code i}, epoch seconds UTC. */
    public long time(int i) {
        return time[check(i)];
    }

    public double open(int i) {
        return open[check(i)];
    }

    public double high(int i) {
        return high[check(i)];
    }

    public double low(int i) {
        return low[check(i)];
    }

    public double close(int i) {
        return close[check(i)];
    }

    public double volume(int i) {
        return volume[check(i)];
    }

    /** Index of the first bar of the unbroken stretch that bar {@code i} lies in. */
    public int stretchStart(int i) {
        return stretch[check(i)];
    }

    /** The day of bar {@code i} at the exchange (the trading day where hours are known), days since 1970-01-01. */
    public int day(int i) {
        return day[check(i)];
    }

    /** Which bar of its day bar {@code i} is by the clock of the exchange, from 0 to {@link #slots} - 1. */
    public int slot(int i) {
        return slot[check(i)];
    }

    /** Number of bars in 24 hours; 1 for daily and longer bars. */
    public int slots() {
        return barSize.intraday() ? DAY_SECONDS / barSize.seconds() : 1;
    }

    /** ln(close / close before), 0 at the first bar of a stretch. */
    public double logReturn(int i) {
        return stretch[check(i)] == i ? 0 : Math.log(close[i] / close[i - 1]);
    }

    /**
     * Bars of several instruments one after the other; a stretch never reaches from one into the next.
     *
     * @param parts of one bar size, at least one
     * @throws IllegalArgumentException if the bar sizes differ
     */
    public static BarColumns joined(List<BarColumns> parts) {
        BarColumns result = new BarColumns(parts.get(0).barSize, parts.stream().mapToInt(BarColumns::size).sum());
        int at = 0;
        for (BarColumns part : parts) {
            if (part.barSize != result.barSize) {
                throw new IllegalArgumentException("Bars of " + result.barSize.shortText() + " and "
                        + part.barSize.shortText() + " cannot be learnt from together");
            }
            result.copy(part, 0, part.size, at);
            at += part.size;
        }
        return result;
    }

    /** Bars {@code from} of another, as many as {@code count}, to {@code at} on; stretches begin no earlier than there. */
    private void copy(BarColumns source, int from, int count, int at) {
        System.arraycopy(source.time, from, time, at, count);
        System.arraycopy(source.open, from, open, at, count);
        System.arraycopy(source.high, from, high, at, count);
        System.arraycopy(source.low, from, low, at, count);
        System.arraycopy(source.close, from, close, at, count);
        System.arraycopy(source.volume, from, volume, at, count);
        System.arraycopy(source.slot, from, slot, at, count);
        System.arraycopy(source.day, from, day, at, count);
        for (int i = 0; i < count; i++) {
            stretch[at + i] = at + Math.max(0, source.stretch[from + i] - from);
        }
    }

    /**
     * Bars {@code from} to {@link #size} as columns of their own with {@code more} bars behind them, which follow at the
     * step of the bar size and are yet without values; for forecasts that go on from forecasts.
     */
    public Extension extended(int from, int more) {
        return new Extension(this, from, more);
    }

    private int check(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException(i + " of " + size);
        }
        return i;
    }

    /** Bars with room for forecast ones behind them. Not safe for several threads. */
    public static final class Extension {
        private final BarColumns whole;
        private int filled;

        private Extension(BarColumns source, int from, int more) {
            int n = source.size - from;
            whole = new BarColumns(source.barSize, n + more);
            whole.copy(source, from, n, 0);
            filled = n;
        }

        /** The bars so far. */
        public BarColumns bars() {
            return whole.until(filled);
        }

        /** Appends the forecast as if it had come true. */
        public void append(CandleForecast bar) {
            int i = filled++;
            whole.time[i] = whole.time[i - 1] + whole.barSize.seconds();
            whole.open[i] = bar.open();
            whole.high[i] = bar.high();
            whole.low[i] = bar.low();
            whole.close[i] = bar.close();
            whole.volume[i] = bar.volume();
            whole.slot[i] = (whole.slot[i - 1] + 1) % whole.slots();
            whole.day[i] = whole.day[i - 1];
            whole.stretch[i] = whole.stretch[i - 1];
        }
    }
}
