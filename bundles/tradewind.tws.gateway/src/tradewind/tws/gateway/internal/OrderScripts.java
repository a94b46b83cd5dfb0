package tradewind.tws.gateway.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import tradewind.tws.gateway.internal.broker.Broker;
import tradewind.tws.gateway.internal.broker.Scripted.Shortable;
import tradewind.tws.gateway.internal.desk.Floor;
import tradewind.tws.gateway.internal.desk.OrderFaults;
import tradewind.tws.gateway.internal.desk.OrderFaults.Drop;
import tradewind.tws.gateway.internal.listing.Listing;
import tradewind.tws.gateway.internal.script.OrderCommand;
import tradewind.tws.gateway.internal.script.OrderCommand.Bust;
import tradewind.tws.gateway.internal.script.OrderCommand.CancelEverything;
import tradewind.tws.gateway.internal.script.OrderCommand.CorrectExecution;
import tradewind.tws.gateway.internal.script.OrderCommand.DropCancel;
import tradewind.tws.gateway.internal.script.OrderCommand.DropOrder;
import tradewind.tws.gateway.internal.script.OrderCommand.DuplicateOrders;
import tradewind.tws.gateway.internal.script.OrderCommand.FillAfterCancel;
import tradewind.tws.gateway.internal.script.OrderCommand.Latency;
import tradewind.tws.gateway.internal.script.OrderCommand.Manual;
import tradewind.tws.gateway.internal.script.OrderCommand.ManualCancel;
import tradewind.tws.gateway.internal.script.OrderCommand.NoStatus;
import tradewind.tws.gateway.internal.script.OrderCommand.ReadOnly;
import tradewind.tws.gateway.internal.script.OrderCommand.Reject;
import tradewind.tws.gateway.internal.script.OrderCommand.RejectCancel;
import tradewind.tws.gateway.internal.script.OrderCommand.RejectChange;
import tradewind.tws.gateway.internal.script.OrderCommand.ReorderStatus;
import tradewind.tws.gateway.internal.script.OrderCommand.Short;
import tradewind.tws.gateway.internal.script.OrderCommand.WarnNext;
import tradewind.tws.protocol.WireOrder;

/** Does what scripts say about orders. On the clock's thread. */
final class OrderScripts {
    private final Broker broker;
    private final OrderFaults faults;
    private final Function<String, List<Listing>> listings;

    /** @param listings those that a symbol means */
    OrderScripts(Floor floor, Function<String, List<Listing>> listings) {
        broker = floor.broker();
        faults = floor.orderFaults();
        this.listings = listings;
    }

    /** The symbol that a command names. */
    static Optional<String> symbol(OrderCommand command) {
        return switch (command) {
            case Short c -> Optional.of(c.symbol());
            case CorrectExecution c -> Optional.of(c.symbol());
            case Bust c -> Optional.of(c.symbol());
            case Manual c -> Optional.of(c.symbol());
            default -> Optional.empty();
        };
    }

    void run(OrderCommand command) {
        switch (command) {
            case Reject c -> broker.scripted().refuseOrder(c.code(), c.text());
            case RejectChange c -> broker.scripted().refuseChange(c.code(), c.text());
            case RejectCancel c -> broker.scripted().refuseCancel(c.code(), c.text());
            case WarnNext c -> broker.scripted().warn(c.code(), c.text());
            case ReadOnly c -> broker.scripted().setReadOnly(c.on());
            case Short c -> each(c.symbol(), l -> broker.setShortable(l, Shortable.valueOf(c.supply().name())));
            case Latency c -> broker.setLatency(c.time());
            case DropOrder c -> faults.dropAtOrder(c.before() ? Drop.BEFORE : Drop.AFTER, c.number());
            case DropCancel c -> faults.dropAtCancel(c.before() ? Drop.BEFORE : Drop.AFTER, c.number());
            case DuplicateOrders c -> faults.setDuplicating(c.on());
            case ReorderStatus c -> faults.setReordering(c.on());
            case NoStatus c -> faults.setSilent(c.on());
            case FillAfterCancel c -> broker.scripted().fillAfterCancel(c.quantity(), c.delay());
            case CorrectExecution c -> each(c.symbol(), l -> broker.correctExecution(l, c.by()));
            case Bust c -> each(c.symbol(), broker::bustExecution);
            case Manual c -> listings.apply(c.symbol()).stream().findFirst()
                    .ifPresent(l -> broker.enterByHand(l, order(c)));
            case ManualCancel c -> broker.cancelByHand(c.permId());
            case CancelEverything c -> broker.cancelAll();
        }
    }

    private void each(String symbol, java.util.function.Consumer<Listing> action) {
        listings.apply(symbol).forEach(action);
    }

    private static WireOrder order(Manual c) {
        @Nullable BigDecimal price = c.price();
        WireOrder order = new WireOrder();
        order.action = c.buys() ? "BUY" : "SELL";
        order.totalQuantity = BigDecimal.valueOf(c.quantity());
        order.orderType = c.type();
        order.lmtPrice = c.type().equals("LMT") ? price : null;
        order.auxPrice = c.type().equals("STP") ? price : null;
        order.tif = "DAY";
        return order;
    }
}
