package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.RectBatch;
import tradewind.chart.view.model.PriceScale;
import tradewind.chart.view.model.Scene;
import tradewind.core.bar.BarSeries;

/**
 * A bar that history has not confirmed: a grey outline, hatched in the colour of its direction while it is being built.
 * Once it has closed it stays as a ghost, with a broken outline and a sparse grey hatch, until history answers.
 */
final class ProvisionalBar {
    private ProvisionalBar() {
    }

    static void draw(Canvas canvas, Scene scene, int i) {
        BarSeries series = scene.series();
        PriceScale prices = scene.prices();
        int x = scene.time().x(i);
        int width = scene.time().bodyWidth();
        int top = prices.y(Math.max(series.open(i), series.close(i)));
        int bottom = prices.y(Math.min(series.open(i), series.close(i)));
        int high = prices.y(series.high(i));
        int low = prices.y(series.low(i));
        boolean live = scene.inProgress(i);
        int left = x - width / 2;
        int height = bottom - top + 1;
        int end = scene.barsBottom();
        canvas.fillRect(left, top, width, Math.min(height, end - top), scene.theme().background());
        if (width > 2) {
            RectBatch hatch = new RectBatch(hatchColour(scene, i, live));
            hatch(hatch, left + 1, top + 1, width - 2, height - 2, live ? 3 : 5);
            hatch.cutBelow(end).drawOn(canvas);
        }
        RectBatch ink = new RectBatch(scene.theme().provisional());
        ink.add(x, high, 1, top - high);
        ink.add(x, bottom + 1, 1, low - bottom);
        if (live) {
            ink.outline(left, top, width, height);
        } else {
            broken(ink, left, top, width, height);
        }
        ink.cutBelow(end).drawOn(canvas);
    }

    private static int hatchColour(Scene scene, int i, boolean live) {
        boolean dark = scene.theme().dark();
        boolean rises = scene.series().close(i) >= scene.series().open(i);
        return !live ? scene.theme().faded(scene.theme().provisional(), 0.6)
                : rises ? scene.settings().palette().up(dark) : scene.settings().palette().down(dark);
    }

    /** Diagonals from bottom left to top right, {@code pitch} pixels apart, one pixel at a time to be exact. */
    private static void hatch(RectBatch ink, int x, int y, int width, int height, int pitch) {
        for (int dy = 0; dy < height; dy++) {
            for (int dx = Math.floorMod(-(y + dy) - x, pitch); dx < width; dx += pitch) {
                ink.add(x + dx, y + dy, 1, 1);
            }
        }
    }

    private static void broken(RectBatch ink, int x, int y, int width, int height) {
        for (int dx = 0; dx < width; dx++) {
            if (dx % 3 != 2) {
                ink.add(x + dx, y, 1, 1);
                ink.add(x + dx, y + height - 1, 1, 1);
            }
        }
        for (int dy = 0; dy < height; dy++) {
            if (dy % 3 != 2) {
                ink.add(x, y + dy, 1, 1);
                ink.add(x + width - 1, y + dy, 1, 1);
            }
        }
    }
}
