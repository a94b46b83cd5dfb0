package tradewind.core.trade;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The figures that the risk gate goes by; each can be set for everything, for an instrument, and for a strategy. */
public enum Limit {
    MAX_QUANTITY("maxQuantity", "1000", "Most shares or contracts in an order", "pieces"),
    USUAL_QUANTITY("usualQuantity", "100", "More than this is asked about", "pieces"),
    MAX_VALUE("maxValue", "250000", "Most money in an order, in the instrument's currency", "money"),
    MAX_POSITION("maxPosition", "1000", "Largest position either way, working orders included", "pieces"),
    MAX_ORDERS_PER_MINUTE("maxOrdersPerMinute", "30", "Most orders and changes in a minute", "orders"),
    HARD_COLLAR_PERCENT("hardCollarPercent", "10", "A price farther from the market is refused", "%"),
    SOFT_COLLAR_PERCENT("softCollarPercent", "3", "A price farther from the market is asked about", "%"),
    SOFT_COLLAR_TICKS("softCollarTicks", "20", "Or so many price steps, if that is more", "steps"),
    DUPLICATE_SECONDS("duplicateSeconds", "2", "The same order again within this time is asked about", "s"),
    STALE_SECONDS("staleSeconds", "30", "A price older than this counts as stale", "s");

    private final String key;
    private final BigDecimal standard;
    private final String label;
    private final String unit;

    Limit(String key, String standard, String label, String unit) {
        this.key = key;
        this.standard = new BigDecimal(standard);
        this.label = label;
        this.unit = unit;
    }

    /** As it is written in files and options. */
    public String key() {
        return key;
    }

    /** What holds unless somebody sets another. */
    public BigDecimal standard() {
        return standard;
    }

    /** For people. */
    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    public static Optional<Limit> of(String key) {
        return Arrays.stream(values()).filter(l -> l.key.equalsIgnoreCase(key)).findFirst();
    }
}
