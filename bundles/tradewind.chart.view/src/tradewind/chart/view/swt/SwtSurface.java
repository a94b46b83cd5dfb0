package tradewind.chart.view.swt;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.widgets.Display;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Surface;

/** An SWT image to draw on. Display thread. */
final class SwtSurface implements Surface {
    private final Image image;
    private final ChartFonts fonts;
    private final int width;
    private final int height;
    private @Nullable GC gc;
    private @Nullable Canvas canvas;

    SwtSurface(Display display, ChartFonts fonts, int width, int height) {
        this.image = new Image(display, width, height);
        this.fonts = fonts;
        this.width = width;
        this.height = height;
    }

    /**
     * Draws {@code area} to the same place of {@code on}. As a pattern: on GTK drawing a part of an image costs as much
     * as drawing all of it, about 3 ms, a pattern only what it covers.
     */
    void copyTo(GC on, Rect area) {
        release();
        Pattern pattern = new Pattern(image.getDevice(), image);
        on.setBackgroundPattern(pattern);
        on.fillRectangle(area.x(), area.y(), area.width(), area.height());
        on.setBackgroundPattern(null);
        pattern.dispose();
    }

    /** Copies a pixel to {@code pixel}. */
    void sample(Image pixel) {
        open().copyArea(pixel, 0, 0);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Canvas canvas() {
        Canvas present = canvas;
        if (present == null) {
            present = new SwtCanvas(open(), fonts);
            canvas = present;
        }
        return present;
    }

    private GC open() {
        GC present = gc;
        if (present == null) {
            present = new GC(image);
            gc = present;
        }
        return present;
    }

    @Override
    public void copyTo(Surface target, Rect area) {
        SwtSurface other = (SwtSurface) target;
        copyTo(other.open(), area);
        other.canvas = null;
    }

    /** An image must not be drawn from while something draws on it. */
    private void release() {
        GC present = gc;
        if (present != null) {
            present.dispose();
        }
        gc = null;
        canvas = null;
    }

    @Override
    public void close() {
        release();
        image.dispose();
    }
}
