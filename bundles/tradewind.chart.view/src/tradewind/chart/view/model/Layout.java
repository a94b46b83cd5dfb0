package tradewind.chart.view.model;

import java.util.ArrayList;
import java.util.List;
import tradewind.chart.view.canvas.Rect;

/**
 * The rooms of the chart: prices, volume below them, panes of indicators below that, the price axis on the right, the time
 * axis at the bottom.
 */
public record Layout(int width, int height, Rect prices, Rect volume, List<Rect> panes, Rect priceAxis,
        Rect timeAxis) {
    private static final int TIME_AXIS_PADDING = 9;
    private static final double VOLUME_SHARE = 0.18;
    /** Prices keep at least so much of the plot. */
    private static final double PRICE_SHARE = 0.42;
    private static final double PANE_SHARE = 0.17;
    /** Lower panes would say nothing: there are fewer then. */
    private static final int LEAST_PANE = 36;

    /**
     * @param panes      how many panes are wanted; there are fewer where they find no room
     * @param labelWidth width of the widest price on the axis
     * @param textHeight height of a line of text
     */
    public static Layout of(int width, int height, boolean showVolume, int panes, int labelWidth, int textHeight) {
        int axisWidth = Math.min(width / 2, labelWidth + 26);
        int axisHeight = Math.min(height / 2, textHeight + TIME_AXIS_PADDING);
        int plotWidth = Math.max(1, width - axisWidth);
        int plotHeight = Math.max(2, height - axisHeight);
        int volumeHeight = showVolume && plotHeight > 160
                ? (int) (plotHeight * (panes == 0 ? VOLUME_SHARE : VOLUME_SHARE * 2 / 3)) : 0;
        int room = (int) (plotHeight * (1 - PRICE_SHARE)) - volumeHeight;
        int fit = Math.max(0, Math.min(panes, room / LEAST_PANE));
        int paneHeight = fit == 0 ? 0 : Math.min((int) (plotHeight * PANE_SHARE), room / fit);
        int priceHeight = plotHeight - volumeHeight - fit * paneHeight;
        return new Layout(width, height, new Rect(0, 0, plotWidth, priceHeight),
                new Rect(0, priceHeight, plotWidth, volumeHeight),
                stack(priceHeight + volumeHeight, plotWidth, paneHeight, fit), new Rect(plotWidth, 0, width - plotWidth, plotHeight),
                new Rect(0, plotHeight, width, height - plotHeight));
    }

    private static List<Rect> stack(int top, int width, int height, int count) {
        List<Rect> panes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            panes.add(new Rect(0, top + i * height, width, height));
        }
        return List.copyOf(panes);
    }

    /** Prices, volume and panes. */
    public Rect plot() {
        return new Rect(0, 0, prices.width(), timeAxis.y());
    }
}
