package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import tradewind.core.Subscription;
import tradewind.core.bar.BarSeries;
import tradewind.core.data.MarketData;
import tradewind.core.instrument.Instrument;
import tradewind.core.label.TradeLabel;
import tradewind.core.label.TradeLabels;

/** Keeps the trade labels of all instruments in memory. A label without a time is given that of the latest bar. */
@Component
public final class TradeLabelBook implements TradeLabels {
    /** Labels are told apart by identity: the same trade may be marked twice. */
    private record Shown(TradeLabel label, Object identity) {
    }

    private final MarketData market;
    private final Map<Instrument, List<Shown>> shown = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public TradeLabelBook(@Reference MarketData market) {
        this.market = market;
    }

    @Override
    public Subscription add(Instrument instrument, TradeLabel label) {
        Shown entry = new Shown(label.when().isPresent() ? label : dated(instrument, label), new Object());
        shown.merge(instrument, List.of(entry), TradeLabelBook::joined);
        changed();
        return () -> remove(instrument, entry);
    }

    private static List<Shown> joined(List<Shown> a, List<Shown> b) {
        List<Shown> both = new ArrayList<>(a);
        both.addAll(b);
        return List.copyOf(both);
    }

    private void remove(Instrument instrument, Shown entry) {
        List<Shown> before = shown.getOrDefault(instrument, List.of());
        shown.computeIfPresent(instrument, (i, list) -> list.stream().filter(s -> s != entry).toList());
        if (before.contains(entry)) {
            changed();
        }
    }

    private TradeLabel dated(Instrument instrument, TradeLabel label) {
        OptionalLong latest = market.feeds().stream().filter(f -> f.instrument().equals(instrument))
                .map(f -> f.snapshot().series()).filter(s -> !s.isEmpty()).mapToLong(TradeLabelBook::latest).max();
        return new TradeLabel(latest, label.side(), label.price(), label.text(), label.useMarker(),
                label.showPriceLabel(), label.showPriceStub(), label.stubBars(), label.lineStyle(), label.lineWidth());
    }

    private static long latest(BarSeries series) {
        return series.time(series.size() - 1);
    }

    @Override
    public List<TradeLabel> labels(Instrument instrument) {
        return shown.getOrDefault(instrument, List.of()).stream().map(Shown::label).toList();
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
