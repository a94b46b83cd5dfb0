package tradewind.workbench.internal.dialogs;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.connection.RequestFailed;

/** Says why an instrument cannot be shown, and what can be done about it. */
public final class ProblemDialog {
    private ProblemDialog() {
    }

    /** Shows it, unless the window has gone. */
    public static void show(Shell shell, Throwable problem) {
        if (shell.isDisposed()) {
            return;
        }
        String advice = !(problem instanceof RequestFailed failed) ? "The error log has the details."
                : switch (failed.remedy()) {
                    case RETRY_LATER -> "The same may work in a moment. Diagnostics (Ctrl+Shift+D) shows the connection.";
                    case CHANGE_REQUEST -> "Try another symbol (Ctrl+L), or name exchange and currency: "
                            + "RHM@SMART/IBIS.EUR.";
                    case GET_PERMISSION -> "The account needs a permission or a market data subscription: see IB's Client "
                            + "Portal, Settings.";
                };
        MessageDialog.openWarning(shell, "The instrument cannot be shown", problem.getMessage() + "\n\n" + advice);
    }
}
