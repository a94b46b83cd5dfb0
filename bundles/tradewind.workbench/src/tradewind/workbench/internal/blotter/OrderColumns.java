package tradewind.workbench.internal.blotter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import tradewind.core.trade.OrderSource;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.core.trade.TrackedOrder;
import tradewind.workbench.internal.text.AccountText;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.trade.Grids;
import tradewind.workbench.internal.trade.StateMark;

/** Columns of the table of orders. */
final class OrderColumns {
    private OrderColumns() {
    }

    /** @param zone in which times are shown, asked for each text */
    static List<Column<TrackedOrder>> all(Supplier<ZoneId> zone) {
        return List.of(
                Column.<TrackedOrder>text("Time", "00:00:00", o -> Times.time(time(o), zone.get()))
                        .tip("When it was sent, or written down if it was not"),
                Column.text("Instrument", "EUR.USD m", o -> o.contract().displayName()),
                Column.<TrackedOrder>text("Source", "elsewhere", o -> source(o.source()))
                        .tip("Who wants it; orders from elsewhere are only shown"),
                Column.<TrackedOrder>text("Side", "\u25b2 BUY", o -> side(o.terms().side()))
                        .colored((o, p) -> o.terms().side() == Side.BUY ? p.up() : p.down()),
                Column.number("Quantity", "0 000", o -> Numbers.quantity(o.terms().quantity())),
                Column.number("Filled", "0 000", o -> Numbers.quantity(o.filled())),
                Column.number("Left", "0 000", o -> o.live() ? Numbers.quantity(o.remaining()) : Numbers.NONE),
                Column.text("Type", "STP LMT", o -> o.terms().type().code()),
                Column.<TrackedOrder>number("Price", "0 000.0 LMT 0 000.0", OrderColumns::price)
                        .tip("Limit, stop, or distance of the trailing stop"),
                Column.text("TIF", "GTC +ETH", o -> life(o.terms(), zone.get())),
                Column.<TrackedOrder>text("State", "mm Partly filled", StateMark::word)
                        .colored((o, p) -> StateMark.of(o).color(p)).marked(o -> StateMark.of(o).icon()),
                Column.number("Average", "00 000.00", o -> o.filled().signum() == 0 ? Numbers.NONE
                        : Grids.all().price(o.contract(), o.averagePrice().doubleValue())),
                Column.number("Commission", "000.00 EUR", OrderColumns::commission),
                Column.text("Account", "DU\u2022\u2022\u2022\u202200", o -> AccountText.masked(o.account())),
                Column.text("Message", "what the server has said about it, in its words", TrackedOrder::text));
    }

    private static Instant time(TrackedOrder o) {
        Instant sent = o.sent();
        return sent == null ? o.created() : sent;
    }

    static String source(OrderSource source) {
        return switch (source.kind()) {
            case HAND -> "hand";
            case COMMAND -> "command";
            case STRATEGY -> source.name();
            case FOREIGN -> "elsewhere";
        };
    }

    /** By word and shape, so that the colour need not be seen. */
    static String side(Side side) {
        return side == Side.BUY ? "\u25b2 BUY" : "\u25bc SELL";
    }

    private static String price(TrackedOrder o) {
        OrderTerms now = o.terms();
        String price = price(o, now);
        return o.pendingTerms().map(w -> price(o, w)).filter(w -> !w.equals(price)).map(w -> price + " \u2192 " + w)
                .orElse(price);
    }

    static String price(TrackedOrder o, OrderTerms t) {
        BigDecimal limit = t.limit();
        BigDecimal stop = t.stop();
        String both = (stop == null ? "" : Grids.all().price(o.contract(), stop))
                + (stop != null && limit != null ? " LMT " : "")
                + (limit == null ? "" : Grids.all().price(o.contract(), limit));
        return t.type() == OrderType.TRAIL ? trail(o, t) + (both.isEmpty() ? "" : " from " + both)
                : both.isEmpty() ? Numbers.NONE : both;
    }

    private static String trail(TrackedOrder o, OrderTerms t) {
        BigDecimal amount = t.trail();
        BigDecimal percent = t.trailPercent();
        return amount != null ? Grids.all().price(o.contract(), amount)
                : percent != null ? Numbers.quantity(percent) + "\u202f%" : Numbers.NONE;
    }

    private static String life(OrderTerms t, ZoneId zone) {
        Instant till = t.goodTill();
        String tif = t.tif() == TimeInForce.GTD && till != null ? "GTD " + Times.minute(till, zone) : t.tif().name();
        return t.outsideRth() ? tif + " +ETH" : tif;
    }

    private static String commission(TrackedOrder o) {
        return o.commission().signum() == 0 ? Numbers.NONE
                : Numbers.money(o.commission()) + " " + o.commissionCurrency();
    }
}
