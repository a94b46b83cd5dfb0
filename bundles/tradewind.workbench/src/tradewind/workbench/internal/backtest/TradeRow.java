package tradewind.workbench.internal.backtest;

import java.time.ZoneId;
import tradewind.core.strategy.Trade;

/**
 * A trade and what it was of.
 *
 * @param number counts the trades of the back-test, from 1
 * @param part   index of the instrument
 * @param zone   in which its times are shown
 */
record TradeRow(int number, int part, String symbol, ZoneId zone, Trade trade) {
    long seconds() {
        return trade.left() - trade.entered();
    }
}
