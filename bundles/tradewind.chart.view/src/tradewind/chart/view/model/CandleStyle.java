package tradewind.chart.view.model;

/** The form of the candles. */
public enum CandleStyle {
    /** Rising bodies are hollow, falling ones filled. */
    HOLLOW_UP("Hollow up, filled down"),
    /** All bodies are filled. */
    FILLED("Filled"),
    /** Open to the left, close to the right of a line from high to low. */
    BARS("OHLC bars");

    private final String title;

    CandleStyle(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
