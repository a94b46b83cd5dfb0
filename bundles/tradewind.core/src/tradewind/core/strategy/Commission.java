package tradewind.core.strategy;

/**
 * What the broker takes for a fill, in the instrument's currency.
 *
 * @param perPiece for each share or contract
 * @param cap      most of it as a share of the fill's value; 0 for no cap
 * @param share    of the fill's value
 * @param minimum  for an order, borne by its first fill
 */
public record Commission(double perPiece, double cap, double share, double minimum) {
    public static final Commission NONE = new Commission(0, 0, 0, 0);
    /** Shares in the United States, fixed prices. */
    public static final Commission US_SHARES = new Commission(0.005, 0.01, 0, 1);
    /** Shares in Europe, fixed prices. */
    public static final Commission EUROPE_SHARES = new Commission(0, 0, 0.0005, 3);
    public static final Commission FUTURES = new Commission(2, 0, 0, 0);

    /** Shares of this currency, as the embedded gateway charges them. */
    public static Commission shares(String currency) {
        return currency.equals("USD") ? US_SHARES : EUROPE_SHARES;
    }

    /** Money for one fill. @param first whether it is the first of its order */
    public double of(double pieces, double price, boolean first) {
        double value = Math.abs(pieces * price);
        double each = Math.abs(pieces) * perPiece;
        return Math.max((cap > 0 ? Math.min(each, value * cap) : each) + value * share, first ? minimum : 0);
    }
}
