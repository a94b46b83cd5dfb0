package tradewind.chart.view.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tradewind.chart.view.model.ChartModel;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;

/** Brings the price lines of the instrument on the chart into its model. Display thread. */
final class LineFollower implements AutoCloseable {
    private final ChartModel model;
    private final AtomicBoolean changed = new AtomicBoolean();
    private Optional<Instrument> instrument = Optional.empty();
    private Optional<PriceLineBook> source = Optional.empty();
    private Subscription subscription = () -> { };

    LineFollower(ChartModel model) {
        this.model = model;
    }

    /** Looks once. @return whether there is something new to draw */
    boolean look(Optional<Instrument> shown, Optional<PriceLineBook> book) {
        if (!book.equals(source)) {
            subscription.close();
            source = book;
            subscription = book.map(b -> b.onChange(() -> changed.set(true))).orElse(() -> { });
            changed.set(true);
        }
        if (!shown.equals(instrument)) {
            instrument = shown;
            changed.set(true);
        }
        if (!changed.getAndSet(false)) {
            return false;
        }
        model.lines(model.lines().with(shown.flatMap(i -> book.map(b -> b.lines(i))).orElse(List.of())));
        return true;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
