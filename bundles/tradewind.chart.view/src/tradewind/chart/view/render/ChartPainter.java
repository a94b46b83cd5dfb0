package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.model.Scene;

/**
 * Draws a scene in three layers, each over the one before: what lasts, what lives, and the crosshair. Drawing the three
 * in turn is the whole picture; {@link LayeredPainter} makes the same picture with less work.
 */
public final class ChartPainter {
    private ChartPainter() {
    }

    /** Background, grid, axes, and the bars, indicators, trades of a back-test and labels before {@link Scene#firstLive}. */
    public static void history(Canvas canvas, Scene scene) {
        Backdrop.draw(canvas, scene);
        if (scene.isEmpty()) {
            Backdrop.message(canvas, scene);
            return;
        }
        Axes axes = Axes.of(scene);
        axes.grid(canvas);
        BreakMarks.draw(canvas, scene);
        ResolutionStrip.draw(canvas, scene);
        TradeMarks.lines(canvas, scene);
        IndicatorAxes.draw(canvas, scene);
        Bars.draw(canvas, scene, scene.from(), Math.min(scene.firstLive(), scene.to()));
        IndicatorMarks.history(canvas, scene);
        PastTradeMarks.draw(canvas, scene);
        SignalMarks.draw(canvas, scene, scene.from(), Math.min(scene.firstLive(), scene.to()));
        TradeMarks.draw(canvas, scene, scene.from(), Math.min(scene.firstLive(), scene.to()));
        axes.labels(canvas);
        TradeMarks.tags(canvas, scene);
    }

    /** The forecasts, the bars that may still change with their indicators, the price lines, and the tags that follow the market. */
    public static void live(Canvas canvas, Scene scene) {
        if (scene.isEmpty()) {
            return;
        }
        ForecastMarks.draw(canvas, scene);
        int first = Math.max(scene.from(), scene.firstLive());
        Bars.draw(canvas, scene, first, scene.to());
        IndicatorMarks.live(canvas, scene);
        SignalMarks.draw(canvas, scene, first, scene.to());
        TradeMarks.draw(canvas, scene, first, scene.to());
        LineMarks.lines(canvas, scene);
        PriceTags.draw(canvas, scene);
        LineMarks.texts(canvas, scene);
        BackToLive.draw(canvas, scene);
    }

    /** The crosshair, a line that is being dragged, and the read-out. */
    public static void cursor(Canvas canvas, Scene scene) {
        if (!scene.isEmpty()) {
            Crosshair.draw(canvas, scene);
            LineGhost.draw(canvas, scene);
            ReadOut.draw(canvas, scene);
            IndicatorLegend.draw(canvas, scene);
        }
    }

    /** The whole picture. */
    public static void all(Canvas canvas, Scene scene) {
        history(canvas, scene);
        live(canvas, scene);
        cursor(canvas, scene);
    }
}
