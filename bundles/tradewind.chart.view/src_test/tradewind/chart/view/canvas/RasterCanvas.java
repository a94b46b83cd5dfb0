package tradewind.chart.view.canvas;

/** Draws pixel by pixel. */
public final class RasterCanvas implements Canvas {
    private final RasterSurface surface;
    private final Rect whole;
    private Rect clip;

    public RasterCanvas(RasterSurface surface) {
        this.surface = surface;
        this.whole = new Rect(0, 0, surface.width, surface.height);
        this.clip = whole;
    }

    private void set(int x, int y, int rgb) {
        if (clip.contains(x, y)) {
            surface.pixels[y * surface.width + x] = rgb;
        }
    }

    @Override
    public void fillRect(int x, int y, int width, int height, int rgb) {
        Rect part = new Rect(x, y, width, height).intersection(clip);
        for (int row = part.y(); row < part.bottom(); row++) {
            java.util.Arrays.fill(surface.pixels, row * surface.width + part.x(),
                    row * surface.width + part.right(), rgb);
        }
    }

    @Override
    public void fillRects(int[] xywh, int count, int rgb) {
        for (int k = 0; k < 4 * count; k += 4) {
            fillRect(xywh[k], xywh[k + 1], xywh[k + 2], xywh[k + 3], rgb);
        }
    }

    @Override
    public void line(int x1, int y1, int x2, int y2, Stroke stroke) {
        int steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
        boolean steep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
        int before = (stroke.width() - 1) / 2;
        for (int i = 0; i <= steps; i++) {
            int x = steps == 0 ? x1 : x1 + Math.round((x2 - x1) * (float) i / steps);
            int y = steps == 0 ? y1 : y1 + Math.round((y2 - y1) * (float) i / steps);
            for (int w = -before; stroke.dash().on(i) && w < stroke.width() - before; w++) {
                set(steep ? x + w : x, steep ? y : y + w, stroke.rgb());
            }
        }
    }

    @Override
    public void polyline(int[] xy, int points, Stroke stroke) {
        for (int k = 2; k < 2 * points; k += 2) {
            line(xy[k - 2], xy[k - 1], xy[k], xy[k + 1], stroke);
        }
    }

    @Override
    public void fillPolygon(int[] xy, int points, int rgb) {
        for (int y = clip.y(); y < clip.bottom(); y++) {
            for (int x = clip.x(); x < clip.right(); x++) {
                if (inside(xy, points, x, y)) {
                    set(x, y, rgb);
                }
            }
        }
    }

    private static boolean inside(int[] xy, int points, double x, double y) {
        boolean in = false;
        for (int i = 0, j = points - 1; i < points; j = i++) {
            double yi = xy[2 * i + 1] - 0.5;
            double yj = xy[2 * j + 1] - 0.5;
            if (yi > y != yj > y && x < (xy[2 * j] - xy[2 * i]) * (y - yi) / (yj - yi) + xy[2 * i]) {
                in = !in;
            }
        }
        return in;
    }

    @Override
    public void text(String text, int x, int y, FontRole font, int rgb) {
        BitmapFont.draw(text, x, y, font, (px, py) -> set(px, py, rgb));
    }

    @Override
    public int textWidth(String text, FontRole font) {
        return BitmapFont.METRICS.textWidth(text, font);
    }

    @Override
    public int textHeight(FontRole font) {
        return BitmapFont.METRICS.textHeight(font);
    }

    @Override
    public void clip(Rect area) {
        clip = whole.intersection(area);
    }

    @Override
    public void unclip() {
        clip = whole;
    }
}
