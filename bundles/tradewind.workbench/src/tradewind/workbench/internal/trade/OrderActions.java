package tradewind.workbench.internal.trade;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.instrument.Instrument;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.Trading;
import tradewind.workbench.internal.live.OnDisplay;
import tradewind.workbench.internal.text.Numbers;

/** What can be done with orders that exist. None of it waits; cancelling needs no question. Display thread. */
public final class OrderActions {
    private OrderActions() {
    }

    /** Asks for the cancellation of each of these that is ours and lives. */
    public static void cancel(Shell shell, List<TrackedOrder> orders) {
        List<TrackedOrder> ours = orders.stream().filter(o -> o.live() && !o.foreign()).toList();
        if (ours.isEmpty()) {
            Alerts.tell(Alerts.Level.INFO, "No live order of ours is selected.");
            return;
        }
        with(shell, trading -> CompletableFuture.allOf(ours.stream().map(o -> trading.cancel(o.ref()))
                .toArray(CompletableFuture<?>[]::new)).thenApply(v -> ours.size()));
    }

    /** Asks for the cancellation of all our orders in an instrument. */
    public static void cancelAll(Shell shell, Instrument instrument) {
        with(shell, trading -> trading.cancelAll(instrument).thenApply(List::size));
    }

    /** Asks for the cancellation of all our orders. */
    public static void cancelEverything(Shell shell) {
        with(shell, trading -> trading.cancelAll().thenApply(List::size));
    }

    private static void with(Shell shell, Function<Trading, CompletableFuture<Integer>> work) {
        Optional<Trading> trading = TradeDesk.get().trading();
        if (trading.isEmpty()) {
            Alerts.tell(Alerts.Level.BAD, TradingFollower.ABSENT);
            return;
        }
        OnDisplay.then(work.apply(trading.get()), shell,
                count -> Alerts.tell(Alerts.Level.INFO, count == 0 ? "There is nothing to cancel."
                        : Numbers.count(count, "cancellation is", "cancellations are") + " under way."),
                error -> Alerts.tell(Alerts.Level.BAD, "Not cancelled: " + error.getMessage()));
    }

    /** Brings the order into the ticket to be changed. */
    public static void modify(TrackedOrder order) {
        if (!order.foreign() && order.live()) {
            TicketView.show().ifPresent(ticket -> ticket.edit(order));
        } else {
            Alerts.tell(Alerts.Level.INFO, order.foreign() ? "It was placed elsewhere and can only be changed there."
                    : "It has ended: " + StateMark.word(order) + ".");
        }
    }

    /** Writes an order that closes the position into the ticket. It sends nothing. */
    public static void prepareClosing(PositionLine position) {
        if (position.quantity().signum() != 0) {
            TicketView.show().ifPresent(ticket -> ticket.prepareClosing(position));
        }
    }

    /** Takes a person's word for what became of an order that nobody knows of. */
    public static void resolve(Shell shell, TrackedOrder order, OrderState state) {
        if (order.state() != OrderState.UNKNOWN) {
            Alerts.tell(Alerts.Level.INFO, "Only an UNKNOWN order needs that.");
            return;
        }
        Optional<String> reason = askReason(shell, "What became of the order?",
                "Look in TWS or ask IB first. The order is then taken as \u201c" + state.label()
                        + "\u201d. How do you know?", "Take it as that");
        Optional<Trading> trading = TradeDesk.get().trading();
        if (reason.isPresent() && trading.isPresent()) {
            OnDisplay.then(trading.get().resolve(order.ref(), state, reason.get()), shell,
                    done -> Alerts.tell(Alerts.Level.INFO, "The order is taken as " + done.state().label() + "."),
                    error -> Alerts.tell(Alerts.Level.BAD, "Not resolved: " + error.getMessage()));
        }
    }

    /** A reason in words, which goes into the log; empty if the person gives up. @param verb the button that goes on */
    static Optional<String> askReason(Shell shell, String title, String text, String verb) {
        InputDialog dialog = new InputDialog(shell, title, text, "",
                typed -> typed.isBlank() ? "A reason is needed; it goes into the log." : null) {
            @Override
            protected void createButtonsForButtonBar(Composite parent) {
                super.createButtonsForButtonBar(parent);
                getOkButton().setText(verb);
            }
        };
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }
}
