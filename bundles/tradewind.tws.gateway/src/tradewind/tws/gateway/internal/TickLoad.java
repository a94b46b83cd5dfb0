package tradewind.tws.gateway.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import tradewind.tws.gateway.internal.desk.Client;
import tradewind.tws.gateway.internal.desk.Floor;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.session.ClientSession;
import tradewind.tws.protocol.FrameWriter;
import tradewind.tws.protocol.FrequentMessages;

/**
 * Artificial ticks for measurements: bids (tick type 1) for every client that streams a listing; clients take last prices
 * from RTVolume instead, where that comes too. The listing's own ticks are held back meanwhile. The price steps over
 * eight levels, so that no two ticks in a row are equal.
 */
final class TickLoad {
    /** Ticks due within this many nanoseconds go out together: waking for each would measure the scheduler. */
    private static final long BREATH = 100_000;
    private static final int BID = 1;
    private static final int LEVELS = 7;
    private static final int BATCH = 512;
    /** Bytes that may wait for a client before the next batch is made. */
    private static final int ROOM = 1 << 20;
    private static final long NANOS = 1_000_000_000;

    private record Target(ClientSession session, int requestId) {
    }

    private final Gateway gateway;
    private final Floor floor;

    TickLoad(Gateway gateway) {
        this.gateway = gateway;
        floor = gateway.floor();
    }

    /** As many as wanted, as fast as the sockets take them. The size of each is its number, from 1 on. */
    void blast(Listing listing, long count) {
        run(listing, "gateway-blast", targets -> {
            double[] prices = prices(listing);
            for (long sent = 0; sent < count; sent += BATCH) {
                int n = (int) Math.min(BATCH, count - sent);
                for (Target target : targets) {
                    if (target.session().awaitRoom(ROOM)) {
                        batch(target, prices, sent + 1, n);
                    }
                }
            }
        });
    }

    private static void batch(Target target, double[] prices, long first, int count) {
        target.session().append(out -> {
            FrequentMessages ticks = new FrequentMessages(out, target.session().version());
            for (int i = 0; i < count; i++) {
                ticks.tickPrice(target.requestId(), BID, prices[i & LEVELS], first + i, 0);
            }
        });
    }

    /**
     * A fixed number in each second. The size of each tick is the moment at which it was due, in microseconds of
     * {@link System#nanoTime}: what a client that reads the same clock measures against it contains the gateway's own
     * delays, so that a stall is not forgotten by sending less meanwhile. In real time, whatever the market's speed.
     */
    void rate(Listing listing, int perSecond, Duration length) {
        run(listing, "gateway-rate", targets -> {
            double[] prices = prices(listing);
            long count = Math.round(perSecond * (length.toNanos() / (double) NANOS));
            long start = System.nanoTime();
            long sent = 0;
            while (sent < count) {
                long due = Math.min(count, (long) ((System.nanoTime() - start) / (double) NANOS * perSecond) + 1);
                if (due > sent) {
                    timed(targets, prices, sent, due, start, perSecond);
                    sent = due;
                }
                LockSupport.parkNanos(Math.max(BREATH, start + dueAfter(sent, perSecond) - System.nanoTime()));
            }
        });
    }

    private static long dueAfter(long index, int perSecond) {
        return (long) (index * (double) NANOS / perSecond);
    }

    private static void timed(List<Target> targets, double[] prices, long from, long to, long start, int perSecond) {
        for (Target target : targets) {
            target.session().append(out -> {
                for (long i = from; i < to; i++) {
                    tick(out, target.requestId(), prices[(int) i & LEVELS],
                            (start + dueAfter(i, perSecond)) / 1000);
                }
            });
        }
    }

    /** A tick price whose size is a large whole number. */
    private static void tick(FrameWriter out, int requestId, double price, long size) {
        out.begin().field(1).field(6).field(requestId).field(BID).field(price).field(size).field(0).end();
    }

    private double[] prices(Listing listing) {
        double last = floor.broker().accounting().price(listing);
        double step = listing.increments().at(java.math.BigDecimal.valueOf(last)).doubleValue();
        double[] prices = new double[LEVELS + 1];
        for (int i = 0; i <= LEVELS; i++) {
            prices[i] = Math.round((last + (i - LEVELS / 2) * step) * 1e6) / 1e6;
        }
        return prices;
    }

    private interface Load {
        void send(List<Target> targets) throws InterruptedException;
    }

    private void run(Listing listing, String name, Load load) {
        List<Target> targets = new ArrayList<>();
        for (Client client : gateway.clients()) {
            client.streaming(listing).forEach(id -> targets.add(new Target(client.session(), id)));
        }
        floor.setHeld(listing, true);
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                load.send(targets);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                floor.clock().execute(() -> floor.setHeld(listing, false));
            }
        });
    }
}
