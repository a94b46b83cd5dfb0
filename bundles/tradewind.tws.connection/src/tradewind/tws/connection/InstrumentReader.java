package tradewind.tws.connection;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.core.instrument.Instrument;
import tradewind.core.instrument.PriceIncrements;
import tradewind.core.instrument.SecurityType;
import tradewind.core.instrument.TradingHours;
import tradewind.tws.protocol.WireContract;
import tradewind.tws.protocol.WireContractDetails;

/** Makes an instrument of the contract details of the wire and the market rule that belongs to its route. */
final class InstrumentReader {
    private static final System.Logger LOG = System.getLogger(InstrumentReader.class.getName());
    private static final int DATE_LENGTH = 8;
    static final int NO_RULE = -1;

    private InstrumentReader() {
    }

    /** The number of the market rule of the route, {@link #NO_RULE} if none is named. */
    static int ruleId(WireContractDetails details) {
        List<String> exchanges = words(details.validExchanges);
        List<String> rules = words(details.marketRuleIds);
        int i = exchanges.indexOf(details.contract.exchange());
        if (i < 0 && rules.stream().distinct().count() == 1) {
            i = 0;
        }
        return i >= 0 && i < rules.size() ? number(rules.get(i)) : NO_RULE;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : NO_RULE;
    }

    /**
     * The instrument, or empty if its kind or its price steps are not known: a guessed price step would make wrong
     * orders.
     *
     * @param rules market rules by number
     */
    static Optional<Instrument> read(WireContractDetails d, Map<Integer, PriceIncrements> rules) {
        WireContract c = d.contract;
        Optional<SecurityType> type = type(c.secType());
        Optional<PriceIncrements> increments = increments(d, rules);
        if (type.isEmpty() || increments.isEmpty()) {
            LOG.log(Level.WARNING, "{0} {1} is left out: {2}", c.secType(), c.localSymbol(),
                    type.isEmpty() ? "unknown kind of instrument" : "no market rule and no price step");
            return Optional.empty();
        }
        ZoneId zone = zone(d);
        TradingHours trading = hours(d.tradingHours, zone).orElseGet(() -> TradingHours.continuous(zone));
        TradingHours liquid = hours(d.liquidHours, zone).orElse(trading);
        return Optional.of(new Instrument(c.conId(), c.symbol(), type.get(), c.exchange(), c.primaryExchange(),
                c.currency(), c.localSymbol(), c.tradingClass(), expiry(c), multiplier(c), d.longName,
                increments.get(), trading, liquid));
    }

    static Optional<SecurityType> type(String text) {
        return Arrays.stream(SecurityType.values()).filter(t -> t.name().equals(text)).findFirst();
    }

    private static Optional<PriceIncrements> increments(WireContractDetails d, Map<Integer, PriceIncrements> rules) {
        int rule = ruleId(d);
        if (rule != NO_RULE) {
            return Optional.ofNullable(rules.get(rule));
        }
        BigDecimal minTick = d.minTick;
        return minTick != null && minTick.signum() > 0 ? Optional.of(PriceIncrements.uniform(minTick))
                : Optional.empty();
    }

    private static ZoneId zone(WireContractDetails d) {
        return ZoneNames.find(d.timeZoneId).orElseGet(() -> {
            LOG.log(Level.WARNING, "Unknown time zone \"{0}\" of {1}; UTC is taken", d.timeZoneId,
                    d.contract.localSymbol());
            return ZoneOffset.UTC;
        });
    }

    private static Optional<TradingHours> hours(String text, ZoneId zone) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TradingHours.parse(text, zone));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "Trading hours that cannot be read", e);
            return Optional.empty();
        }
    }

    /** Futures carry time and zone behind the date. */
    private static String expiry(WireContract c) {
        String text = c.lastTradeDateOrContractMonth();
        return text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text;
    }

    /** 1 where the wire names none. */
    static BigDecimal multiplier(WireContract c) {
        String text = c.multiplier();
        return text.matches("\\d{1,12}(\\.\\d{1,12})?") && !text.matches("0*(\\.0*)?") ? new BigDecimal(text)
                : BigDecimal.ONE;
    }

    /** The bands of a market rule that make sense, ascending. */
    static Optional<PriceIncrements> increments(List<PriceIncrements.Band> bands) {
        List<PriceIncrements.Band> sorted = new ArrayList<>(bands);
        sorted.sort((a, b) -> a.lowEdge().compareTo(b.lowEdge()));
        try {
            return Optional.of(new PriceIncrements(sorted));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "A market rule that cannot be used", e);
            return Optional.empty();
        }
    }
}
