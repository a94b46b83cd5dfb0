package tradewind.core.label;

/**
 * A horizontal line at a price: a working order, a stop, a position.
 *
 * @param text  short, shown at the line's left end, such as {@code BUY 10 LMT}
 * @param style the kind is told by word and style, not by colour alone
 * @param width pixels, 1 to 5
 */
public record PriceLine(double price, String text, Tone tone, TradeLabel.LineStyle style, int width) {
    /** What it stands for; the theme has the colour. */
    public enum Tone {
        BUY, SELL, POSITION, PROFIT_TARGET, STOP,
        /** Not confirmed: being changed, being cancelled, unknown. */
        PENDING
    }

    /** @throws IllegalArgumentException if the price is not a number or the width out of range */
    public PriceLine {
        if (!Double.isFinite(price) || width < 1 || width > 5) {
            throw new IllegalArgumentException("A price line needs a price and a width of 1 to 5");
        }
    }
}
