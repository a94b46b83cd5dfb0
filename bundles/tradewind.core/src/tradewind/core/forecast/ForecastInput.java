package tradewind.core.forecast;

/**
 * Bars with their input columns, as far as they are known at one moment. A view on shared columns: windows are ranges of
 * indices, never copies. Reading beyond {@link #size} fails, so a model cannot see the bar that it forecasts.
 */
public interface ForecastInput {
    BarColumns bars();

    /** Number of bars; the last one, {@code size() - 1}, is the one just closed. */
    int size();

    /** Number of input columns, in the order of {@link InputSpec#features}. */
    int features();

    /** The scaled value of column {@code feature} at bar {@code i}. @throws IndexOutOfBoundsException if not known yet */
    float feature(int feature, int i);

    /**
     * Copies bars {@code from} to {@code to} (exclusive) into {@code target} from {@code offset} on, bar by bar, the
     * columns of a bar beside each other; for batches in scratch memory.
     */
    void copy(int from, int to, float[] target, int offset);

    /** What is known at the close of bar {@code i} that a forecast of the next bar hangs on. */
    Anchor anchor(int i);

    /** The anchor of the last bar. */
    default Anchor anchor() {
        return anchor(size() - 1);
    }

    /** The price grid for forecasts. */
    TickGrid grid();

    /** What was known when bar {@code n - 1} closed: the first {@code n} bars, over the same columns. */
    ForecastInput until(int n);
}
