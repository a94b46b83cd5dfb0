package tradewind.workbench.internal.strategies;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import tradewind.core.strategy.OrderLeg;
import tradewind.core.strategy.SlippageEntry;
import tradewind.core.strategy.SlippageTotal;
import tradewind.workbench.internal.blotter.Column;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;

/** A line of the slippage ledger. @param place among all of them */
record SlippageRow(int place, SlippageEntry entry) {
    private static final int DECIMALS = 2;

    /** @param zone in which times are shown, asked for each text */
    static List<Column<SlippageRow>> columns(Supplier<ZoneId> zone) {
        return List.of(
                Column.<SlippageRow>text("Decided", "2026-11-29 00:00:00", r -> Times.moment(r.entry.decided().toEpochMilli(),
                        zone.get())).tip("Close of the bar that it was decided on"),
                Column.text("Strategy", "sfi-charlie", r -> r.entry.strategy()),
                Column.text("Instrument", "RHM mm", r -> r.entry.symbol()),
                Column.<SlippageRow>text("Side", "\u25b2 BUY", r -> r.buys() ? "\u25b2 BUY" : "\u25bc SELL")
                        .colored((r, p) -> r.buys() ? p.up() : p.down()),
                Column.number("Pieces", "0 000", r -> Numbers.size(Math.abs(r.entry.pieces()))),
                Column.<SlippageRow>number("Decision", "00 000.00", r -> price(r.entry.decision()))
                        .tip("Close of that bar: the price that the decision was made at"),
                Column.<SlippageRow>number("Arrival", "00 000.00", r -> price(r.entry.arrival()))
                        .tip("Middle of bid and ask when the order left"),
                bp("Delay", "How far the market had moved against it before it left", SlippageEntry::delayBp),
                fill("Account", r -> r.entry.account()),
                bp("Shortfall", "What the account paid more than the decision price, in basis points; commissions are not in it",
                        e -> e.shortfallBp(e.account())),
                fill("Shadow", r -> r.entry.shadow()),
                bp("Shortfall", "The same of the shadow", e -> e.shortfallBp(e.shadow())),
                bp("Difference", "What the account paid more than the shadow, in basis points",
                        SlippageEntry::accountLessShadowBp),
                Column.<SlippageRow>number("In price", "\u22120.0000", r -> Numbers.signed(r.entry.accountLessShadow(), 4))
                        .tip("The same for a piece, in price"));
    }

    private boolean buys() {
        return entry.pieces() > 0;
    }

    private static Column<SlippageRow> fill(String title, Function<SlippageRow, OrderLeg> leg) {
        return Column.<SlippageRow>number(title, "100 @ 00 000.00 ended", r -> text(leg.apply(r)))
                .colored((r, p) -> leg.apply(r).state() == OrderLeg.State.REFUSED ? p.bad() : null);
    }

    static String text(OrderLeg leg) {
        String fill = leg.filled() == 0 ? "" : Numbers.size(leg.filled()) + " @ " + price(leg.price());
        String word = switch (leg.state()) {
            case NONE -> Numbers.NONE;
            case FILLED -> "";
            case WORKING, ENDED, REFUSED -> leg.state().name().toLowerCase(Locale.ROOT);
        };
        return fill.isEmpty() || word.isEmpty() ? fill + word : fill + " " + word;
    }

    private static Column<SlippageRow> bp(String title, String tip, ToDoubleFunction<SlippageEntry> value) {
        // What costs is above 0, so it has the colour of a fall.
        return Column.<SlippageRow>number(title, "\u25bc +00.00 bp", r -> cost(value.applyAsDouble(r.entry))).tip(tip)
                .colored((r, p) -> Column.direction(-value.applyAsDouble(r.entry), p));
    }

    static String cost(double bp) {
        return Double.isFinite(bp) ? Numbers.signed(bp, 1) + " bp" : Numbers.NONE;
    }

    private static String price(double price) {
        return Numbers.price(price, DECIMALS);
    }

    static String summary(List<SlippageEntry> entries) {
        SlippageTotal t = SlippageTotal.of(entries);
        return t.orders() == 0 ? "No order of a strategy yet: start one with a shadow, or armed."
                : Numbers.count(t.orders(), "order", "orders") + ": the account paid " + cost(t.accountBp())
                        + ", the shadow " + cost(t.shadowBp()) + " more than at the decision; difference over "
                        + t.both() + " filled in both: " + cost(t.accountLessShadowBp()) + ".";
    }
}
