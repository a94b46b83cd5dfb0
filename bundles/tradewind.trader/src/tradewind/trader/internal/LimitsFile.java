package tradewind.trader.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import tradewind.core.trade.Limit;
import tradewind.core.trade.RiskLimits;

/**
 * The risk limits in {@code trading/limits.properties}: {@code maxQuantity=500}, {@code instrument.RHM.maxValue=50000},
 * {@code strategy.sfi-charlie.maxPosition=10}.
 */
final class LimitsFile {
    private static final String INSTRUMENT = "instrument.";
    private static final String STRATEGY = "strategy.";

    private final SettingsFile file;

    LimitsFile(SettingsFile file) {
        this.file = file;
    }

    /** @throws IOException if a line cannot be understood: wrong limits are worse than none, so nothing is guessed */
    RiskLimits read() throws IOException {
        Map<Limit, BigDecimal> general = new EnumMap<>(Limit.class);
        Map<String, Map<Limit, BigDecimal>> instruments = new TreeMap<>();
        Map<String, Map<Limit, BigDecimal>> strategies = new TreeMap<>();
        Properties values = file.read();
        for (String name : values.stringPropertyNames()) {
            String key = name.substring(name.lastIndexOf('.') + 1);
            Limit limit = Limit.of(key).orElseThrow(() -> new IOException(file.file() + ": unknown limit " + name));
            Map<Limit, BigDecimal> target = general;
            if (name.startsWith(INSTRUMENT)) {
                target = part(instruments, name.substring(INSTRUMENT.length(), name.length() - key.length() - 1));
            } else if (name.startsWith(STRATEGY)) {
                target = part(strategies, name.substring(STRATEGY.length(), name.length() - key.length() - 1));
            }
            target.put(limit, figure(name, values.getProperty(name)));
        }
        return new RiskLimits(general, instruments, strategies);
    }

    private static Map<Limit, BigDecimal> part(Map<String, Map<Limit, BigDecimal>> parts, String name) {
        return parts.computeIfAbsent(name, n -> new EnumMap<>(Limit.class));
    }

    private BigDecimal figure(String name, String text) throws IOException {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IOException(file.file() + ": " + name + " is not a number: " + text, e);
        }
    }

    void write(RiskLimits limits) throws IOException {
        Properties values = new Properties();
        limits.general().forEach((limit, value) -> values.put(limit.key(), value.toPlainString()));
        limits.byInstrument().forEach((symbol, some) -> some.forEach((limit, value) ->
                values.put(INSTRUMENT + symbol + "." + limit.key(), value.toPlainString())));
        limits.byStrategy().forEach((name, some) -> some.forEach((limit, value) ->
                values.put(STRATEGY + name + "." + limit.key(), value.toPlainString())));
        file.write(values);
    }
}
