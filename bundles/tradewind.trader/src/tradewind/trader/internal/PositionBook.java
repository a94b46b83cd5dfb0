package tradewind.trader.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.broker.BrokerEvent.PortfolioReported;
import tradewind.core.broker.BrokerEvent.PositionReported;
import tradewind.core.trade.Contract;
import tradewind.core.trade.Execution;
import tradewind.core.trade.PositionLine;

/**
 * Positions twice: as the account tells them, and as the fills of the session add up on what the account told at its
 * beginning. A lasting difference means that somebody else trades the account, or that a fill was not heard.
 */
final class PositionBook {
    private record Key(String account, int conId) {
    }

    private static final class Line {
        private Contract contract;
        private BigDecimal told = BigDecimal.ZERO;
        private BigDecimal byFills = BigDecimal.ZERO;
        private double averageCost = Double.NaN;
        private @Nullable PortfolioReported value;

        private Line(Contract contract) {
            this.contract = contract;
        }
    }

    private final Map<Key, Line> lines = new LinkedHashMap<>();
    /** Until the account was reconciled, what it tells is where the fills begin. */
    private boolean beginning = true;

    /** A session begins: its positions come next. Those that are not told any more are closed. */
    void begin() {
        beginning = true;
        lines.values().forEach(line -> {
            line.told = BigDecimal.ZERO;
            line.byFills = BigDecimal.ZERO;
        });
    }

    void begun() {
        beginning = false;
    }

    /** Returns whether the fills say the same. */
    boolean told(PositionReported report) {
        Line line = line(report.account(), report.contract());
        line.told = report.quantity();
        line.averageCost = report.averageCost();
        if (beginning) {
            line.byFills = report.quantity();
        }
        return line.byFills.compareTo(report.quantity()) == 0;
    }

    void valued(PortfolioReported report) {
        Line line = line(report.account(), report.contract());
        line.told = report.quantity();
        line.averageCost = report.averageCost();
        line.value = report;
        if (beginning) {
            line.byFills = report.quantity();
        }
    }

    /** A fill that was not known. @param before what it corrects, null for a new one */
    void filled(Execution fill, @Nullable Execution before) {
        Line line = line(fill.account(), fill.contract());
        BigDecimal change = before == null ? fill.signedQuantity()
                : fill.signedQuantity().subtract(before.signedQuantity());
        line.byFills = line.byFills.add(change);
    }

    private Line line(String account, Contract contract) {
        Line line = lines.computeIfAbsent(new Key(account, contract.conId()), k -> new Line(contract));
        if (line.contract.symbol().isEmpty()) {
            line.contract = contract;
        }
        return line;
    }

    /** What the gate goes by: the fills, which are never behind the account's own word. */
    BigDecimal quantity(String account, int conId) {
        Line line = lines.get(new Key(account, conId));
        return line == null ? BigDecimal.ZERO : line.byFills;
    }

    /** Without those that are closed and have made no profit today. */
    List<PositionLine> snapshot() {
        List<PositionLine> result = new ArrayList<>();
        lines.forEach((key, line) -> {
            PortfolioReported v = line.value;
            boolean current = v != null && v.quantity().compareTo(line.told) == 0;
            double realized = v == null ? Double.NaN : v.realized();
            boolean flat = line.told.signum() == 0 && line.byFills.signum() == 0;
            if (!flat || realized != 0 && !Double.isNaN(realized)) {
                result.add(new PositionLine(key.account(), line.contract, line.told, line.byFills, line.averageCost,
                        v == null ? Double.NaN : v.marketPrice(), current && v != null ? v.marketValue() : Double.NaN,
                        current && v != null ? v.unrealized() : Double.NaN, realized));
            }
        });
        return result;
    }
}
