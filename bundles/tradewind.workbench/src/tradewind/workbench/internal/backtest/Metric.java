package tradewind.workbench.internal.backtest;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import tradewind.core.strategy.Statistics;
import tradewind.workbench.internal.text.Numbers;

/** What the colour of a cell shows. */
enum Metric {
    NET("Net result", Statistics::net, v -> Numbers.signed(v, 0), 0, true),
    NET_BP("Net a trade, bp", Statistics::netBp, v -> Numbers.signed(v, 2), 0, true),
    GROSS_BP("Gross a trade, bp", Statistics::grossBp, v -> Numbers.signed(v, 2), 0, true),
    SHARPE("Sharpe ratio, year", s -> s.sharpe() * Math.sqrt(252), v -> Numbers.signed(v, 2), 0, true),
    DEFLATED("Deflated Sharpe", Statistics::deflatedSharpe, v -> Words.percent(v, 0), Double.NaN, true),
    PROFIT_FACTOR("Profit factor", Statistics::profitFactor, v -> Numbers.price(v, 2), 1, true),
    HIT_RATE("Hit rate", Statistics::winShare, v -> Words.percent(v, 0), 0.5, true),
    DRAWDOWN("Max. drawdown", Statistics::maxDrawdown, v -> Numbers.price(v, 0), Double.NaN, false),
    TRADES("Trades", Statistics::trades, Numbers::size, Double.NaN, true),
    EXPOSURE("Exposure", Statistics::exposure, v -> Words.percent(v, 0), Double.NaN, true);

    private final String label;
    private final ToDoubleFunction<Statistics> value;
    private final DoubleFunction<String> text;
    private final double neutral;
    private final boolean moreIsBetter;

    Metric(String label, ToDoubleFunction<Statistics> value, DoubleFunction<String> text, double neutral,
            boolean moreIsBetter) {
        this.label = label;
        this.value = value;
        this.text = text;
        this.neutral = neutral;
        this.moreIsBetter = moreIsBetter;
    }

    String label() {
        return label;
    }

    /** NaN if it cannot be told. */
    double of(Statistics s) {
        double v = value.applyAsDouble(s);
        return Double.isInfinite(v) ? Double.NaN : v;
    }

    String text(Statistics s) {
        return text.apply(of(s));
    }

    String text(double v) {
        return text.apply(v);
    }

    /** What is neither good nor bad; NaN where more is just more. */
    double neutral() {
        return neutral;
    }

    boolean moreIsBetter() {
        return moreIsBetter;
    }
}
