package tradewind.chart.view.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.core.bar.BarSeries;
import tradewind.core.instrument.TradingHours;
import tradewind.core.instrument.TradingSession;

/**
 * Where time does not run on from bar to bar: a new session begins, or minutes inside a session are missing.
 *
 * @param sessions bars that open a session
 * @param gaps     bars before which bars are missing
 */
public record Breaks(List<Integer> sessions, List<Gap> gaps) {
    /** @param missing bars that should lie between {@code index - 1} and {@code index} */
    public record Gap(int index, int missing) {
    }

    public static final Breaks NONE = new Breaks(List.of(), List.of());
    /** A view wider than this shows neither. */
    private static final int MOST_BARS = 40_000;

    /** Breaks between the bars {@code from} to {@code to} (exclusive) and the bar before them. */
    public static Breaks of(BarSeries series, int from, int to, TradingHours hours) {
        if (to - from > MOST_BARS || !series.barSize().intraday()) {
            return NONE;
        }
        List<Integer> sessions = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        Optional<TradingSession> session = Optional.empty();
        for (int i = Math.max(1, from); i < to; i++) {
            long before = series.time(i - 1);
            long time = series.time(i);
            int step = series.resolution(i - 1).seconds();
            if (time - before <= step) {
                continue;
            }
            if (session.isEmpty() || !session.get().contains(before)) {
                session = hours.sessionAt(before);
            }
            boolean same = session.isPresent() && session.get().contains(time);
            if (same) {
                gaps.add(new Gap(i, (int) ((time - before) / step) - 1));
            } else {
                sessions.add(i);
            }
        }
        return new Breaks(sessions, gaps);
    }
}
