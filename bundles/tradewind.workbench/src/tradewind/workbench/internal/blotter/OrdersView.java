package tradewind.workbench.internal.blotter;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import tradewind.core.trade.OrderState;
import tradewind.core.trade.TrackedOrder;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.live.Desk;
import tradewind.workbench.internal.theme.Icons;
import tradewind.workbench.internal.trade.OrderActions;

/** Orders of ours and of others, newest first. */
public final class OrdersView extends BlotterView<TrackedOrder> {
    public static final String ID = "tradewind.workbench.orders";
    private static final List<OrderState> FATES = List.of(OrderState.CANCELLED, OrderState.FILLED, OrderState.REJECTED,
            OrderState.NOT_SENT);

    private boolean liveOnly;

    @Override
    List<Column<TrackedOrder>> columns() {
        return OrderColumns.all(BlotterView::zone);
    }

    @Override
    Function<TrackedOrder, Object> identity() {
        return TrackedOrder::ref;
    }

    @Override
    List<TrackedOrder> rows(TradingSnapshot snapshot) {
        return OrderFilter.rows(snapshot, liveOnly);
    }

    @Override
    String summary(TradingSnapshot snapshot, List<TrackedOrder> rows) {
        return OrderFilter.summary(snapshot);
    }

    @Override
    void fill(RowTable<TrackedOrder> table, MenuManager menu) {
        table.mute(TrackedOrder::foreign);
        table.table().addListener(SWT.DefaultSelection, e -> modifySelected());
        IAction modify = Actions.of("&Modify\tEnter", "modify", this::modifySelected);
        IAction cancel = Actions.of("Cance&l selected\tCtrl+Del", "cancel", this::cancelSelected);
        IAction instrument = Actions.of("Cancel all of the &instrument\tCtrl+Shift+Del", "", () -> Desk.get().feed()
                .ifPresent(feed -> OrderActions.cancelAll(shell(), feed.instrument())));
        IAction all = Actions.of("Cancel all orders", "cancel-all", () -> OrderActions.cancelEverything(shell()));
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        List.of(liveOnlyAction(), modify, cancel, all).forEach(tools::add);
        menu.add(new Separator());
        List.of(modify, cancel, instrument, all).forEach(menu::add);
        menu.add(new Separator());
        menu.add(resolving());
    }

    private IAction liveOnlyAction() {
        Action action = new Action("Only live orders", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                liveOnly = isChecked();
                show();
            }
        };
        action.setToolTipText("Show only orders that can still be filled");
        action.setImageDescriptor(Icons.descriptor("filter"));
        return action;
    }

    private MenuManager resolving() {
        MenuManager menu = new MenuManager("&Resolve UNKNOWN as");
        for (OrderState fate : FATES) {
            menu.add(Actions.of(fate.label(), "", () -> one(o -> OrderActions.resolve(shell(), o, fate))));
        }
        return menu;
    }

    private void one(Consumer<TrackedOrder> work) {
        selected().stream().findFirst().ifPresent(work);
    }

    private void modifySelected() {
        one(OrderActions::modify);
    }

    /** Asks for the cancellation of what is selected. */
    public void cancelSelected() {
        OrderActions.cancel(shell(), selected());
    }

    private Shell shell() {
        return getSite().getShell();
    }
}
