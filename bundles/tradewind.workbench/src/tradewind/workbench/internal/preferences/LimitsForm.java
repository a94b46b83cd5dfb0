package tradewind.workbench.internal.preferences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tradewind.core.trade.Limit;
import tradewind.core.trade.RiskLimits;
import tradewind.workbench.internal.text.Numbers;

/** The risk limits while a person edits them. */
final class LimitsForm {
    /** What an exception is for. */
    enum Scope {
        INSTRUMENT("Instrument"), STRATEGY("Strategy");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** A limit that differs for an instrument, by its symbol, or a strategy, by its name. */
    record Special(Scope scope, String name, Limit limit, BigDecimal value) {
    }

    private final Map<Limit, String> general = new EnumMap<>(Limit.class);
    private final List<Special> exceptions = new ArrayList<>();

    LimitsForm(RiskLimits limits) {
        for (Limit limit : Limit.values()) {
            set(limit, Numbers.quantity(limits.of(limit, "", "")));
        }
        limits.byInstrument().forEach((name, values) -> add(Scope.INSTRUMENT, name, values));
        limits.byStrategy().forEach((name, values) -> add(Scope.STRATEGY, name, values));
    }

    private void add(Scope scope, String name, Map<Limit, BigDecimal> values) {
        new TreeMap<>(values).forEach((limit, value) -> exceptions.add(new Special(scope, name, limit, value)));
    }

    String text(Limit limit) {
        return general.getOrDefault(limit, "");
    }

    void set(Limit limit, String text) {
        general.put(limit, text);
    }

    List<Special> exceptions() {
        return List.copyOf(exceptions);
    }

    /**
     * Adds an exception in the place of the one for the same limit.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    void put(Scope scope, String name, Limit limit, String value) {
        String plain = scope == Scope.INSTRUMENT ? name.strip().toUpperCase(Locale.ROOT) : name.strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException(scope.label() + ": a name is missing.");
        }
        Special next = new Special(scope, plain, limit, figure(limit, value));
        exceptions.removeIf(e -> e.scope() == scope && e.name().equals(plain) && e.limit() == limit);
        exceptions.add(next);
    }

    void remove(Special special) {
        exceptions.remove(special);
    }

    private static BigDecimal figure(Limit limit, String text) {
        BigDecimal value;
        try {
            value = Numbers.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(limit.label() + ": " + e.getMessage(), e);
        }
        if (value.signum() < 0) {
            throw new IllegalArgumentException(limit.label() + ": it cannot be below 0.");
        }
        return value;
    }

    /** What is wrong with it, if anything is. */
    Optional<String> problem() {
        try {
            limits();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The limits as they are written. A figure that is the standard one is not kept, so that it follows the standard.
     *
     * @throws IllegalArgumentException with a sentence for the person
     */
    RiskLimits limits() {
        Map<Limit, BigDecimal> values = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            BigDecimal value = figure(limit, text(limit));
            if (value.compareTo(limit.standard()) != 0) {
                values.put(limit, value);
            }
        }
        if (figure(Limit.SOFT_COLLAR_PERCENT, text(Limit.SOFT_COLLAR_PERCENT))
                .compareTo(figure(Limit.HARD_COLLAR_PERCENT, text(Limit.HARD_COLLAR_PERCENT))) > 0) {
            throw new IllegalArgumentException("What is asked about must not lie beyond what is refused (per cent from the "
                    + "market).");
        }
        return new RiskLimits(values, grouped(Scope.INSTRUMENT), grouped(Scope.STRATEGY));
    }

    private Map<String, Map<Limit, BigDecimal>> grouped(Scope scope) {
        Map<String, Map<Limit, BigDecimal>> result = new TreeMap<>();
        exceptions.stream().filter(e -> e.scope() == scope)
                .forEach(e -> result.computeIfAbsent(e.name(), n -> new EnumMap<>(Limit.class)).put(e.limit(), e.value()));
        return result;
    }
}
