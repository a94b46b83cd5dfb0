package tradewind.tws.gateway.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import tradewind.core.Subscription;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.replay.Replay;
import tradewind.core.replay.ReplayDay;
import tradewind.core.replay.ReplaySource;
import tradewind.core.replay.ReplayState;
import tradewind.core.simulation.SimulatorOptions;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.market.MarketEvent;
import tradewind.tws.gateway.internal.replay.Replayable;

/**
 * A replay as a row of gateways on one market, one for each run. Wishes are carried out one after the other on the thread
 * "replay"; each ends the one before it. The market is a function of time, so a run may begin anywhere in it.
 */
final class GatewayReplay implements Replay {
    private static final System.Logger LOG = System.getLogger(GatewayReplay.class.getName());
    /** Between two such pieces of a way it is asked whether it is still to be gone. */
    private static final Duration PIECE = Duration.ofSeconds(30);
    /** Bytes that may lie before a client when the next piece begins. */
    private static final int ROOM = 1 << 20;
    private static final long LOOK_AHEAD_MILLIS = 60_000;

    private record Run(int number, ReplayDay day, RunningGateway gateway, ConnectionProfile profile) {
        Instant now() {
            return gateway.now();
        }
    }

    /** One wish to be somewhere. */
    private record Wish(Instant target, boolean playAfter, CompletableFuture<ReplayState> done) {
    }

    private final ReplaySource source;
    private final Replayable recorded;
    private final IntSupplier counter;
    private final ExecutorService mover = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("replay").factory());
    private final List<Consumer<ConnectionProfile>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private volatile Run run;
    private volatile boolean closed;
    private volatile Optional<Wish> wish = Optional.empty();
    private double speed = 1;

    /** @param counter gives each run its number */
    GatewayReplay(ReplaySource source, Replayable recorded, IntSupplier counter) throws IOException {
        this.source = source;
        this.recorded = recorded;
        this.counter = counter;
        run = begin(recorded.best(), recorded.best().opening());
    }

    private Run begin(ReplayDay day, Instant at) throws IOException {
        SimulatorOptions d = SimulatorOptions.DEFAULT;
        SimulatorOptions options = new SimulatorOptions(0, d.seed(), List.of(), 0, d.maxVersion(), List.of(), Path.of(""),
                false);
        int number = counter.getAsInt();
        RunningGateway gateway = new RunningGateway(recorded.market(), options, at,
                List.of(String.format("DR%06d", number)));
        gateway.clock().at(day.end(), () -> gateway.setSpeed(0));
        return new Run(number, day, gateway, ConnectionProfile.replay(gateway.port()));
    }

    @Override
    public ReplaySource source() {
        return source;
    }

    @Override
    public List<ReplayDay> days() {
        return recorded.days();
    }

    @Override
    public ContractQuery subject() {
        Listing l = recorded.subject();
        return new ContractQuery(0, l.symbol(), l.type(), l.venue().exchange(), "", l.currency(), "", l.expiry());
    }

    @Override
    public ReplayState state() {
        Run now = run;
        Optional<Wish> under = wish;
        boolean plays = now.gateway().speed() > 0 || under.map(Wish::playAfter).orElse(false);
        return new ReplayState(now.number(), now.day(), now.now(), speed(), plays, under.isPresent());
    }

    private double speed() {
        synchronized (lock) {
            return speed;
        }
    }

    @Override
    public ConnectionProfile profile() {
        return run.profile();
    }

    @Override
    public Optional<InstantSource> clock(ConnectionProfile of) {
        Run now = run;
        return now.profile().equals(of) && !closed ? Optional.of(now.gateway().clock()) : Optional.empty();
    }

    @Override
    public Subscription onRun(Consumer<ConnectionProfile> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void play() {
        synchronized (lock) {
            if (wish.isPresent()) {
                wish = wish.map(w -> new Wish(w.target(), true, w.done()));
            } else if (run.now().isBefore(run.day().end())) {
                run.gateway().setSpeed(speed);
            }
        }
    }

    @Override
    public void pause() {
        synchronized (lock) {
            wish = Optional.empty();
            run.gateway().setSpeed(0);
        }
    }

    @Override
    public void setSpeed(double next) {
        if (!(next >= SLOWEST && next <= FASTEST)) {
            throw new IllegalArgumentException("Speed must be " + SLOWEST + " to " + (int) FASTEST + ", not " + next);
        }
        synchronized (lock) {
            speed = next;
            if (run.gateway().speed() > 0) {
                run.gateway().setSpeed(next);
            }
        }
    }

    @Override
    public CompletableFuture<ReplayState> stepBar(Duration bar) {
        pause();
        Run from = run;
        long second = from.now().getEpochSecond();
        Instant end = Instant.ofEpochSecond((Math.floorDiv(second, bar.toSeconds()) + 1) * bar.toSeconds());
        return go(from.day().nearest(end), false);
    }

    @Override
    public CompletableFuture<ReplayState> stepEvent() {
        pause();
        Run from = run;
        return go(from.day().nearest(nextEvent(from)), false);
    }

    private Instant nextEvent(Run from) {
        long end = from.day().end().toEpochMilli();
        long[] first = {end};
        for (long at = from.now().toEpochMilli() + 1; at < end && first[0] == end; at += LOOK_AHEAD_MILLIS) {
            Consumer<MarketEvent> earliest = e -> first[0] = Math.min(first[0], e.time());
            recorded.market().events(recorded.subject(), at, Math.min(end, at + LOOK_AHEAD_MILLIS), earliest);
        }
        return Instant.ofEpochMilli(first[0]);
    }

    @Override
    public CompletableFuture<ReplayState> seek(Instant time) {
        return go(day(time).nearest(time), state().playing());
    }

    /** The day that the time lies in, the nearest one otherwise. */
    private ReplayDay day(Instant time) {
        ReplayDay nearest = days().getFirst();
        Duration least = Duration.between(nearest.nearest(time), time).abs();
        for (ReplayDay day : days()) {
            Duration distance = Duration.between(day.nearest(time), time).abs();
            if (distance.compareTo(least) < 0) {
                nearest = day;
                least = distance;
            }
        }
        return nearest;
    }

    private CompletableFuture<ReplayState> go(Instant target, boolean playAfter) {
        CompletableFuture<ReplayState> done = new CompletableFuture<>();
        synchronized (lock) {
            run.gateway().setSpeed(0);
            wish = Optional.of(new Wish(target, playAfter, done));
        }
        try {
            mover.execute(() -> move(target, done));
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(new IllegalStateException("The replay has ended", e));
        }
        return done;
    }

    private boolean wanted(CompletableFuture<ReplayState> done) {
        return !closed && wish.map(w -> w.done() == done).orElse(false);
    }

    private void move(Instant target, CompletableFuture<ReplayState> done) {
        try {
            if (wanted(done) && run.day().contains(target) && !target.isBefore(run.now())) {
                forward(target, done);
            } else if (wanted(done)) {
                anew(target);
            }
            arrived(done);
            done.complete(state());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.ERROR, "The replay cannot move to " + target, e);
            arrived(done);
            done.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.cancel(false);
        }
    }

    private void forward(Instant target, CompletableFuture<ReplayState> done) throws InterruptedException {
        RunningGateway gateway = run.gateway();
        while (wanted(done) && gateway.now().isBefore(target)) {
            Duration left = Duration.between(gateway.now(), target);
            gateway.step(left.compareTo(PIECE) < 0 ? left : PIECE);
            gateway.awaitRoom(ROOM);
        }
    }

    private void anew(Instant target) throws IOException {
        Run before = run;
        Run next = begin(day(target), target);
        synchronized (lock) {
            if (closed) {
                next.gateway().close();
                return;
            }
            run = next;
        }
        for (Consumer<ConnectionProfile> listener : listeners) {
            try {
                listener.accept(next.profile());
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "One who watches the replay failed", e);
            }
        }
        before.gateway().close();
    }

    private void arrived(CompletableFuture<ReplayState> done) {
        synchronized (lock) {
            if (wanted(done)) {
                boolean plays = wish.map(Wish::playAfter).orElse(false);
                wish = Optional.empty();
                if (plays) {
                    play();
                }
            }
        }
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
        mover.shutdownNow();
        run.gateway().close();
    }
}
