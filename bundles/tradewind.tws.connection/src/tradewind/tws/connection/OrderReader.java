package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.core.broker.BrokerEvent.StatusReported;
import tradewind.core.broker.BrokerStatus;
import tradewind.core.broker.CommissionReport;
import tradewind.core.broker.ExecutionReport;
import tradewind.core.broker.OrderReport;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TimeInForce;
import tradewind.tws.protocol.OrderEvent;
import tradewind.tws.protocol.OrderEvent.CompletedOrder;
import tradewind.tws.protocol.OrderEvent.ExecutionData;
import tradewind.tws.protocol.OrderEvent.OpenOrder;
import tradewind.tws.protocol.OrderEvent.OrderStatus;
import tradewind.tws.protocol.Unset;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireOrder;

/** What the wire says of orders in the words of the product. What cannot be read is logged and left out. */
final class OrderReader {
    private static final System.Logger LOG = System.getLogger(OrderReader.class.getName());
    private static final int UNKNOWN_CLIENT = -1;

    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param clock stands in for a time that cannot be read: a fill must not be lost for it
     * @param zone  the server's
     */
    OrderReader(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** @param status told last of the order, null for none */
    OrderReport open(OpenOrder m, @Nullable OrderStatus status) {
        WireOrder o = m.order();
        return new OrderReport(id(m.orderId()), client(o.clientId), permId(o.permId), contract(m.contract()),
                terms(o).orElse(null), o.orderType, o.account, o.orderRef, id(o.parentId), o.ocaGroup,
                BrokerStatus.of(status == null ? m.state().status : status.status()),
                status == null ? null : Decimals.cleanOrNull(status.filled()),
                text(m.state().rejectReason, m.state().warningText));
    }

    /** Completed orders come without client and id; their quantity may be that of what was filled, or 0. */
    OrderReport completed(CompletedOrder m) {
        WireOrder o = m.order();
        return new OrderReport(0, UNKNOWN_CLIENT, permId(o.permId), contract(m.contract()), terms(o).orElse(null),
                o.orderType, o.account, o.orderRef, 0, o.ocaGroup, BrokerStatus.of(m.state().status),
                Decimals.cleanOrNull(o.filledQuantity), text(m.state().completedStatus, ""));
    }

    private static String text(String first, String second) {
        String a = first.strip();
        String b = second.strip();
        return a.isEmpty() ? b : b.isEmpty() || a.equals(b) ? a : a + " " + b;
    }

    static StatusReported status(OrderStatus m) {
        return new StatusReported(id(m.orderId()), client(m.clientId()), permId(m.permId()), BrokerStatus.of(m.status()),
                Decimals.orZero(m.filled()), Decimals.orZero(m.remaining()),
                Double.isFinite(m.avgFillPrice()) ? m.avgFillPrice() : 0, m.whyHeld());
    }

    /** Empty for a message that tells of no fill. */
    Optional<ExecutionReport> execution(ExecutionData m) {
        OrderEvent.WireExecution e = m.execution();
        Side side = side(e.side()).orElse(null);
        BigDecimal shares = e.shares();
        BigDecimal price = e.price();
        if (e.execId().isBlank() || side == null || shares == null || price == null) {
            LOG.log(Level.ERROR, "An execution that cannot be read: {0}", m);
            return Optional.empty();
        }
        return Optional.of(new ExecutionReport(e.execId(), id(m.orderId()), client(e.clientId()), permId(e.permId()),
                contract(m.contract()), side, Decimals.clean(shares), Decimals.clean(price), time(e.time()),
                e.account(), e.exchange(), e.orderRef()));
    }

    private Instant time(String text) {
        return ExecutionTime.parse(text, zone).orElseGet(() -> {
            LOG.log(Level.WARNING, "The time of a fill cannot be read, now is taken: {0}", text);
            return clock.instant();
        });
    }

    static Optional<CommissionReport> commission(OrderEvent.CommissionReport m) {
        BigDecimal commission = m.commission();
        if (m.execId().isBlank() || commission == null) {
            LOG.log(Level.DEBUG, "A commission without a figure: {0}", m);
            return Optional.empty();
        }
        return Optional.of(new CommissionReport(m.execId(), Decimals.clean(commission), m.currency(),
                Decimals.cleanOrNull(m.realizedPnl())));
    }

    static Contract contract(WireContract c) {
        return new Contract(id(c.conId()), c.symbol(), c.secType(), c.exchange(), c.currency(), c.localSymbol(),
                InstrumentReader.multiplier(c));
    }

    /** Empty for what cannot be placed here. */
    private Optional<OrderTerms> terms(WireOrder o) {
        Optional<Side> side = side(o.action);
        Optional<OrderType> type = Arrays.stream(OrderType.values()).filter(t -> t.code().equals(o.orderType))
                .findFirst();
        Optional<TimeInForce> tif = tif(o.tif);
        return side.isPresent() && type.isPresent() && tif.isPresent()
                ? Optional.of(terms(o, side.get(), type.get(), tif.get())) : Optional.empty();
    }

    private OrderTerms terms(WireOrder o, Side side, OrderType type, TimeInForce tif) {
        boolean trailing = type == OrderType.TRAIL;
        BigDecimal percent = trailing && o.trailingPercent > 0 ? Decimals.of(o.trailingPercent) : null;
        BigDecimal trail = trailing && percent == null ? Decimals.nonZero(o.auxPrice) : null;
        BigDecimal limit = type.limited() ? Decimals.cleanOrNull(o.lmtPrice) : null;
        BigDecimal stop = type.stopped() ? Decimals.cleanOrNull(o.auxPrice)
                : trailing ? Decimals.nonZero(o.trailStopPrice) : null;
        Instant till = tif == TimeInForce.GTD ? ExecutionTime.parse(o.goodTillDate, zone).orElse(null) : null;
        return new OrderTerms(side, Decimals.orZero(o.totalQuantity), type, limit, stop, trail, percent, tif, till,
                o.outsideRth);
    }

    /** Orders are BUY and SELL, short sales of institutions SSHORT and SLONG; fills are BOT and SLD. */
    private static Optional<Side> side(String text) {
        return switch (text) {
            case "BUY", "BOT" -> Optional.of(Side.BUY);
            case "SELL", "SLD", "SSHORT", "SLONG" -> Optional.of(Side.SELL);
            default -> Optional.empty();
        };
    }

    /** An empty one is DAY, the server's default. */
    private static Optional<TimeInForce> tif(String text) {
        return text.isEmpty() ? Optional.of(TimeInForce.DAY)
                : Arrays.stream(TimeInForce.values()).filter(t -> t.name().equals(text)).findFirst();
    }

    /** Orders by hand have 0, or the largest int in executions. */
    private static int id(int value) {
        return Unset.is(value) ? 0 : value;
    }

    private static int client(int value) {
        return Unset.is(value) ? UNKNOWN_CLIENT : value;
    }

    private static long permId(long value) {
        return Unset.is(value) ? 0 : value;
    }
}
