package tradewind.strategy.internal;

import java.util.List;
import java.util.Locale;
import tradewind.core.strategy.Trade;

/** A line over time as SVG, with a few values and times at its edges. */
final class LinePlot {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 240;
    private static final int LEFT = 70;
    private static final int BOTTOM = 24;
    private static final int TOP = 8;

    private final long[] time;
    private final double[] values;
    private final String style;
    private final StringBuilder marks = new StringBuilder();
    private final double low;
    private final double high;

    /** @param values as many as times, at least two */
    LinePlot(long[] time, double[] values, String style) {
        this.time = time;
        this.values = values;
        this.style = style;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        low = least;
        high = most > least ? most : least + 1;
    }

    LinePlot withTrades(List<Trade> trades) {
        if (trades.size() <= 1000) {
            trades.forEach(t -> marks.append(String.format(Locale.ROOT,
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", t.net() > 0 ? "win" : "loss", x(t.entered()),
                    y(Math.clamp(t.entry(), low, high)))));
        }
        return this;
    }

    String svg() {
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\">");
        for (int i = 0; i <= 4; i++) {
            double value = low + (high - low) * i / 4;
            svg.append(String.format(Locale.ROOT, "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                    + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT, WIDTH, y(value), y(value), LEFT - 6,
                    y(value) + 4, Page.fixed(value, high - low < 10 ? 2 : 0)));
        }
        for (int i = 0; i <= 2; i++) {
            long at = time[(time.length - 1) * i / 2];
            svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>", x(at),
                    HEIGHT - 6, List.of("start", "middle", "end").get(i), ReportPage.time(at)));
        }
        svg.append("<polyline class=\"").append(style).append("\" points=\"");
        for (int i = 0; i < time.length; i++) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(time[i]), y(values[i])));
        }
        return svg.append("\"/>").append(marks).append("</svg>").toString();
    }

    private double x(long at) {
        double length = Math.max(1, time[time.length - 1] - time[0]);
        return LEFT + (WIDTH - LEFT) * Math.clamp((at - time[0]) / length, 0, 1);
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (high - value) / (high - low);
    }
}
