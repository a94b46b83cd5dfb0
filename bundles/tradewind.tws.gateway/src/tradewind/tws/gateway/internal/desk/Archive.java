package tradewind.tws.gateway.internal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tradewind.core.bar.BarSize;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.MarketBar;

/**
 * History as the gateway serves it: the market's bars, and what scripts do to them. Faults touch bars of a minute and
 * less as they say; longer bars of a day only in part: a revision moves the bar that holds the minute, a hole removes a
 * bar that lies wholly in it; days and longer are never touched. Thread-safe.
 */
public final class Archive {
    /** What happens to bars. Times are epoch milliseconds. */
    private sealed interface Fault {
    }

    private record Entry(Listing listing, Fault fault) {
    }

    /** From now on the close of the minute bar at {@code minute} (epoch seconds) differs. */
    private record Revision(long minute, double by) implements Fault {
    }

    /** Bars that ended less than {@code within} milliseconds ago are wrong. */
    private record Lateness(long within, double by) implements Fault {
    }

    /** Bars between are missing until {@code until}. */
    private record Hole(long from, long to, long until) implements Fault {
    }

    private final Market market;
    private final List<Entry> faults = new CopyOnWriteArrayList<>();

    public Archive(Market market) {
        this.market = market;
    }

    Market market() {
        return market;
    }

    /** @param minute epoch seconds of the bar's start */
    public void revise(Listing listing, long minute, double by) {
        faults.add(new Entry(listing, new Revision(minute, by)));
    }

    /** @param within milliseconds; 0 ends it */
    public void setLateness(Listing listing, long within, double by) {
        faults.removeIf(e -> e.fault() instanceof Lateness && e.listing().equals(listing));
        if (within > 0) {
            faults.add(new Entry(listing, new Lateness(within, by)));
        }
    }

    /** Hides what happened between; epoch milliseconds. */
    public void hide(Listing listing, long from, long to, long until) {
        faults.add(new Entry(listing, new Hole(from, to, until)));
    }

    List<MarketBar> bars(BarRequest request) {
        List<MarketBar> bars = market.bars(request);
        if (!request.size().intraday()) {
            return bars;
        }
        for (Entry entry : faults) {
            if (entry.listing().equals(request.listing())) {
                bars = apply(entry.fault(), request, bars);
            }
        }
        return bars;
    }

    private static List<MarketBar> apply(Fault fault, BarRequest request, List<MarketBar> bars) {
        List<MarketBar> result = new ArrayList<>(bars.size());
        for (MarketBar bar : bars) {
            switch (fault) {
                case Revision r -> result.add(revised(r, request.size(), bar));
                case Lateness l -> result.add(late(l, request, bar));
                case Hole h -> {
                    if (!hidden(h, request, bar)) {
                        result.add(bar);
                    }
                }
            }
        }
        return result;
    }

    private static MarketBar revised(Revision r, BarSize size, MarketBar bar) {
        boolean hit = size.seconds() < 60 ? bar.time() == r.minute + 60 - size.seconds()
                : bar.time() <= r.minute && r.minute < bar.time() + size.seconds();
        return hit ? moved(bar, r.by) : bar;
    }

    private static MarketBar late(Lateness l, BarRequest request, MarketBar bar) {
        long end = (bar.time() + request.size().seconds()) * 1000;
        return end <= request.now() && request.now() - end < l.within ? moved(bar, l.by) : bar;
    }

    private static boolean hidden(Hole h, BarRequest request, MarketBar bar) {
        long start = bar.time() * 1000;
        return request.now() < h.until && start >= h.from && start + request.size().seconds() * 1000L <= h.to;
    }

    private static MarketBar moved(MarketBar bar, double by) {
        double close = Math.round((bar.close() + by) * 1e6) / 1e6;
        return new MarketBar(bar.time(), bar.open(), Math.max(bar.high(), close), Math.min(bar.low(), close), close,
                bar.volume(), bar.wap(), bar.count());
    }
}
