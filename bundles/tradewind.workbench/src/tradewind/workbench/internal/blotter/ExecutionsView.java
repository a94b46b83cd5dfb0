package tradewind.workbench.internal.blotter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import tradewind.core.trade.Execution;
import tradewind.core.trade.Side;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.text.AccountText;
import tradewind.workbench.internal.text.Numbers;
import tradewind.workbench.internal.text.Times;
import tradewind.workbench.internal.trade.Grids;

/** Every fill, newest first. */
public final class ExecutionsView extends BlotterView<Execution> {
    public static final String ID = "tradewind.workbench.executions";

    @Override
    List<Column<Execution>> columns() {
        return List.of(
                Column.<Execution>text("Time", "2026-11-23 00:00:00", e -> Times.moment(e.time().toEpochMilli(), zone()))
                        .tip("By the clock of the exchange"),
                Column.text("Instrument", "EUR (EUR.USD)", e -> e.contract().displayName()),
                Column.<Execution>text("Side", "\u25b2 BUY", e -> OrderColumns.side(e.side()))
                        .colored((e, p) -> e.side() == Side.BUY ? p.up() : p.down()),
                Column.<Execution>number("Quantity", "taken back", e -> e.quantity().signum() == 0 ? "taken back"
                        : Numbers.quantity(e.quantity())).colored((e, p) -> e.quantity().signum() == 0 ? p.warning() : null),
                Column.number("Price", "00 000.00", e -> Grids.all().price(e.contract(), e.price())),
                Column.number("Value", "0 000 000.00 EUR", e -> Numbers.money(e.price().multiply(e.quantity())
                        .multiply(e.contract().multiplier())) + " " + e.contract().currency()),
                Column.number("Commission", "000.00 EUR", e -> amount(e.commission(), e.commissionCurrency())),
                Column.<Execution>number("Realized", "+00 000.00", e -> signed(e.realized()))
                        .colored((e, p) -> Column.direction(value(e.realized()), p)),
                Column.text("Exchange", "EUREXX", Execution::exchange),
                Column.text("Account", "DU\u2022\u2022\u2022\u202200", e -> AccountText.masked(e.account())),
                Column.text("Execution", "0000e0d5.00000000.01.01", Execution::execId));
    }

    private static String amount(@Nullable BigDecimal money, String currency) {
        return money == null ? Numbers.NONE : Numbers.money(money) + " " + currency;
    }

    private static double value(@Nullable BigDecimal money) {
        return money == null ? Double.NaN : money.doubleValue();
    }

    private static String signed(@Nullable BigDecimal money) {
        return Numbers.signed(value(money), 2);
    }

    @Override
    Function<Execution, Object> identity() {
        return Execution::execId;
    }

    @Override
    List<Execution> rows(TradingSnapshot snapshot) {
        return snapshot.executions();
    }

    @Override
    String summary(TradingSnapshot s, List<Execution> rows) {
        long open = rows.stream().filter(e -> Optional.ofNullable(e.commission()).isEmpty()).count();
        return Numbers.count(rows.size(), "execution", "executions")
                + (open == 0 ? "" : "   " + open + " without commission yet");
    }

    @Override
    void fill(RowTable<Execution> table, MenuManager menu) {
        table.mute(e -> e.quantity().signum() == 0);
    }
}
