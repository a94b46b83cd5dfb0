package tradewind.workbench.internal.strategies;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.bar.BarSeries;
import tradewind.core.strategy.Inspection;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.trade.Alerts;

/** Checks whether a strategy decides by what comes later, and tells. Display thread; the check runs elsewhere. */
final class Checking {
    private Checking() {
    }

    static void run(Shell shell, String id, String name, Map<String, String> parameters, BarSeries bars) {
        RunDesk.get().strategies().ifPresent(service -> {
            Alerts.tell(Alerts.Level.INFO, "Checking " + name + " on " + bars.size() + " bars\u2026");
            OnDisplay.then(CompletableFuture.supplyAsync(() -> service.inspect(id, parameters, bars)), shell,
                    result -> tell(shell, name, result),
                    error -> Alerts.tell(Alerts.Level.BAD, name + " could not be checked: " + error.getMessage()));
        });
    }

    private static void tell(Shell shell, String name, Inspection result) {
        if (result.passed()) {
            MessageDialog.openInformation(shell, "No look-ahead found", name + " gave the same signals in " + result.cuts()
                    + " comparisons: with later bars cut off, turned upside down, and played a second time.\n\nA strategy that"
                    + " reads the same future from a file each time is not found out by this.");
        } else {
            MessageDialog.openError(shell, name + " is not to be believed", String.join("\n\n", result.findings()));
        }
    }
}
