package tradewind.workbench.internal.blotter;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import tradewind.core.trade.PositionLine;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.text.AccountText;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.trade.Grids;
import tradewind.workbench.internal.trade.OrderActions;

/** What the accounts hold, by their own word and by the fills. */
public final class PositionsView extends BlotterView<PositionLine> {
    public static final String ID = "tradewind.workbench.positions";

    /** What stays when figures change. */
    private record Place(String account, int conId) {
    }

    @Override
    List<Column<PositionLine>> columns() {
        return List.of(
                Column.text("Instrument", "RHM mmm", p -> p.contract().displayName()),
                Column.<PositionLine>number("Quantity", "\u22120 000", p -> Numbers.quantity(p.quantity()))
                        .tip("As the account says; below 0 for short"),
                Column.<PositionLine>number("By fills", "\u2260 \u22120 000", PositionsView::byFills)
                        .tip("From the start of the session and the executions since; \u2260 marks a difference")
                        .colored((p, colors) -> p.agrees() ? colors.muted() : colors.bad()),
                Column.<PositionLine>number("Avg. cost", "00 000.00", p -> Grids.all().price(p.contract(), p.averageCost()))
                        .tip("Of one share or contract, with multiplier and commissions"),
                Column.number("Market", "00 000.00", p -> Grids.all().price(p.contract(), p.marketPrice())),
                Column.number("Value", "\u2212000 000.00", p -> Numbers.price(p.marketValue(), 2)),
                Column.<PositionLine>number("Unrealized", "\u25b2 +00 000.00", p -> profit(p.unrealized()))
                        .colored((p, colors) -> Column.direction(p.unrealized(), colors)),
                Column.<PositionLine>number("Realized", "\u25b2 +00 000.00", p -> profit(p.realized()))
                        .colored((p, colors) -> Column.direction(p.realized(), colors)),
                Column.text("Cur.", "EUR", p -> p.contract().currency()),
                Column.text("Account", "DU\u2022\u2022\u2022\u202200", p -> AccountText.masked(p.account())));
    }

    static String byFills(PositionLine p) {
        return (p.agrees() ? "" : "\u2260 ") + Numbers.quantity(p.byFills());
    }

    /** By sign and arrow, so that the colour need not be seen. */
    static String profit(double value) {
        return (value > 0 ? "\u25b2 " : value < 0 ? "\u25bc " : "") + Numbers.signed(value, 2);
    }

    @Override
    Function<PositionLine, Object> identity() {
        return p -> new Place(p.account(), p.contract().conId());
    }

    @Override
    List<PositionLine> rows(TradingSnapshot snapshot) {
        return snapshot.positions();
    }

    @Override
    String summary(TradingSnapshot s, List<PositionLine> rows) {
        long open = rows.stream().filter(p -> p.quantity().signum() != 0).count();
        long differing = rows.stream().filter(p -> !p.agrees()).count();
        return Numbers.count(open, "position", "positions")
                + (differing == 0 ? "" : "   " + differing + " differ from their fills");
    }

    @Override
    void fill(RowTable<PositionLine> table, MenuManager menu) {
        table.mute(p -> p.quantity().signum() == 0 && p.agrees());
        table.table().addListener(SWT.DefaultSelection, e -> closeSelected());
        IAction close = Actions.of("Pre&pare an order that closes it\tEnter", "close-position", this::closeSelected);
        getViewSite().getActionBars().getToolBarManager().add(close);
        menu.add(new Separator());
        menu.add(close);
    }

    private void closeSelected() {
        selected().stream().findFirst().ifPresent(OrderActions::prepareClosing);
    }
}
