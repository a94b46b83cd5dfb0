package tradewind.workbench.internal.trade;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.live.OnDisplay;

/** The kill switch as a person pulls and releases it. Display thread; pulling it waits for nothing. */
public final class Killing {
    private static final LinkedHashMap<String, Integer> BUTTONS = new LinkedHashMap<>();

    static {
        BUTTONS.put("Leave it", IDialogConstants.CANCEL_ID);
        BUTTONS.put("Kill", IDialogConstants.OK_ID);
    }

    private Killing() {
    }

    /** Blocks and cancels everything at once. */
    public static void pull(Shell shell, boolean flatten, String reason) {
        Optional<Trading> trading = TradeDesk.get().trading();
        if (trading.isEmpty()) {
            Alerts.tell(Alerts.Level.BAD, TradingFollower.ABSENT + " Cancel your orders in TWS.");
            return;
        }
        OnDisplay.then(trading.get().kill(flatten, "hand", reason), shell,
                report -> Alerts.tell(report.verified() ? Alerts.Level.WARNING : Alerts.Level.BAD, report.text()),
                error -> Alerts.tell(Alerts.Level.BAD, "The kill switch could not be carried out: "
                        + error.getMessage() + " Cancel your orders in TWS."));
    }

    /** Asks, for those who cannot hold a key or a button; and offers to close positions as well. */
    public static void ask(Shell shell) {
        if (killed().isPresent()) {
            release(shell);
            return;
        }
        MessageDialogWithToggle dialog = new MessageDialogWithToggle(shell, "Kill all trading?", null,
                "No new order leaves, every order is cancelled, and that is verified. The switch stays latched until it "
                        + "is released, also over restarts.",
                MessageDialog.WARNING, BUTTONS, 0, "Close all positions at the market too", false);
        if (dialog.open() == IDialogConstants.OK_ID) {
            pull(shell, dialog.getToggleState(), "asked for in the window");
        }
    }

    /** Takes the latch off, for a reason that the person types. */
    public static void release(Shell shell) {
        Optional<KillSwitch> kill = killed();
        Optional<Trading> trading = TradeDesk.get().trading();
        if (kill.isEmpty() || trading.isEmpty()) {
            Alerts.tell(Alerts.Level.INFO, "The kill switch is not latched.");
            return;
        }
        OrderActions.askReason(shell, "Release the kill switch?", "It was pulled by " + kill.get().by() + ": "
                + kill.get().reason() + "\nOrders can leave again after this. Why is that right?", "Release")
                .ifPresent(reason -> OnDisplay.then(trading.get().release("hand", reason), shell,
                        done -> Alerts.tell(Alerts.Level.INFO, "The kill switch is released."),
                        error -> Alerts.tell(Alerts.Level.BAD, "Still latched: " + error.getMessage())));
    }

    /** The latch, if it is on. */
    public static Optional<KillSwitch> killed() {
        @Nullable KillSwitch kill = TradeDesk.get().snapshot().map(TradingSnapshot::kill).orElse(null);
        return Optional.ofNullable(kill);
    }
}
