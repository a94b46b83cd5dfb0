package tradewind.ai.lstm.internal.learning;

import tradewind.core.forecast.ForecastInput;

/** Input columns as the network sees them: bar by bar, outliers cut. Windows are ranges of rows, never copies. */
final class Rows {
    private Rows() {
    }

    /** @param widest values beyond it are cut; infinite for none */
    static float[] of(ForecastInput input, int from, int to, float widest) {
        float[] rows = new float[(to - from) * input.features()];
        input.copy(from, to, rows, 0);
        for (int i = 0; i < rows.length; i++) {
            float x = rows[i];
            rows[i] = Float.isFinite(x) ? Math.max(-widest, Math.min(widest, x)) : 0;
        }
        return rows;
    }
}
