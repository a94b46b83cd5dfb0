package tradewind.ai.internal.data;

import tradewind.core.forecast.Scaling;

/** One column's scale: {@code (value - shift) / width}. @param width not 0 */
public record Scaler(double shift, double width) {
    /** Learnt from the values from {@code from} on. */
    static Scaler fit(Scaling scaling, double[] column, int from) {
        return switch (scaling) {
            case NONE -> new Scaler(0, 1);
            case MINMAX -> minMax(column, from);
            case STANDARD -> standard(column, from);
        };
    }

    private static Scaler minMax(double[] column, int from) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < column.length; i++) {
            low = Math.min(low, column[i]);
            high = Math.max(high, column[i]);
        }
        return high > low ? new Scaler(low, high - low) : new Scaler(low < Double.POSITIVE_INFINITY ? low : 0, 1);
    }

    private static Scaler standard(double[] column, int from) {
        double mean = 0;
        double squares = 0;
        for (int i = from; i < column.length; i++) {
            double step = column[i] - mean;
            mean += step / (i - from + 1);
            squares += step * (column[i] - mean);
        }
        double deviation = Math.sqrt(squares / Math.max(1, column.length - from));
        return new Scaler(mean, deviation > 0 ? deviation : 1);
    }

    float apply(double value) {
        return (float) ((value - shift) / width);
    }
}
