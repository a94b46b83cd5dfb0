package tradewind.tws.gateway.internal.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.DayTotals;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.MarketDataEvent.MarketDataType;
import tradewind.tws.protocol.MarketDataEvent.TickGeneric;
import tradewind.tws.protocol.MarketDataEvent.TickReqParams;
import tradewind.tws.protocol.MarketDataEvent.TickSnapshotEnd;
import tradewind.tws.protocol.MarketDataRequest.ReqMktData;
import tradewind.tws.protocol.TickNumber;

/** Streams and snapshots of market data for one client. */
final class QuoteDesk {
    /** The delay of delayed data, milliseconds. */
    static final long DELAY = 15 * 60_000;
    /** How often delayed data comes, milliseconds. */
    private static final long DELAYED_STEP = 1000;
    /** A snapshot that lacks a quote ends after this, milliseconds. */
    private static final long SNAPSHOT_WAIT = 11_000;
    private static final int SNAPSHOT_PERMISSIONS = 3;

    /** A request that streams. */
    private record Running(ReqMktData request, Listing listing, QuoteStream stream, QuoteMode mode,
            Subscription feed) {
    }

    private final Floor floor;
    private final Peer peer;
    private final Lines lines;
    private final Map<Integer, Running> running = new HashMap<>();
    private int type = 1;

    QuoteDesk(Floor floor, Peer peer, Lines lines) {
        this.floor = floor;
        this.peer = peer;
        this.lines = lines;
    }

    /** @param wanted 1 live, 2 frozen, 3 delayed, 4 delayed and frozen */
    void setType(int wanted) {
        if (wanted < 1 || wanted > 4) {
            peer.error(-1, 321, "Error validating request.-'bE' : cause - Invalid market data type " + wanted);
            return;
        }
        type = wanted;
    }

    void request(ReqMktData r) {
        if (lines.taken(r.requestId())) {
            peer.error(r.requestId(), 102, "Duplicate ticker id");
            return;
        }
        floor.resolve(r.requestId(), r.contract(), peer).ifPresent(l -> {
            Set<Integer> generics = generics(r);
            if (generics != null && (r.snapshot() || lines.take(r.requestId()))) {
                open(r, l, generics);
            }
        });
    }

    private @Nullable Set<Integer> generics(ReqMktData r) {
        if (!r.snapshot()) {
            return GenericTicks.parse(r, peer);
        }
        if (!r.genericTicks().isBlank()) {
            peer.error(r.requestId(), 321, "Error validating request.-'bQ' : cause - Snapshot market data subscription "
                    + "is not applicable to generic ticks");
            return null;
        }
        return Set.of();
    }

    private void open(ReqMktData r, Listing listing, Set<Integer> generics) {
        if (floor.competing()) {
            peer.error(r.requestId(), 10197, Admission.text(10197, listing));
            return;
        }
        Admission admission = Admission.of(floor.permissions().of(listing), type, listing);
        if (admission.code() != 0) {
            peer.error(r.requestId(), admission.code(), admission.text());
        }
        if (admission.streams()) {
            begin(r, listing, generics, admission);
        } else {
            lines.release(r.requestId());
        }
    }

    private void begin(ReqMktData r, Listing listing, Set<Integer> generics, Admission admission) {
        boolean isOpen = listing.calendar().isOpen(floor.now().getEpochSecond(), false);
        boolean onlyFrozen = admission.mode().frozen() && !floor.permissions().of(listing).entitlement().streams();
        QuoteMode mode = onlyFrozen ? admission.mode() : admission.mode().at(isOpen);
        QuoteStream stream = new QuoteStream(peer, r.requestId(), listing, generics, mode.delayed(),
                admission.partial(), () -> floor.skew().toMillis());
        peer.send(new MarketDataType(r.requestId(), mode.number()));
        peer.send(new TickReqParams(r.requestId(), Contracts.minTick(listing).doubleValue(),
                ContractDesk.componentsOf(listing), SNAPSHOT_PERMISSIONS));
        if (r.snapshot()) {
            snapshot(r, listing, stream, mode);
        } else {
            tellAll(stream, mode);
            GenericTicks.send(floor, peer, r.requestId(), listing, generics);
            peer.send(new TickGeneric(r.requestId(), TickNumber.HALTED, floor.halted(listing) ? 1 : 0));
            running.put(r.requestId(), new Running(r, listing, stream, mode, feed(listing, stream, mode)));
        }
    }

    private Subscription feed(Listing listing, QuoteStream stream, QuoteMode mode) {
        if (mode.frozen() && !floor.permissions().of(listing).entitlement().streams()) {
            return () -> { };
        }
        return mode.delayed() ? delayedFeed(listing, stream) : floor.tape().subscribe(listing, (l, event, totals) -> {
            if (floor.streams(l)) {
                stream.event(event, totals);
            }
        });
    }

    private Subscription delayedFeed(Listing listing, QuoteStream stream) {
        return new Ticker(floor.clock(), DELAYED_STEP, to -> {
            if (floor.streams(listing)) {
                DayTotals[] totals = {totals(listing, to - DELAYED_STEP - DELAY)};
                floor.tape().market().events(listing, to - DELAYED_STEP - DELAY, to - DELAY, event -> {
                    totals[0] = totals[0].after(event);
                    stream.event(event, totals[0]);
                });
            }
        });
    }

    private DayTotals totals(Listing listing, long time) {
        return floor.tape().market().totals(listing, time);
    }

    private void tellAll(QuoteStream stream, QuoteMode mode) {
        if (!floor.linked()) {
            return;
        }
        long now = floor.now().toEpochMilli() - (mode.delayed() ? DELAY : 0);
        DayTotals totals = totals(stream.listing(), now);
        boolean isOpen = stream.listing().calendar().isOpen(now / 1000, false);
        stream.all(totals, isOpen || mode.frozen());
    }

    private void snapshot(ReqMktData r, Listing listing, QuoteStream stream, QuoteMode mode) {
        tellAll(stream, mode);
        boolean complete = floor.linked() && listing.calendar().isOpen(floor.now().getEpochSecond(), false);
        Instant end = complete ? floor.now() : floor.now().plusMillis(SNAPSHOT_WAIT);
        floor.clock().at(end, () -> peer.send(new TickSnapshotEnd(r.requestId())));
    }

    void cancel(int requestId) {
        Running stopped = running.remove(requestId);
        if (stopped == null) {
            peer.error(requestId, 300, "Can't find EId with tickerId:" + requestId);
            return;
        }
        stopped.feed().close();
        lines.release(requestId);
    }

    /** Everything that is known, once more, after an interruption. */
    void refresh() {
        running.values().forEach(r -> tellAll(r.stream(), r.mode()));
    }

    /** Trading halted or resumed. */
    void halted(Listing listing, boolean on) {
        running.values().stream().filter(r -> r.listing().equals(listing))
                .forEach(r -> peer.send(new TickGeneric(r.request().requestId(), TickNumber.HALTED, on ? 1 : 0)));
    }

    /** Asks for everything of this listing again, by the permission of now. */
    void reopen(Listing listing) {
        for (Running r : Set.copyOf(running.values())) {
            if (r.listing().equals(listing)) {
                r.feed().close();
                running.remove(r.request().requestId());
                Set<Integer> generics = GenericTicks.parse(r.request(), peer);
                if (generics != null) {
                    open(r.request(), listing, generics);
                }
            }
        }
    }

    /** The ids of the requests that stream a listing. */
    Set<Integer> streaming(Listing listing) {
        Set<Integer> ids = new LinkedHashSet<>();
        running.values().stream().filter(r -> r.listing().equals(listing))
                .forEach(r -> ids.add(r.request().requestId()));
        return ids;
    }

    /** The ids of all requests that stream. */
    Set<Integer> streaming() {
        return Set.copyOf(running.keySet());
    }

    void close() {
        running.forEach((id, r) -> {
            r.feed().close();
            lines.release(id);
        });
        running.clear();
    }
}
