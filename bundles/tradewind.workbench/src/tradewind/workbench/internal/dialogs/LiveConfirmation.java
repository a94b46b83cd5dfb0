package tradewind.workbench.internal.dialogs;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.connection.ConnectionProfile;

/** Asks before the workbench connects to an account with real money. */
public final class LiveConfirmation {
    private LiveConfirmation() {
    }

    /** Whether the person wants it. Staying away is the default. */
    public static boolean ask(Shell shell, ConnectionProfile profile) {
        String where = profile.host() + ":" + profile.port();
        MessageDialog dialog = new MessageDialog(shell, "Connect to a LIVE account?", null,
                "\u201c" + profile.name() + "\u201d (" + where + ") is a LIVE account: real money.\n\n"
                        + "Trading begins disarmed there. Practise on the simulator or a paper account first.",
                MessageDialog.WARNING, new String[] {"Stay disconnected", "Connect LIVE"}, 0);
        return dialog.open() == 1;
    }
}
