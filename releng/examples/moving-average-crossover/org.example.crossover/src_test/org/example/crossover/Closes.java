package org.example.crossover;

import tradewind.core.bar.BarSize;
import tradewind.core.strategy.Bars;

/** Minute bars that are nothing but their closes. */
record Closes(double[] prices, int size) implements Bars {
    @Override
    public BarSize barSize() {
        return BarSize.M1;
    }

    @Override
    public long time(int i) {
        return 60L * i;
    }

    @Override
    public double open(int i) {
        return close(i);
    }

    @Override
    public double high(int i) {
        return close(i);
    }

    @Override
    public double low(int i) {
        return close(i);
    }

    @Override
    public double close(int i) {
        if (i >= size) {
            throw new IndexOutOfBoundsException("Bar " + i + " has not closed; " + size + " have");
        }
        return prices[i];
    }

    @Override
    public double volume(int i) {
        return 0;
    }
}
