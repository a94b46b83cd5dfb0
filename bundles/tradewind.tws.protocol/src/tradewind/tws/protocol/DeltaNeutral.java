package tradewind.tws.protocol;

/** The underlying of a delta-neutral combination. */
public record DeltaNeutral(int conId, double delta, double price) {
}
