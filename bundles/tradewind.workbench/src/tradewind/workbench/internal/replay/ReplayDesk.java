package tradewind.workbench.internal.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.bar.BarSize;
import tradewind.core.connection.AccountKind;
import tradewind.core.connection.ConnectionProfile;
import tradewind.core.replay.Replay;
import tradewind.core.replay.ReplaySource;
import tradewind.core.replay.Replays;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.strategy.StrategyRuns;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.trade.Alerts;
import tradewind.workbench.internal.trade.TradeDesk;

/**
 * The replay of this program: a visit of the {@link Desk} to a market of yesterday. What has seen the future does not go
 * back with it: strategies are stopped when a new run begins and when the replay ends.
 */
public final class ReplayDesk {
    private static final ReplayDesk DESK = new ReplayDesk();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private volatile @Nullable Replay replay;

    private ReplayDesk() {
    }

    public static ReplayDesk get() {
        return DESK;
    }

    Optional<Replay> replay() {
        return Optional.ofNullable(replay);
    }

    /** Why no replay can be opened now, empty if one can. */
    Optional<String> obstacle() {
        long running = runs().size();
        if (replay != null || running == 0) {
            return Optional.empty();
        }
        return Optional.of((running == 1 ? "A strategy is running" : running + " strategies are running")
                + " and would go on with the recorded market. Stop what runs first.");
    }

    /** What should be known before the connection is left, empty if nothing. */
    Optional<String> warning() {
        TradingSnapshot now = TradeDesk.get().snapshot().orElse(TradingSnapshot.EMPTY);
        long positions = now.positions().stream().filter(p -> p.quantity().signum() != 0).count();
        int orders = now.liveOrders().size();
        if (replay != null || orders + positions == 0) {
            return Optional.empty();
        }
        String have = Stream.of(orders == 0 ? "" : Numbers.count(orders, "working order", "working orders"),
                positions == 0 ? "" : Numbers.count(positions, "position", "positions")).filter(w -> !w.isEmpty())
                .collect(Collectors.joining(" and "));
        return Optional.of(now.kind() == AccountKind.SIM
                ? "The simulated market ends while a day is replayed, and forgets its " + have + "."
                : "The connection is closed while a day is replayed, and nobody here watches what stays at the broker: "
                        + have + ".");
    }

    /**
     * Opens a replay and goes there. Blocks on the disk.
     *
     * @throws IOException as {@link Replays#open}, and when replays are not installed
     */
    void open(ReplaySource source) throws IOException {
        Replays replays = Services.find(Replays.class)
                .orElseThrow(() -> new IOException("The embedded gateway, which replays, is not installed."));
        Replay opened = replays.open(source);
        opened.onRun(this::newRun);
        stopRuns("another replay begins");
        replay = opened;
        Desk.get().visit(opened.profile(), opened.subject(), () -> ended(opened));
    }

    /** Ends the replay and connects to the profile of before. */
    void leave() {
        if (replay != null) {
            Desk.get().connect(Desk.get().settings().profile());
        }
    }

    private void ended(Replay over) {
        if (replay == over) {
            replay = null;
        }
        stopRuns("the replay has ended");
        over.close();
    }

    private void newRun(ConnectionProfile profile) {
        stopRuns("time went back, and they knew what came after");
        Desk.get().visitNext(profile);
        replay().ifPresent(r -> Alerts.tell(Alerts.Level.INFO,
                "A new run of the replay: its account is empty and has no orders."));
    }

    private static List<StrategyRun> runs() {
        return Services.find(StrategyRuns.class).map(StrategyRuns::runs).orElse(List.of()).stream()
                .filter(r -> !r.status().ended()).toList();
    }

    private static void stopRuns(String reason) {
        List<StrategyRun> running = runs();
        running.forEach(StrategyRun::close);
        if (!running.isEmpty()) {
            Alerts.tell(Alerts.Level.WARNING, "Strategies were stopped: " + reason + ".");
        }
    }

    /** Length of the bars on the chart, a minute where they are no part of a day. */
    static Duration bar() {
        return Desk.get().feed().map(f -> f.settings().barSize()).filter(BarSize::intraday)
                .map(size -> Duration.ofSeconds(size.seconds())).orElse(MINUTE);
    }

    void playOrPause() {
        with(r -> {
            if (r.state().playing()) {
                r.pause();
            } else {
                r.play();
            }
        });
    }

    void speed(int steps) {
        with(r -> r.setSpeed(Speeds.next(r.state().speed(), steps)));
    }

    void with(Consumer<Replay> action) {
        replay().ifPresent(action);
    }
}
