package tradewind.workbench.internal.strategies;

import java.util.function.Function;
import org.eclipse.swt.graphics.Color;
import tradewind.core.strategy.RunStatus;
import tradewind.workbench.internal.theme.Palette;

/** How the state of a run is shown: by a word, a shape and a colour. */
enum RunMood {
    WARMING_UP("Warming up", "state-pending", Palette::warning), RUNNING("Running", "state-working", Palette::good),
    CLOSING("Closing", "state-pending", Palette::warning), STOPPED("Stopped", "state-cancelled", Palette::muted),
    FAILED("Failed", "state-rejected", Palette::bad);

    private final String word;
    private final String icon;
    private final Function<Palette, Color> color;

    RunMood(String word, String icon, Function<Palette, Color> color) {
        this.word = word;
        this.icon = icon;
        this.color = color;
    }

    static RunMood of(RunStatus s) {
        return switch (s.state()) {
            case WARMING_UP -> WARMING_UP;
            case RUNNING -> s.text().startsWith("Closing") ? CLOSING : RUNNING;
            case STOPPED -> STOPPED;
            case FAILED -> FAILED;
        };
    }

    String word() {
        return word;
    }

    /** Name of a file in {@code icons}. */
    String icon() {
        return icon;
    }

    Color color(Palette palette) {
        return color.apply(palette);
    }
}
