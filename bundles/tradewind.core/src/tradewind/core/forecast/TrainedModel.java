package tradewind.core.forecast;

import java.io.IOException;
import java.nio.file.Path;

/** What came out of training. Safe for several threads. */
public interface TrainedModel {
    /**
     * Forecasts the bar after the last one of {@code input}, whose last bars in one stretch are at least as many as the
     * window. The same input gives the same forecast to the bit, however much later data exist.
     */
    CandleForecast predict(ForecastInput input);

    /**
     * How many forecasts of this object so far were no possible bar as the model computed them and were brought to one
     * near by.
     */
    default long repaired() {
        return 0;
    }

    /** False if training was cancelled before its end. */
    boolean complete();

    /**
     * Writes weights, and what else this model alone needs, as files in an empty folder. Scalers, price grid and anchors
     * are kept by whoever gave the input.
     */
    void save(Path folder) throws IOException;
}
