package tradewind.workbench.internal.strategies;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Sandbox;

/** The settings of a run that are none of the strategy, as parameters for a form. */
final class RunForm {
    private static final double MOST_MONEY = 1e12;
    private static final int HALF_HOURS = 48;

    static final List<Parameter> ORDERS = List.of(
            Parameter.integer("quantity", (int) RunSettings.QUANTITY, 1, 1_000_000_000, "pieces",
                    "Pieces to hold when the strategy wants all."),
            Parameter.flag("sell-short", false, "Lets it sell short; else it is flat where it would be short."),
            Parameter.decimal("limit-offset", RunSettings.LIMIT_OFFSET.doubleValue(), -1e6, 1e6, "in price",
                    "Orders buy at the bid plus this and sell at the ask less this."),
            Parameter.flag("outside-regular-hours", false, "Lets orders work outside the regular hours."),
            Parameter.choice("price-model", RunSettings.of("any", Map.of()).gate().mode().name(),
                    Stream.of(AiGate.Mode.values()).map(AiGate.Mode::name).toList(),
                    "Whether a price model must agree to entries (VETO) or decides how large they are (SIZE). AUTO is VETO on a"
                            + " simulated account, where nothing is opened while no model is served, and OFF on any other."
                            + " Exits are never asked about."));

    static final List<Parameter> LIMITS = List.of(
            Parameter.integer("most-pieces", (int) Sandbox.DEFAULT.maxPosition(), 1, 1_000_000_000, "pieces",
                    "Largest position either way."),
            Parameter.decimal("capital", Sandbox.DEFAULT.capital().doubleValue(), 1e-6, MOST_MONEY, "in money",
                    "Most money in the position, in the instrument's currency."),
            Parameter.integer("orders-a-minute", Sandbox.DEFAULT.ordersInMinute(), 1, 1000, "orders",
                    "One more within a minute ends the run."),
            Parameter.decimal("most-loss", Sandbox.DEFAULT.maxLoss().doubleValue(), 1e-6, MOST_MONEY, "in money",
                    "At this loss its position is closed and the run ends."),
            Parameter.choice("entries-from", "00:00", clock(), "No position is opened before this time at the exchange."),
            Parameter.choice("entries-until", "00:00", clock(),
                    "No position is opened from this time on. The same in both fields means all day."));

    private RunForm() {
    }

    private static List<String> clock() {
        List<String> times = new ArrayList<>();
        for (int i = 0; i < HALF_HOURS; i++) {
            times.add(LocalTime.MIDNIGHT.plusMinutes(30L * i).toString());
        }
        return times;
    }

    /** @throws IllegalArgumentException if they do not go together; for people */
    static RunSettings settings(String strategy, Map<String, String> parameters, ParameterValues orders,
            ParameterValues limits) {
        Sandbox box = new Sandbox(money(limits, "capital"), limits.integer("most-pieces"), limits.integer("orders-a-minute"),
                Set.of(), LocalTime.parse(limits.text("entries-from")), LocalTime.parse(limits.text("entries-until")),
                money(limits, "most-loss"));
        AiGate gate = new AiGate(AiGate.Mode.valueOf(orders.text("price-model")), AiGate.OFF.maxAgeHours(),
                AiGate.OFF.costMultiple());
        return new RunSettings(strategy, parameters, orders.integer("quantity"), !orders.flag("sell-short"),
                BigDecimal.valueOf(orders.decimal("limit-offset")), orders.flag("outside-regular-hours"), gate, box);
    }

    private static BigDecimal money(ParameterValues values, String name) {
        return BigDecimal.valueOf(values.decimal(name));
    }
}
