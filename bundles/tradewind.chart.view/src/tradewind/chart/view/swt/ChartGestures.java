package tradewind.chart.view.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.Cursor;
import tradewind.chart.view.model.Layout;
import tradewind.chart.view.render.BackToLive;

/**
 * Mouse and keys on the chart: wheel zooms about the pointer, drag pans, drag on the price axis stretches it, double
 * click there or on the plot fits the prices again; plus, minus, arrows, Page Up, Page Down, Home and End do the same by
 * keyboard.
 */
public final class ChartGestures {
    /** Receives the keys that are no gesture. */
    public interface Typing {
        /** A letter or a digit. */
        void typed(char character);

        /** A letter, in lower case, with Alt. @return whether it means something */
        boolean shortcut(char character);
    }

    private static final double WHEEL_STEP = 1.15;
    private static final double KEY_STEP = 1.25;

    private final PriceChart chart;
    private final ChartModel model;
    private final Typing typing;
    private boolean dragging;
    private boolean onPriceAxis;
    private int lastX;
    private int lastY;

    private ChartGestures(PriceChart chart, Typing typing) {
        this.chart = chart;
        this.model = chart.model();
        this.typing = typing;
    }

    public static void install(PriceChart chart, Typing typing) {
        ChartGestures gestures = new ChartGestures(chart, typing);
        Control plot = chart.plot();
        plot.addListener(SWT.MouseVerticalWheel, gestures::wheel);
        plot.addListener(SWT.MouseHorizontalWheel, gestures::sideWheel);
        plot.addListener(SWT.MouseDown, gestures::down);
        plot.addListener(SWT.MouseMove, gestures::move);
        plot.addListener(SWT.MouseUp, e -> gestures.dragging = false);
        plot.addListener(SWT.MouseExit, e -> gestures.leave());
        plot.addListener(SWT.MouseDoubleClick, gestures::doubleClick);
        plot.addListener(SWT.KeyDown, gestures::key);
        plot.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.detail == SWT.TRAVERSE_MNEMONIC);
    }

    private void wheel(Event e) {
        double factor = Math.pow(WHEEL_STEP, Math.clamp(e.count, -5, 5) / 3.0 * 2);
        if (overPriceAxis(e)) {
            model.stretchPrices(factor);
        } else if ((e.stateMask & SWT.SHIFT) != 0) {
            model.pan(e.count * 20.0);
        } else {
            model.zoom(factor, e.x);
        }
        e.doit = false;
        chart.refresh();
    }

    private void sideWheel(Event e) {
        model.pan(e.count * -12.0);
        chart.refresh();
    }

    private void down(Event e) {
        chart.plot().forceFocus();
        if (e.button != 1) {
            return;
        }
        if (BackToLive.area(model.scene(), chart.metrics()).contains(e.x, e.y)) {
            model.end();
            chart.refresh();
            return;
        }
        dragging = true;
        onPriceAxis = overPriceAxis(e);
        lastX = e.x;
        lastY = e.y;
    }

    private void move(Event e) {
        if (dragging) {
            drag(e.x - lastX, e.y - lastY);
            lastX = e.x;
            lastY = e.y;
        }
        Layout layout = model.scene().layout();
        model.cursor(layout.plot().contains(e.x, e.y) ? new Cursor(e.x, e.y) : Cursor.NONE);
        boolean button = BackToLive.area(model.scene(), chart.metrics()).contains(e.x, e.y);
        chart.plot().setCursor(chart.getDisplay().getSystemCursor(button ? SWT.CURSOR_HAND
                : overPriceAxis(e) ? SWT.CURSOR_SIZENS : SWT.CURSOR_CROSS));
        chart.refresh();
    }

    private void drag(int dx, int dy) {
        if (onPriceAxis) {
            model.stretchPrices(Math.exp(-dy / 200.0));
            return;
        }
        model.pan(dx);
        if (!model.autoScale()) {
            model.panPrices(dy);
        }
    }

    private void leave() {
        model.cursor(Cursor.NONE);
        chart.refresh();
    }

    private void doubleClick(Event e) {
        model.resetPrices();
        chart.refresh();
    }

    private boolean overPriceAxis(Event e) {
        Rect axis = model.scene().layout().priceAxis();
        return axis.contains(e.x, e.y);
    }

    private void key(Event e) {
        boolean far = (e.stateMask & SWT.SHIFT) != 0;
        int width = model.scene().layout().prices().width();
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> model.pan(far ? width / 2.0 : Math.max(8, model.view().spacing()));
            case SWT.ARROW_RIGHT -> model.pan(far ? -width / 2.0 : -Math.max(8, model.view().spacing()));
            case SWT.ARROW_UP, SWT.KEYPAD_ADD -> model.zoom(KEY_STEP);
            case SWT.ARROW_DOWN, SWT.KEYPAD_SUBTRACT -> model.zoom(1 / KEY_STEP);
            case SWT.PAGE_UP -> model.pan(width * 0.9);
            case SWT.PAGE_DOWN -> model.pan(-width * 0.9);
            case SWT.HOME -> model.home();
            case SWT.END -> model.end();
            case SWT.ESC -> model.cursor(Cursor.NONE);
            default -> character(e);
        }
        chart.refresh();
    }

    private void character(Event e) {
        if ((e.stateMask & SWT.MODIFIER_MASK) == SWT.ALT) {
            e.doit = !typing.shortcut((char) e.keyCode);
        }
        if ((e.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0) {
            return;
        }
        switch (e.character) {
            case '+', '=' -> model.zoom(KEY_STEP);
            case '-' -> model.zoom(1 / KEY_STEP);
            default -> {
                if (Character.isLetterOrDigit(e.character)) {
                    typing.typed(e.character);
                }
            }
        }
    }
}
