package tradewind.workbench.internal.trade;

import java.util.function.DoubleConsumer;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.quote.Quote;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.theme.Palette;
import tradewind.workbench.internal.theme.Themes;

/** Bid, ask and last side by side; a click takes the price. */
final class QuoteCells extends Canvas {
    private static final int CELLS = 3;
    private static final String[] NAMES = {"Bid", "Ask", "Last"};

    private final Font large;
    private final DoubleConsumer taken;
    private Quote quote = Quote.NONE;
    private PriceIncrements grid = PriceIncrements.uniform(new java.math.BigDecimal("0.01"));
    private int hovered = -1;

    /** @param taken told the price that is clicked */
    QuoteCells(Composite parent, DoubleConsumer taken) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.taken = taken;
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
        large = resources.create(FontDescriptor.createFrom(getFont()).increaseHeight(3).setStyle(SWT.BOLD));
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> hover(cell(e)));
        addListener(SWT.MouseExit, e -> hover(-1));
        addListener(SWT.MouseUp, this::click);
        setToolTipText("A click takes the price");
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = text(0) + ", " + text(1) + ", " + text(2);
            }
        });
    }

    void show(Quote next, PriceIncrements increments) {
        if (!next.equals(quote) || !increments.equals(grid)) {
            quote = next;
            grid = increments;
            redraw();
        }
    }

    private double price(int cell) {
        return cell == 0 ? quote.bid() : cell == 1 ? quote.ask() : quote.last();
    }

    private String figure(int cell) {
        double price = price(cell);
        return Numbers.price(price, grid.decimalsAt(Double.isNaN(price) ? 0 : price));
    }

    private String size(int cell) {
        double size = cell == 0 ? quote.bidSize() : cell == 1 ? quote.askSize() : quote.lastSize();
        return Double.isNaN(size) ? "" : "\u00d7 " + Numbers.compact(size);
    }

    private String text(int cell) {
        return NAMES[cell] + " " + figure(cell) + " " + size(cell);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        int small = gc.getFontMetrics().getHeight();
        gc.setFont(large);
        int height = 2 * small + gc.getFontMetrics().getHeight() + 12;
        gc.dispose();
        return new Point(wHint == SWT.DEFAULT ? 240 : wHint, height);
    }

    private void paint(GC gc) {
        Palette palette = Themes.palette();
        Rectangle area = getClientArea();
        Color background = gc.getBackground();
        for (int i = 0; i < CELLS; i++) {
            Rectangle place = new Rectangle(i * area.width / CELLS, 0, area.width / CELLS - 2, area.height);
            gc.setForeground(i == hovered ? palette.text() : palette.line());
            gc.setBackground(background);
            gc.drawRectangle(place.x, place.y, place.width - 1, place.height - 1);
            paint(gc, palette, i, place);
        }
    }

    private void paint(GC gc, Palette palette, int cell, Rectangle place) {
        int line = gc.getFontMetrics().getHeight();
        gc.setForeground(palette.muted());
        gc.drawText(NAMES[cell], place.x + 6, place.y + 4, true);
        String size = size(cell);
        gc.drawText(size, place.x + place.width - 6 - gc.textExtent(size).x, place.y + place.height - line - 4, true);
        gc.setForeground(cell == 0 ? palette.down() : cell == 1 ? palette.up() : palette.text());
        Font usual = gc.getFont();
        gc.setFont(large);
        String figure = figure(cell);
        if (gc.textExtent(figure).x > place.width - 12) {
            gc.setFont(usual);
        }
        gc.drawText(figure, place.x + place.width - 6 - gc.textExtent(figure).x, place.y + line + 4, true);
        gc.setFont(usual);
    }

    private int cell(Event e) {
        int cell = getClientArea().width == 0 ? -1 : e.x * CELLS / getClientArea().width;
        return cell >= 0 && cell < CELLS && !Double.isNaN(price(cell)) ? cell : -1;
    }

    private void hover(int cell) {
        if (cell != hovered) {
            hovered = cell;
            setCursor(cell < 0 ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            redraw();
        }
    }

    private void click(Event e) {
        int cell = cell(e);
        if (cell >= 0 && e.button == 1) {
            taken.accept(price(cell));
        }
    }
}
