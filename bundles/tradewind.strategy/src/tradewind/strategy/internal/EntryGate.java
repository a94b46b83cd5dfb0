package tradewind.strategy.internal;

import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.StrategyForecast;

/** Asks the forecast before a position is opened. Never asked about exits. */
final class EntryGate {
    private final AiGate settings;
    private final CostTruth costs;
    private @Nullable StrategyForecast forecast;

    /**
     * The answer.
     *
     * @param percent of the size that may be entered; 0 for none
     * @param text    every input, threshold and the verdict, for the log
     */
    record Verdict(int percent, String text) {
    }

    /** @param settings if nobody has chosen by now, models are not asked */
    EntryGate(AiGate settings, CostTruth costs) {
        this.settings = settings.inThePast();
        this.costs = costs;
    }

    void forecast(StrategyForecast newest) {
        forecast = newest;
    }

    /**
     * May so many pieces be entered at the close of this bar?
     *
     * @param side 1 to buy, -1 to sell short
     */
    Verdict verdict(int side, long pieces, long barTime, double close) {
        if (settings.mode() == AiGate.Mode.OFF) {
            return new Verdict(100, "");
        }
        StrategyForecast f = forecast;
        if (f == null || f.after() != barTime) {
            return new Verdict(0, settings.mode() + " abstain: " + (f == null ? "no model" : "no forecast of this bar"));
        }
        double move = 1e4 * side * (f.close() - close) / close;
        double needed = settings.costMultiple() * costs.roundTripBp(pieces, close);
        String inputs = new InputText(settings.mode()).and("model", f.model()).and("age", f.ageHours())
                .and("maxAge", settings.maxAgeHours()).and("skill", f.skill()).and("move", move).and("needed", needed)
                .toString();
        if (f.ageHours() > settings.maxAgeHours()) {
            return new Verdict(0, inputs + " abstain: stale model");
        }
        if (!(f.skill() > 0)) {
            return new Verdict(0, inputs + " abstain: no skill");
        }
        return move >= needed ? new Verdict(size(move, needed), inputs + " pass")
                : new Verdict(0, inputs + " abstain: too little");
    }

    private int size(double move, double needed) {
        return settings.mode() == AiGate.Mode.VETO ? 100 : (int) Math.clamp(50 * move / needed, 1, 100);
    }

    /** Names and values in a row, numbers as the log writes them. */
    private static final class InputText {
        private final StringBuilder text;

        InputText(AiGate.Mode mode) {
            text = new StringBuilder(mode.name());
        }

        InputText and(String name, String value) {
            text.append(' ').append(name).append('=').append(value);
            return this;
        }

        InputText and(String name, double value) {
            return and(name, Double.isFinite(value) ? java.math.BigDecimal.valueOf(LogText.units(value), 6)
                    .stripTrailingZeros().toPlainString() : "unknown");
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
