package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.IndicatorPane;
import tradewind.chart.view.model.Scene;

/** Guides, grid and axis labels of the panes of indicators. */
final class IndicatorAxes {
    private static final int GAP = 30;

    private IndicatorAxes() {
    }

    static void draw(Canvas canvas, Scene scene) {
        for (IndicatorPane pane : scene.panes()) {
            Rect area = pane.area();
            for (double tick : pane.ticks(GAP)) {
                boolean guide = pane.indicator().scale().guides().contains(tick);
                canvas.line(area.x(), pane.scale().y(tick), area.right() - 1, pane.scale().y(tick), guide
                        ? Stroke.of(scene.theme().session(), Dash.DOTTED) : Stroke.of(scene.theme().grid()));
                label(canvas, scene, pane, tick);
            }
        }
    }

    private static void label(Canvas canvas, Scene scene, IndicatorPane pane, double tick) {
        int height = canvas.textHeight(FontRole.NORMAL);
        int y = pane.scale().y(tick) - height / 2;
        if (y > pane.area().y() && y + height <= pane.area().bottom()) {
            Axes.rightAligned(canvas, scene, pane.figure(tick), y, scene.theme().muted());
        }
    }
}
