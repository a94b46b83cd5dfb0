package tradewind.ai.internal.score;

import java.util.Arrays;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Quantiles;

/** One model's forecasts in columns, in the order of {@link Outcomes}. Not safe for several threads. */
public final class Forecasts {
    static final int QUANTILES = Quantiles.LEVELS.length;

    private final String id;
    private final String name;
    private int n;
    private double[] open;
    private double[] high;
    private double[] low;
    private double[] close;
    private double[] volume;
    private double[] mean;
    /** Prices at {@link Quantiles#LEVELS}, bar by bar. */
    private double[] quantiles;

    public Forecasts(String id, String name, int capacity) {
        this.id = id;
        this.name = name;
        open = new double[capacity];
        high = new double[capacity];
        low = new double[capacity];
        close = new double[capacity];
        volume = new double[capacity];
        mean = new double[capacity];
        quantiles = new double[capacity * QUANTILES];
    }

    public void add(CandleForecast f) {
        if (n == open.length) {
            grow();
        }
        open[n] = f.open();
        high[n] = f.high();
        low[n] = f.low();
        close[n] = f.close();
        volume[n] = f.volume();
        mean[n] = f.meanClose();
        for (int q = 0; q < QUANTILES; q++) {
            quantiles[n * QUANTILES + q] = f.quantiles().at(Quantiles.LEVELS[q]);
        }
        n++;
    }

    private void grow() {
        int larger = Math.max(16, n * 2);
        open = Arrays.copyOf(open, larger);
        high = Arrays.copyOf(high, larger);
        low = Arrays.copyOf(low, larger);
        close = Arrays.copyOf(close, larger);
        volume = Arrays.copyOf(volume, larger);
        mean = Arrays.copyOf(mean, larger);
        quantiles = Arrays.copyOf(quantiles, larger * QUANTILES);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int size() {
        return n;
    }

    double open(int k) {
        return open[k];
    }

    double high(int k) {
        return high[k];
    }

    double low(int k) {
        return low[k];
    }

    public double close(int k) {
        return close[k];
    }

    double volume(int k) {
        return volume[k];
    }

    double mean(int k) {
        return mean[k];
    }

    /** The model's own quantile; linear between the known levels. */
    double quantile(int k, double level) {
        int q = 0;
        while (q < QUANTILES && Quantiles.LEVELS[q] < level - 1e-9) {
            q++;
        }
        int base = k * QUANTILES;
        if (q == 0 || q == QUANTILES) {
            return quantiles[base + Math.min(q, QUANTILES - 1)];
        }
        double share = (level - Quantiles.LEVELS[q - 1]) / (Quantiles.LEVELS[q] - Quantiles.LEVELS[q - 1]);
        return quantiles[base + q - 1] + share * (quantiles[base + q] - quantiles[base + q - 1]);
    }
}
