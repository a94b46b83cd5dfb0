package tradewind.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.core.Subscription;
import tradewind.core.connection.AccountKind;
import tradewind.core.data.FeedSettings;
import tradewind.core.instrument.Instrument;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.RunStatus;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.strategy.StrategyRuns;

/** Runs a strategy on a session: the embedded gateway, a paper account or a live one. */
@picocli.CommandLine.Command(name = "run", sortOptions = false,
        description = {"Run a strategy on each bar as history confirms it. Its signals are printed; orders are sent with"
                + " --arm only.", "When it ends, what works is cancelled and the position stays."})
final class RunCommand extends Command {
    private static final Duration LAST_MOMENT = Duration.ofSeconds(3);
    /** For the cancellations, which are sent by the thread of trading. */
    private static final Duration WAY_TO_THE_SOCKET = Duration.ofMillis(300);

    @Mixin
    private final FeedOptions feed = new FeedOptions();

    @Mixin
    private final StrategyOptions strategy = new StrategyOptions();

    @Option(names = "--arm", description = "Send its orders.")
    private boolean arm;

    @Option(names = "--shadow", description = "Fill its orders by what is quoted, without sending them. With --arm that is"
            + " done beside the account in any case; \"tradewind strategy ledger\" compares the two.")
    private boolean shadow;

    @Option(names = "--log", paramLabel = "FILE", defaultValue = "", description = "Write the decision log.")
    private String log = "";

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "0",
            description = "End after so many minutes; fractions count, 0 (default) goes on until interrupted.")
    private double minutes;

    RunCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        FeedSettings settings = feed.settings(FeedSettings.DEFAULT.initialHistory());
        try (Desk desk = Desk.ready(services, common)) {
            if (arm) {
                desk.arm(true);
            }
            Instrument instrument = desk.session().qualify(feed.query());
            sayWhoIsAsked(desk.trading().snapshot().kind());
            RunRequest request = new RunRequest(instrument, settings, strategy.settings(), arm,
                    log.isEmpty() ? Optional.empty() : Optional.of(Path.of(log)), shadow);
            return follow(start(request));
        }
    }

    private void sayWhoIsAsked(AccountKind kind) {
        AiGate gate = strategy.settings().gate();
        if (gate.mode() == AiGate.Mode.AUTO && gate.on(kind).mode() == AiGate.Mode.VETO) {
            note("On a simulated account positions are opened only if a price model agrees: serve one, or give --ai-mode off.");
        }
    }

    /** The process was told to end: the run gets a moment to cancel what works and to end its log. */
    private static void stop(StrategyRun run) {
        run.close();
        long end = System.nanoTime() + LAST_MOMENT.toNanos();
        while (!run.status().ended() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        LockSupport.parkNanos(WAY_TO_THE_SOCKET.toNanos());
    }

    /** @return false if the process ends already */
    private static boolean forget(Thread onSignal) {
        try {
            return Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private StrategyRun start(RunRequest request) {
        try {
            return services.get(StrategyRuns.class).run(request);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw new CommandFailed(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private int follow(StrategyRun run) throws InterruptedException {
        BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
        RunPrinter printer = new RunPrinter(common.json, this::print, this::note);
        long limit = minutes > 0 ? Duration.ofMillis(Math.round(minutes * 60_000)).toNanos() : Long.MAX_VALUE;
        long start = System.nanoTime();
        Thread onSignal = new Thread(() -> stop(run), "run-stop");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try (run; Subscription lines = run.onDecision(l -> events.add(() -> printer.decision(l)));
                Subscription changes = run.onChange(s -> events.add(() -> printer.status(s)))) {
            printer.status(run.status());
            while (!run.status().ended() && System.nanoTime() - start < limit && !out().checkError()) {
                Runnable event = events.poll(200, TimeUnit.MILLISECONDS);
                if (event != null) {
                    event.run();
                }
            }
        }
        forget(onSignal);
        for (Runnable event = events.poll(1, TimeUnit.SECONDS); event != null; event = events.poll()) {
            event.run();
        }
        return run.status().state() == RunStatus.State.FAILED ? ExitCode.FAILED : ExitCode.OK;
    }
}
