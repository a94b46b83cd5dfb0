package tradewind.workbench.internal.strategies;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.strategy.RunRequest;
import tradewind.core.strategy.StrategyRun;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.trade.Alerts;
import tradewind.workbench.internal.trade.Asking;
import tradewind.workbench.internal.trade.TradeDesk;

/** What a person does to runs. Display thread. */
final class RunActions {
    private RunActions() {
    }

    /** Asks before a run that is about to start is armed. */
    static boolean mayArm(Shell shell, RunRequest request, String name, String costs) {
        TradingSnapshot s = TradeDesk.get().snapshot().orElse(TradingSnapshot.EMPTY);
        return Asking.confirmed(shell, s.kind(), "Arm " + name,
                RunText.arming(name, request.instrument().displayName(), request.instrument().currency(),
                        request.settings().sandbox(), s),
                List.of(RunText.settings(request.settings()) + ".", costs, RunText.obstacle(s, true)));
    }

    /** Lets orders of the run out after a question, or holds them at once. */
    static void toggleArming(Shell shell, RunRow row) {
        if (row.status().ended()) {
            Alerts.tell(Alerts.Level.INFO, row.name() + " has ended; start it again.");
        } else if (row.status().armed()) {
            row.run().arm(false);
        } else if (mayArm(shell, row.run().request(), row.name(), row.status().banner())) {
            arm(row);
        }
    }

    private static void arm(RunRow row) {
        try {
            row.run().arm(true);
        } catch (IllegalStateException e) {
            // The host may have reasons that came after the start.
            Alerts.tell(Alerts.Level.BAD, row.name() + " is not armed: " + e.getMessage());
        }
    }

    /** Ends the run; what it holds stays in the account. */
    static void stop(RunRow row) {
        row.run().close();
    }

    /** Ends the run and sells what it holds, or buys back what it is short of, after a question. */
    static void closeAndStop(Shell shell, RunRow row) {
        TradingSnapshot s = TradeDesk.get().snapshot().orElse(TradingSnapshot.EMPTY);
        long held = row.status().position();
        String what = held == 0 ? "It holds nothing in the account." : "It " + (held > 0 ? "sells " : "buys back ")
                + Math.abs(held) + " with a limit order beyond the touch, and ends when that is done.";
        if (!row.status().ended() && Asking.confirmed(shell, s.kind(), "Close and stop",
                "CLOSE the position of " + row.name() + " on " + row.symbol() + " and stop it \u2014 " + s.kind(),
                List.of(what, RunText.obstacle(s, true)))) {
            row.run().kill();
        }
    }

    /** At once and without a question: every run of this strategy ends, and all its orders are cancelled. */
    static void kill(Shell shell, RunRow row) {
        String id = row.run().request().settings().strategy();
        RunDesk.get().rows().stream().map(RunRow::run).filter(r -> r.request().settings().strategy().equals(id))
                .filter(r -> !r.status().ended()).forEach(StrategyRun::close);
        TradeDesk.get().trading().ifPresentOrElse(
                trading -> OnDisplay.then(trading.cancelStrategy(id), shell,
                        orders -> Alerts.tell(Alerts.Level.WARNING, row.name() + " is killed; " + orders.size()
                                + " of its orders are being cancelled. What it holds stays in the account."),
                        error -> Alerts.tell(Alerts.Level.BAD, "Orders of " + row.name() + " could not be cancelled: "
                                + error.getMessage() + " Cancel them in TWS.")),
                () -> Alerts.tell(Alerts.Level.BAD, "Trading is not available: cancel its orders in TWS."));
    }
}
