package tradewind.chart.view.render;

import java.util.List;
import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.Dash;
import tradewind.chart.view.canvas.Rect;
import tradewind.chart.view.canvas.RectBatch;
import tradewind.chart.view.canvas.Stroke;
import tradewind.chart.view.model.Breaks;
import tradewind.chart.view.model.Scene;

/** A dashed line where a session opens; a notch at the bottom and a dotted line where bars are missing inside one. */
final class BreakMarks {
    private static final int LEAST_SESSION_WIDTH = 24;
    private static final int NOTCH = 5;

    private BreakMarks() {
    }

    static void draw(Canvas canvas, Scene scene) {
        Breaks breaks = Breaks.of(scene.series(), scene.from(), scene.to(), scene.subject().hours());
        Rect plot = scene.layout().plot();
        if (scene.settings().sessions()) {
            sessions(canvas, scene, breaks.sessions(), plot);
        }
        if (scene.time().decimated()) {
            return;
        }
        RectBatch notches = new RectBatch(scene.theme().warning());
        Stroke stroke = Stroke.of(scene.theme().faded(scene.theme().warning(), 0.55), Dash.DOTTED);
        int bottom = scene.layout().prices().bottom();
        for (Breaks.Gap gap : breaks.gaps()) {
            int x = scene.time().edge(gap.index());
            canvas.line(x, plot.y(), x, plot.bottom() - 1, stroke);
            for (int i = 0; i < NOTCH; i++) {
                notches.add(x - i, bottom - NOTCH + i, 2 * i + 1, 1);
            }
        }
        notches.drawOn(canvas);
    }

    private static void sessions(Canvas canvas, Scene scene, List<Integer> opens, Rect plot) {
        Stroke stroke = Stroke.of(scene.theme().session(), Dash.DASHED);
        int before = Integer.MIN_VALUE / 2;
        for (int index : opens) {
            int x = scene.time().edge(index);
            if (x - before >= LEAST_SESSION_WIDTH && x < plot.right()) {
                canvas.line(x, plot.y(), x, plot.bottom() - 1, stroke);
                before = x;
            }
        }
    }
}
