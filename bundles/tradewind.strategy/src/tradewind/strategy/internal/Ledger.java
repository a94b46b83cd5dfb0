package tradewind.strategy.internal;

import java.util.ArrayList;
import java.util.List;
import tradewind.core.strategy.Trade;

/** What one run holds and has earned. Money as double: it is looked at and never ordered with. */
final class Ledger {
    private final double multiplier;
    private final List<Trade> trades = new ArrayList<>();
    private long position;
    private double cash;
    private double costs;
    private double peak;
    private double drawdown;
    private long entered;
    private long most;
    private double bought;
    private double boughtPieces;
    private double sold;
    private double soldPieces;
    private double tradeCosts;

    /** @param multiplier money for one point and one piece */
    Ledger(double multiplier) {
        this.multiplier = multiplier;
    }

    long position() {
        return position;
    }

    /** @param pieces below 0 for sold */
    void fill(long time, long pieces, double price, double cost) {
        long before = position;
        if (before != 0 && Long.signum(pieces) != Long.signum(before) && Math.abs(pieces) > Math.abs(before)) {
            double share = (double) Math.abs(before) / Math.abs(pieces);
            fill(time, -before, price, cost * share);
            fill(time, pieces + before, price, cost * (1 - share));
            return;
        }
        if (before == 0) {
            entered = time;
        }
        position += pieces;
        cash -= pieces * price * multiplier;
        costs += cost;
        tradeCosts += cost;
        most = Math.abs(position) > Math.abs(most) ? position : most;
        if (pieces > 0) {
            bought += pieces * price;
            boughtPieces += pieces;
        } else {
            sold -= pieces * price;
            soldPieces -= pieces;
        }
        if (position == 0) {
            trades.add(trade(time, 0));
            most = 0;
            bought = boughtPieces = sold = soldPieces = tradeCosts = 0;
        }
    }

    /** @param close what the open rest would fetch */
    private Trade trade(long left, double close) {
        double in = most > 0 ? bought / boughtPieces : sold / soldPieces;
        double restValue = position * close;
        double out = most > 0 ? (sold + restValue) / (soldPieces + position) : (bought - restValue)
                / (boughtPieces - position);
        double gross = (sold - bought + restValue) * multiplier;
        double money = (most > 0 ? bought : sold) * multiplier;
        return new Trade(entered, left, most, in, out, gross, tradeCosts, 1e4 * gross / money,
                1e4 * (gross - tradeCosts) / money);
    }

    /** Result before costs with the position at this price. */
    double gross(double close) {
        return cash + position * close * multiplier;
    }

    double net(double close) {
        return gross(close) - costs;
    }

    double costs() {
        return costs;
    }

    /** Looks at the result at the end of a bar. */
    double mark(double close) {
        double net = net(close);
        if (net > peak) {
            peak = net;
        } else if (peak - net > drawdown) {
            drawdown = peak - net;
        }
        return net;
    }

    double drawdown() {
        return drawdown;
    }

    List<Trade> closed() {
        return trades;
    }

    /** Closed trades, and the open one at this price. */
    List<Trade> all(double close) {
        if (position == 0) {
            return trades;
        }
        List<Trade> result = new ArrayList<>(trades);
        result.add(trade(0, close));
        return result;
    }
}
