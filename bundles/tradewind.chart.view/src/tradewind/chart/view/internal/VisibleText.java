package tradewind.chart.view.internal;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import tradewind.chart.view.model.Figures;
import tradewind.chart.view.model.Scene;
import tradewind.chart.view.model.ShownIndicator;
import tradewind.chart.view.model.ShownLine;
import tradewind.core.bar.Bar;

/** What the chart shows, in words and as a table: for screen readers, and to copy. */
final class VisibleText {
    private VisibleText() {
    }

    /** One sentence. */
    static String summary(Scene scene) {
        if (scene.isEmpty() || scene.from() >= scene.to()) {
            return scene.subject().message().replace('\n', ' ');
        }
        int from = scene.from();
        int to = scene.to();
        Bar last = scene.series().last();
        int decimals = scene.subject().increments().decimalsAt(last.close());
        return scene.subject().name() + ", " + (to - from) + " bars of " + scene.series().barSize().shortText()
                + " from " + moment(scene, from) + " to " + moment(scene, to - 1) + " " + scene.zone().getId()
                + ", highest " + Figures.price(scene.series().highest(from, to), decimals)
                + ", lowest " + Figures.price(scene.series().lowest(from, to), decimals)
                + ", last price " + Figures.price(last.close(), decimals)
                + (last.provisional() ? ", provisional" : "") + lines(scene) + forecasts(scene) + indicators(scene)
                + strategies(scene);
    }

    private static String strategies(Scene scene) {
        return scene.signals().legend().stream().map(r -> "; " + r.state() + (r.profit().isEmpty() ? "" : ", " + r.profit()))
                .collect(Collectors.joining());
    }

    private static String indicators(Scene scene) {
        StringBuilder text = new StringBuilder();
        for (ShownIndicator shown : scene.indicators().shown()) {
            text.append("; ").append(shown.title());
            for (ShownIndicator.Line line : shown.lines()) {
                double value = line.at(scene.series().size() - 1);
                text.append(", ").append(line.name()).append(' ').append(Figures.price(value, 2));
            }
        }
        return text.toString();
    }

    private static String forecasts(Scene scene) {
        String legend = scene.forecasts().legend().stream().filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return (legend.isEmpty() ? "" : "; " + legend) + scene.forecasts().current().filter(f -> !f.abstains()).map(f -> ", next close "
                + price(scene, f.candle().close()) + ", 80 % " + price(scene, f.range80().lower()) + " to "
                + price(scene, f.range80().upper())).orElse("");
    }

    private static String price(Scene scene, double price) {
        return Figures.price(price, scene.subject().increments().decimalsAt(price));
    }

    /** The price lines, and the one that is selected with the price it would be dropped at. */
    private static String lines(Scene scene) {
        StringBuilder text = new StringBuilder();
        for (ShownLine shown : scene.lines().lines()) {
            text.append("; line ").append(shown.line().text()).append(" at ")
                    .append(price(scene, BigDecimal.valueOf(shown.line().price())));
            if (scene.lines().lights(shown)) {
                text.append(", selected");
                scene.lines().ghost().ifPresent(g -> text.append(", moved to ").append(price(scene, g)));
            }
        }
        return text.toString();
    }

    private static String price(Scene scene, BigDecimal price) {
        return Figures.price(price, scene.subject().increments().decimalsAt(price.doubleValue()));
    }

    /** The bars in view, at most {@code most} of them (the newest), fields parted by tabulators. */
    static String table(Scene scene, int most) {
        StringBuilder text = new StringBuilder("Time (" + scene.zone().getId()
                + ")\tOpen\tHigh\tLow\tClose\tVolume\tState\n");
        for (int i = Math.max(scene.from(), scene.to() - most); i < scene.to(); i++) {
            Bar bar = scene.series().bar(i);
            int decimals = scene.subject().increments().decimalsAt(bar.close());
            text.append(moment(scene, i)).append('\t').append(Figures.price(bar.open(), decimals)).append('\t')
                    .append(Figures.price(bar.high(), decimals)).append('\t')
                    .append(Figures.price(bar.low(), decimals)).append('\t')
                    .append(Figures.price(bar.close(), decimals)).append('\t')
                    .append(Figures.price(bar.volume(), 0)).append('\t')
                    .append(bar.provisional() ? "provisional" : "confirmed").append('\n');
        }
        return text.toString();
    }

    private static String moment(Scene scene, int i) {
        return Figures.moment(scene.series().time(i), scene.zone(), scene.series().barSize().seconds());
    }
}
