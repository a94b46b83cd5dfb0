package tradewind.workbench.internal.live;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.Subscription;
import tradewind.core.connection.Connection;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.connection.RequestFailed;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.Focus;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.ContractQuery;
import tradewind.core.instrument.Instrument;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.settings.Settings;
import tradewind.workbench.internal.text.InstrumentText;

/**
 * What the person at this desk is connected to and looks at. Wishes are kept and carried out when the services that
 * they need have come, so that the order in which bundles start does not matter. Any thread may call; nothing blocks.
 */
public final class Desk {
    private static final System.Logger LOG = System.getLogger(Desk.class.getName());
    private static final long JUST_NOW_NANOS = 3_000_000_000L;
    private static volatile @Nullable Desk current;

    private final Settings settings;
    private final Focus.Chooser chooser;
    private final CopyOnWriteArrayList<Consumer<Throwable>> problems = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private @Nullable ConnectionProfile wantedProfile;
    private @Nullable ContractQuery wantedQuery;
    private @Nullable CompletableFuture<MarketFeed> pending;
    private @Nullable Visit visit;
    private volatile long movedAt = Long.MIN_VALUE;
    private volatile @Nullable Connection connection;
    private volatile @Nullable Focus focus;

    /**
     * A stay elsewhere, of which nothing is remembered.
     *
     * @param ended told when it is over
     * @param home  what was looked at before
     */
    private record Visit(Runnable ended, @Nullable ContractQuery home) {
    }

    private Desk(Settings settings, Focus.Chooser chooser) {
        this.settings = settings;
        this.chooser = chooser;
    }

    /** Opens the desk of this program. */
    public static Desk open(Settings settings, Focus.Chooser chooser) {
        Desk desk = new Desk(settings, chooser);
        current = desk;
        settings.onChange(desk::settingChanged);
        return desk;
    }

    /** Looks for the services from now on. The first call activates them, which takes a while: not for the display. */
    public void findServices() {
        Services.bind(Connection.class, this::connectionCame);
        Services.bind(Focus.class, this::focusCame);
    }

    /** The desk of this program. @throws IllegalStateException before the application has started */
    public static Desk get() {
        Desk desk = current;
        if (desk == null) {
            throw new IllegalStateException("The workbench application has not started");
        }
        return desk;
    }

    public Settings settings() {
        return settings;
    }

    public Optional<Connection> connection() {
        return Optional.ofNullable(connection);
    }

    /** The server's clock, the local one while there is no connection service. */
    public Instant serverNow() {
        return connection().map(c -> c.serverClock().instant()).orElseGet(Instant::now);
    }

    /** The feed in focus, if there is one. */
    public Optional<MarketFeed> feed() {
        Focus now = focus;
        return now == null ? Optional.empty() : now.feed();
    }

    /** Told of each failure to show what was asked for, on any thread. */
    public Subscription onProblem(Consumer<Throwable> listener) {
        problems.add(listener);
        return () -> problems.remove(listener);
    }

    /** Connects, remembers the choice, and shows the instrument there under which it goes by the same symbol. */
    public void connect(ConnectionProfile profile) {
        settings.set(Preferences.PROFILE, profile.name());
        Runnable ended = endVisit();
        move(profile);
        ended.run();
    }

    /**
     * Connects to what is not remembered: what was looked at before comes back with the next {@link #connect}.
     *
     * @param query what to look at there
     * @param ended told when the visit is over, on the thread that ends it
     */
    public void visit(ConnectionProfile profile, ContractQuery query, Runnable ended) {
        synchronized (lock) {
            Visit before = visit;
            visit = new Visit(ended, before == null ? wantedQuery : before.home());
            wantedQuery = query;
        }
        move(profile);
    }

    /** Moves a visit to another place; nothing happens when it is over. */
    public void visitNext(ConnectionProfile profile) {
        if (visiting()) {
            move(profile);
        }
    }

    private boolean visiting() {
        synchronized (lock) {
            return visit != null;
        }
    }

    private Runnable endVisit() {
        synchronized (lock) {
            Visit before = visit;
            visit = null;
            if (before == null) {
                return () -> { };
            }
            wantedQuery = before.home();
            return before.ended();
        }
    }

    /** Whether the session that ends just now was ended from here. */
    public boolean movedJustNow() {
        long at = movedAt;
        return at != Long.MIN_VALUE && System.nanoTime() - at < JUST_NOW_NANOS;
    }

    private void move(ConnectionProfile profile) {
        boolean moved;
        synchronized (lock) {
            ConnectionProfile before = wantedProfile;
            moved = before != null && !before.equals(profile);
            wantedProfile = profile;
        }
        movedAt = System.nanoTime();
        connection().ifPresent(c -> c.connect(profile));
        if (moved) {
            reopen();
        }
    }

    public void disconnect() {
        synchronized (lock) {
            wantedProfile = null;
        }
        connection().ifPresent(Connection::disconnect);
    }

    /**
     * Brings an instrument into focus and remembers it.
     *
     * @param text as {@link ContractQuery#parse} reads it
     * @throws IllegalArgumentException if it cannot be read
     */
    public void show(String text) {
        ContractQuery query = ContractQuery.parse(text);
        if (!visiting()) {
            settings.set(Preferences.SYMBOL, text.trim());
        }
        show(query);
    }

    /** Brings an instrument into focus. */
    public void show(ContractQuery query) {
        synchronized (lock) {
            wantedQuery = query;
        }
        reopen();
    }

    /** Opens what is in focus again, with the settings of now. */
    public void reopen() {
        ContractQuery query;
        synchronized (lock) {
            query = wantedQuery;
        }
        Focus now = focus;
        if (query == null || now == null) {
            return;
        }
        CompletableFuture<MarketFeed> opening = now.show(query, feedSettings(), chooser);
        synchronized (lock) {
            pending = opening;
        }
        opening.whenComplete((feed, error) -> opened(opening, error));
    }

    /** A feed of its own for a visit: a recorded day has other trading hours than today. */
    private FeedSettings feedSettings() {
        return visiting() ? settings.feed().withoutCsv() : settings.feed();
    }

    private void opened(CompletableFuture<MarketFeed> opening, @Nullable Throwable error) {
        boolean superseded;
        synchronized (lock) {
            superseded = pending != opening && pending != null;
        }
        if (error == null || superseded) {
            return;
        }
        Throwable cause = OnDisplay.cause(error);
        if (cause instanceof java.util.concurrent.CancellationException) {
            return;
        }
        LOG.log(cause instanceof RequestFailed ? System.Logger.Level.WARNING : System.Logger.Level.ERROR,
                "The instrument could not be shown: " + cause.getMessage(),
                cause instanceof RequestFailed ? null : cause);
        problems.forEach(p -> p.accept(cause));
    }

    private Subscription connectionCame(Connection service) {
        connection = service;
        ConnectionProfile profile;
        synchronized (lock) {
            profile = wantedProfile;
        }
        if (profile != null) {
            service.connect(profile);
        }
        return () -> connection = null;
    }

    private Subscription focusCame(Focus service) {
        focus = service;
        Subscription following = service.onFeed(feed -> feed.map(MarketFeed::instrument).ifPresent(this::inFocus));
        reopen();
        return () -> {
            following.close();
            focus = null;
        };
    }

    /** Others may move the focus too; opening again must then find what they have chosen, without a question. */
    private void inFocus(Instrument instrument) {
        boolean other;
        synchronized (lock) {
            ContractQuery wanted = wantedQuery;
            other = wanted != null && !wanted.symbol().equalsIgnoreCase(instrument.symbol());
            wantedQuery = InstrumentText.query(instrument);
        }
        if (other && !visiting()) {
            settings.set(Preferences.SYMBOL, InstrumentText.line(instrument));
        }
    }

    private void settingChanged(String key) {
        if (key.startsWith("feed.")) {
            reopen();
        }
    }
}
