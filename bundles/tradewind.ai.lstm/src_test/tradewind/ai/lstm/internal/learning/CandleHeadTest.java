package tradewind.ai.lstm.internal.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.ai.lstm.internal.kernel.NetworkShape;
import tradewind.ai.lstm.internal.network.Answers;
import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.CandleForecast;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.TickGrid;
import tradewind.core.forecast.TrainingData;

class CandleHeadTest {
    private static final int MILLION = 1_000_000;
    private final TrainingData data = Markets.data(Markets.returns(2000, 0.2, 4), Preset.CORRECTIONS.parameters());
    private final CandleHead head = CandleHead.fit(data);

    /** Law L16: whatever the network says, the bar is a possible one; the record refuses any other. */
    @Test
    void aMillionForecastsFromRandomWeightsArePossibleBars() {
        SplittableRandom random = new SplittableRandom(16);
        TickGrid[] grids = {TickGrid.uniform(0.01), TickGrid.uniform(0.05), TickGrid.uniform(25)};
        float[] outputs = new float[head.outputs()];
        int made = 0;
        while (made < MILLION) {
            Answers answers = randomNetwork(random);
            for (int k = 0; k < 1000; k++, made++) {
                float[] rows = rows(random);
                System.arraycopy(answers.outputs(rows), 0, outputs, 0, outputs.length);
                Anchor a = anchor(random);
                CandleForecast f = head.candle(a, grids[made % grids.length], outputs, Temper.NONE);
                assertTrue(f.volume() >= 0 && f.high() >= f.close() && f.low() <= f.open(), f.toString());
            }
        }
    }

    private Answers randomNetwork(SplittableRandom random) {
        NetworkShape shape = new NetworkShape(3, 2, new int[] {4}, 0, 0, head.outputs());
        float[] weights = new float[shape.parameterCount()];
        double size = Math.pow(10, random.nextDouble(-2, 4));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (size * random.nextGaussian());
        }
        return new Answers(shape, weights);
    }

    private static float[] rows(SplittableRandom random) {
        float[] rows = new float[6];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(500) == 0 ? Float.NaN : (float) (5 * random.nextGaussian());
        }
        return rows;
    }

    private static Anchor anchor(SplittableRandom random) {
        double close = Math.rint(Math.exp(random.nextDouble(-2, 11)) * 100) / 100 + 0.01;
        double volatility = Math.exp(random.nextDouble(-14, -1));
        return new Anchor(close, volatility, close * volatility * random.nextDouble(3), close * random.nextDouble(),
                random.nextInt(10_000), random.nextInt(10_000), random.nextDouble(12), Math.exp(random.nextDouble(-2, 2)));
    }

    /** Outputs of 0 are the baselines: close B0, wicks B3, volume B4; prices on the grid. */
    @Test
    void zerosAreTheNaiveForecast() {
        for (int k = 0; k < data.validationSize(); k++) {
            int t = data.validation(k);
            ForecastInput input = data.input().until(t + 1);
            Anchor a = input.anchor();
            CandleForecast f = head.forecast(input, new float[head.outputs()]);
            assertEquals(a.close(), f.close(), 1e-6);
            assertEquals(a.close(), f.open(), 1e-6);
            assertEquals(a.close(), f.meanClose(), 1e-9);
            assertEquals(a.close() + a.upper(), f.high(), 0.02 * a.upper() + 1e-3);
            assertEquals(a.close() - a.lower(), f.low(), 0.02 * a.lower() + 1e-3);
            assertEquals(Math.max(0, Math.expm1(a.logVolume())), f.volume(), 1e-6 * f.volume());
        }
    }

    /** Where no miss is at a corner, the gradient is the slope of the loss. */
    @Test
    void gradientsAreSlopes() {
        SplittableRandom random = new SplittableRandom(5);
        float[] targets = new float[head.width()];
        int checked = 0;
        for (int round = 0; round < 300; round++) {
            head.target(data, data.train(random.nextInt(data.trainSize())), targets, 0);
            var loss = head.loss(targets, new int[] {0}, 0);
            float[] outputs = new float[head.outputs()];
            for (int k = 0; k < outputs.length; k++) {
                outputs[k] = (float) random.nextGaussian();
            }
            float[] gradient = new float[outputs.length];
            loss.apply(0, outputs, 0, gradient);
            for (int k = 0; k < outputs.length; k++) {
                double[] slopes = slopes(loss, outputs, k);
                boolean body = k == 0 || k == 1; // the wicks' loss hangs on the body, and is not to draw it
                if (!body && Math.abs(slopes[0] - slopes[1]) < 1e-3) {
                    assertEquals((slopes[0] + slopes[1]) / 2, gradient[k], 5e-3, "output " + k);
                    checked++;
                }
            }
        }
        assertTrue(checked > 2000, "only " + checked + " slopes compared");
    }

    private static double[] slopes(tradewind.ai.lstm.internal.kernel.SampleLoss loss, float[] outputs, int k) {
        float[] ignored = new float[outputs.length];
        double[] values = new double[3];
        float at = outputs[k];
        float step = 1f / 1024;
        for (int i = 0; i < 3; i++) {
            outputs[k] = at + (i - 1) * step;
            values[i] = loss.apply(0, outputs, 0, ignored);
        }
        outputs[k] = at;
        return new double[] {(values[1] - values[0]) / step, (values[2] - values[1]) / step};
    }

    @Test
    void numbersBringItBack() {
        Head tempered = head.tempered(data, new int[] {data.validation(0)}, new float[head.outputs()]);
        CandleHead again = CandleHead.of(tempered.numbers());
        assertArrayEquals(tempered.numbers(), again.numbers());
        assertThrows(IllegalArgumentException.class, () -> CandleHead.of(new double[3]));
    }
}
