package tradewind.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tradewind.core.data.Gap;
import tradewind.core.data.MarketData;
import tradewind.core.data.MarketFeed;
import tradewind.core.instrument.Instrument;

/** Lists the stretches of trading time without bars, and fetches what is missing. */
@picocli.CommandLine.Command(name = "gaps", sortOptions = false,
        description = "List stretches inside trading hours that have no bars.")
final class GapsCommand extends Command {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Mixin
    private final FeedOptions options = new FeedOptions();

    @Option(names = "--days", paramLabel = "N", defaultValue = "5", description = "How far back, default "
            + "${DEFAULT-VALUE} days.")
    private int days;

    @Option(names = "--repair", description = "Fetch what is missing and list what remains.")
    private boolean repair;

    GapsCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        try (Session session = new Session(services, common.connectionProfile())) {
            Instrument instrument = session.qualify(options.query());
            try (MarketFeed feed = services.get(MarketData.class).open(instrument,
                    options.settings(Duration.ofDays(days)))) {
                Await.result(feed.backfillNow(), PATIENCE, "Fetching history");
                List<Gap> gaps = repair ? Await.result(feed.repair(), PATIENCE, "Repairing") : feed.gaps();
                gaps.forEach(this::show);
                if (!common.json) {
                    note(gaps.isEmpty() ? "No gaps." : gaps.size() + " gaps.");
                }
                return ExitCode.OK;
            }
        }
    }

    private void show(Gap gap) {
        Instant from = Instant.ofEpochSecond(gap.from());
        Instant to = Instant.ofEpochSecond(gap.to());
        print(common.json ? Json.of("type", "gap").and("from", from).and("to", to).and("missing", gap.missingBars())
                : from + " to " + to + "  " + gap.missingBars() + " bars");
    }
}
