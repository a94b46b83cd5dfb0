package tradewind.ai.lstm.internal.kernel;

/**
 * Windows as views on one matrix.
 *
 * @param rows bar by bar, the features of a bar beside each other
 * @param ends the last bar of each window
 */
public record Windows(float[] rows, int[] ends) {
}
