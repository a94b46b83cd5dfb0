package tradewind.chart.view.render;

import java.math.BigDecimal;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.Cursor;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.IndicatorPane;
import tradewind.chart.view.model.PriceSteps;
import tradewind.chart.view.model.Scene;

/** Two dashed lines, the vertical one on the middle of a bar, with the price and the time on the axes. */
final class Crosshair {
    private Crosshair() {
    }

    static void draw(Canvas canvas, Scene scene) {
        Cursor cursor = scene.cursor();
        Rect plot = scene.layout().plot();
        if (!cursor.shown() || !plot.contains(cursor.x(), cursor.y())) {
            return;
        }
        Stroke stroke = Stroke.of(scene.theme().crosshair(), Dash.DASHED);
        int bar = scene.readOutBar();
        int x = scene.time().decimated() ? cursor.x() : scene.time().x(bar);
        canvas.line(x, plot.y(), x, plot.bottom() - 1, stroke);
        canvas.line(plot.x(), cursor.y(), plot.right() - 1, cursor.y(), stroke);
        Tag.time(canvas, scene, x, scene.theme().tag(), Figures.moment(scene.series().time(bar), scene.zone(),
                scene.series().barSize().seconds()));
        if (scene.layout().prices().contains(cursor.x(), cursor.y())) {
            BigDecimal price = PriceSteps.nearest(scene.subject().increments(), scene.prices().price(cursor.y()));
            Tag.price(canvas, scene, cursor.y(), scene.theme().tag(),
                    Figures.price(price, scene.subject().increments().decimalsAt(price.doubleValue())));
        }
        for (IndicatorPane pane : scene.panes()) {
            if (pane.area().contains(cursor.x(), cursor.y())) {
                Tag.price(canvas, scene, cursor.y(), scene.theme().tag(),
                        pane.figure(pane.scale().price(cursor.y())));
            }
        }
    }
}
