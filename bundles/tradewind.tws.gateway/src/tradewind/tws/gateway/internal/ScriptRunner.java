package tradewind.tws.gateway.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tradewind.tws.gateway.internal.clock.MarketClock;
import tradewind.tws.gateway.internal.script.ScriptLine;
import tradewind.tws.gateway.internal.script.When;

/** Runs the lines of scripts at their times, in market time. */
final class ScriptRunner {
    private final MarketClock clock;
    private final Faults faults;
    private final List<ScriptLine> forFirstClient = new ArrayList<>();

    ScriptRunner(MarketClock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    /** @throws IllegalArgumentException if a line names a symbol that is not listed */
    void load(List<ScriptLine> lines) {
        lines.forEach(line -> faults.check(line.command()));
        for (ScriptLine line : lines) {
            if (line.when().afterStart()) {
                schedule(line, clock.instant());
            } else {
                forFirstClient.add(line);
            }
        }
    }

    /** The first client is there. On the clock's thread. */
    void firstClient() {
        Instant now = clock.instant();
        forFirstClient.forEach(line -> schedule(line, now));
        forFirstClient.clear();
    }

    /** Runs lines now; their times count from now. */
    void inject(List<ScriptLine> lines) {
        lines.forEach(line -> faults.check(line.command()));
        clock.execute(() -> lines.forEach(line -> schedule(line, clock.instant())));
    }

    private void schedule(ScriptLine line, Instant from) {
        When when = line.when();
        Instant due = from.plus(when.delay());
        if (when.delay().isZero() && !line.when().afterStart()) {
            faults.run(line.command());
        } else {
            clock.at(due, () -> run(line, due));
        }
    }

    private void run(ScriptLine line, Instant due) {
        Duration every = line.when().every();
        if (!every.isZero()) {
            Instant next = due.plus(every);
            clock.at(next, () -> run(line, next));
        }
        faults.run(line.command());
    }
}
