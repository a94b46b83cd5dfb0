package tradewind.core.trade;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order types that can be placed, with TWS's names. */
public enum OrderType {
    MARKET("MKT", false, false), LIMIT("LMT", true, false), STOP("STP", false, true), STOP_LIMIT("STP LMT", true, true),
    /** The stop follows the price at a distance: {@link OrderTerms#trail} or {@link OrderTerms#trailPercent}. */
    TRAIL("TRAIL", false, false);

    private final String code;
    private final boolean limited;
    private final boolean stopped;

    OrderType(String code, boolean limited, boolean stopped) {
        this.code = code;
        this.limited = limited;
        this.stopped = stopped;
    }

    /** As TWS spells it. */
    public String code() {
        return code;
    }

    /** Whether it needs a limit price. */
    public boolean limited() {
        return limited;
    }

    /** Whether it needs a stop price. */
    public boolean stopped() {
        return stopped;
    }

    /** Reads TWS's name, in any case, with or without the blank, or the name of the constant. */
    public static Optional<OrderType> of(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]", "");
        return Arrays.stream(values()).filter(t -> t.code.replace(" ", "").equals(name)
                || t.name().replace("_", "").equals(name)).findFirst();
    }
}
