package tradewind.core.indicator;

import java.util.List;
import tradewind.core.forecast.Parameter;

/**
 * What a kind of indicator is, for people, forms and charts.
 *
 * @param id          for programs and preferences: lower case letters, digits and '-'; the same for ever
 * @param name        for people
 * @param shortName   for legends
 * @param group       of the menu it is found in
 * @param overPrices  whether it is measured in prices and drawn over the bars, rather than in a pane of its own
 * @param outputs     in the order of {@link Indicator#value}
 * @param parameters  in the order of a form
 * @param scale       of its own pane
 * @param description one or two sentences for people, what NaN means behind the warm-up included
 */
public record IndicatorDescriptor(String id, String name, String shortName, Group group, boolean overPrices,
        List<IndicatorOutput> outputs, List<Parameter> parameters, Scale scale, String description) {
    /** What an indicator tells about. */
    public enum Group {
        AVERAGE("Averages"), BAND("Bands and channels"), TREND("Trend"), OSCILLATOR("Oscillators"), VOLUME("Volume"),
        VOLATILITY("Volatility");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * How a pane is scaled.
     *
     * @param low    at the bottom; NaN to follow the values
     * @param high   at the top; NaN to follow the values
     * @param guides values marked by a line across the pane
     */
    public record Scale(double low, double high, List<Double> guides) {
        /** Follows the values. */
        public static final Scale FREE = new Scale(Double.NaN, Double.NaN, List.of());

        public Scale {
            guides = List.copyOf(guides);
        }

        /** Follows the values, with lines at some of them. */
        public static Scale free(Double... guides) {
            return new Scale(Double.NaN, Double.NaN, List.of(guides));
        }

        /** From {@code low} to {@code high}, whatever the values. */
        public static Scale of(double low, double high, Double... guides) {
            return new Scale(low, high, List.of(guides));
        }
    }

    /** @throws IllegalArgumentException if the id is none or there is no output */
    public IndicatorDescriptor {
        outputs = List.copyOf(outputs);
        parameters = List.copyOf(parameters);
        if (!id.matches("[a-z][a-z0-9-]*") || outputs.isEmpty()) {
            throw new IllegalArgumentException("Not an indicator: \"" + id + "\" with " + outputs.size() + " outputs");
        }
    }
}
