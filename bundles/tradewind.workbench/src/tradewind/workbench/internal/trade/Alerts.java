package tradewind.workbench.internal.trade;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.Subscription;
import tradewind.core.trade.Execution;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingEvent;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.TradingSnapshot.Readiness;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.live.Services;
import tradewind.workbench.internal.settings.Preferences;
import tradewind.workbench.internal.text.Numbers;

/** Says at once what a trader must not miss: by a line over the window, a sound and, where wanted, a flash. */
public final class Alerts {
    /** How much it matters; what is bad stays until it is read. */
    public enum Level {
        INFO, GOOD, WARNING, BAD
    }

    /** What is heard: each has a rhythm of its own. */
    enum Sound {
        FILL(1), REJECT(2), DISCONNECT(3);

        private final int beeps;

        Sound(int beeps) {
            this.beeps = beeps;
        }

        int beeps() {
            return beeps;
        }
    }

    /** @param sound null for a silent one */
    record Alert(Level level, String text, @Nullable Sound sound) {
    }

    private static volatile @Nullable Alerts current;

    private final ConcurrentLinkedQueue<Alert> waiting = new ConcurrentLinkedQueue<>();
    private final Shell shell;
    private final AlertBox box;
    private Readiness readiness = Readiness.OFFLINE;

    private Alerts(Shell shell) {
        this.shell = shell;
        this.box = new AlertBox(shell);
    }

    /** Shows alerts over this window from now on. */
    public static void in(Shell shell) {
        Alerts alerts = new Alerts(shell);
        current = alerts;
        Subscription events = Services.bind(Trading.class, trading -> trading.onEvent(
                event -> of(event).ifPresent(alerts::add)));
        TradingFollower.follow(shell, snapshot -> snapshot.map(TradingSnapshot::readiness)
                .ifPresent(alerts::readiness));
        shell.addDisposeListener(e -> {
            current = null;
            events.close();
        });
    }

    /** Shows a line; any thread. */
    public static void tell(Level level, String text) {
        Alerts alerts = current;
        if (alerts != null) {
            alerts.add(new Alert(level, text, null));
        }
    }

    private void add(Alert alert) {
        waiting.add(alert);
        OnDisplay.run(shell.getDisplay(), this::drain);
    }

    private void drain() {
        Alert alert = waiting.poll();
        while (alert != null && !shell.isDisposed()) {
            boolean flash = Desk.get().settings().is(Preferences.FLASH) && alert.sound() != null;
            box.show(alert.level(), alert.text(), flash);
            Sound sound = alert.sound();
            if (sound != null && Desk.get().settings().is(Preferences.SOUNDS)) {
                Beeps.play(shell.getDisplay(), sound);
            }
            alert = waiting.poll();
        }
    }

    private void readiness(Readiness next) {
        boolean lost = readiness == Readiness.READY && (next == Readiness.OFFLINE || next == Readiness.DEGRADED);
        readiness = next;
        if (lost && !(next == Readiness.OFFLINE && Desk.get().movedJustNow())) {
            add(new Alert(Level.WARNING, next == Readiness.OFFLINE ? "Disconnected: no order can leave."
                    : "The server has lost its link to IB: no order leaves.", Sound.DISCONNECT));
        }
    }

    /** What a person is told of an event; empty for what need not be told. */
    static Optional<Alert> of(TradingEvent event) {
        return switch (event) {
            case TradingEvent.OrderChanged changed -> Optional.empty();
            case TradingEvent.Filled filled -> Optional.of(new Alert(filled.corrects() ? Level.WARNING : Level.GOOD,
                    (filled.corrects() ? "Corrected: " : "Filled: ") + line(filled.execution()), Sound.FILL));
            case TradingEvent.Rejected rejected -> Optional.of(new Alert(Level.BAD,
                    "Rejected: " + line(rejected.order()), Sound.REJECT));
            case TradingEvent.Lost lost -> Optional.of(new Alert(Level.BAD,
                    "UNKNOWN: nobody knows what became of " + line(lost.order()), Sound.REJECT));
            case TradingEvent.Killed killed -> Optional.of(new Alert(Level.BAD,
                    "KILLED by " + killed.kill().by() + ": " + killed.kill().reason(), Sound.REJECT));
        };
    }

    private static String line(Execution e) {
        return e.side() + " " + Numbers.quantity(e.quantity()) + " " + e.contract().displayName() + " @ "
                + Grids.all().price(e.contract(), e.price());
    }

    private static String line(TrackedOrder o) {
        return o.terms().side() + " " + Numbers.quantity(o.terms().quantity()) + " " + o.contract().displayName() + " "
                + o.terms().type().code() + (o.text().isEmpty() ? "" : " \u2013 " + o.text());
    }
}
