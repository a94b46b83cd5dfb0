package tradewind.cli;

import java.math.BigDecimal;
import java.util.Set;
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

/** Orders and accounts for programs: every field is always there, null where nothing is known. */
final class TradeJson {
    private TradeJson() {
    }

    /** The summary of a trade too. */
    static Json order(TrackedOrder o) {
        Json json = Json.of("type", "order").and("ref", o.ref()).and("orderId", o.orderId())
                .and("clientId", o.clientId()).and("permId", o.permId()).and("symbol", o.contract().symbol())
                .and("conId", o.contract().conId()).and("account", o.account());
        return terms(json, o.terms()).and("status", o.state()).and("filled", o.filled())
                .and("remaining", o.remaining()).and("averagePrice", o.averagePrice()).and("lastPrice", o.lastPrice())
                .and("commission", o.commission()).and("commissionCurrency", o.commissionCurrency())
                .and("created", o.created()).and("sent", o.sent()).and("acknowledged", o.acknowledged())
                .and("ended", o.ended()).and("changing", o.pendingTerms().isPresent())
                .and("cancelling", o.cancelling()).and("source", o.source().kind()).and("strategy", o.source().name())
                .and("parentRef", o.parentRef()).and("ocaGroup", o.ocaGroup()).and("lateFill", o.lateFill())
                .and("text", o.text());
    }

    private static Json terms(Json json, OrderTerms t) {
        return json.and("side", t.side()).and("quantity", t.quantity()).and("orderType", t.type().code())
                .and("limit", t.limit()).and("stop", t.stop()).and("trail", t.trail())
                .and("trailPercent", t.trailPercent()).and("tif", t.tif()).and("goodTill", t.goodTill())
                .and("outsideRth", t.outsideRth());
    }

    static Json execution(Execution e) {
        return Json.of("type", "execution").and("execId", e.execId()).and("ref", e.ref()).and("orderId", e.orderId())
                .and("clientId", e.clientId()).and("permId", e.permId()).and("symbol", e.contract().symbol())
                .and("conId", e.contract().conId()).and("side", e.side()).and("quantity", e.quantity())
                .and("price", e.price()).and("time", e.time()).and("account", e.account())
                .and("exchange", e.exchange()).and("commission", e.commission())
                .and("commissionCurrency", e.commissionCurrency()).and("realized", e.realized());
    }

    static Json position(PositionLine p) {
        return Json.of("type", "position").and("account", p.account()).and("symbol", p.contract().symbol())
                .and("conId", p.contract().conId()).and("currency", p.contract().currency())
                .and("quantity", p.quantity()).and("byFills", p.byFills()).and("agrees", p.agrees())
                .and("averageCost", p.averageCost()).and("marketPrice", p.marketPrice())
                .and("marketValue", p.marketValue()).and("unrealized", p.unrealized()).and("realized", p.realized());
    }

    static Json account(TradingSnapshot s) {
        KillSwitch kill = s.kill();
        return Json.of("type", "account").and("account", s.account()).and("accounts", s.accounts())
                .and("kind", s.kind()).and("readiness", s.readiness()).and("armed", s.armed())
                .and("killed", kill != null).and("killedAt", kill == null ? null : kill.time())
                .and("killedBy", kill == null ? null : kill.by()).and("reason", kill == null ? null : kill.reason())
                .and("text", s.text());
    }

    static Json figure(AccountFigure f) {
        return Json.of("type", "figure").and("account", f.account()).and("key", f.key()).and("value", f.value())
                .and("currency", f.currency());
    }

    static Json profit(ProfitLoss p) {
        return Json.of("type", "profit").and("account", p.account()).and("daily", p.daily())
                .and("unrealized", p.unrealized()).and("realized", p.realized());
    }

    /** @param cancelled refs of all that were cancelled meanwhile */
    static Json kill(KillReport r, Set<String> cancelled) {
        return Json.of("type", "kill").and("verified", r.verified())
                .and("cancelled", cancelled.stream().sorted().toList())
                .and("remaining", r.remaining().stream().map(TrackedOrder::ref).toList())
                .and("flattened", r.flattened()).and("text", TradeText.kill(r, cancelled.size()));
    }

    static Json preview(OrderRequest request, MarginPreview m, Verdict verdict) {
        return terms(Json.of("type", "preview").and("symbol", request.instrument().symbol())
                .and("conId", request.instrument().conId()), request.terms())
                .and("initialBefore", m.initialBefore()).and("initialChange", m.initialChange())
                .and("initialAfter", m.initialAfter()).and("maintenanceChange", m.maintenanceChange())
                .and("maintenanceAfter", m.maintenanceAfter()).and("equityAfter", m.equityAfter())
                .and("currency", m.currency()).and("commission", m.commission())
                .and("commissionCurrency", m.commissionCurrency()).and("warning", m.warning())
                .and("findings", Refusal.findings(verdict));
    }

    static Json limit(Limit limit, String symbol, String strategy, BigDecimal value) {
        return Json.of("type", "limit").and("key", limit.key()).and("value", value).and("standard", limit.standard())
                .and("unit", limit.unit()).and("symbol", symbol).and("strategy", strategy);
    }
}
