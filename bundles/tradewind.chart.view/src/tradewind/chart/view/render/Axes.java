package tradewind.chart.view.render;

import java.math.BigDecimal;
import java.util.List;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.RectBatch;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.Layout;
import tradewind.chart.view.model.PriceTicks;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.TimeTicks;
import tradewind.chart.view.model.ZoneChoice;

/** Grid lines and axis labels, which share their ticks. */
record Axes(Scene scene, List<BigDecimal> prices, List<TimeTicks.Tick> times) {
    private static final int PRICE_GAP = 42;
    private static final int TIME_GAP = 76;
    static final int LABEL_INDENT = 9;

    static Axes of(Scene scene) {
        return new Axes(scene, PriceTicks.of(scene.prices(), scene.subject().increments(), PRICE_GAP),
                TimeTicks.of(scene.series(), scene.time(), scene.zone(), TIME_GAP));
    }

    void grid(Canvas canvas) {
        Layout layout = scene.layout();
        RectBatch lines = new RectBatch(scene.theme().grid());
        for (BigDecimal price : prices) {
            lines.add(0, scene.prices().y(price.doubleValue()), layout.prices().width(), 1);
        }
        for (TimeTicks.Tick tick : times) {
            lines.add(scene.time().x(tick.index()), 0, 1, layout.plot().height());
        }
        lines.drawOn(canvas);
    }

    void labels(Canvas canvas) {
        Layout layout = scene.layout();
        RectBatch borders = new RectBatch(scene.theme().border());
        borders.add(layout.priceAxis().x(), 0, 1, layout.timeAxis().y());
        borders.add(0, layout.timeAxis().y(), layout.width(), 1);
        if (!layout.volume().isEmpty()) {
            borders.add(0, layout.volume().y(), layout.width(), 1);
        }
        for (Rect pane : layout.panes()) {
            borders.add(0, pane.y(), layout.width(), 1);
        }
        borders.drawOn(canvas);
        priceLabels(canvas);
        volumeLabel(canvas);
        timeLabels(canvas);
        zoneLabel(canvas);
    }

    private void priceLabels(Canvas canvas) {
        int height = canvas.textHeight(FontRole.NORMAL);
        Rect pane = scene.layout().prices();
        for (BigDecimal price : prices) {
            int y = scene.prices().y(price.doubleValue()) - height / 2;
            if (y >= pane.y() && y + height <= pane.bottom()) {
                int decimals = scene.subject().increments().decimalsAt(price.doubleValue());
                rightAligned(canvas, Figures.price(price, decimals), y, scene.theme().text());
            }
        }
    }

    private void volumeLabel(Canvas canvas) {
        Rect pane = scene.layout().volume();
        if (!pane.isEmpty() && scene.maxVolume() > 0) {
            int y = pane.bottom() - scene.volumeHeight(scene.maxVolume());
            rightAligned(canvas, Figures.quantity(scene.maxVolume()), y - canvas.textHeight(FontRole.NORMAL) / 2 + 3,
                    scene.theme().muted());
        }
    }

    private void timeLabels(Canvas canvas) {
        int y = scene.layout().timeAxis().y() + 5;
        int limit = scene.layout().prices().width();
        for (TimeTicks.Tick tick : times) {
            FontRole font = tick.strong() ? FontRole.BOLD : FontRole.NORMAL;
            int width = canvas.textWidth(tick.label(), font);
            int x = scene.time().x(tick.index()) - width / 2;
            if (x >= 0 && x + width < limit) {
                canvas.text(tick.label(), x, y, font, scene.theme().text());
            }
        }
    }

    private void zoneLabel(Canvas canvas) {
        int last = Math.max(0, scene.to() - 1);
        String text = ZoneChoice.offsetText(scene.zone(), scene.series().time(last));
        rightAligned(canvas, text, scene.layout().timeAxis().y() + 5, scene.theme().muted());
    }

    private void rightAligned(Canvas canvas, String text, int y, int rgb) {
        rightAligned(canvas, scene, text, y, rgb);
    }

    static void rightAligned(Canvas canvas, Scene scene, String text, int y, int rgb) {
        int x = scene.layout().width() - LABEL_INDENT - canvas.textWidth(text, FontRole.NORMAL);
        canvas.text(text, x, y, FontRole.NORMAL, rgb);
    }
}
