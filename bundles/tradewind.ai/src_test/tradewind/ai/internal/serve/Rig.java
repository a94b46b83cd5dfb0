package tradewind.ai.internal.serve;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import tradewind.ai.internal.LocalPriceModels;
import tradewind.ai.internal.Simulated;
import tradewind.ai.internal.registry.ModelShelf;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.FeedSettings;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.LiveForecast;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Progress;
import tradewind.core.forecast.ScoredForecast;
import tradewind.core.forecast.Served;
import tradewind.core.forecast.Subject;

/** A baseline trained on the first days of a made-up market, and served on the days behind. */
final class Rig {
    static final int PER_DAY = 480;

    final Market market = new Market();
    final BarSeries bars;
    final ModelCard card;
    final PriceModels models = new LocalPriceModels();
    private final Path folder;
    /** Index of the bar that comes next. */
    int next;

    /** @param learnt bars to train on, whole days; serving begins {@code gap} bars behind them */
    Rig(Path folder, double[] returns, String forecaster, int learnt) {
        this(folder, Simulated.bars(returns, PER_DAY, 5), forecaster, learnt);
    }

    Rig(Path folder, BarSeries bars, String forecaster, int learnt) {
        this.folder = folder;
        this.bars = bars;
        System.setProperty(tradewind.core.data.DataFolder.PROPERTY, folder.toString());
        card = models.train(Subject.of(Market.INSTRUMENT, bars.slice(0, learnt), false), forecaster, Map.of(), 0.2, true,
                Progress.SILENT, () -> false);
        market.stored(bars.slice(0, learnt));
        next = learnt;
    }

    Serving serve() {
        return serve(card);
    }

    Serving serve(ModelCard model) {
        Ports ports = new Ports(market, id -> models.forecasters().stream().filter(f -> f.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is not installed")),
                new ModelShelf(folder.resolve("models")), () -> folder.resolve("forecasts"), market, InstantSource.system(),
                () -> true, Runnable::run);
        return new Serving(ports, new Served(Market.INSTRUMENT, FeedSettings.DEFAULT, model), true, () -> { });
    }

    Path log() {
        return folder.resolve("forecasts/SIM_STK_7_SIM/1m.jsonl");
    }

    /** So many closes, one by one. */
    void run(int closes) {
        for (int i = 0; i < closes; i++) {
            market.close(bars.bar(next++));
        }
    }

    static List<LiveForecast> trail(Serving serving) {
        ForecastSnapshot s = serving.snapshot();
        return s.trail().stream().map(ScoredForecast::forecast).toList();
    }
}
