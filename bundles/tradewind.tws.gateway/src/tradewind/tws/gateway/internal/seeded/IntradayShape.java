package tradewind.tws.gateway.internal.seeded;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.Instant;

/**
 * How volatility and volume go over the day, minute by minute of local time. Volatility is relative to the one-minute
 * standard deviation of regular hours (mean square 1 over them), volume to the mean minute of regular hours.
 */
final class IntradayShape {
    private static final int DAY = 1440;

    private final double[] volatility = new double[DAY];
    private final double[] volume = new double[DAY];
    /** Sum of the squares of volatility before each minute. */
    private final double[] squares = new double[DAY + 1];

    /**
     * @param knots        {@code HH:mm volatility volume} separated by {@code ;}, interpolated in between, ascending; 0 is
     *                     no trading and is not interpolated
     * @param regularOpen  first minute of regular hours
     * @param regularClose end of regular hours
     * @param opening      multiplies volatility in the first minutes of regular hours
     * @param closing      multiplies volatility and volume in their last minutes
     */
    IntradayShape(String knots, LocalTime regularOpen, LocalTime regularClose, double[] opening, double[] closing) {
        interpolate(knots.split(";"));
        int open = minute(regularOpen);
        int close = minute(regularClose);
        for (int i = 0; i < opening.length; i++) {
            volatility[open + i] *= opening[i];
            volume[open + i] *= Math.sqrt(opening[i]);
        }
        for (int i = 0; i < closing.length; i++) {
            volatility[close - closing.length + i] *= Math.sqrt(closing[i]);
            volume[close - closing.length + i] *= closing[i];
        }
        normalise(open, close);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private void interpolate(String[] knots) {
        double[][] points = new double[knots.length][];
        for (int i = 0; i < knots.length; i++) {
            String[] parts = knots[i].trim().split(" +");
            points[i] = new double[] {minute(LocalTime.parse(parts[0])), Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2])};
        }
        for (int i = 0; i < points.length; i++) {
            double[] from = points[i];
            double[] to = points[(i + 1) % points.length];
            double span = i + 1 < points.length ? to[0] - from[0] : DAY - from[0] + to[0];
            for (int m = 0; m < span; m++) {
                int at = (int) (from[0] + m) % DAY;
                volatility[at] = between(from[1], to[1], m / span);
                volume[at] = between(from[2], to[2], m / span);
            }
        }
    }

    private static double between(double from, double to, double share) {
        return from == 0 || to == 0 ? from : from + (to - from) * share;
    }

    private void normalise(int open, int close) {
        double square = 0;
        double sum = 0;
        for (int m = open; m < close; m++) {
            square += volatility[m] * volatility[m];
            sum += volume[m];
        }
        double scale = Math.sqrt((close - open) / square);
        for (int m = 0; m < DAY; m++) {
            volatility[m] *= scale;
            volume[m] *= (close - open) / sum;
            squares[m + 1] = squares[m] + volatility[m] * volatility[m];
        }
    }

    /** Minute of the local day, 0 to 1439, of an epoch second. */
    static int minuteOfDay(long time, ZoneId zone) {
        long local = time + zone.getRules().getOffset(Instant.ofEpochSecond(time)).getTotalSeconds();
        return (int) (Math.floorMod(local, 86400L) / 60);
    }

    double volatility(int minuteOfDay) {
        return volatility[minuteOfDay];
    }

    double volume(int minuteOfDay) {
        return volume[minuteOfDay];
    }

    /** Sum of the squared volatility of {@code minutes} minutes from {@code minuteOfDay} on. */
    double squares(int minuteOfDay, int minutes) {
        int end = minuteOfDay + minutes;
        return end <= DAY ? squares[end] - squares[minuteOfDay]
                : squares[DAY] - squares[minuteOfDay] + squares[end - DAY];
    }
}
