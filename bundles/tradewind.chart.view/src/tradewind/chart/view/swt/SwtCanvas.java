package tradewind.chart.view.swt;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;

/** Draws with an SWT {@link GC}. Colours and fonts are set only when they change: each setting costs a native call. */
final class SwtCanvas implements Canvas {
    private static final Map<Integer, Color> COLORS = new HashMap<>();
    private final GC gc;
    private final ChartFonts fonts;
    private int background = -1;
    private int foreground = -1;
    private @Nullable FontRole role;
    private @Nullable Rect clip;

    SwtCanvas(GC gc, ChartFonts fonts) {
        this.gc = gc;
        this.fonts = fonts;
        gc.setAntialias(SWT.OFF);
        gc.setTextAntialias(SWT.ON);
    }

    /** Colours hold no native resource, so that they can be kept for ever. Display thread. */
    private static Color color(int rgb) {
        return COLORS.computeIfAbsent(rgb, c -> new Color(c >>> 16 & 0xff, c >>> 8 & 0xff, c & 0xff));
    }

    private void fill(int rgb) {
        if (rgb != background) {
            gc.setBackground(color(rgb));
            background = rgb;
        }
    }

    private void ink(int rgb) {
        if (rgb != foreground) {
            gc.setForeground(color(rgb));
            foreground = rgb;
        }
    }

    @Override
    public void fillRect(int x, int y, int width, int height, int rgb) {
        if (width > 0 && height > 0) {
            fill(rgb);
            gc.fillRectangle(x, y, width, height);
        }
    }

    @Override
    public void fillRects(int[] xywh, int count, int rgb) {
        fill(rgb);
        Rect cut = clip;
        for (int k = 0; k < 4 * count; k += 4) {
            if (cut == null || cut.x() < xywh[k] + xywh[k + 2] && xywh[k] < cut.right()
                    && cut.y() < xywh[k + 1] + xywh[k + 3] && xywh[k + 1] < cut.bottom()) {
                gc.fillRectangle(xywh[k], xywh[k + 1], xywh[k + 2], xywh[k + 3]);
            }
        }
    }

    @Override
    public void line(int x1, int y1, int x2, int y2, Stroke stroke) {
        if (x1 == x2 || y1 == y2) {
            straight(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1) + 1, Math.abs(y2 - y1) + 1, stroke);
            return;
        }
        set(stroke);
        gc.drawLine(x1, y1, x2, y2);
    }

    /** A rectangle is the same pixels for less work. */
    private void straight(int x, int y, int width, int height, Stroke stroke) {
        boolean vertical = width == 1 && height > 1;
        int before = (stroke.width() - 1) / 2;
        int left = vertical ? x - before : x;
        int top = vertical ? y : y - before;
        int wide = vertical ? stroke.width() : width;
        int tall = vertical ? height : stroke.width();
        if (stroke.dash() == Dash.SOLID) {
            fillRect(left, top, wide, tall, stroke.rgb());
            return;
        }
        gc.setBackgroundPattern(fonts.dashes().pattern(stroke.rgb(), stroke.dash(), vertical, vertical ? y : x));
        gc.fillRectangle(left, top, wide, tall);
        gc.setBackgroundPattern(null);
    }

    @Override
    public void polyline(int[] xy, int points, Stroke stroke) {
        set(stroke);
        gc.setAntialias(SWT.ON);
        gc.drawPolyline(xy.length == 2 * points ? xy : java.util.Arrays.copyOf(xy, 2 * points));
        gc.setAntialias(SWT.OFF);
    }

    private void set(Stroke stroke) {
        ink(stroke.rgb());
        gc.setLineWidth(stroke.width());
        gc.setLineCap(SWT.CAP_FLAT);
        if (stroke.dash() == Dash.SOLID) {
            gc.setLineStyle(SWT.LINE_SOLID);
        } else {
            gc.setLineDash(stroke.dash().pattern());
        }
    }

    @Override
    public void fillPolygon(int[] xy, int points, int rgb) {
        fill(rgb);
        gc.setAntialias(SWT.ON);
        gc.fillPolygon(xy.length == 2 * points ? xy : java.util.Arrays.copyOf(xy, 2 * points));
        gc.setAntialias(SWT.OFF);
    }

    @Override
    public void text(String text, int x, int y, FontRole font, int rgb) {
        if (text.isEmpty()) {
            return;
        }
        if (font != role) {
            gc.setFont(fonts.font(font));
            role = font;
        }
        ink(rgb);
        gc.drawString(text, x, y, true);
    }

    @Override
    public int textWidth(String text, FontRole font) {
        return fonts.textWidth(text, font);
    }

    @Override
    public int textHeight(FontRole font) {
        return fonts.textHeight(font);
    }

    @Override
    public void clip(Rect area) {
        clip = area;
        gc.setClipping(area.x(), area.y(), area.width(), area.height());
    }

    @Override
    public void unclip() {
        clip = null;
        gc.setClipping((Rectangle) null);
    }
}
