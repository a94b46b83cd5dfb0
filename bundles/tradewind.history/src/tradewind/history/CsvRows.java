package tradewind.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tradewind.core.bar.Bar;
import tradewind.core.bar.BarSeries;
import tradewind.core.bar.BarSeriesBuilder;
import tradewind.core.bar.BarSize;
import tradewind.core.bar.BarSource;

/** The good rows of a file, before their bar size is known. */
final class CsvRows {
    private static final int WIDTH = 5;
    private static final BarSize[] SIZES = BarSize.values();

    private long[] time = new long[1024];
    private double[] values = new double[1024 * WIDTH];
    /** Ordinal of the row's own resolution, -1 if it tells none. */
    private byte[] resolution = new byte[1024];
    private int size;

    int size() {
        return size;
    }

    long lastTime() {
        return time[size - 1];
    }

    void add(long t, double open, double high, double low, double close, double volume, Optional<BarSize> own) {
        if (size == time.length) {
            time = Arrays.copyOf(time, size * 2);
            values = Arrays.copyOf(values, size * 2 * WIDTH);
            resolution = Arrays.copyOf(resolution, size * 2);
        }
        time[size] = t;
        int k = size * WIDTH;
        values[k] = open;
        values[k + 1] = high;
        values[k + 2] = low;
        values[k + 3] = close;
        values[k + 4] = volume;
        resolution[size++] = own.isPresent() ? (byte) own.get().ordinal() : -1;
    }

    /** The rows as authoritative bars of source IMPORT. */
    BarSeries series(Optional<BarSize> wanted, boolean ascending) {
        BarSize barSize = wanted.orElseGet(this::barSize);
        BarSeriesBuilder builder = new BarSeriesBuilder(barSize);
        for (int n = 0; n < size; n++) {
            int i = ascending ? n : size - 1 - n;
            int k = i * WIDTH;
            if (resolution[i] < 0) {
                builder.add(time[i], values[k], values[k + 1], values[k + 2], values[k + 3], values[k + 4], false,
                        BarSource.IMPORT);
            } else {
                builder.add(new Bar(time[i], values[k], values[k + 1], values[k + 2], values[k + 3], values[k + 4],
                        false, BarSource.IMPORT, SIZES[resolution[i]], 0));
            }
        }
        return builder.build();
    }

    /** The finest resolution that rows tell, otherwise the size that fits the most common spacing. */
    private BarSize barSize() {
        int finest = SIZES.length;
        for (int i = 0; i < size; i++) {
            finest = resolution[i] >= 0 ? Math.min(finest, resolution[i]) : finest;
        }
        return finest < SIZES.length ? SIZES[finest] : bySpacing();
    }

    private BarSize bySpacing() {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 1; i < size; i++) {
            counts.merge(Math.abs(time[i] - time[i - 1]), 1, Integer::sum);
        }
        long spacing = counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey).orElse(60L);
        // Months differ in length, and so do spacings around weekends: the largest size that fits.
        BarSize result = BarSize.S1;
        for (BarSize candidate : SIZES) {
            result = candidate.seconds() <= spacing ? candidate : result;
        }
        return result;
    }
}
