package tradewind.chart.view.model;

import java.util.ArrayList;
import java.util.List;
import tradewind.chart.view.canvas.Rect;

/** A pane below the bars with the scale of what is in view. */
public record IndicatorPane(ShownIndicator indicator, Rect area, PriceScale scale) {
    private static final double MARGIN = 0.08;
    /** Between guides and edges, so that a line at 100 is seen whole. */
    private static final int INSET = 4;
    /** From here on values are shown with three digits and a unit. */
    private static final double LARGE = 100_000;

    /** @param from first bar in view, {@code to} one past the last place in view */
    static List<IndicatorPane> of(List<ShownIndicator> shown, List<Rect> areas, int from, int to) {
        List<IndicatorPane> panes = new ArrayList<>();
        for (int i = 0; i < Math.min(shown.size(), areas.size()); i++) {
            panes.add(new IndicatorPane(shown.get(i), areas.get(i), scale(shown.get(i), areas.get(i), from, to)));
        }
        return panes;
    }

    /** A value as the pane shows it: as many digits as its range asks for. */
    public String figure(double value) {
        double most = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
        if (most >= LARGE) {
            return Figures.quantity(value).replace('-', '\u2212');
        }
        int decimals = 2 - (int) Math.floor(Math.log10((scale.high() - scale.low()) / 2));
        return Figures.price(value, Math.clamp(decimals, 0, 8));
    }

    /** Values for the axis: the guides, or round ones at least {@code gap} pixels apart. */
    public List<Double> ticks(int gap) {
        boolean guided = indicator.scale().guides().stream().anyMatch(g -> g != 0);
        if (guided) {
            return indicator.scale().guides().stream().filter(g -> g > scale.low() && g < scale.high()).toList();
        }
        double step = PriceRange.roundUp((scale.high() - scale.low()) * gap / scale.height());
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(scale.low() / step) * step; tick <= scale.high(); tick += step) {
            ticks.add(Math.abs(tick) < step / 1000 ? 0 : tick);
        }
        return ticks;
    }

    private static PriceScale scale(ShownIndicator shown, Rect area, int from, int to) {
        double low = shown.scale().low();
        double high = shown.scale().high();
        if (Double.isNaN(low)) {
            low = shown.lowest(from, to);
            high = shown.highest(from, to);
            if (!(high >= low)) {
                low = 0;
                high = 1;
            }
            double zero = shown.scale().guides().contains(0.0) ? 0 : low;
            low = Math.min(low, zero);
            high = Math.max(high, zero);
            double span = Math.max(high - low, Math.max(1e-9, Math.abs(high) * 1e-6));
            // Rounded outwards, so that a tick seldom moves the scale.
            double step = PriceRange.roundUp(span / 16);
            low = Math.floor((low - span * MARGIN) / step) * step;
            high = Math.ceil((high + span * MARGIN) / step) * step;
        }
        return new PriceScale(low, high, area.y() + INSET, Math.max(2, area.height() - 2 * INSET), false);
    }
}
