package tradewind.strategy.sfi.internal;

import java.util.ArrayList;
import java.util.List;
import tradewind.core.bar.BarSize;
import tradewind.core.strategy.Bars;

/** Bars of a test, a minute apart. */
final class Tape implements Bars {
    private final List<double[]> bars = new ArrayList<>();

    void add(double open, double high, double low, double close) {
        bars.add(new double[] {open, high, low, close});
    }

    /** A bar without extent. */
    void add(double price) {
        add(price, price, price, price);
    }

    @Override
    public BarSize barSize() {
        return BarSize.M1;
    }

    @Override
    public int size() {
        return bars.size();
    }

    @Override
    public long time(int i) {
        return 60L * i;
    }

    @Override
    public double open(int i) {
        return bars.get(i)[0];
    }

    @Override
    public double high(int i) {
        return bars.get(i)[1];
    }

    @Override
    public double low(int i) {
        return bars.get(i)[2];
    }

    @Override
    public double close(int i) {
        return bars.get(i)[3];
    }

    @Override
    public double volume(int i) {
        return 1;
    }
}
