package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.TextMetrics;
import tradewind.chart.view.model.ChartSignals;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.ForecastInk;
import tradewind.chart.view.model.Scene;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSource;
import tradewind.core.forecast.ForecastRange;
import tradewind.core.forecast.LiveForecast;

/** In the top left corner: what is charted, the numbers of the bar under the crosshair, and where they come from. */
final class ReadOut {
    private static final int LEFT = 10;
    private static final int TOP = 8;
    private static final int GAP = 3;
    private static final int MOST_RUNS = 3;
    private final Canvas canvas;
    private final Scene scene;
    /** Price lines run behind it: the texts get a ground to stand on. */
    private boolean crossed;
    private int x = LEFT;
    private int y = TOP;

    private ReadOut(Canvas canvas, Scene scene) {
        this.canvas = canvas;
        this.scene = scene;
        this.crossed = LineMarks.anyAbove(scene, bottom(canvas, scene));
    }

    static void draw(Canvas canvas, Scene scene) {
        ReadOut out = new ReadOut(canvas, scene);
        out.heading();
        out.numbers();
        out.forecasts();
        out.runs();
        if (scene.cursor().shown()) {
            out.origin();
            out.forecast();
            out.signals();
        }
    }

    /** The row below all that it may say. */
    static int bottom(TextMetrics metrics, Scene scene) {
        int small = metrics.textHeight(FontRole.SMALL) + GAP;
        return TOP + metrics.textHeight(FontRole.BOLD) + metrics.textHeight(FontRole.NORMAL) + 2 * GAP
                + small * ((scene.forecasts().isEmpty() ? 1 : 3) + runs(scene) + (runs(scene) == 0 ? 0 : 1));
    }

    private static int runs(Scene scene) {
        return Math.min(MOST_RUNS, scene.signals().legend().size());
    }

    private void heading() {
        put(scene.subject().name(), FontRole.BOLD, scene.theme().text(), 8);
        put(scene.series().barSize().shortText(), FontRole.BOLD, scene.theme().text(), 8);
        put(scene.subject().detail(), FontRole.NORMAL, scene.theme().muted(), 8);
        nextLine(FontRole.BOLD);
    }

    private void numbers() {
        Bar bar = scene.series().bar(scene.readOutBar());
        boolean dark = scene.theme().dark();
        boolean rises = bar.close() >= bar.open();
        int rgb = scene.theme().text();
        int decimals = scene.subject().increments().decimalsAt(bar.close());
        value("O", Figures.price(bar.open(), decimals), rgb);
        value("H", Figures.price(bar.high(), decimals), rgb);
        value("L", Figures.price(bar.low(), decimals), rgb);
        value("C", Figures.price(bar.close(), decimals), rgb);
        value("V", Figures.quantity(bar.volume()), rgb);
        if (bar.open() != 0) {
            double change = bar.close() / bar.open() - 1;
            int tint = rises ? scene.settings().palette().up(dark) : scene.settings().palette().down(dark);
            put(rises ? "\u25b2" : "\u25bc", FontRole.NORMAL, tint, 4);
            put(Figures.percent(change), FontRole.NORMAL, rgb, 10);
        }
        nextLine(FontRole.NORMAL);
    }

    /** How the served model does. Parts that find no room are left out. */
    private void forecasts() {
        if (scene.forecasts().isEmpty()) {
            return;
        }
        // The line of the last price is never far.
        crossed = true;
        int rgb = scene.forecasts().silent() ? scene.theme().muted() : ForecastInk.SAID.rgb(scene.theme().dark());
        for (String part : scene.forecasts().legend()) {
            if (!part.isEmpty() && x + canvas.textWidth(part, FontRole.SMALL) < scene.layout().prices().right()) {
                put(part, FontRole.SMALL, rgb, 10);
            }
            rgb = scene.theme().muted();
        }
        nextLine(FontRole.SMALL);
    }

    /** What runs on this instrument. */
    private void runs() {
        boolean dark = scene.theme().dark();
        crossed |= runs(scene) > 0;
        for (ChartSignals.Run run : scene.signals().legend().subList(0, runs(scene))) {
            put(run.state(), FontRole.SMALL, scene.theme().text(), 8);
            put(run.profit(), FontRole.SMALL, run.gains() > 0 ? scene.settings().palette().up(dark) : run.gains() < 0
                    ? scene.settings().palette().down(dark) : scene.theme().muted(), 8);
            nextLine(FontRole.SMALL);
        }
    }

    /** What strategies signalled at the bar under the crosshair. */
    private void signals() {
        int bar = scene.readOutBar();
        scene.signals().between(scene.series().time(bar), SignalMarks.end(scene, bar + 1)).stream().limit(2).forEach(m -> {
            nextLine(FontRole.SMALL);
            put(m.sentence(), FontRole.SMALL, m.mark().up() ? scene.theme().buy() : scene.theme().sell(), 8);
        });
    }

    /** What was forecast of the bar under the crosshair, and which range held what came. */
    private void forecast() {
        long time = scene.series().time(scene.readOutBar());
        scene.forecasts().past(time).ifPresent(t -> {
            said(t.forecast());
            put(t.fate().text(), FontRole.SMALL, ForecastInk.of(t.fate()).rgb(scene.theme().dark()), 8);
        });
        scene.forecasts().present(time).ifPresent(this::said);
    }

    private void said(LiveForecast f) {
        int decimals = scene.subject().increments().decimalsAt(f.candle().close());
        nextLine(FontRole.SMALL);
        put("Forecast C " + Figures.price(f.candle().close(), decimals), FontRole.SMALL,
                ForecastInk.SAID.rgb(scene.theme().dark()), 8);
        for (ForecastRange r : f.ranges()) {
            put(Math.round(100 * r.share()) + " % " + Figures.price(r.lower(), decimals) + " to "
                    + Figures.price(r.upper(), decimals), FontRole.SMALL, scene.theme().muted(), 8);
        }
        if (f.abstains()) {
            put("abstained", FontRole.SMALL, scene.theme().muted(), 8);
        }
    }

    private void origin() {
        Bar bar = scene.series().bar(scene.readOutBar());
        String moment = Figures.moment(bar.time(), scene.zone(), bar.size().seconds());
        put(moment + " " + scene.zone().getId(), FontRole.SMALL, scene.theme().muted(), 8);
        put(completeness(bar), FontRole.SMALL, scene.theme().muted(), 8);
        put("from " + source(bar.source()), FontRole.SMALL, scene.theme().muted(), 8);
        put(bar.size().shortText() + " bar", FontRole.SMALL, scene.theme().muted(), 8);
        if (bar.revision() > 0) {
            put("revised " + bar.revision() + "\u00d7", FontRole.SMALL, scene.theme().muted(), 8);
        }
    }

    private String completeness(Bar bar) {
        if (!bar.provisional()) {
            return "confirmed";
        }
        return scene.inProgress(scene.readOutBar()) ? "in progress" : "closed, not confirmed yet";
    }

    private static String source(BarSource source) {
        return switch (source) {
            case TICKS -> "ticks";
            case LIVE_HISTORY -> "streamed history";
            case HISTORY -> "history";
            case IMPORT -> "a file";
            case AGGREGATE -> "smaller bars";
        };
    }

    private void value(String name, String text, int rgb) {
        put(name, FontRole.NORMAL, scene.theme().muted(), 4);
        put(text, FontRole.NORMAL, rgb, 10);
    }

    private void put(String text, FontRole font, int rgb, int gap) {
        int width = canvas.textWidth(text, font);
        if (crossed) {
            canvas.fillRect(x - 2, y, width + gap + 2, canvas.textHeight(font), scene.theme().background());
        }
        canvas.text(text, x, y, font, rgb);
        x += width + gap;
    }

    private void nextLine(FontRole font) {
        x = LEFT;
        y += canvas.textHeight(font) + GAP;
    }
}
