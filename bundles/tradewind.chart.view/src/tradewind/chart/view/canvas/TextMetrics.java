package tradewind.chart.view.canvas;

/** How much room a text takes, in pixels. */
public interface TextMetrics {
    int textWidth(String text, FontRole font);

    int textHeight(FontRole font);
}
