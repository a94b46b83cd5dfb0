package tradewind.tws.gateway.internal.broker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order types that the gateway works, with the names of TWS. */
public enum OrderKind {
    MARKET("MKT", false, Trigger.NONE), LIMIT("LMT", true, Trigger.NONE), STOP("STP", false, Trigger.ADVERSE),
    STOP_LIMIT("STP LMT", true, Trigger.ADVERSE), TRAIL("TRAIL", false, Trigger.ADVERSE),
    MARKET_IF_TOUCHED("MIT", false, Trigger.FAVOURABLE), LIMIT_IF_TOUCHED("LIT", true, Trigger.FAVOURABLE);

    /** Which way the price has to go before the order works: up or down for a buyer. */
    enum Trigger {
        NONE, ADVERSE, FAVOURABLE
    }

    private final String text;
    private final boolean limited;
    private final Trigger trigger;

    OrderKind(String text, boolean limited, Trigger trigger) {
        this.text = text;
        this.limited = limited;
        this.trigger = trigger;
    }

    static Optional<OrderKind> of(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(k -> k.text.equals(name) || k.text.replace(" ", "").equals(name))
                .findFirst();
    }

    /** Whether it has a limit price. */
    boolean limited() {
        return limited;
    }

    Trigger trigger() {
        return trigger;
    }
}
