package tradewind.workbench.internal.strategies;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import tradewind.core.strategy.AiGate;
import tradewind.core.strategy.RunSettings;
import tradewind.core.strategy.Sandbox;
import tradewind.core.strategy.Statistics;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.text.AccountText;
import tradewind.workbench.internal.text.Numbers;

/** Runs in sentences. */
final class RunText {
    private static final double BP = 1e4;

    private RunText() {
    }

    /** What a person is asked before orders of a strategy reach the account. */
    static String arming(String name, String symbol, String currency, Sandbox box, TradingSnapshot s) {
        return "ARM " + name + " on " + symbol + " \u2014 " + s.kind() + " " + account(s) + " \u2014 at most "
                + limits(box, currency) + ". Its orders leave without a further question.";
    }

    private static String account(TradingSnapshot s) {
        return s.account().isEmpty() ? "no account" : AccountText.masked(s.account());
    }

    /** "100 pieces, 1 000 000.00 EUR in the position, 10 orders a minute, and a loss of 100 000.00 EUR". */
    static String limits(Sandbox box, String currency) {
        return Numbers.size(box.maxPosition()) + " pieces, " + Numbers.money(box.capital()) + " " + currency
                + " in the position, " + box.ordersInMinute() + " orders a minute, and a loss of "
                + Numbers.money(box.maxLoss()) + " " + currency + hours(box);
    }

    private static String hours(Sandbox box) {
        return box.from().equals(box.until()) ? "" : "; entries from " + clock(box.from()) + " to " + clock(box.until());
    }

    private static String clock(LocalTime time) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** "10 pieces, long only, limit 0.2 beyond the touch, regular hours, no model asked". */
    static String settings(RunSettings s) {
        return Numbers.count(s.quantity(), "piece", "pieces") + (s.longOnly() ? ", long only" : ", long and short")
                + ", limit " + s.limitOffset().stripTrailingZeros().toPlainString() + " beyond the touch, "
                + (s.outsideRth() ? "outside regular hours too" : "regular hours only") + ", " + gate(s.gate());
    }

    private static String gate(AiGate gate) {
        return switch (gate.mode()) {
            case OFF -> "no price model is asked";
            case VETO -> "a price model must agree to entries";
            case SIZE -> "a price model decides how large entries are";
            default -> "a price model must agree to entries if the account is simulated";
        };
    }

    /** What keeps orders of strategies from leaving; empty if nothing does. */
    static String obstacle(TradingSnapshot s, boolean anyArmed) {
        KillSwitch kill = s.kill();
        if (kill != null) {
            return "THE KILL SWITCH IS LATCHED (by " + kill.by() + ": " + kill.reason()
                    + "). No order leaves, whatever is armed here; release it with the button in the status bar.";
        }
        List<String> reasons = new ArrayList<>();
        if (anyArmed && !s.armed()) {
            reasons.add("Trading is disarmed as a whole: orders of armed strategies are refused until you arm it"
                    + " (status bar).");
        }
        if (anyArmed && s.readiness() != TradingSnapshot.Readiness.READY) {
            reasons.add("No order leaves now: " + s.text() + ".");
        }
        return String.join(" ", reasons);
    }

    /**
     * What trading this costs against what it earns, in plain words.
     *
     * @param spreadBp quoted now, NaN if nothing is
     */
    static String costs(String name, Statistics s, double spreadBp) {
        String bars = Numbers.count(s.bars(), "bar", "bars");
        String spread = Double.isFinite(spreadBp) ? "; the spread now is " + bp(spreadBp) : "";
        if (s.trades() == 0) {
            return name + " closed no trade on these " + bars + spread + ".";
        }
        double cost = s.grossBp() - s.netBp();
        String verdict = s.netBp() > 0 ? " earned " + bp(s.netBp()) : " LOST " + bp(-s.netBp());
        return name + verdict + " a trade on these " + bars + ": " + Numbers.count(s.trades(), "trade", "trades") + " with "
                + bp(s.grossBp()) + " each, less " + bp(cost) + " of commission. It must make more than " + bp(cost)
                + " a trade to be worth it" + spread + ".";
    }

    static double spreadBp(double bid, double ask) {
        return BP * (ask - bid) / ((ask + bid) / 2);
    }

    private static String bp(double value) {
        return Numbers.price(value, 1) + " bp";
    }
}
