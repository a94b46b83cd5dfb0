package tradewind.ai.internal.data;

import java.time.LocalDate;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.Feature;

/** Computes input columns. The value at a bar hangs on that bar and earlier ones alone. */
final class FeatureColumns {
    private static final int ATR_BARS = 14;
    private static final double MOST = 10;

    private final BarColumns bars;
    private final AnchorColumns anchors;

    FeatureColumns(BarColumns bars, AnchorColumns anchors) {
        this.bars = bars;
        this.anchors = anchors;
    }

    double[] column(Feature feature) {
        int n = bars.size();
        double[] out = new double[n];
        switch (feature) {
            case ATR -> averageTrueRange(out);
            case WEEKDAY_SIN, WEEKDAY_COS, MONTH_SIN, MONTH_COS, YEARDAY_SIN, YEARDAY_COS -> calendar(feature, out);
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = value(feature, i);
                }
            }
        }
        return out;
    }

    private double value(Feature feature, int i) {
        return switch (feature) {
            case OPEN -> bars.open(i);
            case HIGH -> bars.high(i);
            case LOW -> bars.low(i);
            case CLOSE -> bars.close(i);
            case VOLUME -> bars.volume(i);
            case MID -> (bars.high(i) + bars.low(i)) / 2;
            case RETURN -> bars.logReturn(i);
            case SCALED_RETURN -> fresh(i) ? 0 : cut(bars.logReturn(i) / anchors.volatility(i - 1));
            case SCALED_GAP -> fresh(i) ? 0
                    : cut(Math.log(bars.open(i) / bars.close(i - 1)) / anchors.volatility(i - 1));
            case UPPER_WICK -> cut(Math.log(bars.high(i) / Math.max(bars.open(i), bars.close(i)))
                    / anchors.volatility(i));
            case LOWER_WICK -> cut(Math.log(Math.min(bars.open(i), bars.close(i)) / bars.low(i))
                    / anchors.volatility(i));
            case LOG_VOLUME -> Math.log1p(bars.volume(i));
            case VOLUME_SURPRISE -> i == 0 ? 0
                    : cut((Math.log1p(bars.volume(i)) - anchors.logVolume(i - 1)) / anchors.logScatter());
            case VOLATILITY -> anchors.volatility(i);
            case MINUTE_SIN -> Math.sin(turn(bars.slot(i), bars.slots()));
            case MINUTE_COS -> Math.cos(turn(bars.slot(i), bars.slots()));
            default -> throw new IllegalArgumentException(feature + " is computed by columns");
        };
    }

    /**
     * The first volatility of all is a floor and no estimate; a return over it is a thousand times a usual one, and a
     * scaler fitted to it leaves nothing of the others.
     */
    private static double cut(double scaled) {
        return Math.max(-MOST, Math.min(MOST, scaled));
    }

    private boolean fresh(int i) {
        return bars.stretchStart(i) == i;
    }

    private void averageTrueRange(double[] out) {
        double[] range = new double[out.length];
        for (int i = 0; i < out.length; i++) {
            boolean fresh = fresh(i);
            double top = fresh ? bars.high(i) : Math.max(bars.high(i), bars.close(i - 1));
            double bottom = fresh ? bars.low(i) : Math.min(bars.low(i), bars.close(i - 1));
            range[i] = top - bottom;
            double sum = 0;
            int from = Math.max(0, i - ATR_BARS + 1);
            for (int k = from; k <= i; k++) {
                sum += range[k];
            }
            out[i] = sum / (i - from + 1) / bars.close(i);
        }
    }

    private void calendar(Feature feature, double[] out) {
        int day = Integer.MIN_VALUE;
        double value = 0;
        for (int i = 0; i < out.length; i++) {
            if (bars.day(i) != day) {
                day = bars.day(i);
                value = onDay(feature, LocalDate.ofEpochDay(day));
            }
            out[i] = value;
        }
    }

    private static double onDay(Feature feature, LocalDate day) {
        return switch (feature) {
            case WEEKDAY_SIN -> Math.sin(turn(day.getDayOfWeek().ordinal(), 7));
            case WEEKDAY_COS -> Math.cos(turn(day.getDayOfWeek().ordinal(), 7));
            case MONTH_SIN -> Math.sin(turn(day.getMonthValue() - 1, 12));
            case MONTH_COS -> Math.cos(turn(day.getMonthValue() - 1, 12));
            case YEARDAY_SIN -> Math.sin(turn(day.getDayOfYear() - 1, 366));
            case YEARDAY_COS -> Math.cos(turn(day.getDayOfYear() - 1, 366));
            default -> throw new IllegalArgumentException(feature + " does not hang on the day");
        };
    }

    private static double turn(int part, int whole) {
        return 2 * Math.PI * part / whole;
    }
}
