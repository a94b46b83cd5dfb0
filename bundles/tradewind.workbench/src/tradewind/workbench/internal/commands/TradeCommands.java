package tradewind.workbench.internal.commands;

import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import tradewind.core.trade.OrderType;
import tradewind.core.trade.Side;
import tradewind.workbench.internal.blotter.OrdersView;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.status.KillButton;
import tradewind.workbench.internal.trade.Alerts;
import tradewind.workbench.internal.trade.Arming;
import tradewind.workbench.internal.trade.Killing;
import tradewind.workbench.internal.trade.OrderActions;
import tradewind.workbench.internal.trade.TicketKeys;

/** What can be done about orders by menu and key. Preparing never sends; sending asks. */
final class TradeCommands {
    private static final String PREFIX = "tradewind.workbench.";
    private static final int BIG_STEP = 10;

    private final IWorkbenchWindow window;
    private final IHandlerService handlers;

    private TradeCommands(IWorkbenchWindow window) {
        this.window = window;
        this.handlers = window.getService(IHandlerService.class);
    }

    static void activate(IWorkbenchWindow window) {
        TradeCommands commands = new TradeCommands(window);
        commands.ticket();
        Shell shell = window.getShell();
        commands.on("cancelSelected", e -> commands.cancelSelected());
        commands.on("cancelInstrument", e -> Desk.get().feed()
                .ifPresent(feed -> OrderActions.cancelAll(shell, feed.instrument())));
        commands.on("cancelEverything", e -> OrderActions.cancelEverything(shell));
        commands.on("arm", e -> Arming.toggle(shell));
        // Of the whole workbench: it works while a dialog is open as well.
        window.getWorkbench().getService(IHandlerService.class).activateHandler(PREFIX + "kill",
                handler(e -> kill(shell, e)));
    }

    private void ticket() {
        on("prepareBuyLimit", e -> TicketKeys.prepare(Side.BUY, OrderType.LIMIT));
        on("prepareBuyMarket", e -> TicketKeys.prepare(Side.BUY, OrderType.MARKET));
        on("prepareSellLimit", e -> TicketKeys.prepare(Side.SELL, OrderType.LIMIT));
        on("prepareSellMarket", e -> TicketKeys.prepare(Side.SELL, OrderType.MARKET));
        on("transmit", e -> TicketKeys.transmit());
        on("discardTicket", e -> TicketKeys.discard());
        on("previewOrder", e -> TicketKeys.preview());
        on("stepUp", e -> TicketKeys.step(1));
        on("stepDown", e -> TicketKeys.step(-1));
        on("stepUpTen", e -> TicketKeys.step(BIG_STEP));
        on("stepDownTen", e -> TicketKeys.step(-BIG_STEP));
        on("quantityUp", e -> TicketKeys.stepLots(1));
        on("quantityDown", e -> TicketKeys.stepLots(-1));
    }

    private void on(String command, Consumer<ExecutionEvent> work) {
        handlers.activateHandler(PREFIX + command, handler(work));
    }

    private static AbstractHandler handler(Consumer<ExecutionEvent> work) {
        return new AbstractHandler() {
            @Override
            public @Nullable Object execute(ExecutionEvent event) {
                work.accept(event);
                return null;
            }
        };
    }

    private void cancelSelected() {
        if (window.getActivePage() != null && window.getActivePage().getActivePart() instanceof OrdersView view) {
            view.cancelSelected();
        } else {
            // What is selected in a table that nobody looks at must not go by a slip of the hand.
            Alerts.tell(Alerts.Level.INFO, "Select orders in the table of orders first (Alt+Shift+O).");
        }
    }

    /** The key must be held, and never releases: it repeats while it is held. The menu asks. */
    private static void kill(Shell shell, ExecutionEvent event) {
        if (event.getTrigger() instanceof Event e && e.type == SWT.KeyDown) {
            KillButton.keyHeld(e);
        } else {
            Killing.ask(shell);
        }
    }
}
