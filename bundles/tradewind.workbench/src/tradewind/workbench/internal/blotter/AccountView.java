package tradewind.workbench.internal.blotter;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.action.MenuManager;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.blotter.AccountRows.Row;
import tradewind.workbench.internal.text.AccountText;

/** The figures of the account, the important ones first. */
public final class AccountView extends BlotterView<Row> {
    public static final String ID = "tradewind.workbench.account";

    /** What stays when values change. */
    private record Place(String account, String name, String currency) {
    }

    @Override
    List<Column<Row>> columns() {
        return List.of(
                Column.<Row>text("Figure", "Maintenance margin", Row::name)
                        .colored((r, p) -> r.main() ? p.text() : p.muted()),
                Column.<Row>number("Value", "0 000 000.00", Row::value)
                        .colored((r, p) -> Column.direction(r.amount(), p)),
                Column.text("Cur.", "EUR", Row::currency),
                Column.text("Account", "DU\u2022\u2022\u2022\u202200", r -> AccountText.masked(r.account())));
    }

    @Override
    Function<Row, Object> identity() {
        return r -> new Place(r.account(), r.name(), r.currency());
    }

    @Override
    List<Row> rows(TradingSnapshot snapshot) {
        return AccountRows.of(snapshot);
    }

    @Override
    String summary(TradingSnapshot s, List<Row> rows) {
        return s.accounts().isEmpty() ? s.text() : s.kind() + "   " + String.join(", ",
                s.accounts().stream().map(AccountText::masked).toList())
                + (s.account().isEmpty() && s.accounts().size() > 1 ? "   choose one in the ticket" : "");
    }

    @Override
    void fill(RowTable<Row> table, MenuManager menu) {
        // Figures are only read.
    }
}
