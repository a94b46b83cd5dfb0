package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Component;
import tradewind.chart.view.model.ShownLine;
import tradewind.core.Subscription;
import tradewind.core.instrument.Instrument;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLines;

/** Keeps the price lines of all instruments; charts read it. Any thread may call. */
@Component(service = {PriceLines.class, PriceLineBook.class})
public final class PriceLineBook implements PriceLines {
    private final AtomicLong ids = new AtomicLong();
    private final Map<Instrument, List<ShownLine>> shown = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Placed add(Instrument instrument, PriceLine line, Optional<Drop> drop) {
        ShownLine added = new ShownLine(ids.incrementAndGet(), line, drop);
        shown.merge(instrument, List.of(added), PriceLineBook::joined);
        changed();
        return new Entry(instrument, added.id());
    }

    private static List<ShownLine> joined(List<ShownLine> a, List<ShownLine> b) {
        List<ShownLine> both = new ArrayList<>(a);
        both.addAll(b);
        return List.copyOf(both);
    }

    /** A line by its number. Once it is taken off, moving it does nothing. */
    private final class Entry implements Placed {
        private final Instrument instrument;
        private final long id;

        Entry(Instrument instrument, long id) {
            this.instrument = instrument;
            this.id = id;
        }

        @Override
        public void move(PriceLine line) {
            replace(instrument, id, Optional.of(line));
        }

        @Override
        public void close() {
            replace(instrument, id, Optional.empty());
        }
    }

    /** Shows other figures for a line, or takes it off. Tells of it only if that changed something. */
    private void replace(Instrument instrument, long id, Optional<PriceLine> figures) {
        boolean[] differs = {false};
        shown.computeIfPresent(instrument, (i, before) -> {
            List<ShownLine> after = before.stream().flatMap(l -> l.id() == id ? figures.map(l::with).stream()
                    : Optional.of(l).stream()).toList();
            differs[0] = !after.equals(before);
            return after.isEmpty() ? null : after;
        });
        if (differs[0]) {
            changed();
        }
    }

    /** The lines of an instrument as they are now. */
    List<ShownLine> lines(Instrument instrument) {
        return shown.getOrDefault(instrument, List.of());
    }

    /** Tells of each change, on the thread that made it. */
    Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
