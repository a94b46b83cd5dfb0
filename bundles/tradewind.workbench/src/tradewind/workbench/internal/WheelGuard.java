package tradewind.workbench.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;

/**
 * Whoever scrolls a form must not change what is chosen in it on the way: the wheel over a choice or a number scrolls the
 * form around it. Inside a list that is open the wheel works as everywhere.
 */
final class WheelGuard {
    private static final int LINE_PIXELS = 20;

    private WheelGuard() {
    }

    static void install(Display display) {
        display.addFilter(SWT.MouseVerticalWheel, WheelGuard::turned);
    }

    private static void turned(Event event) {
        if (event.widget instanceof Control control && isChoice(control)) {
            event.doit = false;
            scroll(control, event.count);
        }
    }

    private static boolean isChoice(Control control) {
        return control instanceof Spinner || control instanceof CCombo
                || control instanceof Combo combo && !combo.getListVisible();
    }

    private static void scroll(Control from, int lines) {
        for (Control c = from; c != null; c = c.getParent()) {
            if (c instanceof ScrolledComposite form) {
                Point origin = form.getOrigin();
                form.setOrigin(origin.x, Math.max(0, origin.y - lines * LINE_PIXELS));
                return;
            }
        }
    }
}
