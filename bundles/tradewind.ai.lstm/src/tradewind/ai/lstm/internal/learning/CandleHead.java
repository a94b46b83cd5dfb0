package tradewind.ai.lstm.internal.learning;

import static tradewind.core.forecast.CandleCode.GAP;
import static tradewind.core.forecast.CandleCode.LOWER;
import static tradewind.core.forecast.CandleCode.MOVE;
import static tradewind.core.forecast.CandleCode.UPPER;
import static tradewind.core.forecast.CandleCode.VOLUME;

import java.util.Arrays;
import tradewind.ai.lstm.internal.kernel.SampleLoss;
import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.CandleCode;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.Quantiles;
import tradewind.core.forecast.TickGrid;
import tradewind.core.forecast.TrainingData;

/**
 * Outputs as corrections of the naive forecast: gap, median move, wicks, volume, expected move, and the steps between
 * quantiles of the close. All at 0 stand for: the close stays, wicks are their average of late (B3), the volume is that
 * of late and of the time of day (B4, bent by {@link VolumeBend}), the close scatters as it did in training (B2). Any outputs give a possible bar.
 */
final class CandleHead implements Head {
    private static final double[] LEVELS = Quantiles.LEVELS;
    private static final int MIDDLE = LEVELS.length / 2;
    private static final int MEAN = 5;
    private static final int STEPS = 6;
    private static final int OUTPUTS = STEPS + 2 * MIDDLE;
    private static final int HIGH = 2;
    private static final int LOW = 3;
    private static final int UPPER_BASE = 5;
    private static final int LOWER_BASE = 6;
    private static final int WIDTH = 7;
    /** Moves beyond so many volatilities count as that many. */
    private static final double WIDEST = 20;
    private static final double KNEE = 4;
    private static final double LEAST_STEP = -4;
    private static final float WIDEST_INPUT = 5;
    private static final double GAP_WEIGHT = 0.25;
    private static final double WICK_WEIGHT = 0.5;
    private static final double VOLUME_WEIGHT = 0.5;
    private static final double MEAN_WEIGHT = 0.5;

    private static final int NUMBERS = 2 * MIDDLE + Temper.SIZE + VolumeBend.SIZE;

    private final double[] steps;
    private final VolumeBend bend;
    private final Temper temper;

    private CandleHead(double[] steps, VolumeBend bend, Temper temper) {
        this.steps = steps;
        this.bend = bend;
        this.temper = temper;
    }

    /** Quantiles of scaled moves in training become what quantile outputs of 0 stand for. */
    static CandleHead fit(TrainingData data) {
        double[] moves = new double[data.trainSize()];
        for (int k = 0; k < moves.length; k++) {
            int t = data.train(k);
            moves[k] = data.bars().logReturn(t + 1) / data.input().anchor(t).volatility();
        }
        Arrays.sort(moves);
        double[] steps = new double[2 * MIDDLE];
        for (int k = 0; k < MIDDLE; k++) {
            steps[k] = step(quantile(moves, MIDDLE - k) - quantile(moves, MIDDLE - k - 1));
            steps[MIDDLE + k] = step(quantile(moves, MIDDLE + k + 1) - quantile(moves, MIDDLE + k));
        }
        return new CandleHead(steps, VolumeBend.fit(data), Temper.NONE);
    }

    private static double quantile(double[] sorted, int level) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (LEVELS[level] * sorted.length))];
    }

    private static double step(double width) {
        return Math.max(LEAST_STEP, CandleCode.inverseSoftplus(width));
    }

    /** @param numbers as {@link #numbers} gave them. @throws IllegalArgumentException if they are not as many */
    static CandleHead of(double[] numbers) {
        if (numbers.length != NUMBERS) {
            throw new IllegalArgumentException(numbers.length + " numbers");
        }
        int tempered = 2 * MIDDLE + Temper.SIZE;
        return new CandleHead(Arrays.copyOf(numbers, 2 * MIDDLE),
                new VolumeBend(Arrays.copyOfRange(numbers, tempered, NUMBERS)),
                Temper.of(Arrays.copyOfRange(numbers, 2 * MIDDLE, tempered)));
    }

    @Override
    public double[] numbers() {
        double[] result = Arrays.copyOf(steps, NUMBERS);
        System.arraycopy(temper.shares(), 0, result, steps.length, Temper.SIZE);
        System.arraycopy(bend.bends(), 0, result, steps.length + Temper.SIZE, VolumeBend.SIZE);
        return result;
    }

    @Override
    public int outputs() {
        return OUTPUTS;
    }

    @Override
    public boolean startsAtZero() {
        return true;
    }

    @Override
    public float widestInput() {
        return WIDEST_INPUT;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void target(TrainingData data, int t, float[] targets, int offset) {
        Anchor a = data.input().anchor(t);
        BarColumns bars = data.bars();
        double s = a.volatility();
        targets[offset + GAP] = cut(Math.log(bars.open(t + 1) / a.close()) / s);
        targets[offset + MOVE] = cut(Math.log(bars.close(t + 1) / a.close()) / s);
        targets[offset + HIGH] = cut(Math.log(bars.high(t + 1) / a.close()) / s);
        targets[offset + LOW] = cut(Math.log(a.close() / bars.low(t + 1)) / s);
        targets[offset + VOLUME] = cut((Math.log1p(bars.volume(t + 1)) - bend.expected(a)) / a.logScatter());
        targets[offset + UPPER_BASE] = (float) upperBase(a);
        targets[offset + LOWER_BASE] = (float) lowerBase(a);
    }

    private static float cut(double x) {
        return (float) Math.max(-WIDEST, Math.min(WIDEST, x));
    }

    /** The code of a wick as long as wicks were of late. */
    private static double upperBase(Anchor a) {
        return base(Math.log1p(a.upper() / a.close()) / a.volatility());
    }

    private static double lowerBase(Anchor a) {
        return base(-Math.log1p(-Math.min(0.9, a.lower() / a.close())) / a.volatility());
    }

    private static double base(double length) {
        return Math.max(LEAST_STEP, CandleCode.inverseSoftplus(Math.min(WIDEST, length)));
    }

    @Override
    public SampleLoss loss(float[] targets, int[] order, int from) {
        return (sample, outputs, offset, gradient) -> loss(targets, order[from + sample] * WIDTH, outputs, offset,
                gradient);
    }

    private double loss(float[] target, int at, float[] out, int o, float[] gradient) {
        double gap = out[o + GAP];
        double move = out[o + MOVE];
        double z = target[at + MOVE];
        double sum = quantileLoss(z, out, o, gradient);
        sum += VOLUME_WEIGHT * Math.abs(target[at + VOLUME] - out[o + VOLUME]);
        gradient[o + VOLUME] = (float) (VOLUME_WEIGHT * Math.signum(out[o + VOLUME] - target[at + VOLUME]));
        sum += GAP_WEIGHT * Math.abs(target[at + GAP] - gap);
        gradient[o + GAP] = (float) (GAP_WEIGHT * Math.signum(gap - target[at + GAP]));
        sum += MEAN_WEIGHT * Misses.huber(out[o + MEAN] - z, KNEE);
        gradient[o + MEAN] = (float) (MEAN_WEIGHT * Misses.huberSlope(out[o + MEAN] - z, KNEE));
        sum += wickLoss(target[at + HIGH] - Math.max(gap, move), target[at + UPPER_BASE], out, o + UPPER, gradient);
        sum += wickLoss(target[at + LOW] + Math.min(gap, move), target[at + LOWER_BASE], out, o + LOWER, gradient);
        return sum;
    }

    /** How far the bar went beyond its body as forecast; the body itself is not drawn by it. */
    private static double wickLoss(double length, double base, float[] out, int o, float[] gradient) {
        double miss = CandleCode.softplus(base + out[o]) - length;
        gradient[o] = (float) (WICK_WEIGHT * Math.signum(miss) * Misses.sigmoid(base + out[o]));
        return WICK_WEIGHT * Math.abs(miss);
    }

    /** Mean pinball loss of all quantiles of the close, doubled: at the median it is the absolute error. */
    private double quantileLoss(double z, float[] out, int o, float[] gradient) {
        double scale = 2.0 / LEVELS.length;
        double move = out[o + MOVE];
        double sum = Misses.pinball(z - move, LEVELS[MIDDLE]);
        double slope = Misses.pinballSlope(z - move, LEVELS[MIDDLE]);
        for (int side = -1; side <= 1; side += 2) {
            int first = side < 0 ? 0 : MIDDLE;
            double quantile = move;
            for (int k = 0; k < MIDDLE; k++) {
                quantile += side * CandleCode.softplus(steps[first + k] + out[o + STEPS + first + k]);
                sum += Misses.pinball(z - quantile, LEVELS[MIDDLE + side * (k + 1)]);
            }
            double outer = 0;
            for (int k = MIDDLE - 1; k >= 0; k--) {
                outer += Misses.pinballSlope(z - quantile, LEVELS[MIDDLE + side * (k + 1)]);
                double code = steps[first + k] + out[o + STEPS + first + k];
                gradient[o + STEPS + first + k] = (float) (scale * side * outer * Misses.sigmoid(code));
                quantile -= side * CandleCode.softplus(code);
            }
            slope += outer;
        }
        gradient[o + MOVE] = (float) (scale * slope);
        return scale * sum;
    }

    @Override
    public double naive(float[] targets, int sample) {
        return loss(targets, sample * WIDTH, new float[OUTPUTS], 0, new float[OUTPUTS]);
    }

    @Override
    public CandleForecast forecast(ForecastInput input, float[] outputs) {
        return candle(input.anchor(), input.grid(), outputs, temper);
    }

    /** Prices go to the nearest point of the grid, high and low too: outwards they would be too far on average. */
    CandleForecast candle(Anchor a, TickGrid grid, float[] out, Temper by) {
        double s = a.volatility();
        double move = by.move() * out[MOVE];
        double close = CandleCode.price(a, move);
        double open = CandleCode.price(a, by.gap() * out[GAP]);
        double high = Math.max(open, close)
                * Math.exp(Math.min(0.5, s * CandleCode.softplus(upperBase(a) + finite(by.wick() * out[UPPER]))));
        double low = Math.min(open, close)
                * Math.exp(-Math.min(0.5, s * CandleCode.softplus(lowerBase(a) + finite(by.wick() * out[LOWER]))));
        double volume = Math.expm1(Math.min(40, bend.expected(a) + a.logScatter() * finite(by.volume() * out[VOLUME])));
        return CandleCode.onGrid(grid, open, grid.nearest(high), grid.nearest(low), close, Math.max(0, volume),
                CandleCode.price(a, by.mean() * out[MEAN]), CandleCode.quantiles(a, LEVELS, raw(move, out, by)));
    }

    private double[] raw(double move, float[] out, Temper by) {
        double[] raw = new double[LEVELS.length];
        raw[0] = move;
        for (int k = 0; k < steps.length; k++) {
            raw[k + 1] = steps[k] + finite(by.range() * out[STEPS + k]);
        }
        return raw;
    }

    private static double finite(double x) {
        return Double.isFinite(x) ? x : 0;
    }

    @Override
    public boolean impossible(ForecastInput input, float[] outputs) {
        return false;
    }

    @Override
    public Head tempered(TrainingData data, int[] samples, float[] outputs) {
        return new CandleHead(steps, bend, Temper.fit(this, data, samples, outputs));
    }
}
