package tradewind.cli;

import java.time.Duration;
import picocli.CommandLine.Option;
import tradewind.core.trade.KillReport;
import tradewind.core.trade.Trading;

/** The kill switch. */
@picocli.CommandLine.Command(name = "kill", sortOptions = false,
        description = {"The kill switch: let no order through, cancel everything and verify that nothing is left.",
            "It stays pulled, over restarts too, until it is released."})
final class KillCommand extends Command {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Option(names = "--flatten", description = "Then close all positions at the market.")
    private boolean flatten;

    @Option(names = "--release", description = "Let orders through again; needs --reason.")
    private boolean release;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for the log.")
    private String reason = "";

    KillCommand(Services services) {
        super(services);
    }

    @Override
    int run() throws InterruptedException {
        Trading trading = services.get(Trading.class);
        if (release) {
            return release(trading);
        }
        try (Desk desk = new Desk(services, common)) {
            return report(kill(trading));
        } catch (CommandFailed e) {
            if (e.exitCode() == ExitCode.NO_CONNECTION) {
                // The latch does not need the server; whatever else can be done is tried and told.
                show(kill(trading));
            }
            throw e;
        }
    }

    private KillReport kill(Trading trading) throws InterruptedException {
        return Await.result(trading.kill(flatten, who(), reason.isBlank() ? "command line" : reason), LONGEST,
                "The kill switch");
    }

    private int report(KillReport report) {
        show(report);
        if (!report.verified() || !report.remaining().isEmpty()) {
            throw new CommandFailed(ExitCode.FAILED, "Orders may still live: " + report.text());
        }
        return ExitCode.OK;
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
