package tradewind.chart.view.canvas;

/** What a text is for; the canvas chooses the face and the size. */
public enum FontRole {
    /** Axis labels and tags. */
    NORMAL,
    /** Dates on the time axis, the symbol in the read-out. */
    BOLD,
    /** Remarks. */
    SMALL,
    /** The account kind behind the candles. */
    WATERMARK
}
