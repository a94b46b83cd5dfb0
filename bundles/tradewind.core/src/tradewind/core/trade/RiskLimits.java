package tradewind.core.trade;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The limits in force: the general ones, and for single instruments (by symbol) and strategies (by name) those that
 * differ. What an instrument says replaces the general figure; a strategy can only be held tighter than that.
 */
public record RiskLimits(Map<Limit, BigDecimal> general, Map<String, Map<Limit, BigDecimal>> byInstrument,
        Map<String, Map<Limit, BigDecimal>> byStrategy) {
    public static final RiskLimits STANDARD = new RiskLimits(Map.of(), Map.of(), Map.of());

    /** @throws IllegalArgumentException if a figure is below 0 */
    public RiskLimits {
        general = checked(general);
        byInstrument = copy(byInstrument);
        byStrategy = copy(byStrategy);
    }

    private static Map<String, Map<Limit, BigDecimal>> copy(Map<String, Map<Limit, BigDecimal>> from) {
        Map<String, Map<Limit, BigDecimal>> result = new TreeMap<>();
        from.forEach((name, limits) -> {
            if (!limits.isEmpty()) {
                result.put(name, checked(limits));
            }
        });
        return java.util.Collections.unmodifiableMap(result);
    }

    private static Map<Limit, BigDecimal> checked(Map<Limit, BigDecimal> limits) {
        limits.forEach((limit, value) -> {
            if (value.signum() < 0) {
                throw new IllegalArgumentException(limit.key() + " cannot be below 0: " + value.toPlainString());
            }
        });
        return Map.copyOf(limits);
    }

    /** @param strategy empty for a hand */
    public BigDecimal of(Limit limit, String symbol, String strategy) {
        BigDecimal general = this.general.getOrDefault(limit, limit.standard());
        BigDecimal here = byInstrument.getOrDefault(symbol, Map.of()).getOrDefault(limit, general);
        return here.min(byStrategy.getOrDefault(strategy, Map.of()).getOrDefault(limit, here));
    }

    public RiskLimits withGeneral(Limit limit, BigDecimal value) {
        Map<Limit, BigDecimal> next = new EnumMap<>(Limit.class);
        next.putAll(general);
        next.put(limit, value);
        return new RiskLimits(next, byInstrument, byStrategy);
    }

    public RiskLimits withInstrument(String symbol, Map<Limit, BigDecimal> limits) {
        Map<String, Map<Limit, BigDecimal>> next = new TreeMap<>(byInstrument);
        next.put(symbol, limits);
        return new RiskLimits(general, next, byStrategy);
    }

    public RiskLimits withStrategy(String name, Map<Limit, BigDecimal> limits) {
        Map<String, Map<Limit, BigDecimal>> next = new TreeMap<>(byStrategy);
        next.put(name, limits);
        return new RiskLimits(general, byInstrument, next);
    }
}
