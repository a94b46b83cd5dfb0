package tradewind.cli;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tradewind.core.Subscription;
import tradewind.core.trade.KillReport;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingEvent;
import tradewind.core.trade.TradingSnapshot;

/** The kill switch. */
@picocli.CommandLine.Command(name = "kill", sortOptions = false,
        description = {"The kill switch: let no order through, cancel everything and verify that nothing is left.",
            "It stays pulled, over restarts too, until it is released."})
final class KillCommand extends Command {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** Killing does not wait until all is well; only so long that the orders are known. */
    private static final Duration READY = Duration.ofSeconds(5);

    /** If connecting takes longer, the latch is set meanwhile: it stops other programs with the same data folder too. */
    private static final long AT_ONCE_MILLIS = 1_000;

    @Option(names = "--flatten", description = "Then close all positions at the market.")
    private boolean flatten;

    @Option(names = "--release", description = "Let orders through again; needs --reason.")
    private boolean release;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for the log.")
    private String reason = "";

    @Option(names = "--timeout", paramLabel = "SECS", defaultValue = "20",
            description = "Longest wait for the positions to be closed, default ${DEFAULT-VALUE}.")
    private double timeout = 20;

    KillCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        Trading trading = services.get(Trading.class);
        if (release) {
            return release(trading);
        }
        Duration limit = WaitOptions.seconds(timeout);
        Set<String> cancelled = ConcurrentHashMap.newKeySet();
        CompletableFuture<?> early = CompletableFuture.runAsync(() -> pull(trading, false),
                CompletableFuture.delayedExecutor(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS));
        try (Subscription ignored = trading.onEvent(e -> note(e, cancelled));
                Desk desk = Desk.connected(services, common, READY)) {
            early.cancel(false);
            KillReport report = kill(trading, flatten);
            show(report, cancelled);
            check(report);
            return flatten ? flat(desk, limit) : ExitCode.OK;
        } catch (CommandFailed e) {
            if (e.exitCode() == ExitCode.NO_CONNECTION) {
                // The latch does not need the server; whatever else can be done is tried and told.
                show(kill(trading, false), cancelled);
            }
            throw e;
        }
    }

    private KillReport kill(Trading trading, boolean close) throws InterruptedException {
        return Await.result(pull(trading, close), LONGEST, "The kill switch");
    }

    /** @param close only for the one pull that counts: two would close positions twice */
    private CompletableFuture<KillReport> pull(Trading trading, boolean close) {
        return trading.kill(close, who(), reason.isBlank() ? "command line" : reason);
    }

    private static void check(KillReport report) {
        if (!report.verified() || !report.remaining().isEmpty()) {
            throw new CommandFailed(ExitCode.FAILED, "Orders may still live");
        }
    }

    /** Waits for the orders that close positions: they would be left alone if the session ended before. */
    private int flat(Desk desk, Duration limit) throws InterruptedException {
        List<PositionLine> open = open(desk.until(s -> open(s).isEmpty(), limit));
        if (!open.isEmpty()) {
            open.forEach(p -> print(common.json ? TradeJson.position(p) : TradeText.line(p)));
            throw new CommandFailed(ExitCode.TIMED_OUT, "Positions are not closed after "
                    + Json.number(limit.toMillis() / 1000.0) + " s: " + open.stream().map(p -> p.contract().displayName()).collect(Collectors.joining(", ")));
        }
        return ExitCode.OK;
    }

    private static List<PositionLine> open(TradingSnapshot snapshot) {
        return snapshot.positions().stream().filter(p -> p.quantity().signum() != 0).toList();
    }

    /** The early pull may have had orders cancelled of which the second one does not know. */
    private static void note(TradingEvent event, Set<String> cancelled) {
        if (event instanceof TradingEvent.OrderChanged changed && changed.order().state() == OrderState.CANCELLED) {
            cancelled.add(changed.order().ref());
        }
    }

    private void show(KillReport report, Set<String> cancelled) {
        report.cancelled().forEach(o -> cancelled.add(o.ref()));
        if (common.json) {
            print(TradeJson.kill(report, cancelled));
            return;
        }
        print(TradeText.kill(report, cancelled.size()));
        report.remaining().forEach(o -> print("may still live: " + TradeText.line(o)));
    }

    private int release(Trading trading) throws InterruptedException {
        if (reason.isBlank() || flatten) {
            throw new CommandFailed(ExitCode.USAGE, "--release needs --reason, and nothing else");
        }
        Await.result(trading.release(who(), reason), Desk.PATIENCE, "Releasing");
        print(common.json ? Json.of("type", "released").and("reason", reason) : "The kill switch is released.");
        return ExitCode.OK;
    }

    private static String who() {
        return System.getProperty("user.name", "somebody") + " on the command line";
    }
}
