package tradewind.core.strategy;

import tradewind.core.bar.BarSize;

/**
 * The closed bars that history has confirmed, up to the one that has just closed. A view on primitive columns that grows
 * under the strategy's eyes: index 0 stays the oldest bar, and an index from {@link #size} on throws
 * {@link IndexOutOfBoundsException}. Valid during the call that hands it over, on that thread.
 */
public interface Bars {
    BarSize barSize();

    /** Number of bars, at least 1. */
    int size();

    /** Start of bar {@code i}, epoch seconds UTC. */
    long time(int i);

    double open(int i);

    double high(int i);

    double low(int i);

    double close(int i);

    /** In the unit of the instrument's contract. */
    double volume(int i);
}
