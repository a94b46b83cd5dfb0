package tradewind.ai.internal.serve;

import java.util.List;
import java.util.TreeMap;
import tradewind.ai.internal.registry.ModelShelf.Shelved;
import tradewind.ai.internal.score.LiveBands;
import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.ScoredForecast;

/**
 * Calibrates the ranges of a model before it serves: on the bars behind those it learnt from, as if it had served them,
 * and where it did, on what it said then. These forecasts are for the ranges alone; none of them is logged or scored.
 */
final class Warmth {
    private record Past(Quantiles own, double before, double volatility, double close) {
        static Past of(ScoredForecast s) {
            LiveForecast f = s.forecast();
            return new Past(f.candle().quantiles(), f.naive(), f.volatility(), s.outcome().close());
        }
    }

    private Warmth() {
    }

    /** @param bars up to the last confirmed one */
    static LiveBands bands(Shelved shelved, BarColumns bars, List<ScoredForecast> served) {
        TreeMap<Long, Past> past = new TreeMap<>();
        replay(shelved, bars, past);
        served.forEach(s -> past.put(s.forecast().start().getEpochSecond(), Past.of(s)));
        LiveBands bands = new LiveBands();
        past.values().stream().skip(Math.max(0, past.size() - LiveBands.SETTLED)).forEach(p -> {
            bands.next(p.own, p.before, p.volatility);
            bands.outcome(p.close);
        });
        return bands;
    }

    private static void replay(Shelved shelved, BarColumns bars, TreeMap<Long, Past> past) {
        ForecastInput all = shelved.preparation().input(bars);
        long learntTo = shelved.card().learntTo().getEpochSecond();
        int window = shelved.preparation().spec().windowLength();
        for (int t = Math.max(window - 1, bars.size() - 1 - LiveBands.SETTLED); t + 1 < bars.size(); t++) {
            if (bars.time(t + 1) > learntTo && bars.stretchStart(t + 1) <= t + 1 - window) {
                CandleForecast c = shelved.model().predict(all.until(t + 1));
                Anchor a = all.anchor(t);
                past.put(bars.time(t + 1), new Past(c.quantiles(), a.close(), a.volatility(), bars.close(t + 1)));
            }
        }
    }
}
