package tradewind.tws.gateway.internal.seeded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradewind.core.instrument.TradingSession;
import tradewind.tws.gateway.internal.listing.TradingDay;

/**
 * The days of an underlying: where each opened and closed and how lively it was. A year is drawn at once and bent so that
 * it begins and ends at the levels of the model, which leaves it as rough as it was. Thread-safe.
 */
final class DailyPath {
    private static final double DAY_MEMORY = 0.9;
    private static final double LARGEST_GAP = 0.25;
    private static final int GAP_FREEDOM = 3;
    /** Median of the absolute value of Student's t with 3 degrees of freedom. */
    private static final double GAP_MEDIAN = 0.765;

    /**
     * @param sigma  standard deviation of this day's one-minute returns at a volatility of 1
     * @param mood   logarithm of this day's volatility against the year's
     * @param bounds epoch seconds at which the parts of the day begin, and its end
     * @param nodes  logarithm of the price at each bound
     */
    record Day(LocalDate date, double sigma, double mood, long[] bounds, double[] nodes) {
        double open() {
            return nodes[0];
        }

        double close() {
            return nodes[nodes.length - 1];
        }
    }

    private record Year(Map<LocalDate, Day> days, double mood, double close) {
    }

    private record Draft(TradingDay day, double mood, double sigma, double gap, long[] bounds, double[] moves) {
        double total() {
            double sum = gap;
            for (double move : moves) {
                sum += move;
            }
            return sum;
        }
    }

    private final long seed;
    private final PriceModel model;
    private final Map<Integer, Year> years = new HashMap<>();

    DailyPath(long seed, PriceModel model) {
        this.seed = seed;
        this.model = model;
    }

    PriceModel model() {
        return model;
    }

    LocalDate first() {
        return LocalDate.of(model.level().firstYear(), 1, 1);
    }

    /** @throws IllegalArgumentException if there is no trading on that day or it is before {@link #first} */
    Day day(LocalDate date) {
        if (date.isBefore(first())) {
            throw new IllegalArgumentException("No prices before " + first() + ": " + date);
        }
        Day day = year(date.getYear()).days().get(date);
        if (day == null) {
            throw new IllegalArgumentException("No trading on " + date);
        }
        return day;
    }

    private synchronized Year year(int year) {
        Year known = years.get(year);
        if (known == null) {
            int first = model.level().firstYear();
            Year before = year == first ? new Year(Map.of(), 0, Math.log(model.level().in(first))) : year(year - 1);
            known = make(year, before);
            years.put(year, known);
        }
        return known;
    }

    private Year make(int year, Year before) {
        List<Draft> drafts = new ArrayList<>();
        double mood = before.mood();
        double total = 0;
        for (LocalDate d = LocalDate.of(year, 1, 1); d.getYear() == year; d = d.plusDays(1)) {
            TradingDay day = model.calendar().day(d);
            if (!day.closed()) {
                Draft draft = draft(day, mood, Noise.of(seed, model.id(), d.toEpochDay()));
                drafts.add(draft);
                mood = draft.mood();
                total += draft.total();
            }
        }
        boolean bound = model.level().has(year + 1);
        double goal = bound ? Math.log(model.level().in(year + 1)) : before.close() + total;
        double bend = (goal - before.close() - total) / drafts.size();
        return connect(drafts, before.close(), bend, mood);
    }

    private Draft draft(TradingDay day, double yesterday, Noise noise) {
        double mood = DAY_MEMORY * yesterday
                + model.daySd() * Math.sqrt(1 - DAY_MEMORY * DAY_MEMORY) * noise.gaussian();
        double sigma = model.minuteSd().in(day.date().getYear()) * Math.exp(mood - model.daySd() * model.daySd() / 2);
        long[] bounds = bounds(day);
        double[] moves = new double[bounds.length - 1];
        for (int i = 0; i < moves.length; i++) {
            double common = Noise.gaussianOf(Noise.key(seed, model.region(), day.date().toEpochDay(), i));
            moves[i] = sigma * Math.sqrt(squares(bounds[i], bounds[i + 1]) * model.excess())
                    * correlated(common, noise.gaussian());
        }
        double usual = model.minuteSd().in(day.date().getYear()) * Math.sqrt(510) * model.gap() / GAP_MEDIAN;
        double common = Noise.of(seed, model.region(), day.date().toEpochDay(), -1).student(GAP_FREEDOM);
        double gap = usual * correlated(common, noise.student(GAP_FREEDOM));
        return new Draft(day, mood, sigma, Math.clamp(gap, -LARGEST_GAP, LARGEST_GAP), bounds, moves);
    }

    private double correlated(double common, double own) {
        double c = model.correlation();
        return c * common + Math.sqrt(1 - c * c) * own;
    }

    private double squares(long from, long to) {
        int minute = IntradayShape.minuteOfDay(from, model.calendar().zone());
        return model.shape().squares(minute, (int) ((to - from) / 60));
    }

    /** The bend is shared by the parts of each day. */
    private static Year connect(List<Draft> drafts, double start, double bend, double mood) {
        Map<LocalDate, Day> days = new HashMap<>();
        double price = start;
        for (Draft draft : drafts) {
            double[] nodes = new double[draft.bounds().length];
            price += draft.gap();
            nodes[0] = price;
            for (int i = 0; i < draft.moves().length; i++) {
                price += draft.moves()[i] + bend / draft.moves().length;
                nodes[i + 1] = price;
            }
            days.put(draft.day().date(), new Day(draft.day().date(), draft.sigma(), draft.mood(), draft.bounds(), nodes));
        }
        return new Year(days, mood, price);
    }

    private static long[] bounds(TradingDay day) {
        TradingSession regular = day.regular().getFirst();
        return java.util.stream.LongStream.of(day.open(), regular.open(), regular.close(), day.close()).sorted()
                .distinct().toArray();
    }
}
