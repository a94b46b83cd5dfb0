package tradewind.chart.view.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tradewind.chart.view.model.ChartModel;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;
import tradewind.core.label.TradeLabels;

/** Brings the trade labels of the instrument on the chart into its model. Display thread. */
final class LabelFollower implements AutoCloseable {
    private final ChartModel model;
    private final AtomicBoolean changed = new AtomicBoolean();
    private Optional<Instrument> instrument = Optional.empty();
    private Optional<TradeLabels> source = Optional.empty();
    private Subscription subscription = () -> { };

    LabelFollower(ChartModel model) {
        this.model = model;
    }

    /** Looks once. @return whether there is something new to draw */
    boolean look(Optional<Instrument> shown, Optional<TradeLabels> labels) {
        if (!labels.equals(source)) {
            subscription.close();
            source = labels;
            subscription = labels.map(l -> l.onChange(() -> changed.set(true))).orElse(() -> { });
            changed.set(true);
        }
        if (!shown.equals(instrument)) {
            instrument = shown;
            changed.set(true);
        }
        if (!changed.getAndSet(false)) {
            return false;
        }
        model.labels(shown.flatMap(i -> labels.map(l -> l.labels(i))).orElse(List.of()));
        return true;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
