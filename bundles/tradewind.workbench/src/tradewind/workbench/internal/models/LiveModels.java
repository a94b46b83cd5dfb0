package tradewind.workbench.internal.models;

import java.util.Optional;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.ForecastSnapshot;
import tradewind.core.forecast.LiveForecasts;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.Served;
import tradewind.core.forecast.Subject;
import tradewind.workbench.internal.live.Desk;

/** Models that forecast the bars in focus. */
final class LiveModels {
    private LiveModels() {
    }

    /** Serves the model, or ends that. Returns what was done, or why nothing was, in a sentence. */
    static String toggle(ModelCard card) {
        Optional<LiveForecasts> live = ModelDesk.get().live();
        if (live.isEmpty()) {
            return "Models cannot be served: the service has not come.";
        }
        Optional<ForecastSnapshot> served = ModelDesk.get().served(card);
        if (served.isPresent()) {
            live.get().stop(served.get().served());
            return ModelColumns.name(card) + " is not served any more.";
        }
        Optional<MarketFeed> feed = Desk.get().feed().filter(f -> fits(card, f));
        if (!card.complete()) {
            return "A training that was cancelled is not served; continue it first.";
        }
        if (feed.isEmpty()) {
            return "Open " + card.ticker() + " with " + card.barSize().shortText() + " bars (Ctrl+L) to serve this model.";
        }
        live.get().start(new Served(feed.get().instrument(), feed.get().settings(), card));
        return ModelColumns.name(card) + " forecasts each next bar from now on; the chart shows it.";
    }

    /** Whether the model is for the instrument and the bars of the feed. */
    static boolean fits(ModelCard card, MarketFeed feed) {
        return card.barSize() == feed.settings().barSize() && card.ticker().equals(Subject.of(feed.instrument(),
                BarSeries.empty(card.barSize()), feed.settings().regularOnly()).ticker());
    }
}
