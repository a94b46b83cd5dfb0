package tradewind.workbench.internal.trade;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import tradewind.workbench.internal.trade.TicketModel.Field;

/** Lets the keys that step a price or a quantity count while such a field has the focus, and only then. */
final class StepKeys {
    private static final String CONTEXT = "tradewind.workbench.context.ticketField";

    private final IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
    private @Nullable IContextActivation active;

    private StepKeys() {
    }

    static void follow(Control control, Field field) {
        if (field == Field.QUANTITY || field == Field.LIMIT || field == Field.STOP || field == Field.TRAIL) {
            StepKeys keys = new StepKeys();
            control.addListener(SWT.FocusIn, e -> keys.on());
            control.addListener(SWT.FocusOut, e -> keys.off());
            control.addListener(SWT.Dispose, e -> keys.off());
        }
    }

    private void on() {
        if (active == null) {
            active = contexts.activateContext(CONTEXT);
        }
    }

    private void off() {
        IContextActivation was = active;
        active = null;
        if (was != null) {
            contexts.deactivateContext(was);
        }
    }
}
