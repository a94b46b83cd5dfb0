package tradewind.indicators.internal;

import java.util.List;
import java.util.function.Function;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.indicator.Indicator;
import tradewind.core.indicator.IndicatorDescriptor;
import tradewind.core.indicator.IndicatorDescriptor.Group;
import tradewind.core.indicator.IndicatorDescriptor.Scale;
import tradewind.core.indicator.IndicatorKind;
import tradewind.core.indicator.IndicatorOutput;
import tradewind.core.instrument.TradingHours;

/** A kind whose indicators are formulas. */
record Kind(IndicatorDescriptor descriptor, Function<Setup, Formula> maker) implements IndicatorKind {
    private static final int LONGEST = 2000;

    @Override
    public IndicatorDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Indicator create(ParameterValues values, TradingHours hours) {
        Setup setup = new Setup(values, hours);
        return maker.apply(setup).madeBy(() -> maker.apply(setup));
    }

    /** One that is drawn over the bars. */
    static Kind overPrices(String id, String shortName, String name, Group group, List<IndicatorOutput> outputs,
            List<Parameter> parameters, String description, Function<Setup, Formula> maker) {
        return new Kind(new IndicatorDescriptor(id, name, shortName, group, true, outputs, parameters, Scale.FREE,
                description), maker);
    }

    /** One that is drawn in a pane of its own. */
    static Kind below(String id, String shortName, String name, Group group, List<IndicatorOutput> outputs,
            List<Parameter> parameters, Scale scale, String description, Function<Setup, Formula> maker) {
        return new Kind(new IndicatorDescriptor(id, name, shortName, group, false, outputs, parameters, scale,
                description), maker);
    }

    static Parameter period(int usual) {
        return bars("period", usual, "Bars in the window");
    }

    static Parameter bars(String name, int usual, String description) {
        return Parameter.integer(name, usual, 1, LONGEST, "bars", description);
    }
}
