package tradewind.workbench.internal.trade;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.connection.AccountKind;
import tradewind.core.trade.Trading;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.text.AccountText;

/** Lets orders through or holds them. Real money is asked about; staying disarmed is the default. */
public final class Arming {
    private Arming() {
    }

    public static void toggle(Shell shell) {
        Optional<Trading> trading = TradeDesk.get().trading();
        if (trading.isEmpty()) {
            Alerts.tell(Alerts.Level.BAD, TradingFollower.ABSENT);
            return;
        }
        TradingSnapshot s = trading.get().snapshot();
        boolean on = !s.armed();
        if (on && s.kind() == AccountKind.LIVE && !askLive(shell, s)) {
            return;
        }
        OnDisplay.then(trading.get().arm(on), shell, done -> { },
                error -> Alerts.tell(Alerts.Level.BAD, "Still " + (on ? "disarmed: " : "armed: ") + error.getMessage()));
    }

    private static boolean askLive(Shell shell, TradingSnapshot s) {
        String account = s.account().isEmpty() ? "the LIVE account" : "the LIVE account " + AccountText.masked(s.account());
        MessageDialog dialog = new MessageDialog(shell, "Arm LIVE trading?", null,
                "Orders will reach " + account + ": real money.\n\nIt stays armed until it is disarmed or the session "
                        + "ends.",
                MessageDialog.WARNING, new String[] {"Stay disarmed", "Arm LIVE"}, 0);
        return dialog.open() == 1;
    }
}
