package tradewind.workbench.internal.trade;

import org.eclipse.swt.widgets.Display;

/** Beeps of the display in a rhythm: once, twice, three times. */
final class Beeps {
    private static final int GAP_MILLIS = 220;

    private Beeps() {
    }

    static void play(Display display, Alerts.Sound sound) {
        for (int i = 0; i < sound.beeps(); i++) {
            display.timerExec(1 + i * GAP_MILLIS, display::beep);
        }
    }
}
