package tradewind.chart.view.model;

import tradewind.chart.view.canvas.Dash;
import tradewind.core.label.PriceLine;
import tradewind.core.label.TradeLabel.LineStyle;

/**
 * How a price line is drawn.
 *
 * @param hollow its price is framed rather than filled, for what is not confirmed
 */
public record LineLook(int rgb, Dash dash, boolean hollow) {
    private static final int DARK_TARGET = 0x2dd4bf;
    private static final int LIGHT_TARGET = 0x0f766e;
    private static final int DARK_STOP = 0xf08ab8;
    private static final int LIGHT_STOP = 0xbe185d;
    private static final int LIGHT_PENDING = 0x8a6100;

    public static LineLook of(PriceLine line, ChartTheme theme) {
        return new LineLook(colour(line.tone(), theme), dash(line), line.tone() == PriceLine.Tone.PENDING);
    }

    /** The colour of a kind of line: seen at 3 to 1 or better on the theme's background. */
    static int colour(PriceLine.Tone tone, ChartTheme theme) {
        return switch (tone) {
            case BUY -> theme.buy();
            case SELL -> theme.sell();
            case POSITION -> theme.text();
            case PROFIT_TARGET -> theme.dark() ? DARK_TARGET : LIGHT_TARGET;
            case STOP -> theme.dark() ? DARK_STOP : LIGHT_STOP;
            case PENDING -> theme.dark() ? theme.warning() : LIGHT_PENDING;
        };
    }

    /** The style that was asked for; a solid line of a kind that must be told without colour is interrupted. */
    private static Dash dash(PriceLine line) {
        if (line.style() != LineStyle.SOLID) {
            return Dash.valueOf(line.style().name());
        }
        return switch (line.tone()) {
            case BUY, SELL, POSITION -> Dash.SOLID;
            case PROFIT_TARGET -> Dash.DASH_DOT;
            case STOP, PENDING -> Dash.DASHED;
        };
    }
}
