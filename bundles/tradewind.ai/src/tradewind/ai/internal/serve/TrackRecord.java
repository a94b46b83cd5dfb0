package tradewind.ai.internal.serve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tradewind.core.bar.Bar;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.ScoredForecast;

/** What one model has forecast and what came of it. Not safe for several threads. */
final class TrackRecord {
    private static final int MOST = 1000;

    private final TreeMap<Instant, ScoredForecast> scored = new TreeMap<>();
    private final TreeMap<Instant, LiveForecast> open = new TreeMap<>();

    /**
     * As the log has it.
     *
     * @param model whose forecasts count
     * @param now   what was made later by another clock (a market that was played before) does not count
     */
    static TrackRecord of(List<LogEntry> entries, String model, Instant now) {
        TrackRecord result = new TrackRecord();
        for (LogEntry entry : entries) {
            switch (entry) {
                case LogEntry.Made made -> {
                    if (made.model().equals(model) && !made.forecast().made().isAfter(now)) {
                        result.made(made.forecast());
                    } else {
                        result.open.remove(made.start());
                    }
                }
                case LogEntry.Came came -> result.came(came.start(), came.outcome());
                case LogEntry.Void none -> result.drop(none.start());
            }
        }
        return result;
    }

    void made(LiveForecast forecast) {
        open.put(forecast.start(), forecast);
    }

    /** The forecast of the bar, if there was one, is scored. */
    void came(Instant start, Bar outcome) {
        LiveForecast forecast = open.remove(start);
        if (forecast != null) {
            scored.put(start, new ScoredForecast(forecast, outcome));
            if (scored.size() > MOST) {
                scored.pollFirstEntry();
            }
        }
    }

    void drop(Instant start) {
        open.remove(start);
    }

    /** Forecasts whose bar has not been confirmed yet, oldest first. */
    List<LiveForecast> open() {
        return new ArrayList<>(open.values());
    }

    /** Oldest first. */
    List<ScoredForecast> scored() {
        return new ArrayList<>(scored.values());
    }

    /** The last of them. */
    List<ScoredForecast> trail() {
        List<ScoredForecast> all = scored();
        return all.subList(Math.max(0, all.size() - ForecastSnapshot.TRAIL), all.size());
    }
}
