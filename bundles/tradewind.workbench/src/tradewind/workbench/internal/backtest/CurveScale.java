package tradewind.workbench.internal.backtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a result lies on a plane: time along, money up.
 *
 * @param first epoch seconds at the left edge
 * @param last  epoch seconds at the right edge
 */
record CurveScale(long first, long last, double low, double high) {
    private static final int TICKS = 6;
    private static final double MARGIN = 0.05;
    private static final long DAY = 86_400;
    /** Distances of dates in days; a month and a year are told from their first day. */
    private static final int[] DAYS = {1, 2, 7, 14, 31, 92, 183, 366, 732, 1830, 3660};

    /** The plane for these values, 0 included. */
    static CurveScale of(long[] time, double[] values) {
        double low = 0;
        double high = 0;
        for (double v : values) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        double room = Math.max((high - low) * MARGIN, 1e-9);
        long end = Math.max(time[time.length - 1], time[0] + 1);
        return new CurveScale(time[0], end, low < 0 ? low - room : low, high > 0 || low == 0 ? high + room : high);
    }

    /** How far each value is below the highest before it, 0 or less. */
    static double[] drawdown(double[] net) {
        double[] result = new double[net.length];
        double peak = 0;
        for (int i = 0; i < net.length; i++) {
            peak = Math.max(peak, net[i]);
            result[i] = net[i] - peak;
        }
        return result;
    }

    /** From 0 at the left to 1 at the right. */
    double along(long time) {
        return (double) (time - first) / (last - first);
    }

    /** From 0 at the bottom to 1 at the top. */
    double up(double value) {
        return (value - low) / (high - low);
    }

    /** Round values to write at the side, ascending. */
    List<Double> ticks() {
        double step = round((high - low) / TICKS);
        List<Double> result = new ArrayList<>();
        for (double k = Math.ceil(low / step); k * step <= high; k++) {
            result.add(k * step + 0.0);
        }
        return result;
    }

    /** The next of 1, 2, 5, 10, 20 and so on. */
    private static double round(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        double share = value / decade;
        return decade * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    /** Beginnings of days to write below, at most so many. */
    List<LocalDate> dates(ZoneId zone, int most) {
        LocalDate from = LocalDate.ofInstant(Instant.ofEpochSecond(first), zone).plusDays(1);
        LocalDate to = LocalDate.ofInstant(Instant.ofEpochSecond(last), zone);
        int apart = apart((last - first) / DAY, Math.max(1, most));
        List<LocalDate> result = new ArrayList<>();
        for (LocalDate d = begin(from, apart); !d.isAfter(to); d = next(d, apart)) {
            if (!d.isBefore(from)) {
                result.add(d);
            }
        }
        return result;
    }

    private static int apart(long days, int most) {
        for (int d : DAYS) {
            if (days / d < most) {
                return d;
            }
        }
        return DAYS[DAYS.length - 1];
    }

    private static LocalDate begin(LocalDate from, int apart) {
        return apart < 31 ? from : apart < 366 ? from.withDayOfMonth(1).minusMonths((from.getMonthValue() - 1) % months(apart))
                : from.withDayOfYear(1);
    }

    private static LocalDate next(LocalDate d, int apart) {
        return apart < 31 ? d.plusDays(apart) : apart < 366 ? d.plusMonths(months(apart)) : d.plusYears(apart / 366);
    }

    private static int months(int apart) {
        return apart / 30;
    }
}
