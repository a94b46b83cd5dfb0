package tradewind.strategy.internal;

import java.util.List;
import tradewind.core.strategy.RunBook;
import tradewind.core.strategy.Trade;

/** Ledgers in figures. */
final class Books {
    private Books() {
    }

    /** @param close what is held is worth this */
    static RunBook of(Ledger ledger, long working, double close) {
        double realized = ledger.closed().stream().mapToDouble(Trade::net).sum();
        List<Trade> all = ledger.position() == 0 ? List.of() : ledger.all(close);
        return new RunBook(ledger.position(), working, all.isEmpty() ? Double.NaN : all.getLast().entry(), realized,
                ledger.net(close) - realized, ledger.costs());
    }
}
