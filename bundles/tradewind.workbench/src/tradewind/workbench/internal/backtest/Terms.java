package tradewind.workbench.internal.backtest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tradewind.core.forecast.Parameter;
import tradewind.core.forecast.ParameterValues;
import tradewind.core.strategy.Commission;
import tradewind.core.strategy.FillModel;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Sandbox;

/** On which terms a strategy is played: how much it may hold and what that costs. */
record Terms(ParameterValues orders, ParameterValues costs) {
    private static final double PER_CENT = 100;
    private static final double BP = 1e4;

    /** Quantity and limits, as settings like those of a strategy. */
    static final List<Parameter> ORDERS = List.of(
            Parameter.integer("quantity", (int) RunSettings.QUANTITY, 1, 1_000_000_000, "pieces",
                    "Held on each instrument when the strategy wants all."),
            Parameter.flag("sell-short", false, "Let it sell short; else it is flat where it would be short."),
            Parameter.decimal("limit-offset", RunSettings.LIMIT_OFFSET.doubleValue(), -1e6, 1e6, "price",
                    "Orders buy at the bid plus this and sell at the ask less this."),
            Parameter.flag("outside-hours", false, "Let orders work outside the regular hours."),
            Parameter.integer("capital", Sandbox.DEFAULT.capital().intValueExact(), 1, Integer.MAX_VALUE, "money",
                    "Most money in a position."),
            Parameter.integer("loss-limit", Sandbox.DEFAULT.maxLoss().intValueExact(), 1, Integer.MAX_VALUE, "money",
                    "At this loss the position is closed and the run ends."));

    /** What a fill costs and how it comes about. */
    static final List<Parameter> COSTS = List.of(
            Parameter.choice("commission", "by instrument", List.of("by instrument", "europe", "us", "futures", "none",
                    "basis points"), "The broker's price list; a file counts as European shares."),
            Parameter.decimal("commission-bp", 5, 0, 1000, "bp", "For each side, with the price list \"basis points\"."),
            Parameter.integer("spread", 1, 0, 1000, "steps", "Bid to ask in steps of the price grid."),
            Parameter.decimal("slippage", 0, 0, 1000, "bp", "What else each side costs."),
            Parameter.integer("latency", 0, 0, 3_600_000, "ms", "From the close of the bar to the exchange."),
            Parameter.decimal("depth", PER_CENT * FillModel.EUROPE.depth(), 0.01, PER_CENT, "% of volume",
                    "What one look at the book displays; a large order is filled in parts."),
            Parameter.decimal("multiplier", 1, 1e-6, 1e9, "money", "For one point and one piece, of bars in a file."));

    static final Terms DEFAULT = new Terms(ParameterValues.of(ORDERS, Map.of()), ParameterValues.of(COSTS, Map.of()));

    RunSettings settings(String strategy, Map<String, String> parameters) {
        long quantity = orders.integer("quantity");
        Sandbox limits = new Sandbox(money("capital"), Math.max(Sandbox.DEFAULT.maxPosition(), quantity),
                Sandbox.DEFAULT.ordersInMinute(), Sandbox.DEFAULT.instruments(), Sandbox.DEFAULT.from(),
                Sandbox.DEFAULT.until(), money("loss-limit"));
        return new RunSettings(strategy, parameters, quantity, !orders.flag("sell-short"), money("limit-offset"),
                orders.flag("outside-hours"), RunSettings.of(strategy, parameters).gate(), limits);
    }

    private BigDecimal money(String name) {
        return BigDecimal.valueOf(orders.decimal(name));
    }

    FillModel fills(PastSeries series) {
        double multiplier = series.instrument().map(i -> i.multiplier().doubleValue())
                .orElseGet(() -> costs.decimal("multiplier"));
        return new FillModel(costs.integer("spread"), costs.decimal("depth") / PER_CENT, commission(series),
                costs.decimal("slippage"), Duration.ofMillis(costs.integer("latency")), multiplier);
    }

    private Commission commission(PastSeries series) {
        return switch (costs.text("commission")) {
            case "europe" -> Commission.EUROPE_SHARES;
            case "us" -> Commission.US_SHARES;
            case "futures" -> Commission.FUTURES;
            case "none" -> Commission.NONE;
            case "basis points" -> new Commission(0, 0, costs.decimal("commission-bp") / BP, 0);
            default -> series.usualCommission();
        };
    }
}
