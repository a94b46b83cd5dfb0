package tradewind.ai.internal.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradewind.core.forecast.Anchor;
import tradewind.core.forecast.BarColumns;
import tradewind.core.forecast.ForecastInput;
import tradewind.core.forecast.InputSpec;
import tradewind.core.forecast.TickGrid;
import tradewind.core.forecast.TrainingData;

/** The inputs of several instruments one after the other. A window lies in one of them: stretches end with each. */
public final class JoinedInput implements ForecastInput {
    private final List<ForecastInput> parts;
    private final int[] starts;
    private final BarColumns bars;

    private JoinedInput(List<ForecastInput> parts, int[] starts, BarColumns bars) {
        this.parts = parts;
        this.starts = starts;
        this.bars = bars;
    }

    /** What a model may learn from all of them together. @param all with one spec, at least one */
    public static TrainingData join(List<TrainingData> all, InputSpec spec) {
        int[] starts = new int[all.size()];
        List<Integer> learn = new ArrayList<>();
        List<Integer> stop = new ArrayList<>();
        List<ForecastInput> inputs = new ArrayList<>();
        int start = 0;
        for (int p = 0; p < starts.length; p++) {
            TrainingData data = all.get(p);
            starts[p] = start;
            inputs.add(data.input());
            for (int k = 0; k < data.trainSize(); k++) {
                learn.add(start + data.train(k));
            }
            for (int k = 0; k < data.validationSize(); k++) {
                stop.add(start + data.validation(k));
            }
            start += data.input().size();
        }
        BarColumns bars = BarColumns.joined(inputs.stream().map(ForecastInput::bars).toList());
        return new TrainingData(new JoinedInput(List.copyOf(inputs), starts, bars), spec, plain(learn), plain(stop));
    }

    private static int[] plain(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private int part(int i) {
        if (i < 0 || i >= bars.size()) {
            throw new IndexOutOfBoundsException(i + " of " + bars.size());
        }
        int found = Arrays.binarySearch(starts, i);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public BarColumns bars() {
        return bars;
    }

    @Override
    public int size() {
        return bars.size();
    }

    @Override
    public int features() {
        return parts.get(0).features();
    }

    @Override
    public float feature(int feature, int i) {
        int p = part(i);
        return parts.get(p).feature(feature, i - starts[p]);
    }

    @Override
    public void copy(int from, int to, float[] target, int offset) {
        int at = offset;
        for (int i = from; i < to;) {
            int p = part(i);
            int end = Math.min(to, p + 1 < starts.length ? starts[p + 1] : bars.size());
            parts.get(p).copy(i - starts[p], end - starts[p], target, at);
            at += (end - i) * features();
            i = end;
        }
    }

    @Override
    public Anchor anchor(int i) {
        int p = part(i);
        return parts.get(p).anchor(i - starts[p]);
    }

    /** Of the first instrument; what is learnt in returns hangs on no grid. */
    @Override
    public TickGrid grid() {
        return parts.get(0).grid();
    }

    @Override
    public ForecastInput until(int n) {
        return new JoinedInput(parts, starts, bars.until(n));
    }
}
