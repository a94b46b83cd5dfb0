package tradewind.chart.view.model;

import tradewind.chart.view.canvas.Rect;

/** The rooms of the chart: prices, volume below them, the price axis on the right, the time axis at the bottom. */
public record Layout(int width, int height, Rect prices, Rect volume, Rect priceAxis, Rect timeAxis) {
    private static final int TIME_AXIS_PADDING = 9;
    private static final double VOLUME_SHARE = 0.18;

    /**
     * @param labelWidth width of the widest price on the axis
     * @param textHeight height of a line of text
     */
    public static Layout of(int width, int height, boolean showVolume, int labelWidth, int textHeight) {
        int axisWidth = Math.min(width / 2, labelWidth + 26);
        int axisHeight = Math.min(height / 2, textHeight + TIME_AXIS_PADDING);
        int plotWidth = Math.max(1, width - axisWidth);
        int plotHeight = Math.max(2, height - axisHeight);
        int volumeHeight = showVolume && plotHeight > 160 ? (int) (plotHeight * VOLUME_SHARE) : 0;
        int priceHeight = plotHeight - volumeHeight;
        return new Layout(width, height, new Rect(0, 0, plotWidth, priceHeight),
                new Rect(0, priceHeight, plotWidth, volumeHeight), new Rect(plotWidth, 0, width - plotWidth, plotHeight),
                new Rect(0, plotHeight, width, height - plotHeight));
    }

    /** Prices and volume. */
    public Rect plot() {
        return prices.union(volume);
    }
}
