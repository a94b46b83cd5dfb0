package tradewind.workbench.internal.trade;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.instrument.Instrument;
import tradewind.core.label.PriceLine;
import tradewind.core.label.PriceLine.Tone;
import tradewind.core.label.TradeLabel.LineStyle;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.Side;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.text.Numbers;

/** Which lines orders and positions draw on the chart of an instrument. */
final class OrderLines {
    /** More cannot be told apart on a chart; the newest are drawn. */
    private static final int MOST_ORDERS = 100;

    /**
     * Where a line comes from.
     *
     * @param ref of the order, or {@code position} and the account
     */
    record Key(String ref, boolean stop) {
    }

    /** @param order null for a position */
    record Wanted(PriceLine line, @Nullable TrackedOrder order) {
        /** Whether it may be dragged: an order of ours that the server has and nothing is under way for. */
        boolean movable() {
            TrackedOrder o = order;
            return o != null && !o.foreign() && o.state().acknowledged() && !StateMark.of(o).uncertain();
        }
    }

    private OrderLines() {
    }

    static Map<Key, Wanted> of(TradingSnapshot s, Instrument instrument) {
        Map<Key, Wanted> lines = new LinkedHashMap<>();
        for (PositionLine p : s.positions()) {
            if (p.contract().conId() == instrument.conId() && p.quantity().signum() != 0
                    && Double.isFinite(p.averageCost()) && p.averageCost() > 0) {
                lines.put(new Key("position " + p.account(), false), new Wanted(position(p), null));
            }
        }
        s.orders().stream().filter(o -> o.live() && o.contract().conId() == instrument.conId()).limit(MOST_ORDERS)
                .forEach(o -> {
                    add(lines, o, o.terms().limit(), false);
                    add(lines, o, o.terms().stop(), true);
                });
        return lines;
    }

    private static PriceLine position(PositionLine p) {
        double price = p.averageCost() / p.contract().multiplier().doubleValue();
        return new PriceLine(price, (p.quantity().signum() > 0 ? "LONG " : "SHORT ")
                + Numbers.quantity(p.quantity().abs()) + profit(p.unrealized()), Tone.POSITION, LineStyle.DOTTED, 1);
    }

    /** By sign and arrow, so that the colour need not be seen; nothing before it is known. */
    private static String profit(double value) {
        return Double.isNaN(value) ? "" : (value > 0 ? "  \u25b2 " : value < 0 ? "  \u25bc " : "  ") + Numbers.signed(value, 2);
    }

    private static void add(Map<Key, Wanted> lines, TrackedOrder o, @Nullable BigDecimal price, boolean stop) {
        if (price != null) {
            lines.put(new Key(o.ref(), stop), new Wanted(new PriceLine(price.doubleValue(), text(o, stop), tone(o, stop),
                    stop ? LineStyle.DASHED : LineStyle.SOLID, 1), o));
        }
    }

    private static String text(TrackedOrder o, boolean stop) {
        String role = !o.parentRef().isEmpty() ? stop ? "STOP LOSS " : "TARGET " : "";
        String word = StateMark.of(o).uncertain() ? " " + StateMark.word(o).toLowerCase(java.util.Locale.ROOT) : "";
        return role + o.terms().side() + " " + Numbers.quantity(o.remaining()) + " " + kind(o.terms(), stop) + word
                + (o.foreign() ? " elsewhere" : "");
    }

    private static String kind(OrderTerms t, boolean stop) {
        return switch (t.type()) {
            case MARKET, LIMIT, STOP, TRAIL -> t.type().code();
            case STOP_LIMIT -> stop ? "STP" : "LMT";
        };
    }

    private static Tone tone(TrackedOrder o, boolean stop) {
        if (StateMark.of(o).uncertain()) {
            return Tone.PENDING;
        }
        if (!o.parentRef().isEmpty()) {
            return stop ? Tone.STOP : Tone.PROFIT_TARGET;
        }
        return o.terms().side() == Side.BUY ? Tone.BUY : Tone.SELL;
    }
}
