package tradewind.workbench.internal.trade;

import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.core.trade.TradingSnapshot;

/** What the keys do with the ticket. */
public final class TicketKeys {
    private TicketKeys() {
    }

    /** Opens the ticket with an order at the market's near side, if trading is armed. It sends nothing. */
    public static void prepare(Side side, OrderType type) {
        boolean armed = TradeDesk.get().snapshot().map(TradingSnapshot::armed).orElse(false);
        if (armed) {
            TicketView.show().ifPresent(ticket -> ticket.prepare(side, type));
        } else {
            Alerts.tell(Alerts.Level.INFO, TradeDesk.get().trading().isEmpty() ? TradingFollower.ABSENT
                    : "Trading is disarmed. A click on DISARMED in the status line arms it.");
        }
    }

    /** Asks for confirmation of what the ticket says, and sends it. */
    public static void transmit() {
        TicketView.active().ifPresent(TicketPanel::transmit);
    }

    public static void discard() {
        TicketView.active().ifPresent(TicketPanel::discard);
    }

    public static void preview() {
        TicketView.active().ifPresent(TicketPanel::preview);
    }

    /** Moves the price or quantity that the cursor is in. @param steps below 0 for down */
    public static void step(int steps) {
        TicketView.active().ifPresent(ticket -> ticket.step(steps));
    }

    /** Moves the quantity by lots. @param steps below 0 for down */
    public static void stepLots(int steps) {
        TicketView.active().ifPresent(ticket -> ticket.stepLots(steps));
    }
}
