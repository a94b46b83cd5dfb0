package tradewind.workbench.internal.backtest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import tradewind.core.strategy.SweepRequest.Cell;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/**
 * A heat map. The pointer or the arrow keys choose a cell, a click or Enter takes it. Colours say less or more than nothing;
 * where there is room the value stands in the cell, and it is always written under the map for the chosen one.
 */
final class HeatCanvas extends Canvas {
    private static final int GAP = 8;

    private final Consumer<Cell> taken;
    private Optional<HeatMap> map = Optional.empty();
    private Optional<Cell> marked = Optional.empty();
    private String empty = "";
    private int row = -1;
    private int column = -1;
    private Rectangle plot = new Rectangle(0, 0, 0, 0);

    /** @param taken told of a cell that a person wants to run */
    HeatCanvas(Composite parent, Consumer<Cell> taken) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.taken = taken;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> choose(rowAt(e.y), columnAt(e.x)));
        addListener(SWT.MouseDown, e -> forceFocus());
        addListener(SWT.MouseUp, e -> {
            if (e.button == 1) {
                take(rowAt(e.y), columnAt(e.x));
            }
        });
        addListener(SWT.KeyDown, e -> key(e.keyCode));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_RETURN);
        Themes.onChange(this, this::redraw);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = map.map(m -> "Heat map of " + m.metric().label() + ". " + chosen().map(m::describe).orElse(""))
                        .orElse(empty);
            }
        });
    }

    /** @param best stands out by a frame @param nothing what is written where there is no map */
    void show(Optional<HeatMap> next, Optional<Cell> best, String nothing) {
        map = next;
        marked = best;
        empty = nothing;
        row = Math.min(row, next.map(m -> m.ys().size() - 1).orElse(-1));
        column = Math.min(column, next.map(m -> m.xs().size() - 1).orElse(-1));
        redraw();
    }

    private Optional<Cell> chosen() {
        return map.flatMap(m -> m.cell(row, column));
    }

    private void key(int code) {
        switch (code) {
            case SWT.ARROW_LEFT -> move(0, -1);
            case SWT.ARROW_RIGHT -> move(0, 1);
            case SWT.ARROW_UP -> move(-1, 0);
            case SWT.ARROW_DOWN -> move(1, 0);
            case SWT.CR, SWT.KEYPAD_CR -> take(row, column);
            default -> {
                // Other keys are for others.
            }
        }
    }

    private void move(int down, int right) {
        map.ifPresent(m -> choose(Math.clamp(row + down, 0, m.ys().size() - 1), Math.clamp(column + right, 0,
                m.xs().size() - 1)));
    }

    private void choose(int toRow, int toColumn) {
        if (toRow >= 0 && toColumn >= 0 && (toRow != row || toColumn != column)) {
            row = toRow;
            column = toColumn;
            redraw();
        }
    }

    private void take(int atRow, int atColumn) {
        map.flatMap(m -> m.cell(atRow, atColumn)).ifPresent(taken);
    }

    private int rowAt(int y) {
        int rows = map.map(m -> m.ys().size()).orElse(0);
        return y < plot.y || y >= plot.y + plot.height ? -1 : (y - plot.y) * rows / plot.height;
    }

    private int columnAt(int x) {
        int columns = map.map(m -> m.xs().size()).orElse(0);
        return x < plot.x || x >= plot.x + plot.width ? -1 : (x - plot.x) * columns / plot.width;
    }

    private void paint(GC gc) {
        Palette palette = Themes.palette();
        Rectangle all = getClientArea();
        if (map.isEmpty()) {
            centred(gc, palette, all, empty);
            return;
        }
        HeatMap m = map.get();
        int line = gc.getFontMetrics().getHeight();
        int left = Math.max(gc.textExtent(name(m.y())).x, widest(gc, m.ys())) + 2 * GAP;
        plot = new Rectangle(left, line + 2 * GAP, all.width - left - GAP, all.height - 4 * line - 6 * GAP);
        if (plot.width < m.xs().size() * 3 || plot.height < m.ys().size() * 3) {
            centred(gc, palette, all, "Make the view larger to see the map (Ctrl+M).");
            return;
        }
        axes(gc, palette, m, line);
        cells(gc, m, line);
        frame(gc, palette.text(), m, marked, 2);
        frame(gc, palette.warning(), m, chosen(), 3);
        foot(gc, palette, m, all, line);
        if (isFocusControl()) {
            gc.drawFocus(1, 1, all.width - 2, all.height - 2);
        }
    }

    private static void centred(GC gc, Palette palette, Rectangle all, String words) {
        Point size = gc.textExtent(words);
        text(gc, palette.muted(), words, Math.max(GAP, (all.width - size.x) / 2), Math.max(GAP, (all.height - size.y) / 2));
    }

    private static String name(String parameter) {
        return parameter.replace('-', ' ');
    }

    private static int widest(GC gc, List<String> texts) {
        return texts.stream().mapToInt(t -> gc.textExtent(t).x).max().orElse(0);
    }

    private static void text(GC gc, Color color, String text, int x, int y) {
        gc.setForeground(color);
        gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
    }

    private Rectangle cell(HeatMap m, int r, int c) {
        int x = plot.x + c * plot.width / m.xs().size();
        int y = plot.y + r * plot.height / m.ys().size();
        return new Rectangle(x, y, plot.x + (c + 1) * plot.width / m.xs().size() - x,
                plot.y + (r + 1) * plot.height / m.ys().size() - y);
    }

    private void axes(GC gc, Palette palette, HeatMap m, int line) {
        text(gc, palette.text(), name(m.y()), GAP, GAP);
        String along = name(m.x()) + " \u2192";
        text(gc, palette.text(), along, plot.x + plot.width - gc.textExtent(along).x, plot.y + plot.height + GAP + line);
        int free = Integer.MIN_VALUE;
        for (int c = 0; c < m.xs().size(); c++) {
            Rectangle area = cell(m, 0, c);
            int width = gc.textExtent(m.xs().get(c)).x;
            int x = area.x + (area.width - width) / 2;
            if (x >= free) {
                text(gc, palette.muted(), m.xs().get(c), x, plot.y + plot.height + GAP / 2);
                free = x + width + GAP;
            }
        }
        free = Integer.MIN_VALUE;
        for (int r = 0; r < m.ys().size(); r++) {
            Rectangle area = cell(m, r, 0);
            int y = area.y + (area.height - line) / 2;
            if (y >= free) {
                text(gc, palette.muted(), m.ys().get(r), plot.x - GAP - gc.textExtent(m.ys().get(r)).x, y);
                free = y + line;
            }
        }
    }

    private void cells(GC gc, HeatMap m, int line) {
        boolean dark = Themes.isDark();
        for (int r = 0; r < m.ys().size(); r++) {
            for (int c = 0; c < m.xs().size(); c++) {
                Optional<Cell> run = m.cell(r, c);
                if (run.isPresent()) {
                    Rectangle area = cell(m, r, c);
                    RGB colour = HeatColours.of(m.share(run.get()), dark);
                    gc.setBackground(new Color(colour));
                    gc.fillRectangle(area.x, area.y, Math.max(1, area.width - 1), Math.max(1, area.height - 1));
                    value(gc, area, m.metric().text(run.get().statistics()), HeatColours.textOn(colour), line);
                }
            }
        }
    }

    private static void value(GC gc, Rectangle area, String value, RGB colour, int line) {
        Point size = gc.textExtent(value);
        if (size.x + 4 < area.width && line < area.height) {
            text(gc, new Color(colour), value, area.x + (area.width - size.x) / 2, area.y + (area.height - size.y) / 2);
        }
    }

    private void frame(GC gc, Color colour, HeatMap m, Optional<Cell> which, int width) {
        for (int r = 0; which.isPresent() && r < m.ys().size(); r++) {
            for (int c = 0; c < m.xs().size(); c++) {
                if (m.cell(r, c).equals(which)) {
                    Rectangle area = cell(m, r, c);
                    gc.setForeground(colour);
                    gc.setLineWidth(width);
                    gc.drawRectangle(area.x, area.y, area.width - 2, area.height - 2);
                    gc.setLineWidth(1);
                }
            }
        }
    }

    private void foot(GC gc, Palette palette, HeatMap m, Rectangle all, int line) {
        String words = chosen().map(c -> m.describe(c) + ". Click or Enter runs it.")
                .orElse("The framed cell is the best. Point at a cell, or move with the arrow keys.");
        text(gc, chosen().isPresent() ? palette.text() : palette.muted(), words, GAP, all.height - line - GAP);
    }
}
