package tradewind.tws.gateway.internal.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import tradewind.tws.gateway.internal.listing.BuiltInListings;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.ListingQuery;
import tradewind.tws.gateway.internal.listing.Listings;
import tradewind.tws.gateway.internal.market.BarRequest;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.market.Market;
import tradewind.tws.gateway.internal.market.MarketBar;
import tradewind.tws.gateway.internal.market.MarketEvent;

/** A market of RHM in which happens what a test says. Times are seconds after its start, a Wednesday at 11:00 in Berlin. */
public final class ScriptedMarket implements Market {
    public static final Instant START = Instant.parse("2026-03-04T10:00:00Z");
    private static final double YESTERDAY = 100;

    private final Listings listings = BuiltInListings.on(java.time.LocalDate.of(2026, 3, 4));
    private final List<MarketEvent> events = new ArrayList<>();

    public Listing rhm() {
        return listings.find(ListingQuery.share("RHM", "EUR")).getFirst();
    }

    private static long time(double second) {
        return START.toEpochMilli() + Math.round(second * 1000);
    }

    public ScriptedMarket quote(double second, double bid, double bidSize, double ask, double askSize) {
        return add(new MarketEvent.Quote(time(second), bid, bidSize, ask, askSize));
    }

    public ScriptedMarket trade(double second, double price, double size) {
        return add(new MarketEvent.Trade(time(second), price, size));
    }

    private ScriptedMarket add(MarketEvent event) {
        events.add(event);
        events.sort(Comparator.comparingLong(MarketEvent::time));
        return this;
    }

    @Override
    public Instant start() {
        return START;
    }

    @Override
    public Listings listings() {
        return listings;
    }

    @Override
    public void events(Listing listing, long from, long to, Consumer<MarketEvent> sink) {
        if (listing.equals(rhm())) {
            events.stream().filter(e -> e.time() >= from && e.time() < to).forEach(sink);
        }
    }

    @Override
    public DayTotals totals(Listing listing, long time) {
        DayTotals totals = DayTotals.dayStart(time, YESTERDAY, YESTERDAY, 0);
        if (listing.equals(rhm())) {
            for (MarketEvent e : events) {
                totals = e.time() < time ? totals.after(e) : totals;
            }
        }
        return totals;
    }

    @Override
    public List<MarketBar> bars(BarRequest request) {
        return List.of();
    }

    @Override
    public long head(Listing listing) {
        return START.getEpochSecond();
    }
}
