package tradewind.tws.connection;

/** Who asked for a line. */
@FunctionalInterface
interface LineOwner {
    /** The first valid price came. On tws-dispatch. */
    void firstTick(QuoteLine line, boolean delayed);
}
