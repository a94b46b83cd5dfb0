package tradewind.indicators.internal;

/** Something with a state that a formula is put together from. */
interface Part {
    /** Takes over the state of a part of the same class and size. */
    void take(Part same);
}
