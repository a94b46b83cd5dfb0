package tradewind.chart.view.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Component;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;
import tradewind.core.label.PastTrade;
import tradewind.core.label.PastTrades;

/** Keeps the trades of the last back-test in memory. */
@Component
public final class PastTradeBook implements PastTrades {
    private final Map<Instrument, List<PastTrade>> shown = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong wishes = new AtomicLong();
    private volatile Optional<Wish> revealed = Optional.empty();

    @Override
    public void show(Instrument instrument, List<PastTrade> trades) {
        shown.put(instrument, List.copyOf(trades));
        revealed = Optional.empty();
        changed();
    }

    @Override
    public void clear() {
        shown.clear();
        revealed = Optional.empty();
        changed();
    }

    @Override
    public List<PastTrade> trades(Instrument instrument) {
        return shown.getOrDefault(instrument, List.of());
    }

    @Override
    public void reveal(Instrument instrument, PastTrade trade) {
        revealed = Optional.of(new Wish(instrument, trade, wishes.incrementAndGet()));
        changed();
    }

    @Override
    public Optional<Wish> revealed() {
        return revealed;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
