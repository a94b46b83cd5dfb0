package tradewind.workbench.internal.blotter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradewind.core.trade.AccountFigure;
import tradewind.core.trade.ProfitLoss;
import tradewind.core.trade.TradingSnapshot;
import tradewind.workbench.internal.text.Numbers;

/** The figures of the accounts in the order in which they matter: profit, the key figures, then all the others. */
final class AccountRows {
    /** Key figures with the words for them, most important first. */
    private static final Map<String, String> KEYS = keys();

    /**
     * A row.
     *
     * @param amount the number, NaN if it is none or has no direction
     * @param main   whether it is one of the key figures
     */
    record Row(String account, String name, String value, String currency, double amount, boolean main) {
    }

    private AccountRows() {
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("NetLiquidation", "Net liquidation");
        keys.put("TotalCashValue", "Cash");
        keys.put("AvailableFunds", "Available funds");
        keys.put("ExcessLiquidity", "Excess liquidity");
        keys.put("BuyingPower", "Buying power");
        keys.put("InitMarginReq", "Initial margin");
        keys.put("MaintMarginReq", "Maintenance margin");
        keys.put("GrossPositionValue", "Value of positions");
        return keys;
    }

    static List<Row> of(TradingSnapshot s) {
        List<Row> rows = new ArrayList<>();
        for (ProfitLoss p : s.profit()) {
            String currency = baseCurrency(s, p.account());
            rows.add(profit(p.account(), "Profit today", p.daily(), currency));
            rows.add(profit(p.account(), "Unrealized", p.unrealized(), currency));
            rows.add(profit(p.account(), "Realized today", p.realized(), currency));
        }
        List<String> order = List.copyOf(KEYS.keySet());
        s.figures().stream().filter(f -> KEYS.containsKey(f.key()))
                .sorted(Comparator.comparing(AccountFigure::account).thenComparing(f -> order.indexOf(f.key())))
                .forEach(f -> rows.add(row(f, true)));
        s.figures().stream().filter(f -> !KEYS.containsKey(f.key()))
                .sorted(Comparator.comparing(AccountFigure::account).thenComparing(AccountFigure::key)
                        .thenComparing(AccountFigure::currency))
                .forEach(f -> rows.add(row(f, false)));
        return rows;
    }

    /** The currency in which an account is kept, empty before it is known. */
    static String baseCurrency(TradingSnapshot s, String account) {
        return s.figures().stream().filter(f -> f.key().equals("NetLiquidation") && f.account().equals(account))
                .map(AccountFigure::currency).findFirst().orElse("");
    }

    private static Row profit(String account, String name, double value, String currency) {
        return new Row(account, name, PositionsView.profit(value), currency, value, true);
    }

    private static Row row(AccountFigure f, boolean main) {
        return new Row(f.account(), KEYS.getOrDefault(f.key(), f.key()), value(f), f.currency(), Double.NaN, main);
    }

    /** Numbers in the form of people; what is no number as TWS says it. */
    private static String value(AccountFigure f) {
        if (!f.value().matches("-?[0-9]{1,15}([.][0-9]+)?")) {
            return f.value().isEmpty() ? Numbers.NONE : f.value();
        }
        BigDecimal number = new BigDecimal(f.value());
        return f.currency().isEmpty() ? Numbers.quantity(number) : Numbers.money(number);
    }
}
