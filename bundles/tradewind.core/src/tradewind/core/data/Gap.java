package tradewind.core.data;

/** A stretch inside trading hours without bars: {@code from} (inclusive) to {@code to} (exclusive), epoch seconds. */
public record Gap(long from, long to, int missingBars) {
}
