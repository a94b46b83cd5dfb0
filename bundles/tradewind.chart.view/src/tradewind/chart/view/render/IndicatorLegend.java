package tradewind.chart.view.render;

import org.eclipse.jdt.annotation.Nullable;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.IndicatorInk;
import tradewind.chart.view.model.IndicatorPane;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.ShownIndicator;

/** What the indicators are and what they say at the bar under the crosshair: over the bars below the read-out, in panes on top. */
final class IndicatorLegend {
    private static final int LEFT = 10;
    private static final int GAP = 3;
    private final Canvas canvas;
    private final Scene scene;
    private final int limit;
    private int x = LEFT;
    private int y;

    private IndicatorLegend(Canvas canvas, Scene scene, int y, int limit) {
        this.canvas = canvas;
        this.scene = scene;
        this.y = y;
        this.limit = limit;
    }

    static void draw(Canvas canvas, Scene scene) {
        IndicatorLegend rows = new IndicatorLegend(canvas, scene, ReadOut.bottom(canvas, scene) + GAP,
                scene.layout().prices().bottom());
        scene.indicators().overPrices().forEach(s -> rows.row(s, null));
        for (IndicatorPane pane : scene.panes()) {
            Rect area = pane.area();
            new IndicatorLegend(canvas, scene, area.y() + GAP, area.bottom()).row(pane.indicator(), pane);
        }
    }

    private void row(ShownIndicator shown, @Nullable IndicatorPane pane) {
        if (y + canvas.textHeight(FontRole.SMALL) > limit) {
            return;
        }
        x = LEFT;
        put(shown.title(), scene.theme().text(), 8);
        int bar = scene.readOutBar();
        boolean some = shown.lines().stream().anyMatch(l -> !Double.isNaN(l.at(bar)));
        for (ShownIndicator.Line line : shown.lines()) {
            double value = line.at(bar);
            if (!some || !Double.isNaN(value)) {
                if (shown.lines().size() > 1) {
                    put(line.name(), scene.theme().muted(), 4);
                }
                put(Double.isNaN(value) ? Figures.NO_VALUE : pane == null ? price(value) : pane.figure(value),
                        IndicatorInk.rgb(line.ink(), scene.theme().dark()), 10);
            }
        }
        y += canvas.textHeight(FontRole.SMALL) + GAP;
    }

    private String price(double value) {
        return Figures.price(value, scene.subject().increments().decimalsAt(value));
    }

    /** What finds no room is left out. */
    private void put(String text, int rgb, int gap) {
        int width = canvas.textWidth(text, FontRole.SMALL);
        if (x + width < scene.layout().prices().right()) {
            canvas.fillRect(x - 2, y, width + 4, canvas.textHeight(FontRole.SMALL), scene.theme().background());
            canvas.text(text, x, y, FontRole.SMALL, rgb);
        }
        x += width + gap;
    }
}
