package tradewind.chart.view.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.MarketFeed;
import tradewind.core.forecast.ModelCard;
import tradewind.core.forecast.PriceModels;
import tradewind.core.forecast.Subject;

/** The trained models that could forecast a feed. They are read from the disk, so not on the display thread. */
final class ModelChoices {
    private static final System.Logger LOG = System.getLogger(ModelChoices.class.getName());

    private final Service<PriceModels> models;
    private volatile List<ModelCard> read = List.of();
    private volatile CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    ModelChoices(Service<PriceModels> models) {
        this.models = models;
    }

    /** As they were read last, newest first; reads them anew for the next time. */
    List<ModelCard> of(MarketFeed feed) {
        if (reading.isDone()) {
            models.get().ifPresent(m -> reading = CompletableFuture.runAsync(() -> read(m)));
        }
        String ticker = Subject.of(feed.instrument(), BarSeries.empty(feed.settings().barSize()),
                feed.settings().regularOnly()).ticker();
        return read.stream().filter(c -> c.ticker().equals(ticker) && c.barSize() == feed.settings().barSize()
                && c.complete()).toList();
    }

    private void read(PriceModels m) {
        try {
            read = m.models();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The models cannot be read", e);
        }
    }
}
