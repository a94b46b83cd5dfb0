package tradewind.chart.view.canvas;

import java.util.Arrays;

/** Collects rectangles of one colour, so that a thousand candles cost one call. */
public final class RectBatch {
    private final int rgb;
    private int[] xywh = new int[256];
    private int count;

    public RectBatch(int rgb) {
        this.rgb = rgb;
    }

    /** Adds a rectangle; an empty one is left out. */
    public void add(int x, int y, int width, int height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        if (4 * count == xywh.length) {
            xywh = Arrays.copyOf(xywh, 2 * xywh.length);
        }
        int k = 4 * count++;
        xywh[k] = x;
        xywh[k + 1] = y;
        xywh[k + 2] = width;
        xywh[k + 3] = height;
    }

    /** Adds the outline of a rectangle, one pixel wide. */
    public void outline(int x, int y, int width, int height) {
        if (width <= 2 || height <= 2) {
            add(x, y, width, height);
            return;
        }
        add(x, y, width, 1);
        add(x, y + height - 1, width, 1);
        add(x, y + 1, 1, height - 2);
        add(x + width - 1, y + 1, 1, height - 2);
    }

    /** Takes away what lies at or below a row. */
    public RectBatch cutBelow(int bottom) {
        for (int k = 0; k < 4 * count; k += 4) {
            xywh[k + 3] = Math.clamp((long) bottom - xywh[k + 1], 0, xywh[k + 3]);
        }
        return this;
    }

    public void drawOn(Canvas canvas) {
        if (count > 0) {
            canvas.fillRects(xywh, count, rgb);
        }
    }
}
