package tradewind.workbench.internal.forms;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Lets the keys of a context count while a control has the focus, and only then. */
public final class FocusKeys {
    private final IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
    private final String context;
    private @Nullable IContextActivation active;

    private FocusKeys(String context) {
        this.context = context;
    }

    /** @param context id of {@code org.eclipse.ui.contexts} */
    public static void follow(Control control, String context) {
        FocusKeys keys = new FocusKeys(context);
        control.addListener(SWT.FocusIn, e -> keys.on());
        control.addListener(SWT.FocusOut, e -> keys.off());
        control.addListener(SWT.Dispose, e -> keys.off());
    }

    private void on() {
        if (active == null) {
            active = contexts.activateContext(context);
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
