package tradewind.indicators.internal;

/** Turns one sequence of numbers into another. */
interface Filter extends Part {
    /** The weight below which the first values no longer count. */
    double SEED_WEIGHT = 1e-4;

    /** @return NaN until there are enough numbers. A number that is NaN is passed over: the state stays as it is. */
    double next(double x);

    /** Numbers needed until the first that comes out. */
    int warmUp();

    /** Numbers needed until the first ones no longer count; no more than that for a filter that forgets what leaves it. */
    default int settled() {
        return warmUp();
    }
}
