package tradewind.tws.gateway.internal.seeded;

import java.time.ZoneId;

/**
 * The minutes of one day of an underlying: between the fixed prices of the day's parts runs a path whose volatility
 * follows the time of day and comes in clusters. All minutes are drawn freely first; what they miss the next fixed price
 * by is shared among them by variance.
 */
final class MinutePath {
    private static final int FREEDOM = 5;
    /** Of the logarithm of the deviation of the common factor: a kurtosis of 5. */
    private static final double COMMON_SPREAD = 0.36;

    private final long open;
    /** Logarithm of the price at the start of each minute, and at the end of the last. */
    private final double[] prices;
    private final double[] deviations;
    private final double[] clusters;
    private final double[] surprises;
    private final double mood;

    private MinutePath(long open, int minutes, double mood) {
        this.open = open;
        this.mood = mood;
        prices = new double[minutes + 1];
        deviations = new double[minutes];
        clusters = new double[minutes];
        surprises = new double[minutes];
    }

    static MinutePath make(long seed, PriceModel model, DailyPath.Day day) {
        long[] bounds = day.bounds();
        int minutes = (int) ((bounds[bounds.length - 1] - bounds[0]) / 60);
        MinutePath path = new MinutePath(bounds[0], minutes, day.mood());
        path.drawVolatility(model, day, Noise.of(seed, model.id(), day.date().toEpochDay(), 1));
        double[] returns = path.drawReturns(seed, model, Noise.of(seed, model.id(), day.date().toEpochDay(), 2));
        for (int i = 0; i + 1 < bounds.length; i++) {
            path.connect(returns, (int) ((bounds[i] - bounds[0]) / 60), (int) ((bounds[i + 1] - bounds[0]) / 60),
                    day.nodes()[i], day.nodes()[i + 1]);
        }
        return path;
    }

    private void drawVolatility(PriceModel model, DailyPath.Day day, Noise noise) {
        double fastKeep = Math.exp(-1 / model.fastMinutes());
        double slowKeep = Math.exp(-1 / model.slowMinutes());
        double fast = model.fastSd() * noise.gaussian();
        double slow = model.slowSd() * noise.gaussian();
        ZoneId zone = model.calendar().zone();
        int minute = IntradayShape.minuteOfDay(open, zone);
        for (int i = 0; i < deviations.length; i++) {
            fast = fastKeep * fast + Math.sqrt(1 - fastKeep * fastKeep) * model.fastSd() * noise.gaussian();
            slow = slowKeep * slow + Math.sqrt(1 - slowKeep * slowKeep) * model.slowSd() * noise.gaussian();
            clusters[i] = Math.exp(fast + slow);
            deviations[i] = day.sigma() * model.shape().volatility((minute + i) % 1440) * clusters[i];
        }
    }

    private double[] drawReturns(long seed, PriceModel model, Noise noise) {
        double[] returns = new double[deviations.length];
        double unit = Math.sqrt((FREEDOM - 2.0) / FREEDOM);
        double own = Math.sqrt(1 - model.correlation() * model.correlation());
        for (int i = 0; i < deviations.length; i++) {
            double common = Noise.fatOf(Noise.key(seed, model.region(), open / 60 + i), COMMON_SPREAD);
            double z = model.correlation() * common + own * unit * noise.student(FREEDOM);
            surprises[i] = Math.abs(z);
            returns[i] = deviations[i] * z;
        }
        return returns;
    }

    /** Adds the returns of the minutes {@code from} to {@code to} up to prices that begin and end where they must. */
    private void connect(double[] returns, int from, int to, double first, double last) {
        double sum = 0;
        double variance = 0;
        for (int i = from; i < to; i++) {
            sum += returns[i];
            variance += deviations[i] * deviations[i];
        }
        double missing = last - first - sum;
        double price = first;
        for (int i = from; i < to; i++) {
            prices[i] = price;
            price += returns[i] + (variance == 0 ? 0 : missing * deviations[i] * deviations[i] / variance);
        }
        prices[to] = last;
    }

    /** Logarithm of the price at a full minute, epoch seconds, of this day. */
    double price(long time) {
        return prices[index(time)];
    }

    /** Standard deviation of the return of the minute that starts at {@code time}. */
    double deviation(long time) {
        return deviations[index(time)];
    }

    /** How much livelier that minute is than its time of day. */
    double cluster(long time) {
        return clusters[index(time)];
    }

    /** Absolute return of that minute in units of its standard deviation. */
    double surprise(long time) {
        return surprises[index(time)];
    }

    /** Logarithm of the day's volatility against the year's. */
    double mood() {
        return mood;
    }

    private int index(long time) {
        return (int) Math.clamp((time - open) / 60, 0, prices.length - 1L);
    }
}
