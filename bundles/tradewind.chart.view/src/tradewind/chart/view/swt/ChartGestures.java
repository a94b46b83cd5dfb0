package tradewind.chart.view.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
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
 * keyboard. On a price line drag moves the line; by keyboard Tab selects one, up and down move it, Enter drops it.
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
    private static final int FAR = 10;

    private final PriceChart chart;
    private final ChartModel model;
    private final Typing typing;
    private final LineGestures lines;
    private boolean dragging;
    private boolean onPriceAxis;
    private int lastX;
    private int lastY;

    private ChartGestures(PriceChart chart, Typing typing) {
        this.chart = chart;
        this.model = chart.model();
        this.typing = typing;
        this.lines = new LineGestures(model, chart.metrics());
    }

    public static ChartGestures install(PriceChart chart, Typing typing) {
        ChartGestures gestures = new ChartGestures(chart, typing);
        Control plot = chart.plot();
        plot.addListener(SWT.MouseVerticalWheel, gestures::wheel);
        plot.addListener(SWT.MouseHorizontalWheel, gestures::sideWheel);
        plot.addListener(SWT.MouseDown, gestures::down);
        plot.addListener(SWT.MouseMove, gestures::move);
        plot.addListener(SWT.MouseUp, gestures::up);
        plot.addListener(SWT.MouseExit, e -> gestures.leave());
        plot.addListener(SWT.MouseDoubleClick, gestures::doubleClick);
        plot.addListener(SWT.KeyDown, gestures::key);
        plot.addListener(SWT.Traverse, gestures::traverse);
        plot.addListener(SWT.FocusOut, e -> gestures.unfocused());
        return gestures;
    }

    /** Whether there are price lines that can be moved. */
    public boolean hasLines() {
        return lines.any();
    }

    /** Selects the next price line, for the keys to move it. */
    public void nextLine() {
        chart.plot().forceFocus();
        selectLine(1);
    }

    private boolean selectLine(int step) {
        boolean selected = lines.cycle(step);
        chart.plot().getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        chart.refresh();
        return selected;
    }

    /** Tab goes through the price lines, and from the last one on to the next control. */
    /** Alt with a letter comes here first: a label elsewhere in the window that has the letter would take it otherwise. */
    private void traverse(Event e) {
        if (e.detail == SWT.TRAVERSE_MNEMONIC && (e.stateMask & SWT.MODIFIER_MASK) == SWT.ALT
                && typing.shortcut((char) e.keyCode)) {
            e.detail = SWT.TRAVERSE_NONE;
            e.doit = true;
            return;
        }
        boolean next = e.detail == SWT.TRAVERSE_TAB_NEXT;
        boolean tab = next || e.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        e.doit = tab ? !selectLine(next ? 1 : -1) : e.detail == SWT.TRAVERSE_MNEMONIC;
    }

    private void unfocused() {
        lines.forget();
        chart.refresh();
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
            lines.leave();
            chart.refresh();
            return;
        }
        if (BackToLive.area(model.scene(), chart.metrics()).contains(e.x, e.y)) {
            model.end();
            chart.refresh();
            return;
        }
        if (lines.press(e.x, e.y)) {
            chart.refresh();
            return;
        }
        dragging = true;
        onPriceAxis = overPriceAxis(e);
        lastX = e.x;
        lastY = e.y;
    }

    private void up(Event e) {
        dragging = false;
        chart.refresh();
        lines.release(e.x, e.y);
    }

    private void move(Event e) {
        if ((e.stateMask & SWT.BUTTON1) == 0) {
            lines.lost();
        }
        boolean held = lines.drag(e.x, e.y);
        if (dragging) {
            drag(e.x - lastX, e.y - lastY);
            lastX = e.x;
            lastY = e.y;
        }
        Layout layout = model.scene().layout();
        model.cursor(!held && layout.plot().contains(e.x, e.y) ? new Cursor(e.x, e.y) : Cursor.NONE);
        boolean button = BackToLive.area(model.scene(), chart.metrics()).contains(e.x, e.y);
        boolean line = held || !dragging && !button && lines.hover(e.x, e.y);
        chart.plot().setCursor(chart.getDisplay().getSystemCursor(button ? SWT.CURSOR_HAND
                : line || overPriceAxis(e) ? SWT.CURSOR_SIZENS : SWT.CURSOR_CROSS));
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
        lines.leave();
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
            case SWT.KEYPAD_ADD -> model.zoom(KEY_STEP);
            case SWT.KEYPAD_SUBTRACT -> model.zoom(1 / KEY_STEP);
            case SWT.ARROW_UP -> vertical(far ? FAR : 1, KEY_STEP);
            case SWT.ARROW_DOWN -> vertical(far ? -FAR : -1, 1 / KEY_STEP);
            case SWT.CR, SWT.KEYPAD_CR -> drop();
            case SWT.PAGE_UP -> model.pan(width * 0.9);
            case SWT.PAGE_DOWN -> model.pan(-width * 0.9);
            case SWT.HOME -> model.home();
            case SWT.END -> model.end();
            case SWT.ESC -> escape();
            default -> character(e);
        }
        chart.refresh();
    }

    /** Moves the selected line, otherwise zooms. */
    private void vertical(int steps, double zoom) {
        if (lines.nudge(steps)) {
            chart.plot().getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        } else {
            model.zoom(zoom);
        }
    }

    /** Draws first: a question that the drop raises may hold this method up. */
    private void drop() {
        chart.refresh();
        lines.drop();
    }

    private void escape() {
        if (!lines.escape()) {
            model.cursor(Cursor.NONE);
        }
    }

    private void character(Event e) {
        // Where the platform knows no mnemonics, nothing is traversed and the key comes here.
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
