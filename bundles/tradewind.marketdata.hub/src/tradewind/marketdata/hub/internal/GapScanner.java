package tradewind.marketdata.hub.internal;

import java.util.ArrayList;
import java.util.List;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.Gap;
import tradewind.core.instrument.TradingHours;
import tradewind.core.instrument.TradingSession;

/** Finds stretches inside trading hours that have no bars. Pure. */
final class GapScanner {
    private GapScanner() {
    }

    /**
     * The gaps of an intraday series from its first bar to {@code until} (epoch seconds, exclusive), oldest first. A
     * trading day without any bar counts as closed; daily and larger bars have no gaps.
     */
    static List<Gap> scan(BarSeries series, TradingHours hours, long until) {
        List<Gap> gaps = new ArrayList<>();
        if (series.isEmpty() || !series.barSize().intraday()) {
            return gaps;
        }
        for (TradingSession session : hours.sessions(series.time(0), until)) {
            long close = Math.min(session.close(), until);
            int from = series.indexAtOrBefore(session.open() - 1) + 1;
            int to = series.indexAtOrBefore(close - 1) + 1;
            boolean dayKnown = from < to || hasBars(series, hours, session);
            if (dayKnown) {
                scan(series, from, to, Math.max(session.open(), series.time(0)), close, gaps);
            }
        }
        return gaps;
    }

    private static boolean hasBars(BarSeries series, TradingHours hours, TradingSession session) {
        long start = hours.dayStart(hours.tradingDay(session.open()));
        long end = hours.dayStart(hours.tradingDay(session.open()).plusDays(1));
        int i = series.indexAtOrBefore(end - 1);
        return i >= 0 && series.time(i) >= start;
    }

    private static void scan(BarSeries series, int from, int to, long open, long close, List<Gap> gaps) {
        long covered = open;
        for (int i = from; i < to; i++) {
            add(gaps, covered, series.time(i), series);
            covered = series.time(i) + series.resolution(i).seconds();
        }
        add(gaps, covered, close, series);
    }

    private static void add(List<Gap> gaps, long from, long to, BarSeries series) {
        int length = series.barSize().seconds();
        if (to - from >= length) {
            gaps.add(new Gap(from, to, (int) ((to - from) / length)));
        }
    }
}
