package tradewind.strategy.internal;

/** Where the orders of one run go: a matcher in a back-test, the gate of trading otherwise. */
interface Desk {
    /** Pieces that its orders may still buy, below 0 for sell. */
    long working();

    /**
     * Orders so many pieces, below 0 to sell. What works is cancelled first; if some of it is filled in the meantime, the
     * order is smaller by that.
     */
    void order(long pieces);

    /** Cancels what works. */
    void cancel();
}
