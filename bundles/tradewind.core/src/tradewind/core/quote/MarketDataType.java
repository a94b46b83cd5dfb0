package tradewind.core.quote;

/** How fresh market data are; {@link #code} is TWS's number. */
public enum MarketDataType {
    /** Nothing has come yet, or nothing is permitted. */
    NONE(0), LIVE(1), FROZEN(2), DELAYED(3), DELAYED_FROZEN(4);

    private final int code;

    MarketDataType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public boolean delayed() {
        return this == DELAYED || this == DELAYED_FROZEN;
    }

    /** The type with this code, {@link #NONE} for any other number. */
    public static MarketDataType of(int code) {
        for (MarketDataType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return NONE;
    }
}
