package tradewind.chart.view.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Subject;

/** The trained models that could forecast a feed. They are read from the disk, so not on the display thread, which asks for them. */
final class ModelChoices {
    private static final System.Logger LOG = System.getLogger(ModelChoices.class.getName());

    private volatile List<ModelCard> read = List.of();
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    /** As they were read last, newest first; reads them anew for the next time. */
    List<ModelCard> of(MarketFeed feed) {
        if (reading.isDone()) {
            reading = CompletableFuture.runAsync(this::read);
        }
        String ticker = Subject.of(feed.instrument(), BarSeries.empty(feed.settings().barSize()),
                feed.settings().regularOnly()).ticker();
        return read.stream().filter(c -> c.ticker().equals(ticker) && c.barSize() == feed.settings().barSize()
                && c.complete()).toList();
    }

    private void read() {
        try (Service<PriceModels> models = Service.of(PriceModels.class)) {
            read = models.get().map(PriceModels::models).orElse(List.of());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The models cannot be read", e);
        }
    }
}
