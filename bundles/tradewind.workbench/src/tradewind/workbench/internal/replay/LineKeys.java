package tradewind.workbench.internal.replay;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Lets the keys without Ctrl or Alt count while the time line has the focus, and only then: Space presses buttons too. */
final class LineKeys {
    private static final String CONTEXT = "tradewind.workbench.context.replay";

    private final IContextService contexts = PlatformUI.getWorkbench().getService(IContextService.class);
    private @Nullable IContextActivation active;

    private LineKeys() {
    }

    static void follow(Control control) {
        LineKeys keys = new LineKeys();
        control.addListener(SWT.FocusIn, e -> keys.on());
        control.addListener(SWT.FocusOut, e -> keys.off());
        control.addListener(SWT.Dispose, e -> keys.off());
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
