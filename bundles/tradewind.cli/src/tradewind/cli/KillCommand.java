package tradewind.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tradewind.core.trade.KillReport;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.Trading;
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
        CompletableFuture<?> early = CompletableFuture.runAsync(() -> pull(trading),
                CompletableFuture.delayedExecutor(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS));
        try (Desk desk = Desk.connected(services, common, READY)) {
            early.cancel(false);
            KillReport report = kill(trading);
            show(report);
            check(report);
            return flatten ? flat(desk, limit) : ExitCode.OK;
        } catch (CommandFailed e) {
            if (e.exitCode() == ExitCode.NO_CONNECTION) {
                // The latch does not need the server; whatever else can be done is tried and told.
                show(kill(trading));
            }
            throw e;
        }
    }

    private KillReport kill(Trading trading) throws InterruptedException {
        return Await.result(pull(trading), LONGEST, "The kill switch");
    }

    private CompletableFuture<KillReport> pull(Trading trading) {
        return trading.kill(flatten, who(), reason.isBlank() ? "command line" : reason);
    }

    private static void check(KillReport report) {
        if (!report.verified() || !report.remaining().isEmpty()) {
            throw new CommandFailed(ExitCode.FAILED, "Orders may still live: " + report.text());
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

    private void show(KillReport report) {
        print(common.json ? TradeJson.kill(report) : report.text());
        if (!common.json) {
            report.remaining().forEach(o -> print("may still live: " + TradeText.line(o)));
        }
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
