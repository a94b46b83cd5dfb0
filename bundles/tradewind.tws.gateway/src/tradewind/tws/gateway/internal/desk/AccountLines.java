package tradewind.tws.gateway.internal.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tradewind.tws.gateway.internal.broker.Accounting;

/** The values of the account under the names that TWS gives them. */
final class AccountLines {
    private static final String BASE = Accounting.BASE;

    private final Accounting accounting;

    AccountLines(Accounting accounting) {
        this.accounting = accounting;
    }

    /** Everything that account updates tell. */
    List<AccountLine> all() {
        List<AccountLine> result = new ArrayList<>();
        result.add(new AccountLine("AccountCode", accounting.code(), ""));
        result.add(new AccountLine("AccountReady", "true", ""));
        result.add(new AccountLine("AccountType", "INDIVIDUAL", ""));
        result.add(new AccountLine("Currency", "BASE", "BASE"));
        result.addAll(figures());
        result.addAll(ledger());
        return result;
    }

    private List<AccountLine> figures() {
        double equity = accounting.netLiquidation();
        double initial = accounting.initialMargin();
        double maintenance = accounting.maintenanceMargin();
        Map<String, Double> money = new TreeMap<>();
        money.put("NetLiquidation", equity);
        money.put("TotalCashValue", accounting.cash());
        money.put("SettledCash", accounting.cash());
        money.put("EquityWithLoanValue", equity);
        money.put("PreviousDayEquityWithLoanValue", accounting.deposit());
        money.put("GrossPositionValue", accounting.grossPositionValue());
        money.put("InitMarginReq", initial);
        money.put("MaintMarginReq", maintenance);
        money.put("FullInitMarginReq", initial);
        money.put("FullMaintMarginReq", maintenance);
        money.put("LookAheadInitMarginReq", initial);
        money.put("LookAheadMaintMarginReq", maintenance);
        money.put("AvailableFunds", equity - initial);
        money.put("FullAvailableFunds", equity - initial);
        money.put("LookAheadAvailableFunds", equity - initial);
        money.put("ExcessLiquidity", equity - maintenance);
        money.put("FullExcessLiquidity", equity - maintenance);
        money.put("LookAheadExcessLiquidity", equity - maintenance);
        money.put("BuyingPower", Math.max(0, (equity - initial) / 0.3));
        money.put("AccruedCash", 0.0);
        money.put("UnrealizedPnL", accounting.unrealized());
        money.put("RealizedPnL", accounting.realized());
        List<AccountLine> result = new ArrayList<>();
        money.forEach((key, value) -> result.add(line(key, value, BASE)));
        result.add(new AccountLine("Cushion", text(equity == 0 ? 0 : (equity - maintenance) / equity), ""));
        result.add(new AccountLine("DayTradesRemaining", "-1", ""));
        result.add(new AccountLine("LookAheadNextChange", "0", ""));
        return result;
    }

    /** Money by currency. */
    List<AccountLine> ledger() {
        List<AccountLine> result = new ArrayList<>();
        result.add(line("CashBalance", accounting.cash(), "BASE"));
        result.add(line("TotalCashBalance", accounting.cash(), "BASE"));
        result.add(line("StockMarketValue", accounting.stockValue(), "BASE"));
        result.add(line("NetLiquidationByCurrency", accounting.netLiquidation(), "BASE"));
        result.add(line("UnrealizedPnL", accounting.unrealized(), "BASE"));
        result.add(line("RealizedPnL", accounting.realized(), "BASE"));
        result.add(new AccountLine("ExchangeRate", "1.00", "BASE"));
        new TreeMap<>(accounting.portfolio().cash()).forEach((currency, amount) -> {
            result.add(line("CashBalance", amount, currency));
            result.add(line("TotalCashBalance", amount, currency));
            result.add(new AccountLine("ExchangeRate", String.format(Locale.ROOT, "%.7f", accounting.rate(currency)),
                    currency));
        });
        return result;
    }

    /** @param tags comma separated; {@code $LEDGER} in any form asks for the ledger */
    List<AccountLine> summary(String tags) {
        Set<String> wanted = Arrays.stream(tags.split(",")).map(String::strip).collect(Collectors.toSet());
        List<AccountLine> result = new ArrayList<>();
        if (wanted.contains("AccountType")) {
            result.add(new AccountLine("AccountType", "INDIVIDUAL", ""));
        }
        figures().stream().filter(l -> wanted.contains(l.key())).forEach(result::add);
        if (wanted.stream().anyMatch(w -> w.startsWith("$LEDGER"))) {
            result.addAll(ledger());
        }
        return result;
    }

    private static AccountLine line(String key, double value, String currency) {
        return new AccountLine(key, text(value), currency);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
