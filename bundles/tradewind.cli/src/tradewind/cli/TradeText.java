package tradewind.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.trade.AccountFigure;
import tradewind.core.trade.Execution;
import tradewind.core.trade.KillReport;
import tradewind.core.trade.KillSwitch;
import tradewind.core.trade.Limit;
import tradewind.core.trade.MarginPreview;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.ProfitLoss;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;
import tradewind.core.trade.Verdict;

/** Orders and accounts as people read them. */
final class TradeText {
    private TradeText() {
    }

    /** {@code SELL 10 RHM STP LMT 250 stop 251 GTC}. */
    static String terms(OrderTerms t, String symbol) {
        return t.side() + " " + plain(t.quantity()) + " " + symbol + " " + t.type().code() + part(" ", t.limit(), "")
                + part(" stop ", t.stop(), "") + part(" trail ", t.trail(), "") + part(" trail ", t.trailPercent(), " %")
                + " " + t.tif() + (t.goodTill() == null ? "" : " till " + t.goodTill())
                + (t.outsideRth() ? " outside RTH too" : "");
    }

    private static String part(String before, @Nullable BigDecimal value, String after) {
        return value == null ? "" : before + plain(value) + after;
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String line(TrackedOrder o) {
        return String.format("%6d  %-40s  %-12s  %s of %s  %s  %s", o.orderId(),
                terms(o.terms(), o.contract().displayName()), state(o), plain(o.filled()), plain(o.terms().quantity()),
                o.account(), o.ref()) + (o.text().isEmpty() ? "" : "  " + o.text());
    }

    private static String state(TrackedOrder o) {
        return o.state().label() + (o.cancelling() && o.live() ? ", being cancelled" : "")
                + (o.pendingTerms().isPresent() ? ", being changed" : "");
    }

    static List<String> summary(TrackedOrder o) {
        List<String> lines = new ArrayList<>();
        lines.add(terms(o.terms(), o.contract().displayName()) + "  account " + o.account());
        lines.add("  order " + o.orderId() + " of client " + o.clientId() + ", permanent id " + o.permId() + ", ref "
                + o.ref());
        lines.add("  " + state(o) + ": filled " + plain(o.filled()) + ", remaining " + plain(o.remaining())
                + (o.filled().signum() == 0 ? "" : ", average " + plain(o.averagePrice()) + ", last "
                        + plain(o.lastPrice()) + ", commission " + plain(o.commission()) + " " + o.commissionCurrency()));
        lines.add("  created " + o.created() + time(", sent ", o.sent()) + time(", acknowledged ", o.acknowledged())
                + time(", ended ", o.ended()));
        if (!o.text().isEmpty()) {
            lines.add("  " + o.text());
        }
        return lines;
    }

    private static String time(String before, @Nullable Instant time) {
        return time == null ? "" : before + time;
    }

    static String line(Execution e) {
        BigDecimal commission = e.commission();
        return e.time() + "  " + e.side() + " " + plain(e.quantity()) + " " + e.contract().displayName() + " at "
                + plain(e.price()) + "  " + e.exchange() + (commission == null ? "" : "  commission "
                        + plain(commission) + " " + e.commissionCurrency()) + "  " + e.account() + "  " + e.ref();
    }

    static String line(PositionLine p) {
        return String.format("%-12s  %-20s  %10s  cost %s  price %s  value %s %s  unrealized %s  realized %s", p.account(),
                p.contract().displayName(), plain(p.quantity()), money(p.averageCost()), money(p.marketPrice()),
                money(p.marketValue()), p.contract().currency(), money(p.unrealized()), money(p.realized()))
                + (p.agrees() ? "" : "  the fills add up to " + plain(p.byFills()));
    }

    private static String money(double value) {
        return Double.isFinite(value) ? Json.number(value) : "-";
    }

    static String account(TradingSnapshot s) {
        KillSwitch kill = s.kill();
        return s.kind() + "  " + (s.account().isEmpty() ? "name one of " + String.join(", ", s.accounts()) : s.account())
                + "  " + s.text() + (s.armed() ? "" : "  orders are held: not armed") + (kill == null ? ""
                        : "  KILL SWITCH pulled " + kill.time() + " by " + kill.by() + ": " + kill.reason());
    }

    static String line(AccountFigure f) {
        return String.format("%-12s  %-32s  %s %s", f.account(), f.key(), f.value(), f.currency()).stripTrailing();
    }

    static String line(ProfitLoss p) {
        return String.format("%-12s  profit today %s, unrealized %s, realized %s", p.account(), money(p.daily()),
                money(p.unrealized()), money(p.realized()));
    }

    static String line(Limit limit, BigDecimal value) {
        return String.format("%-20s %10s %-7s %s%s", limit.key(), plain(value), limit.unit(), limit.label(),
                value.compareTo(limit.standard()) == 0 ? "" : " (otherwise " + plain(limit.standard()) + ")");
    }

    /** @param cancelled how many were */
    static String kill(KillReport r, int cancelled) {
        return cancelled + (cancelled == 1 ? " order cancelled" : " orders cancelled") + (r.remaining().isEmpty() ? "" : ", " + r.remaining().size()
                + " may still live") + (r.verified() ? ", the account has no open orders" : ", not verified")
                + (r.flattened().isEmpty() ? "" : ", closing " + String.join(", ", r.flattened()))
                + ". Nothing leaves until it is released.";
    }

    static List<String> preview(OrderRequest request, MarginPreview m, Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(terms(request.terms(), request.instrument().displayName()) + "  preview, nothing is placed");
        lines.add("  initial margin " + part("", m.initialBefore(), "") + " to " + part("", m.initialAfter(), "") + " "
                + m.currency() + ", maintenance margin " + part("", m.maintenanceAfter(), "") + ", equity with loan "
                + part("", m.equityAfter(), ""));
        lines.add("  commission " + part("", m.commission(), "") + " " + m.commissionCurrency());
        if (!m.warning().isEmpty()) {
            lines.add("  " + m.warning());
        }
        verdict.warnings().forEach(f -> lines.add("  " + f.rule().id() + ": " + f.text()));
        return lines;
    }
}
