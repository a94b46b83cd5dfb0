package tradewind.chart.view.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tradewind.chart.view.model.ChartModel;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;
import tradewind.core.label.PastTrade;
import tradewind.core.label.PastTrades;

/** Brings the trades of the last back-test into the model of the chart, and the chart to the one asked for. Display thread. */
final class PastTradeFollower implements AutoCloseable {
    private final ChartModel model;
    private final AtomicBoolean changed = new AtomicBoolean();
    private Optional<Instrument> instrument = Optional.empty();
    private Optional<PastTrades> source = Optional.empty();
    private Subscription subscription = () -> { };
    private boolean wanted;
    private long granted;

    PastTradeFollower(ChartModel model) {
        this.model = model;
    }

    /** Looks once. @return whether there is something new to draw */
    boolean look(Optional<Instrument> shown, Optional<PastTrades> trades, boolean on) {
        if (!trades.equals(source)) {
            subscription.close();
            source = trades;
            subscription = trades.map(t -> t.onChange(() -> changed.set(true))).orElse(() -> { });
            changed.set(true);
        }
        if (!shown.equals(instrument) || on != wanted) {
            instrument = shown;
            wanted = on;
            changed.set(true);
        }
        if (!changed.getAndSet(false)) {
            return false;
        }
        Optional<PastTrades.Wish> wish = trades.flatMap(PastTrades::revealed)
                .filter(w -> shown.equals(Optional.of(w.instrument())));
        List<PastTrade> list = on ? shown.flatMap(i -> trades.map(t -> t.trades(i))).orElse(List.of()) : List.of();
        model.trades(list, wish.map(PastTrades.Wish::trade));
        wish.filter(w -> w.number() > granted).ifPresent(this::grant);
        return true;
    }

    private void grant(PastTrades.Wish wish) {
        granted = wish.number();
        model.reveal(wish.trade().entered(), wish.trade().left());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
