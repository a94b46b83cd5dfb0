package tradewind.chart.view.render;

import tradewind.chart.view.canvas.Canvas;
import tradewind.chart.view.canvas.FontRole;
import tradewind.chart.view.canvas.TextMetrics;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.Scene;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSource;

/** In the top left corner: what is charted, the numbers of the bar under the crosshair, and where they come from. */
final class ReadOut {
    private static final int LEFT = 10;
    private static final int TOP = 8;
    private static final int GAP = 3;
    private final Canvas canvas;
    private final Scene scene;
    /** Price lines run behind it: the texts get a ground to stand on. */
    private final boolean crossed;
    private int x = LEFT;
    private int y = TOP;

    private ReadOut(Canvas canvas, Scene scene) {
        this.canvas = canvas;
        this.scene = scene;
        this.crossed = LineMarks.anyAbove(scene, bottom(canvas));
    }

    static void draw(Canvas canvas, Scene scene) {
        ReadOut out = new ReadOut(canvas, scene);
        out.heading();
        out.numbers();
        if (scene.cursor().shown()) {
            out.origin();
        }
    }

    /** The row below all that it may say. */
    static int bottom(TextMetrics metrics) {
        return TOP + metrics.textHeight(FontRole.BOLD) + metrics.textHeight(FontRole.NORMAL)
                + metrics.textHeight(FontRole.SMALL) + 3 * GAP;
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
