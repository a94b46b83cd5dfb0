package tradewind.core.trade;

import java.util.Locale;

/** What the risk gate looks at. */
public enum Rule {
    /** Quantity above 0, prices where the type needs them, a future end for GTD. */
    TERMS,
    /** The kill switch is latched. */
    KILLED,
    /** Trading is not armed. */
    DISARMED,
    /** Orders cannot be sent or their fate not be learned: no session, or not reconciled. */
    NOT_READY,
    /** No account was named and none can be inferred. */
    ACCOUNT,
    /** Prices must lie on the grid of their band. */
    TICK,
    /** The price is too far from the market. */
    COLLAR,
    /** More shares or contracts than allowed or than usual. */
    QUANTITY,
    /** More money than allowed. */
    VALUE,
    /** The position would become too large. */
    POSITION,
    /** Too many orders in a minute. */
    RATE,
    /** The same order within the duplicate window. */
    DUPLICATE,
    /** The price of the instrument is not live or not fresh, or not known at all. */
    STALE,
    /** The instrument does not trade now. */
    HOURS,
    /** The order would enlarge a position against what is usual: short without holding, for example. */
    WRONG_WAY,
    /** The same order stands with an unknown outcome. */
    UNKNOWN_OUTCOME,
    /** A strategy is stopped or its limits forbid it. */
    STRATEGY;

    /** In lower case with dashes, as the command line prints it: {@code collar}, {@code not-ready}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
