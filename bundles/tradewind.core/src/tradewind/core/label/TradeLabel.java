package tradewind.core.label;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A trade marked on the chart: a marker at the bar, a line at the price across the chart with its label, and a short
 * stub beside the bar.
 *
 * @param when           start of the bar or any time in it, epoch seconds; empty for the latest bar
 * @param text           shown at the marker; empty for "BUY @ 247.35"
 * @param showPriceLabel a horizontal line over the whole width with the text on the axis
 * @param showPriceStub  a short line of {@code stubBars} bars to each side
 * @param lineWidth      pixels, 1 to 5
 */
public record TradeLabel(OptionalLong when, Side side, double price, String text, boolean useMarker,
        boolean showPriceLabel, boolean showPriceStub, int stubBars, LineStyle lineStyle, int lineWidth) {
    public enum Side {
        BUY, SELL
    }

    public enum LineStyle {
        SOLID, DASHED, DOTTED, DASH_DOT
    }

    /** @throws IllegalArgumentException if the price is not a number or a width or length out of range */
    public TradeLabel {
        if (!Double.isFinite(price)) {
            throw new IllegalArgumentException("A trade label needs a price");
        }
        if (stubBars < 1 || lineWidth < 1 || lineWidth > 5) {
            throw new IllegalArgumentException("Stub " + stubBars + " bars or line width " + lineWidth
                    + " is out of range");
        }
    }

    /** A label with everything shown: marker, line, stub of 2 bars, dashed, 1 pixel. */
    public static TradeLabel of(Side side, double price) {
        return new TradeLabel(OptionalLong.empty(), side, price, "", true, true, true, 2, LineStyle.DASHED, 1);
    }

    /** The text to show, with a price of so many decimals where none was given. */
    public String display(int decimals) {
        return text.isEmpty() ? String.format(Locale.ROOT, "%s @ %." + decimals + "f", side, price) : text;
    }
}
