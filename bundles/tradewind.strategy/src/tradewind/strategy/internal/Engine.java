package tradewind.strategy.internal;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Signal;
import tradewind.core.strategy.Strategy;
import tradewind.core.strategy.StrategyFill;
import tradewind.core.strategy.StrategyForecast;

/**
 * The one way from a closed bar to an order, in every mode: asks the strategy, lets the gate and the sandbox have their say
 * about entries, orders target minus actual minus working, and writes the decision down. One thread.
 */
final class Engine {
    private final Strategy strategy;
    private final int warmUp;
    private final RunSettings settings;
    private final Ledger ledger;
    private final RiskBox box;
    private final EntryGate gate;
    private final @Nullable DecisionLines log;
    private final Desk desk;
    private boolean armed;
    private boolean stale;
    private boolean closing;
    private boolean ended;
    private String ending = "";
    /** What went wrong at this bar. */
    private String broken = "";
    private long desired;
    private String reason = "";
    private String gateText = "";

    Engine(Strategy strategy, int warmUp, RunSettings settings, Ledger ledger, RiskBox box, EntryGate gate, Desk desk,
            @Nullable DecisionLines log, boolean armed) {
        this.strategy = strategy;
        this.warmUp = warmUp;
        this.settings = settings;
        this.ledger = ledger;
        this.box = box;
        this.gate = gate;
        this.desk = desk;
        this.log = log;
        this.armed = armed;
        desired = ledger.position();
    }

    /** The next bar has closed: the last one of the tape. */
    void onBar(BarTape bars) {
        onBar(bars, true);
    }

    /** @param fresh false for a bar of the past, whose signals count as little as those of the warm-up */
    void onBar(BarTape bars, boolean fresh) {
        int i = bars.size() - 1;
        double close = bars.close(i);
        long held = ledger.position();
        long working = desk.working();
        Signal signal = closing || ended ? Signal.KEEP : ask(bars);
        boolean counts = signal != Signal.KEEP && !ended && fresh && bars.size() > warmUp;
        gateText = "";
        if (counts) {
            follow(signal, held, bars.time(i), close);
        }
        watchLoss(close);
        long missing = ended || !broken.isEmpty() ? 0 : desired - held - working;
        boolean ordered = missing != 0 && armed;
        DecisionLines lines = log;
        if (lines != null) {
            lines.write(bars, held, working, signal, counts, desired, counts ? reason : "", gateText,
                    ordered ? desired - held : 0, ordered && working != 0);
        }
        if (!broken.isEmpty()) {
            fail(broken);
        } else if (ordered) {
            order(desired - held, bars.time(i));
        }
        settle();
    }

    /** Ends the run that is closing once nothing is held and nothing works. */
    void settle() {
        if (closing && !ended && ledger.position() == 0 && desk.working() == 0) {
            end();
        }
    }

    private Signal ask(BarTape bars) {
        try {
            return Objects.requireNonNull(strategy.onBar(bars), "no signal");
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            broken = "it failed with " + e;
        }
        return Signal.KEEP;
    }

    private void follow(Signal signal, long held, long time, double close) {
        reason = signal.reason();
        long wish = settings.quantity() * signal.target() / 100;
        if (settings.longOnly() && wish < 0) {
            wish = 0;
        }
        long base = Long.signum(wish) == Long.signum(held) ? held : 0;
        desired = Math.abs(wish) > Math.abs(base) ? entry(wish, base, time, close) : wish;
    }

    /** How much of an entry is let through; {@code base} stays in any case. */
    private long entry(long wish, long base, long time, double close) {
        long most = stale ? base : box.most(wish, base, time, close);
        if (Math.abs(most) <= Math.abs(base)) {
            gateText = "sandbox: " + (stale ? "stale data" : box.objection(time).isEmpty() ? "no room" : box.objection(time));
            return base;
        }
        EntryGate.Verdict verdict = gate.verdict(Long.signum(wish), Math.abs(most - base), time, close);
        gateText = verdict.text();
        return base + (most - base) * verdict.percent() / 100;
    }

    private void watchLoss(double close) {
        if (box.lost(ledger.mark(close)) && !closing && !ended) {
            closing = true;
            ending = "it lost more than its sandbox allows";
            desired = 0;
            gateText = "sandbox: loss limit, position is closed";
        }
    }

    private void order(long pieces, long time) {
        long held = ledger.position();
        boolean shrinks = Long.signum(desired) == Long.signum(held) && Math.abs(desired) <= Math.abs(held);
        if (box.count(time) || desired == 0 || shrinks) {
            desk.order(pieces);
            return;
        }
        if (held != 0 && Long.signum(desired) != Long.signum(held)) {
            desk.order(-held);
        }
        fail("it gave more orders in a minute than its sandbox allows");
    }

    /** Takes the position that was found at the start for what is wanted. */
    void resume() {
        desired = ledger.position();
    }

    /** Some of an order was filled. */
    void filled(long time, long pieces, double price, double cost) {
        ledger.fill(time, pieces, price, cost);
        if (!ended) {
            guarded(() -> strategy.onFill(new StrategyFill(time, pieces,
                    java.math.BigDecimal.valueOf(LogText.units(price), 6).stripTrailingZeros(), ledger.position())));
        }
    }

    /** An entry was refused, or ended without being filled: it is not tried again. An exit is, at the next bar. */
    void refused() {
        long held = ledger.position();
        if (Math.abs(desired) > Math.abs(held) || Long.signum(desired) != Long.signum(held)) {
            desired = Long.signum(desired) == Long.signum(held) ? held : 0;
        }
    }

    void forecast(StrategyForecast forecast) {
        gate.forecast(forecast);
        guarded(() -> strategy.onForecast(forecast));
    }

    void stale(boolean now) {
        if (now != stale) {
            stale = now;
            guarded(() -> strategy.onStale(now));
        }
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            fail("it failed with " + e);
        }
    }

    void arm(boolean on) {
        armed = on;
    }

    boolean armed() {
        return armed;
    }

    /** Stops at once: entries that work are cancelled, an exit that works is left alone, the position stays. */
    void fail(String why) {
        if (!ended) {
            ending = why;
            end();
        }
    }

    private void end() {
        ended = true;
        long held = ledger.position();
        long working = desk.working();
        if (working != 0 && Long.signum(working) != -Long.signum(held)) {
            desk.cancel();
        }
        DecisionLines lines = log;
        if (lines != null) {
            lines.stop(ending);
        }
    }

    /** Takes no more signals and closes the position; the run ends when that is done. */
    void close(String why, long time) {
        if (!ended && !closing) {
            closing = true;
            ending = why;
            desired = 0;
            if (ledger.position() != 0 || desk.working() != 0) {
                box.count(time);
                desk.order(-ledger.position());
            }
            settle();
        }
    }

    boolean closing() {
        return closing;
    }

    boolean ended() {
        return ended;
    }

    /** Why it ended, or is about to; empty while it runs on. */
    String ending() {
        return ending;
    }

    long desired() {
        return desired;
    }

    String reason() {
        return reason;
    }

    boolean warm(int bars) {
        return bars > warmUp;
    }

    Ledger ledger() {
        return ledger;
    }

    long orders() {
        return box.orders();
    }

    int ordersInMinute(long time) {
        return box.inMinute(time);
    }
}
