package tradewind.ai.internal.report;

import java.util.Locale;

/** A picture as inline SVG: axes with a few marks, lines, bands and columns. Coordinates are in the data's units. */
final class Plot {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 240;
    private static final int LEFT = 64;
    private static final int RIGHT = 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 26;
    private static final int MARKS = 4;

    private final StringBuilder svg = new StringBuilder();
    private final double fromX;
    private final double toX;
    private final double fromY;
    private final double toY;

    /** @param title read out by screen readers */
    Plot(String title, double fromX, double toX, double fromY, double toY) {
        this.fromX = fromX;
        this.toX = toX > fromX ? toX : fromX + 1;
        double air = toY > fromY ? (toY - fromY) * 0.04 : 1;
        // What starts at nothing keeps its floor.
        this.fromY = fromY == 0 ? 0 : fromY - air;
        this.toY = toY + air;
        svg.append("<svg viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT)
                .append("\" role=\"img\" aria-label=\"").append(Text.escaped(title)).append("\">\n");
        double step = step((this.toY - this.fromY) / MARKS);
        for (double mark = Math.ceil(this.fromY / step) * step; mark <= this.toY; mark += step) {
            markY(mark, step);
        }
    }

    /** The round number, 1, 2 or 5 times a power of ten, at or above. */
    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double leading = least / power;
        return power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
    }

    private void markY(double value, double step) {
        double at = y(value);
        svg.append(String.format(Locale.ROOT, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n", LEFT, WIDTH - RIGHT, at, at, LEFT - 6,
                at + 4, Text.mark(value, step)));
    }

    /** A word below the axis. */
    Plot markX(double value, String label) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x(value),
                HEIGHT - 8, Text.escaped(label)));
        return this;
    }

    /** @param style a class of the page's style sheet */
    Plot line(String style, double[] xs, double[] ys) {
        svg.append("<polyline fill=\"none\" class=\"").append(style).append("\" points=\"");
        points(xs, ys, false);
        svg.append("\"/>\n");
        return this;
    }

    /** The area between two lines. */
    Plot band(String style, double[] xs, double[] lower, double[] upper) {
        svg.append("<polygon class=\"").append(style).append("\" points=\"");
        points(xs, upper, false);
        points(xs, lower, true);
        svg.append("\"/>\n");
        return this;
    }

    private void points(double[] xs, double[] ys, boolean backwards) {
        for (int n = 0; n < xs.length; n++) {
            int i = backwards ? xs.length - 1 - n : n;
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(xs[i]), y(ys[i])));
        }
    }

    /** A column from 0. */
    Plot column(String style, double from, double to, double height) {
        double top = y(height);
        svg.append(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>"
                + "%n", style, x(from), top, x(to) - x(from), Math.max(0, y(0) - top)));
        return this;
    }

    /** A level line across. */
    Plot level(double value) {
        return line("level", new double[] {fromX, toX}, new double[] {value, value});
    }

    String svg() {
        return svg + "</svg>\n";
    }

    private double x(double value) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (value - fromX) / (toX - fromX);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - fromY) / (toY - fromY);
    }
}
