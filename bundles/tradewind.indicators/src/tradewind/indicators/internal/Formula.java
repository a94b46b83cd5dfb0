package tradewind.indicators.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import tradewind.core.indicator.Indicator;

/**
 * An indicator as arithmetic: what it says is a function of the bar and of parts that remember. All state that lasts from one
 * bar to the next lies in parts, which is how a copy is made.
 */
abstract class Formula implements Indicator {
    private final double[] said;
    private final List<Part> parts = new ArrayList<>();
    private Supplier<Formula> twins = () -> {
        throw new IllegalStateException("Made without a kind");
    };
    long time;
    double open;
    double high;
    double low;
    double close;
    double volume;

    Formula(int outputs) {
        said = new double[outputs];
        Arrays.fill(said, Double.NaN);
    }

    /** Keeps a part of this formula. */
    final <P extends Part> P part(P part) {
        parts.add(part);
        return part;
    }

    final Formula madeBy(Supplier<Formula> maker) {
        twins = maker;
        return this;
    }

    /** Takes the bar in the fields in, and says every output. */
    abstract void next();

    final void say(int output, double value) {
        said[output] = value;
    }

    @Override
    public final void add(long t, double o, double h, double l, double c, double v) {
        time = t;
        open = o;
        high = h;
        low = l;
        close = c;
        volume = v;
        next();
    }

    @Override
    public final double value(int output) {
        return said[output];
    }

    @Override
    public final double[] values() {
        return said.clone();
    }

    /** As for most, only the windows count. */
    @Override
    public int settled() {
        return warmUp();
    }

    @Override
    public final Indicator copy() {
        Formula twin = twins.get().madeBy(twins);
        for (int i = 0; i < parts.size(); i++) {
            twin.parts.get(i).take(parts.get(i));
        }
        System.arraycopy(said, 0, twin.said, 0, said.length);
        return twin;
    }

    final double typical() {
        return (high + low + close) / 3;
    }

    /** {@code part} of {@code whole}, or {@code otherwise} if the whole is nothing. */
    static double ratio(double part, double whole, double otherwise) {
        return whole == 0 ? otherwise : part / whole;
    }
}
