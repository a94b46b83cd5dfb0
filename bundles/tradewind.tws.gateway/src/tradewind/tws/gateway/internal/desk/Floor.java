package tradewind.tws.gateway.internal.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import tradewind.tws.gateway.internal.broker.Broker;
import tradewind.tws.gateway.internal.clock.MarketClock;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.listing.Listings;
import tradewind.tws.gateway.internal.market.LiveTape;
import tradewind.tws.gateway.internal.session.Peer;
import tradewind.tws.protocol.WireContract;

/** What all desks share. Belongs to the clock's thread, except what says otherwise. */
public final class Floor {
    private final LiveTape tape;
    private final Executor workers;
    private final Archive archive;
    private final Permissions permissions = new Permissions();
    private final PacingLimits limits;
    private final Broker broker;
    private final OrderFaults orderFaults = new OrderFaults();
    private final Set<Integer> halted = new HashSet<>();
    private final Set<Integer> held = new HashSet<>();
    private boolean linked = true;
    private boolean quoteFarm = true;
    private boolean historyFarm = true;
    private boolean competing;
    private volatile Duration skew = Duration.ZERO;

    /**
     * @param workers where long answers are made, off the clock's thread
     * @param pacing  whether pacing violations are answered
     */
    public Floor(LiveTape tape, Executor workers, Broker broker, boolean pacing) {
        this.tape = tape;
        this.workers = workers;
        this.broker = broker;
        archive = new Archive(tape.market());
        limits = new PacingLimits(pacing);
    }

    public MarketClock clock() {
        return tape.clock();
    }

    /** Market time. Any thread. */
    public Instant now() {
        return tape.clock().instant();
    }

    /** The time that clients are told, which a script may have put wrong. Any thread. */
    public InstantSource toldClock() {
        return () -> now().plus(skew);
    }

    public void setSkew(Duration by) {
        skew = by;
    }

    Duration skew() {
        return skew;
    }

    public LiveTape tape() {
        return tape;
    }

    public Listings listings() {
        return tape.market().listings();
    }

    Executor workers() {
        return workers;
    }

    /** History as the gateway serves it. */
    public Archive archive() {
        return archive;
    }

    public Permissions permissions() {
        return permissions;
    }

    public PacingLimits limits() {
        return limits;
    }

    public Broker broker() {
        return broker;
    }

    /** What goes wrong with orders. */
    public OrderFaults orderFaults() {
        return orderFaults;
    }

    /** Whether the gateway has its link to the data farms and the exchanges. */
    public boolean linked() {
        return linked;
    }

    public void setQuoteFarm(boolean on) {
        quoteFarm = on;
    }

    public void setHistoryFarm(boolean on) {
        historyFarm = on;
    }

    /** Whether history can be asked for. */
    boolean hasHistory() {
        return linked && historyFarm;
    }

    public void setLinked(boolean on) {
        linked = on;
        broker.setConnected(on);
    }

    /** Whether another session has taken the market data. */
    boolean competing() {
        return competing;
    }

    public void setCompeting(boolean on) {
        competing = on;
    }

    boolean halted(Listing listing) {
        return halted.contains(listing.conId());
    }

    public void setHalted(Listing listing, boolean on) {
        if (on) {
            halted.add(listing.conId());
        } else {
            halted.remove(listing.conId());
        }
        broker.setHalted(listing, on);
    }

    /** Keeps the ticks of a listing back while others stream in their place. */
    public void setHeld(Listing listing, boolean on) {
        if (on) {
            held.add(listing.conId());
        } else {
            held.remove(listing.conId());
        }
    }

    /** Whether ticks of now go to clients. */
    boolean streams(Listing listing) {
        return linked && quoteFarm && !competing && !held.contains(listing.conId()) && !halted.contains(listing.conId());
    }

    /** The one listing that a client means; otherwise it is told what is wrong. */
    Optional<Listing> resolve(int requestId, WireContract contract, Peer peer) {
        List<Listing> found = listings().find(Contracts.query(contract));
        if (found.isEmpty()) {
            peer.error(requestId, 200, "No security definition has been found for the request");
        } else if (found.size() > 1) {
            peer.error(requestId, 200, "The contract description specified for " + contract.symbol()
                    + " is ambiguous; you must specify the multiplier or trading class.");
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
