package tradewind.chart.view.canvas;

/** A rectangle in pixels; {@code x + width} and {@code y + height} lie outside. */
public record Rect(int x, int y, int width, int height) {
    public static final Rect NONE = new Rect(0, 0, 0, 0);

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    public boolean contains(int px, int py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    public boolean intersects(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The common part, {@link #NONE} if there is none. */
    public Rect intersection(Rect other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int w = Math.min(right(), other.right()) - left;
        int h = Math.min(bottom(), other.bottom()) - top;
        return w > 0 && h > 0 ? new Rect(left, top, w, h) : NONE;
    }

    /** The smallest rectangle around both. */
    public Rect union(Rect other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** Grown by so many pixels on every side. */
    public Rect inflate(int by) {
        return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public long area() {
        return isEmpty() ? 0 : (long) width * height;
    }
}
