package tradewind.chart.view.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.indicator.IndicatorDescriptor;
import tradewind.core.indicator.IndicatorDescriptor.Group;
import tradewind.core.indicator.IndicatorKind;

/**
 * A chosen indicator whose kind is installed.
 *
 * @param inks of its outputs
 */
record PlacedIndicator(IndicatorKind kind, ParameterValues values, List<Integer> inks) {
    PlacedIndicator {
        inks = List.copyOf(inks);
    }

    /**
     * Those that can be shown, each with colours: over the bars no two share one while there are enough, in a pane of its own
     * each begins anew. What a band is made of has one colour.
     */
    static List<PlacedIndicator> of(List<ChosenIndicator> chosen,
            Function<String, Optional<IndicatorKind>> kinds) {
        List<PlacedIndicator> placed = new ArrayList<>();
        int taken = 0;
        for (ChosenIndicator one : chosen) {
            Optional<IndicatorKind> kind = kinds.apply(one.id());
            if (kind.isPresent()) {
                IndicatorDescriptor told = kind.get().descriptor();
                List<Integer> inks = inks(told, told.overPrices() ? taken : 0);
                placed.add(new PlacedIndicator(kind.get(), values(told, one), inks));
                taken = told.overPrices() ? inks.get(inks.size() - 1) + 1 : taken;
            }
        }
        return placed;
    }

    private static List<Integer> inks(IndicatorDescriptor told, int first) {
        List<Integer> inks = new ArrayList<>();
        for (int i = 0; i < told.outputs().size(); i++) {
            inks.add(told.group() == Group.BAND ? first : first + i);
        }
        return inks;
    }

    /** Values that are not allowed (any more) give way to the defaults. */
    private static ParameterValues values(IndicatorDescriptor told, ChosenIndicator one) {
        try {
            return ParameterValues.of(told.parameters(), one.values());
        } catch (IllegalArgumentException e) {
            System.getLogger(PlacedIndicator.class.getName()).log(System.Logger.Level.WARNING,
                    told.name() + " has its defaults: " + e.getMessage());
            return ParameterValues.of(told.parameters(), Map.of());
        }
    }

    /** Short name and numbers, and words that are not the default: "BB 20 2". */
    String title() {
        StringBuilder title = new StringBuilder(kind.descriptor().shortName());
        for (Parameter p : kind.descriptor().parameters()) {
            String value = values.text(p.name());
            boolean number = p.type() == Parameter.Type.INTEGER || p.type() == Parameter.Type.DECIMAL;
            if (number || !value.equals(p.defaultValue())) {
                title.append(' ').append(number && value.endsWith(".0") ? value.substring(0, value.length() - 2) : value);
            }
        }
        return title.toString();
    }
}
