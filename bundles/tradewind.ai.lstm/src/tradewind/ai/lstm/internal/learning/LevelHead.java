package tradewind.ai.lstm.internal.learning;

import tradewind.ai.lstm.internal.kernel.SampleLoss;
import tradewind.core.bar.Bar;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.Feature;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.TrainingData;

/**
 * Outputs as scaled levels of open, high, low, close and volume, each by itself. Nothing keeps the high above the close or
 * the volume above 0; what is no possible bar is brought to the nearest one and counted.
 */
final class LevelHead implements Head {
    private static final int LEVELS = InputSpec.OHLCV.size();
    private static final double KNEE = 1;
    private static final double LEAST_PRICE = 1e-9;

    private final Settings.Loss loss;
    /** What a scaled value of 0 stands for, and the width of 1, level by level. */
    private final double[] scale;
    private final int[] columns;

    private LevelHead(Settings settings, double[] scale) {
        this.loss = settings.loss();
        this.scale = scale;
        columns = InputSpec.OHLCV.stream().mapToInt(settings.input().features()::indexOf).toArray();
        for (int column : columns) {
            if (column < 0) {
                throw new IllegalArgumentException("Levels can be forecast only from columns that hold all of "
                        + InputSpec.OHLCV.stream().map(Feature::label).toList());
            }
        }
    }

    /** The scale is told from the scaled columns. */
    static LevelHead fit(TrainingData data, Settings settings) {
        LevelHead head = new LevelHead(settings, new double[2 * LEVELS]);
        for (int level = 0; level < LEVELS; level++) {
            head.fit(data, level);
        }
        return head;
    }

    private void fit(TrainingData data, int level) {
        BarColumns bars = data.bars();
        int lowest = 0;
        int highest = 0;
        for (int i = 0; i < bars.size(); i++) {
            lowest = value(bars, level, i) < value(bars, level, lowest) ? i : lowest;
            highest = value(bars, level, i) > value(bars, level, highest) ? i : highest;
        }
        double rise = value(bars, level, highest) - value(bars, level, lowest);
        float from = data.input().feature(columns[level], lowest);
        float to = data.input().feature(columns[level], highest);
        double width = to > from ? rise / (to - from) : 1;
        scale[2 * level] = value(bars, level, lowest) - from * width;
        scale[2 * level + 1] = width;
    }

    /** @throws IllegalArgumentException if there are not as many numbers */
    static LevelHead of(Settings settings, double[] numbers) {
        if (numbers.length != 2 * LEVELS) {
            throw new IllegalArgumentException(numbers.length + " numbers");
        }
        return new LevelHead(settings, numbers.clone());
    }

    private static double value(BarColumns bars, int level, int i) {
        return switch (level) {
            case 0 -> bars.open(i);
            case 1 -> bars.high(i);
            case 2 -> bars.low(i);
            case 3 -> bars.close(i);
            default -> bars.volume(i);
        };
    }

    @Override
    public double[] numbers() {
        return scale.clone();
    }

    @Override
    public int outputs() {
        return LEVELS;
    }

    @Override
    public boolean startsAtZero() {
        return false;
    }

    @Override
    public float widestInput() {
        return Float.POSITIVE_INFINITY;
    }

    @Override
    public int width() {
        return 2 * LEVELS;
    }

    @Override
    public void target(TrainingData data, int t, float[] targets, int offset) {
        for (int level = 0; level < LEVELS; level++) {
            targets[offset + level] = data.input().feature(columns[level], t + 1);
            targets[offset + LEVELS + level] = data.input().feature(columns[level], t);
        }
    }

    @Override
    public SampleLoss loss(float[] targets, int[] order, int from) {
        return (sample, outputs, offset, gradient) -> {
            int at = order[from + sample] * width();
            double sum = 0;
            for (int level = 0; level < LEVELS; level++) {
                double miss = outputs[offset + level] - targets[at + level];
                gradient[offset + level] = (float) (slope(miss) / LEVELS);
                sum += size(miss) / LEVELS;
            }
            return sum;
        };
    }

    private double size(double miss) {
        return switch (loss) {
            case HUBER -> Misses.huber(miss, KNEE);
            case SQUARED -> miss * miss;
            case ABSOLUTE -> Math.abs(miss);
        };
    }

    private double slope(double miss) {
        return switch (loss) {
            case HUBER -> Misses.huberSlope(miss, KNEE);
            case SQUARED -> 2 * miss;
            case ABSOLUTE -> Math.signum(miss);
        };
    }

    @Override
    public double naive(float[] targets, int sample) {
        double sum = 0;
        for (int level = 0; level < LEVELS; level++) {
            int at = sample * width() + level;
            sum += size(targets[at + LEVELS] - targets[at]) / LEVELS;
        }
        return sum;
    }

    private double level(float[] outputs, int level) {
        double value = scale[2 * level] + scale[2 * level + 1] * outputs[level];
        return Double.isFinite(value) ? value : 0;
    }

    @Override
    public CandleForecast forecast(ForecastInput input, float[] outputs) {
        double open = Math.max(LEAST_PRICE, level(outputs, 0));
        double close = Math.max(LEAST_PRICE, level(outputs, 3));
        double top = Math.max(open, close);
        double bottom = Math.min(open, close);
        return new CandleForecast(open, Math.max(top, level(outputs, 1)),
                Math.max(LEAST_PRICE, Math.min(bottom, level(outputs, 2))), close, Math.max(0, level(outputs, 4)), close,
                Quantiles.point(close));
    }

    @Override
    public boolean impossible(ForecastInput input, float[] outputs) {
        return !Bar.isValid(level(outputs, 0), level(outputs, 1), level(outputs, 2), level(outputs, 3),
                level(outputs, 4));
    }

    @Override
    public Head tempered(TrainingData data, int[] samples, float[] outputs) {
        return this;
    }
}
