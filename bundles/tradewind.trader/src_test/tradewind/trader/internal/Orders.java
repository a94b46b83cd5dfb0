package tradewind.trader.internal;

import java.math.BigDecimal;
import java.util.EnumSet;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.core.trade.Contract;
import tradewind.core.trade.OrderRequest;
import tradewind.core.trade.OrderTerms;
import tradewind.core.trade.Rule;
import tradewind.core.trade.Side;

/** What the tests trade. */
final class Orders {
    /** Monday to Friday round the clock, so that the hour of a test does not matter. */
    private static final TradingHours HOURS = TradingHours.parse("20261123:0000-20261124:0000;20261124:0000-20261125:0000;"
            + "20261125:0000-20261126:0000;20261126:0000-20261127:0000;20261127:0000-20261128:0000",
            java.time.ZoneId.of("Europe/Berlin"));
    static final Instrument RHM = new Instrument(14317, "RHM", SecurityType.STK, "SMART", "IBIS", "EUR", "RHM", "XETRA",
            "", BigDecimal.ONE, "RHEINMETALL AG", PriceIncrements.uniform(new BigDecimal("0.2")), HOURS, HOURS);
    static final Contract CONTRACT = Contract.of(RHM);

    private Orders() {
    }

    static OrderTerms buy(int quantity, String limit) {
        return OrderTerms.limit(Side.BUY, BigDecimal.valueOf(quantity), new BigDecimal(limit));
    }

    static OrderTerms sell(int quantity, String limit) {
        return OrderTerms.limit(Side.SELL, BigDecimal.valueOf(quantity), new BigDecimal(limit));
    }

    /** A request for which a person has confirmed every warning. */
    static OrderRequest confirmed(OrderTerms terms) {
        return OrderRequest.of(RHM, terms).confirming(EnumSet.allOf(Rule.class));
    }
}
