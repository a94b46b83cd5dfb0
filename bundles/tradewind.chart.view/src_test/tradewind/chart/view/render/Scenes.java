package tradewind.chart.view.render;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tradewind.chart.view.SyntheticBars;
import tradewind.chart.view.canvas.BitmapFont;
import tradewind.chart.view.canvas.RasterSurface;
import tradewind.chart.view.model.ChartModel;
import tradewind.chart.view.model.Scene;
import tradewind.core.bar.BarSeries;
import tradewind.core.label.TradeLabel;

/** Charts with made-up bars, drawn in memory. */
final class Scenes {
    private Scenes() {
    }

    /** 800 by 450 pixels, 15 days with two live bars at the end, 23 s before the last one closes. */
    static ChartModel model() {
        ChartModel model = new ChartModel(BitmapFont.METRICS);
        model.resize(800, 450);
        BarSeries series = SyntheticBars.withLiveBars(SyntheticBars.minutes(7, 15, 300));
        model.show(SyntheticBars.subject("SIM"), series);
        model.update(series, SyntheticBars.quote(series.last().close()));
        model.time((series.last().time() + 37) * 1000);
        return model;
    }

    static RasterSurface draw(Scene scene) {
        RasterSurface surface = new RasterSurface(scene.layout().width(), scene.layout().height());
        ChartPainter.all(surface.canvas(), scene);
        return surface;
    }

    /** Labels of every kind along the series. */
    static List<TradeLabel> labels(BarSeries series, int every) {
        List<TradeLabel> labels = new ArrayList<>();
        TradeLabel.LineStyle[] styles = TradeLabel.LineStyle.values();
        for (int i = series.size() - 1, k = 0; i >= 0; i -= every, k++) {
            labels.add(new TradeLabel(OptionalLong.of(series.time(i)),
                    k % 2 == 0 ? TradeLabel.Side.BUY : TradeLabel.Side.SELL, series.close(i), k % 3 == 0 ? "entry" : "",
                    k % 4 != 3, k % 5 == 0, k % 2 == 0, 1 + k % 3, styles[k % styles.length], 1 + k % 2));
        }
        return labels;
    }
}
