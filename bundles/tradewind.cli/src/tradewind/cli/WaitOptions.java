package tradewind.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** Whether and how long to wait for a fill. */
final class WaitOptions {
    @Option(names = "--wait", description = "Wait until the order has ended, and print what became of it.")
    boolean wait;

    @Option(names = "--timeout", paramLabel = "SECS", defaultValue = "30",
            description = "Longest wait; the order lives on when it is over. Default ${DEFAULT-VALUE}.")
    private double timeout = 30;

    /** @throws CommandFailed if it is no time */
    Duration timeout() {
        return seconds(timeout);
    }

    static Duration seconds(double timeout) {
        if (!(timeout >= 0 && timeout <= 86400 * 7)) {
            throw new CommandFailed(ExitCode.USAGE, "--timeout is a number of seconds, not " + Json.number(timeout));
        }
        return Duration.ofMillis(Math.round(timeout * 1000));
    }
}
