package tradewind.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.core.Subscription;
import tradewind.core.connection.Notice;
import tradewind.core.data.FeedSettings;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;

/** The stream that the chart shows: the bar in progress as it changes, and each bar as history confirms it. */
@picocli.CommandLine.Command(name = "live", description = "Follow an instrument: the stream that the chart shows.",
        sortOptions = false)
final class LiveCommand extends Command {
    @Mixin
    private final FeedOptions options = new FeedOptions();

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "0",
            description = "End after so many minutes; fractions count, 0 (default) goes on until interrupted.")
    private double minutes;

    LiveCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        if (options.symbol.isBlank()) {
            options.symbol = Terminal.ask("Symbol", FeedOptions.DEFAULT_SYMBOL);
        }
        FeedSettings settings = options.settings(FeedSettings.DEFAULT.initialHistory());
        if (options.clamped()) {
            note("Polls below their floor are raised to it: 0.25 s for the bar in progress, 1 s for history.");
        }
        try (Session session = new Session(services, common.connectionProfile())) {
            Instrument instrument = session.qualify(options.query());
            follow(session, instrument, settings);
            return ExitCode.OK;
        }
    }

    private void follow(Session session, Instrument instrument, FeedSettings settings) throws InterruptedException {
        ZoneId zone = options.displayZone(instrument);
        BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
        LivePrinter printer = new LivePrinter(instrument, zone, common.json,
                session.connection().serverClock().instant().getEpochSecond(), this::print, this::note);
        printer.begin(session.connection().status());
        try (MarketFeed feed = services.get(MarketData.class).open(instrument, settings);
                Subscription bars = feed.onSnapshot(s -> events.add(() -> printer.snapshot(s)));
                Subscription confirmed = feed.onConfirmed(s -> events.add(() -> printer.confirmed(s)));
                Subscription status = session.connection().onStatus(s -> events.add(() -> printer.status(s)));
                Subscription notices = session.connection().onNotice(n -> events.add(() -> notice(n)))) {
            pump(events);
        }
    }

    private void notice(Notice notice) {
        if (notice.severity() != Notice.Severity.INFO) {
            note("TWS " + notice.code() + ": " + notice.text()
                    + (notice.advice().isEmpty() ? "" : " (" + notice.advice() + ")"));
        }
    }

    /** Prints on this thread what the services tell on theirs, until the time is over; what was told by then is printed. */
    private void pump(BlockingQueue<Runnable> events) throws InterruptedException {
        long limit = minutes > 0 ? Duration.ofMillis(Math.round(minutes * 60_000)).toNanos() : Long.MAX_VALUE;
        long start = System.nanoTime();
        for (long left = limit; left > 0 && !out().checkError(); left = limit - (System.nanoTime() - start)) {
            Runnable event = events.poll(Math.min(left, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
            if (event != null) {
                event.run();
            }
        }
        List<Runnable> told = new ArrayList<>();
        events.drainTo(told);
        told.forEach(Runnable::run);
    }
}
