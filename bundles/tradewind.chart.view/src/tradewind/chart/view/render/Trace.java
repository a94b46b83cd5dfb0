package tradewind.chart.view.render;

import java.util.Arrays;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;

/** A line from point to point, of which what lies in a pane is drawn. */
final class Trace {
    private final Canvas canvas;
    private final Rect area;
    private final Stroke stroke;
    private int[] xy = new int[64];
    private int points;
    private boolean begun;
    private int lastX;
    private int lastY;

    Trace(Canvas canvas, Rect area, Stroke stroke) {
        this.canvas = canvas;
        this.area = area;
        this.stroke = stroke;
    }

    void to(int x, int y) {
        int edge = area.right() - 1;
        if (x > edge) {
            if (begun && lastX < edge) {
                piece(edge, lastY + (int) Math.round((y - lastY) * (double) (edge - lastX) / (x - lastX)));
            }
            interrupt();
        } else if (!begun) {
            begun = true;
            if (inside(y)) {
                add(x, y);
            }
        } else {
            piece(x, y);
        }
        lastX = x;
        lastY = y;
    }

    /** Nothing is drawn from here to the next point. */
    void interrupt() {
        if (points == 1) {
            canvas.fillRect(xy[0], xy[1], xy[0] < area.right() ? 1 : 0, 1, stroke.rgb());
        } else {
            flush();
        }
        points = 0;
        begun = false;
    }

    private void piece(int x, int y) {
        boolean above = Math.max(lastY, y) < area.y();
        boolean below = Math.min(lastY, y) >= area.bottom();
        if (!above && !below) {
            if (!inside(lastY)) {
                add(cross(x, y, edge(lastY)), edge(lastY));
            }
            if (inside(y)) {
                add(x, y);
            } else {
                add(cross(x, y, edge(y)), edge(y));
                flush();
            }
        }
    }

    private boolean inside(int y) {
        return y >= area.y() && y < area.bottom();
    }

    private int edge(int y) {
        return y < area.y() ? area.y() : area.bottom() - 1;
    }

    /** Where the piece to the point reaches a row. */
    private int cross(int x, int y, int row) {
        return lastX + (int) Math.round((x - lastX) * (double) (row - lastY) / (y - lastY));
    }

    private void add(int x, int y) {
        if (2 * points == xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[2 * points] = x;
        xy[2 * points++ + 1] = y;
    }

    private void flush() {
        if (points > 1) {
            canvas.polyline(xy, points, stroke);
        }
        points = 0;
    }
}
