package tradewind.chart.view.render;

import java.math.BigDecimal;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.Cursor;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.Scene;
import tradewind.core.instrument.PriceIncrements;

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
            BigDecimal price = onGrid(scene.prices().price(cursor.y()), scene.subject().increments());
            Tag.price(canvas, scene, cursor.y(), scene.theme().tag(),
                    Figures.price(price, scene.subject().increments().decimalsAt(price.doubleValue())));
        }
    }

    /** The nearest price that can be traded. */
    private static BigDecimal onGrid(double price, PriceIncrements increments) {
        BigDecimal exact = BigDecimal.valueOf(price);
        BigDecimal half = increments.at(exact).divide(BigDecimal.valueOf(2));
        return increments.roundDown(exact.add(half));
    }
}
